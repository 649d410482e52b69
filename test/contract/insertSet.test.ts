/** @jest-environment jsdom */
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { insertSet } from "../../src/actions/insertSet";
import type { InsertSetOutcome, InsertSetRequest, SetProgress } from "../../src/actions/setRequest";
import type { Budget } from "../../src/budget/measure";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { requiredExcelApi } from "../../src/excel/requirements";
import { defaultRequirementSets } from "../../src/preview/officeHost/appContext";
import type { PageLayout } from "../../src/preview/workbook/pageLayout";
import type { CellView, PreviewSheet } from "../../src/preview/workbook/previewWorkbook";
import { textWidth } from "../../src/preview/workbook/textWidth";
import { seedBudget } from "../../src/seeds/seedBudget";
import { seedPolicy } from "../../src/seeds/seedPolicy";
import { drawTable } from "../../src/tables/drawTable";
import { tableCatalog, tableTitle } from "../../src/tables/tableCatalog";
import { WorkbookError } from "../../src/workbook/workbookError";
import type { WorkbookPort } from "../../src/workbook/workbookPort";
import { titleLines, type TitlePiece } from "../../src/preview/workbook/chartTitle";
import {
  startInProcessExcel,
  type InProcessExcel,
  type InProcessExcelOptions,
} from "../support/inProcessHost";

jest.setTimeout(60_000);

let excel: InProcessExcel;
let port: WorkbookPort;

interface StartOptions extends InProcessExcelOptions {
  readonly now?: () => number;
}

const everything: InsertSetRequest = {
  budget: seedBudget,
  policy: seedPolicy,
  language: "ja",
  tables: tableCatalog.map(({ id }) => id),
  pivots: ["ministryByPillar", "byStatus", "prioritiesByProject"],
  charts: ["byPillar", "byMinistry", "byMeasure"],
  place: "newSheets",
  ifPresent: "ask",
};
/** The sheets over the tables, in the order they are written. */
const overTables = ["ピボット（府省×柱）", "ピボット（状態別）", "ピボット（重点項目）", "グラフ", "目次"];
const tablesOnly: InsertSetRequest = { ...everything, pivots: [], charts: [] };

/** A clock by which every request takes no time: what is counted here must not depend on the machine. */
const frozen = (): number => 0;

/** A clock by which every request takes two seconds. */
function slowClock(): () => number {
  let time = 0;
  return () => (time += 2_000);
}

async function start({ now = frozen, ...options }: StartOptions = {}): Promise<void> {
  excel = await startInProcessExcel({ checkApiSupport: true, ...options });
  port = createExcelWorkbook({ now });
  excel.host.traffic.reset();
}

async function insert(request: InsertSetRequest): Promise<Extract<InsertSetOutcome, { kind: "inserted" }>> {
  const outcome = await insertSet(port, request);
  await excel.workbook.whenCalculated();
  if (outcome.kind !== "inserted") throw new Error(outcome.kind);
  return outcome;
}

function sheetNamed(name: string): PreviewSheet {
  const sheet = excel.workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no ${name} among ${sheetNames().join()}`);
  return sheet;
}

/** The sheets that a person sees or may show. */
const sheetNames = (): string[] =>
  excel.workbook.sheets.flatMap(({ name, visibility }) => (visibility === "VeryHidden" ? [] : [name]));

/** All sheets, the one that remembers what was written as well. */
const allSheetNames = (): string[] => excel.workbook.sheets.map(({ name }) => name);

/** The body of a table as people see it, by its headers. */
function tableRows(name: string): Record<string, CellView>[] {
  const table = excel.workbook.tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  const [, ...rows] = excel.workbook.readCells(table.sheetId, table.area);
  return rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column.name, row[index] as CellView])),
  );
}

const numbers = (rows: Record<string, CellView>[], header: string): number[] =>
  rows.map((row) => Number(row[header]?.value));
const sumOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Types a value into the cell of a table's row, found by its id, under a header. */
function edit(
  tableName: string,
  { id, header, value }: { id: string; header: string; value: string | number },
) {
  const table = excel.workbook.tables.find(({ name }) => name === tableName);
  if (table === undefined) throw new Error(`no table ${tableName}`);
  const cells = excel.workbook.readCells(table.sheetId, table.area);
  const area = {
    rowIndex: table.area.rowIndex + cells.findIndex((row) => row[0]?.value === id),
    columnIndex: table.area.columnIndex + table.columns.findIndex(({ name }) => name === header),
    rowCount: 1,
    columnCount: 1,
  };
  excel.workbook.writeCells(table.sheetId, area, [[value]], "person");
}

async function refusal(promise: Promise<unknown>): Promise<WorkbookError> {
  const reason: unknown = await promise.then(
    () => new Error("was not refused"),
    (error: unknown) => error,
  );
  if (!(reason instanceof WorkbookError)) throw reason;
  return reason;
}

afterEach(() => excel.stop());

describe.each([requiredExcelApi, "1.15", "1.20"])("everything in a workbook of ExcelApi %s", (version) => {
  beforeEach(() => start({ requirementSets: { ...defaultRequirementSets, ExcelApi: version } }));

  it("takes four requests at most where Excel is quick, pivot tables and charts included", async () => {
    await insert(everything);
    expect(excel.host.traffic.batches).toBeLessThanOrEqual(4);
    expect(excel.workbook.tables).toHaveLength(13);
    expect(excel.workbook.pivots).toHaveLength(3);
    expect(excel.workbook.charts).toHaveLength(3);
  });
});

describe("the tables", () => {
  beforeEach(() => start());

  it.each(["ja", "en"] as const)("stand in the sheets cell by cell as drawn, in %s", async (language) => {
    const outcome = await insert({ ...tablesOnly, language });
    for (const { id, tableName } of outcome.tables) {
      const drawn = drawTable(id, { ...everything, language });
      const rows = tableRows(tableName);
      expect(Object.keys(rows[0] ?? {})).toEqual(drawn.columns.map(({ header }) => header));
      expect(rows).toHaveLength(drawn.rows.length);
      drawn.rows.forEach((row, rowIndex) => {
        row.forEach((cell, columnIndex) => {
          const found = rows[rowIndex]?.[drawn.columns[columnIndex]?.header ?? ""];
          if (typeof cell === "object" && cell !== null) {
            expect([found?.isError, String(found?.formula).startsWith("=")]).toEqual([false, true]);
          } else {
            expect(found?.value).toBe(cell ?? "");
          }
        });
      });
    }
  });

  it("add up to 3,293 by pillar, by ministry and in the pivot table", async () => {
    await insert(everything);
    const pillars = tableRows("柱別集計");
    const ministries = tableRows("府省別集計");
    expect(numbers(pillars, "金額（億円）")).toEqual([484, 42, 212, 128, 162, 451, 0, 1814]);
    expect(numbers(ministries, "金額（億円）")).toEqual([2675, 115, 210, 293, 0]);
    expect(sumOf(numbers(pillars, "金額（億円）"))).toBe(3293);
    expect(sumOf(numbers(ministries, "金額（億円）"))).toBe(3293);
    for (const rows of [pillars, ministries]) {
      expect(sumOf(numbers(rows, "うち金額あり（件）"))).toBe(18);
      expect(sumOf(numbers(rows, "構成比"))).toBeCloseTo(1, 10);
      expect(sumOf(numbers(rows, "参考：継続中（億円）"))).toBe(5650);
    }
    expect(pillars[0]?.["構成比"]?.text).toBe("14.7%");
    const pivot = excel.workbook.pivots.find(({ name }) => name === "ピボット（府省×柱）");
    if (pivot === undefined) throw new Error("no pivot table");
    const cells = excel.workbook.readCells(pivot.sheetId, pivot.areas.table);
    expect(cells.at(-1)?.at(-1)?.value).toBe(3293);
    expect(cells.at(-1)?.map(({ value }) => value)).toEqual([
      "総計",
      484,
      42,
      212,
      128,
      162,
      451,
      1814,
      3293,
    ]);
  });

  it("add up to 3,293 in English as well, by their English names", async () => {
    await insert({ ...tablesOnly, language: "en" });
    const pillars = tableRows("柱別集計");
    expect(sumOf(numbers(pillars, "Amount (¥100m)"))).toBe(3293);
    expect(String(pillars[0]?.["Amount (¥100m)"]?.formula)).toContain("施策一覧[[Amount (¥100m)]]");
    const verdicts = tableRows("整合性チェック").map((row) => row.Verdict?.value);
    expect(new Set(verdicts)).toEqual(new Set(["Equal", "Explained"]));
  });

  it("explain 3,300, 3,161, 41 and 42, 210 and 120 in 整合性チェック", async () => {
    await insert(tablesOnly);
    const checks = tableRows("整合性チェック");
    const line = (id: string) => {
      const row = checks.find((candidate) => candidate.ID?.value === id);
      return ["期待値", "実際の値", "差", "説明できる差", "判定"].map((header) => row?.[header]?.value);
    };
    expect(line("chk-sum")).toEqual([3293, 3293, 0, 0, "一致"]);
    expect(line("chk-count")).toEqual([18, 18, 0, 0, "一致"]);
    expect(line("chk-package")).toEqual([3300, 3293, -7, -7, "説明できる差"]);
    expect(line("chk-national")).toEqual([0, 0, 0, 0, "一致"]);
    expect(line("chk-overview")).toEqual([3161, 3161, 0, 0, "一致"]);
    expect(line("chk-bridge")).toEqual([3293, 3293, 0, 0, "一致"]);
    expect(line("chk-overlap")).toEqual([3161, 3162, 1, 1, "説明できる差"]);
    expect(line("chk-ovr-01")).toEqual([41, 42, 1, 1, "説明できる差"]);
    expect(line("chk-ind-09-supplementary")).toEqual([210, 120, -90, -90, "説明できる差"]);
    expect(line("chk-continuing")).toEqual([5650, 5650, 0, 0, "一致"]);
    expect(line("chk-parts-ind-10")).toEqual([0, 0, 0, 0, "一致"]);
    expect(line("chk-pillars")).toEqual([3293, 3293, 0, 0, "一致"]);
    expect(line("chk-ministries")).toEqual([3293, 3293, 0, 0, "一致"]);
    expect(checks.filter((row) => row["判定"]?.value === "要確認")).toEqual([]);
    const bridge = checks.find((row) => row.ID?.value === "chk-bridge");
    expect(bridge?.["理由"]?.value).toMatch(/3,161.*126＋3＋2.*1 .*3,293/);
  });

  it("let a person's own edits flow through", async () => {
    await insert(everything);
    edit("施策一覧", { id: "ind-28", header: "金額（億円）", value: 1700 });
    edit("施策一覧", { id: "ind-09", header: "府省", value: "内閣府、厚生労働省" });
    await excel.workbook.whenCalculated();
    expect(sumOf(numbers(tableRows("柱別集計"), "金額（億円）"))).toBe(3305);
    expect(numbers(tableRows("府省別集計"), "金額（億円）")).toEqual([2687, 115, 0, 293, 210]);
    const verdict = tableRows("整合性チェック").find((row) => row.ID?.value === "chk-sum")?.["判定"]?.value;
    expect(verdict).toBe("要確認");
    const chart = excel.workbook.charts.find(({ title }) => title.text.startsWith("施策別"));
    expect(excel.workbook.chartData(chart?.id ?? "").series[0]?.values[0]).toBe(1700);
  });

  it("keep text that looks like a formula, a number or a quotation text", async () => {
    const dangerous = ["=1+1", "+81", "-5", "@SUM(A1)", "'引用", '"引用"', "1-2", '=HYPERLINK("x","y")'];
    const measures = seedBudget.measures.map((measure, index) => ({
      ...measure,
      description: dangerous[index % dangerous.length] ?? "",
    }));
    const budget: Budget = { ...seedBudget, measures };
    await insert({ ...tablesOnly, budget });
    const individual = measures.filter(({ list }) => list === "individual");
    const cells = tableRows("施策一覧").map((row) => row["概要"]);
    expect(cells.map((cell) => cell?.value)).toEqual(individual.map(({ description }) => description));
  });
});

describe("目次", () => {
  beforeEach(() => start());

  it("stands in front of the set, leads to every sheet and counts its rows", async () => {
    const first = sheetNames();
    await insert(everything);
    expect(sheetNames().slice(0, 3)).toEqual([...first, "目次", "施策一覧"]);
    const contents = sheetNamed("目次");
    expect(excel.workbook.activeSheetId).toBe(contents.id);
    const links = excel.workbook.hyperlinks(contents.id).map(({ link }) => link.documentReference);
    expect(links).toEqual(
      sheetNames()
        .slice(2)
        .map((name) => `'${name}'!A1`),
    );
    const rows = excel.workbook.readCells(contents.id, {
      rowIndex: 6,
      columnIndex: 0,
      rowCount: 17,
      columnCount: 4,
    });
    expect(rows[0]?.map(({ text }) => text)).toEqual([
      "1",
      "施策一覧",
      "個別施策を1行に1件。柱、府省、状態、金額、概要、出典。",
      "29",
    ]);
    expect(rows.map((row) => row[3]?.value).slice(0, 13)).toEqual(
      tableCatalog.map(({ tableName }) => tableRows(tableName).length),
    );
    const notes = excel.workbook.readCells(contents.id, {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: 4,
      columnCount: 1,
    });
    expect(
      notes
        .flat()
        .map(({ text }) => text)
        .join(),
    ).toMatch(new RegExp(`令和8年1月21日.*令和7年6月20日.*${seedBudget.version}`));
  });

  it("and every sheet with a table print landscape, one page wide, headers on each page", async () => {
    await insert(everything);
    for (const { sheetId, area } of excel.workbook.tables) {
      const layout = excel.workbook.pageLayout(sheetId);
      expect(layout).toMatchObject({ orientation: "Landscape", fitToPagesWide: 1 });
      expect(layout.fitToPagesTall).toBeUndefined();
      expect(layout.printTitleRows).toEqual({ rowIndex: area.rowIndex, rowCount: 1 });
    }
  });

  it.each(["ja", "en"] as const)(
    "and every other sheet print large enough to read, texts beyond their columns counted (%s)",
    async (language) => {
      await insert({ ...everything, language });
      const scales = excel.workbook.sheets
        .filter(({ name, visibility }) => visibility === "Visible" && name !== "Sheet1")
        .map(({ id, name }) => [name, printScale(id)] as const);
      expect(scales).toHaveLength(18);
      expect(scales.filter(([, scale]) => scale < 0.5)).toEqual([]);
    },
  );

  it("keeps how to cite within the page", async () => {
    await insert(everything);
    const { id } = sheetNamed("目次");
    const [label, citation] = excel.workbook.readCells(id, citationArea)[0] ?? [];
    expect(label?.text).toBe("引用のしかた");
    expect(citation?.text).toContain("令和8年1月21日");
    expect(excel.workbook.readFormat(id, citationArea.rowIndex, 2).wrapText).toBe(true);
    // A citation takes two lines of that column at least.
    expect(excel.workbook.rowHeight(id, citationArea.rowIndex)).toBeGreaterThan(
      1.5 * excel.workbook.rowHeight(id, citationArea.rowIndex - 2),
    );
  });

  it("the charts print on one page, so that no page break goes through one", async () => {
    await insert(everything);
    const { id } = sheetNamed("グラフ");
    const { bottomMargin, topMargin } = excel.workbook.pageLayout(id);
    const bottoms = excel.workbook.charts.map(({ position: { top, height } }) => top + height);
    const page = paperSides(excel.workbook.pageLayout(id)).height - bottomMargin - topMargin;
    expect(Math.max(...bottoms) * printScale(id)).toBeLessThan(page);
  });
});

const citationArea = { rowIndex: 24, columnIndex: 1, rowCount: 1, columnCount: 2 };

/** The paper as it is turned, in points. */
function paperSides({ paperSize, orientation }: PageLayout): { width: number; height: number } {
  const [short, long] = paperSize === "A3" ? [842, 1191] : [595, 842];
  return orientation === "Portrait" ? { width: short, height: long } : { width: long, height: short };
}

/** How large a sheet is printed that is fitted to one page's width: 1 is its full size. */
function printScale(sheetId: string): number {
  const { workbook } = excel;
  const used = workbook.usedArea(sheetId, { valuesOnly: true });
  if (used === undefined) throw new Error("empty");
  const lefts = [0];
  for (let column = 0; column < used.columnIndex + used.columnCount; column += 1)
    lefts.push((lefts[column] ?? 0) + workbook.columnWidth(sheetId, column));
  const rights = workbook.readCells(sheetId, used).flatMap((row, rowOffset) =>
    row.map(({ text }, columnOffset) => {
      const rowIndex = used.rowIndex + rowOffset;
      const columnIndex = used.columnIndex + columnOffset;
      const { wrapText, fontSize, bold } = workbook.readFormat(sheetId, rowIndex, columnIndex);
      const edge = lefts[columnIndex + 1] ?? 0;
      const font = { size: fontSize, bold };
      return wrapText ? edge : Math.max(edge, (lefts[columnIndex] ?? 0) + textWidth(text, font));
    }),
  );
  const layout = workbook.pageLayout(sheetId);
  const room = paperSides(layout).width - layout.leftMargin - layout.rightMargin;
  return Math.min(1, room / Math.max(...rights.flat()));
}

describe("pivot tables", () => {
  beforeEach(() => start());

  it("name their source above, and that figures are under review, so that they can be quoted", async () => {
    await insert(everything);
    const noteOf = (name: string): string => {
      const area = { rowIndex: 0, columnIndex: 0, rowCount: 4, columnCount: 1 };
      const rows = excel.workbook.readCells(sheetNamed(name).id, area);
      return rows.map(([cell]) => cell?.text ?? "").join("/");
    };
    for (const name of ["ピボット（府省×柱）", "ピボット（状態別）"]) {
      expect(noteOf(name)).toMatch(/出典：内閣府.*令和8年1月21日.*計数精査中/);
    }
    expect(noteOf("ピボット（重点項目）")).toMatch(/出典：健康・医療戦略推進本部.*令和7年6月20日/);
  });
});

describe("charts", () => {
  beforeEach(() => start());
  const textOf = (pieces: readonly TitlePiece[]): string => pieces.map(({ text }) => text).join("");

  it("are ready for a slide: title with unit, largest on top, values at the bars, no legend", async () => {
    await insert({ ...everything, tables: [], pivots: [] });
    const charts = excel.workbook.charts;
    expect(charts.map(({ title }) => title.text.split("\n")[0])).toEqual([
      "柱別の金額（億円）",
      "府省別の金額（億円）",
      "施策別の金額（億円、多い順）",
    ]);
    for (const chart of charts) {
      expect(chart.type).toBe("BarClustered");
      expect(chart.legend.isVisible).toBe(false);
      expect(chart.categoryAxis.reversePlotOrder).toBe(true);
      expect(chart.valueAxis.hasMajorGridlines).toBe(false);
      expect(chart.series).toHaveLength(1);
      expect(chart.series[0]).toMatchObject({ hasDataLabels: true, labels: { showValue: true } });
      const data = excel.workbook.chartData(chart.id);
      expect(sumOf((data.series[0]?.values ?? []).map(Number))).toBe(3293);
    }
    const measures = excel.workbook.chartData(charts[2]?.id ?? "");
    expect(measures.categories[0]).toBe("後発医薬品製造基盤整備基金事業");
    const values = (measures.series[0]?.values ?? []).map(Number);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values).toHaveLength(18);
  });

  it("carry their source with them to wherever they are copied, small below the title", async () => {
    await insert({ ...everything, tables: [], pivots: [] });
    for (const { title } of excel.workbook.charts) {
      const [words = [], source = [], ...more] = titleLines(title);
      expect([textOf(words), more]).toEqual([expect.stringContaining("億円"), []]);
      expect(textOf(source)).toMatch(/^出典：.*令和8年1月21日.*計数精査中/);
      const [wordsFont, sourceFont] = [words[0]?.font, source[0]?.font];
      expect([wordsFont?.size, wordsFont?.bold, sourceFont?.size, sourceFont?.bold]).toEqual([
        14,
        true,
        9,
        false,
      ]);
    }
  });
});

describe("a second time", () => {
  beforeEach(() => start());

  it("asks, adds another of each, or adds only what is missing; what is there stays", async () => {
    await insert({ ...tablesOnly, tables: ["measures", "steps"] });
    edit("施策一覧", { id: "ind-28", header: "備考", value: "私のメモ" });
    const before = sheetNames();
    const asked = await insertSet(port, tablesOnly);
    expect(asked).toMatchObject({ kind: "present", tables: [{ id: "measures" }, { id: "steps" }] });
    expect(sheetNames()).toEqual(before);

    const updated = await insert({ ...everything, ifPresent: "update" });
    expect(updated.kept.map(({ id, state }) => [id, state])).toEqual([
      ["measures", "different"],
      ["steps", "current"],
    ]);
    expect(updated.tables).toHaveLength(11);
    expect(excel.workbook.tables).toHaveLength(13);
    const note = tableRows("施策一覧").find((row) => row.ID?.value === "ind-28")?.["備考"]?.value;
    expect(note).toBe("私のメモ");
    expect(sumOf(numbers(tableRows("柱別集計"), "金額（億円）"))).toBe(3293);

    const complete = sheetNames();
    const again = await insert({ ...everything, ifPresent: "update" });
    expect([again.tables, sheetNames()]).toEqual([[], complete]);
    expect(again.kept.filter(({ state }) => state === "different").map(({ id }) => id)).toEqual(["measures"]);

    const another = await insert({ ...everything, ifPresent: "addAnother" });
    expect(another.tables.map(({ tableName }) => tableName)).toEqual(
      tableCatalog.map(({ tableName }) => `${tableName}_2`),
    );
    const amounts = tableRows("府省別集計_2").map((row) => String(row["金額（億円）"]?.formula));
    expect(amounts.every((formula) => formula.startsWith("=SUMIFS(施策一覧_2[金額（億円）],"))).toBe(true);
    expect(sumOf(numbers(tableRows("府省別集計_2"), "金額（億円）"))).toBe(3293);
    expect(excel.workbook.pivots).toHaveLength(6);
  });
});

describe("what goes wrong", () => {
  beforeEach(() => start());

  it.each([1, 30, 45, 400, 700, 900])("at action %i, leaves the workbook as it was", async (nth) => {
    const before = allSheetNames();
    excel.faults.failAction = { nth, code: "GeneralException" };
    const error = await refusal(insertSet(port, everything));
    expect(error.kind).toBe("unknown");
    expect(allSheetNames()).toEqual(before);
    expect(excel.workbook.tables).toEqual([]);
    excel.faults.failAction = undefined;
    expect((await insert(everything)).tables).toHaveLength(13);
  });

  it.each([1, 2, 3, 5, 20, 60])("at action %i, leaves a sheet in use as it was", async (nth) => {
    const [sheet] = excel.workbook.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const cell = (rowIndex: number, columnIndex: number) => ({
      rowIndex,
      columnIndex,
      rowCount: 1,
      columnCount: 1,
    });
    excel.workbook.writeCells(sheet.id, cell(0, 0), [["私の表"]], "person");
    excel.workbook.writeCells(sheet.id, cell(9, 20), [["私の列"]], "person");
    excel.workbook.select(sheet.id, cell(3, 1));
    excel.faults.failAction = { nth: nth + 40, code: "GeneralException" };
    await refusal(insertSet(port, { ...tablesOnly, tables: ["byPillar"], place: "activeCell" }));
    excel.faults.failAction = undefined;
    expect(excel.workbook.tables).toEqual([]);
    const used = excel.workbook.usedArea(sheet.id, { valuesOnly: true });
    expect(used).toEqual({ rowIndex: 0, columnIndex: 0, rowCount: 10, columnCount: 21 });
    const values = excel.workbook.readCells(sheet.id, {
      rowIndex: 0,
      columnIndex: 0,
      rowCount: 60,
      columnCount: 21,
    });
    expect(
      values
        .flat()
        .filter(({ value }) => value !== "")
        .map(({ value }) => value),
    ).toEqual(["私の表", "私の列"]);
  });

  it.each([1000, 1200])(
    "at action %i of a later insertion, remembers nothing of what is not there",
    async (nth) => {
      await insert({ ...tablesOnly, tables: ["steps"] });
      const before = allSheetNames();
      excel.faults.failAction = { nth, code: "GeneralException" };
      await refusal(
        insertSet(port, { ...everything, tables: everything.tables.filter((id) => id !== "steps") }),
      );
      excel.faults.failAction = undefined;
      expect(allSheetNames()).toEqual(before);
      const check = await checkWorkbook(port, everything);
      expect(check.tables.map(({ tableName }) => tableName)).toEqual(["予算要求の手順"]);
      expect(check.missing).toEqual([]);
      expect(check.status).toEqual({ kind: "current", count: 0 });
    },
  );

  it("does not touch a protected workbook, and says so", async () => {
    excel.workbook.setStructureProtected(true);
    expect((await refusal(insertSet(port, everything))).kind).toBe("structureProtected");
    expect(excel.host.traffic.batches).toBe(1);
  });

  it("finds its own sheets among forty of the person's", async () => {
    const own = ["施策一覧", "目次", "グラフ"];
    for (let number = own.length; number < 39; number += 1) own.push(`部署${String(number)}`);
    for (const name of own) {
      const sheet = excel.workbook.addSheet({ name, source: "person" });
      const cell = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };
      excel.workbook.writeCells(sheet.id, cell, [[`${name}の値`]], "person");
    }
    excel.host.traffic.reset();
    const outcome = await insert(everything);
    expect(excel.host.traffic.batches).toBeLessThanOrEqual(4);
    expect(sheetNames()).toHaveLength(40 + 18);
    expect(outcome.contents?.sheetName).toBe("目次 (2)");
    expect(sheetNames()[40]).toBe("目次 (2)");
    const cells = own.map((name) =>
      excel.workbook.readCells(sheetNamed(name).id, {
        rowIndex: 0,
        columnIndex: 0,
        rowCount: 1,
        columnCount: 1,
      }),
    );
    expect(cells.map((rows) => rows[0]?.[0]?.value)).toEqual(own.map((name) => `${name}の値`));
  });
});

describe("where Excel is slow", () => {
  beforeEach(() => start({ now: slowClock() }));

  it("writes each table and each sheet over them by itself, and tells which comes next", async () => {
    const told: [tables: number, sheets: number, title: string][] = [];
    const onProgress = ({ tableTitle }: SetProgress): void =>
      void told.push([excel.workbook.tables.length, sheetNames().length - 1, tableTitle]);
    await insert({ ...everything, onProgress });
    expect(excel.host.traffic.batches).toBe(1 + 18);
    const titles = [...tableCatalog.map(({ id }) => tableTitle(id, "ja")), ...overTables];
    expect(told).toEqual([
      ...titles.map((title, index) => [Math.min(13, index), index, title]),
      [13, 18, "目次"],
    ]);
  });

  it.each([1, 4, 9, 13, 14, 17])(
    "cancelled after step %i, leaves what is whole, says so and goes on",
    async (count) => {
      const signal = { aborted: false };
      const outcome = await insertSet(port, {
        ...everything,
        signal,
        onProgress: ({ done }) => (signal.aborted = done >= count),
      });
      if (outcome.kind !== "cancelled") throw new Error(outcome.kind);
      expect(excel.host.traffic.batches).toBe(1 + count);
      const tableCount = Math.min(13, count);
      expect(outcome.tables.map(({ id }) => id)).toEqual(
        tableCatalog.slice(0, tableCount).map(({ id }) => id),
      );
      expect(excel.workbook.tables.map(({ name }) => name)).toEqual(
        outcome.tables.map(({ tableName }) => tableName),
      );
      expect(excel.workbook.pivots.map(({ name }) => name)).toEqual(
        outcome.pivots.map(({ sheetName }) => sheetName),
      );
      const { tables, pivots, charts } = outcome;
      const made = [...tables, ...pivots, ...(charts === undefined ? [] : [charts])];
      expect(made).toHaveLength(count);
      expect(sheetNames().slice(1)).toEqual(made.map(({ sheetName }) => sheetName));
      await excel.workbook.whenCalculated();
      for (const { id, tableName } of tables) {
        const drawn = drawTable(id, everything);
        const rows = tableRows(tableName);
        expect([id, rows.length]).toEqual([id, drawn.rows.length]);
        const cells = rows.flatMap((row) => Object.values(row));
        expect([id, cells.filter(({ isError }) => isError)]).toEqual([id, []]);
      }

      const rest = await insert({ ...everything, ifPresent: "update" });
      expect(rest.tables).toHaveLength(13 - tableCount);
      expect(rest.contents?.sheetName).toBe("目次");
      expect(excel.workbook.tables).toHaveLength(13);
      expect(excel.workbook.pivots).toHaveLength(3);
      expect(excel.workbook.charts).toHaveLength(3);
      expect(sheetNames()).toHaveLength(1 + 18);
      expect((await checkWorkbook(port, everything)).status).toEqual({ kind: "current", count: 0 });
      expect(excel.workbook.hyperlinks(sheetNamed("目次").id)).toHaveLength(17);
    },
  );

  it.each([45, 400, 900])("and fails at action %i, leaves the workbook as it was", async (nth) => {
    const before = allSheetNames();
    excel.faults.failAction = { nth, code: "GeneralException" };
    await refusal(insertSet(port, everything));
    excel.faults.failAction = undefined;
    expect(allSheetNames()).toEqual(before);
    expect(excel.workbook.tables).toEqual([]);
  });

  it("is one undo step all the same, and written without where Excel cannot group any more", async () => {
    excel.stop();
    const requirementSets = { ...defaultRequirementSets, ExcelApi: "1.20" };
    await start({ now: slowClock(), requirementSets });
    const run = jest.spyOn(Excel, "run");
    excel.faults.failBatch = { nth: 6, code: "UndoNotSupported" };
    await insert(everything);
    expect(run.mock.calls.map(([options]) => options)).toEqual([{ mergeUndoGroup: true }]);
    expect(excel.host.traffic.batches).toBe(1 + 18 + 1);
    expect(excel.workbook.tables.map(({ name }) => name)).toEqual(
      tableCatalog.map(({ tableName }) => tableName),
    );
    expect(excel.workbook.pivots).toHaveLength(3);
  });
});

describe("at the selected cell", () => {
  beforeEach(() => start());

  it("stacks tables and leaves the width of the person's columns", async () => {
    const sheet = excel.workbook.sheets[0];
    if (sheet === undefined) throw new Error("no sheet");
    const cell = (rowIndex: number, columnIndex: number) => ({
      rowIndex,
      columnIndex,
      rowCount: 1,
      columnCount: 1,
    });
    excel.workbook.writeCells(sheet.id, cell(0, 1), [["私の表"]], "person");
    const [own, empty] = [excel.workbook.columnWidth(sheet.id, 1), excel.workbook.columnWidth(sheet.id, 2)];
    excel.workbook.select(sheet.id, cell(3, 0));
    const outcome = await insert({ ...tablesOnly, tables: ["byPillar"], place: "activeCell" });
    expect(outcome.tables.map(({ address }) => address)).toEqual(["A8:M37", "A45:G53"]);
    expect(sumOf(numbers(tableRows("柱別集計"), "金額（億円）"))).toBe(3293);
    expect(excel.workbook.columnWidth(sheet.id, 1)).toBe(own);
    expect(excel.workbook.columnWidth(sheet.id, 2)).toBeGreaterThan(empty * 2);
    expect(sheetNames()).toHaveLength(1);
    expect(allSheetNames()).toHaveLength(2);
  });
});

describe("other changes of the port", () => {
  beforeEach(() => start());

  it("name a formula and hide a sheet", async () => {
    await port.apply([
      { kind: "addSheet", sheetName: "基準" },
      { kind: "writeCells", sheetName: "基準", rowIndex: 0, columnIndex: 0, values: [[42]] },
      { kind: "addName", name: "基準値", formula: "=基準!$A$1", comment: "照合の基準" },
      { kind: "setSheetVisibility", sheetName: "基準", visibility: "veryHidden" },
    ]);
    expect(excel.workbook.names).toMatchObject([
      { name: "基準値", formula: "=基準!$A$1", comment: "照合の基準" },
    ]);
    expect(sheetNamed("基準").visibility).toBe("VeryHidden");
    const { tableContents, sheetUses } = await port.read({ tables: ["ない"], sheets: ["基準", "ない"] });
    expect(tableContents).toEqual([]);
    expect(sheetUses).toEqual([
      {
        sheetName: "基準",
        usedArea: { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 },
        cells: [[42]],
      },
    ]);
  });

  it("are one undo step where Excel groups them", async () => {
    excel.stop();
    await start({ requirementSets: { ...defaultRequirementSets, ExcelApi: "1.20" } });
    const run = jest.spyOn(Excel, "run");
    await insert(everything);
    expect(run.mock.calls.map(([options]) => options)).toEqual([{ mergeUndoGroup: true }]);
    expect(excel.workbook.tables).toHaveLength(13);
  });
});
