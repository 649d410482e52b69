import { insertSet } from "../../../src/actions/insertSet";
import type { InsertSetRequest } from "../../../src/actions/setRequest";
import { splitIntoSteps } from "../../../src/excel/steps";
import { tableMessagesFor } from "../../../src/messages/tableMessages";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import { drawTable } from "../../../src/tables/drawTable";
import { keyedTable } from "../../../src/tables/mergeSides";
import { parseSavedBase } from "../../../src/tables/parseSavedBase";
import { baseSheetName } from "../../../src/tables/savedBase";
import { tableCatalog } from "../../../src/tables/tableCatalog";
import type { TableId } from "../../../src/tables/tableCatalog";
import { WorkbookError } from "../../../src/workbook/workbookError";
import type { ReadRequest } from "../../../src/workbook/readRequest";
import type { WorkbookChange } from "../../../src/workbook/workbookChange";
import type { TableContent } from "../../../src/workbook/tableSnapshot";
import type { WorkbookSnapshot } from "../../../src/workbook/workbookSnapshot";
import { areaOf, scriptedPort, snapshotOf } from "../../support/scriptedPort";

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
const tablesOnly = { ...everything, pivots: [], charts: [] };

function ofKind<Kind extends WorkbookChange["kind"]>(
  written: readonly (readonly WorkbookChange[])[],
  kind: Kind,
): Extract<WorkbookChange, { kind: Kind }>[] {
  return written
    .flat()
    .filter((change): change is Extract<WorkbookChange, { kind: Kind }> => change.kind === kind);
}

/** The sheets for people that are added, in order; the very hidden one is none. */
function addedSheets(written: readonly (readonly WorkbookChange[])[]): string[] {
  return ofKind(written, "addSheet").flatMap(({ sheetName }) =>
    sheetName === baseSheetName ? [] : [sheetName],
  );
}

/** What the very hidden sheet remembers once the changes are in a workbook that had none. */
function rememberedBy(written: readonly (readonly WorkbookChange[])[]) {
  const cells: (string | number | boolean)[][] = [];
  for (const { sheetName, rowIndex, values } of ofKind(written, "writeCells")) {
    if (sheetName !== baseSheetName) continue;
    values.forEach((row, offset) => {
      cells[rowIndex + offset] = row.map((value) => value ?? "");
    });
  }
  const usedArea = { rowIndex: 0, columnIndex: 0, rowCount: cells.length, columnCount: 3 };
  return parseSavedBase({ sheetName: baseSheetName, usedArea, cells });
}

/** A table as Excel gives it back, formulas in place of their values. */
function contentOf(id: TableId, change: (rows: (string | number | boolean)[][]) => void = () => undefined) {
  const table = drawTable(id, everything);
  const rows = table.rows.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? "=1+1" : (cell ?? ""))),
  );
  change(rows);
  const content: TableContent = {
    name: table.tableName,
    sheetName: table.sheetName,
    area: { rowIndex: 4, columnIndex: 0, rowCount: rows.length + 1, columnCount: table.columns.length },
    header: table.columns.map(({ header }) => header),
    rows,
  };
  return content;
}

/** A workbook that has these tables, telling the cells of those it is asked for. */
function workbookWith(contents: readonly TableContent[], differences: Partial<WorkbookSnapshot> = {}) {
  return ({ tables = [] }: ReadRequest): WorkbookSnapshot =>
    snapshotOf({
      sheets: ["Sheet1", ...contents.map(({ sheetName }) => sheetName)].map((name) => ({
        name,
        isProtected: false,
        isVisible: true,
      })),
      tables: contents.map(({ name, sheetName }) => ({ name, sheetName })),
      tableContents: contents.filter(({ name }) => tables.includes(name)),
      ...differences,
    });
}

async function errorOf(promise: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await promise.then(
    () => new Error("did not fail"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw error;
  return error;
}

describe("inserting everything", () => {
  it("makes each table on a sheet of its own, and says where", async () => {
    const port = scriptedPort(snapshotOf());
    const outcome = await insertSet(port, everything);
    if (outcome.kind !== "inserted") throw new Error(outcome.kind);
    expect(outcome.tables.map(({ title }) => title)).toEqual([
      "施策一覧",
      "金額明細",
      "総括表",
      "柱別集計",
      "府省別集計",
      "整合性チェック",
      "方針の構成",
      "統合プロジェクト",
      "重点項目",
      "予算要求の手順",
      "留意点と共通事項",
      "施策と方針の対応",
      "出典・注記",
    ]);
    expect(outcome.tables[0]).toEqual({
      id: "measures",
      title: "施策一覧",
      tableName: "施策一覧",
      sheetName: "施策一覧",
      address: "A5:M34",
      rowCount: 29,
    });
    expect(outcome.contents?.sheetName).toBe("目次");
    expect(outcome.pivots.map(({ sheetName }) => sheetName)).toEqual([
      "ピボット（府省×柱）",
      "ピボット（状態別）",
      "ピボット（重点項目）",
    ]);
    expect(outcome.charts?.sheetName).toBe("グラフ");
    expect([outcome.kept, outcome.skippedPivots]).toEqual([[], undefined]);
  });

  it("reads once and writes once, each sheet a step of its own", async () => {
    const port = scriptedPort(snapshotOf());
    await insertSet(port, everything);
    expect([port.requests.length, port.written.length]).toEqual([1, 1]);
    const sheets = splitIntoSteps(port.written[0] ?? []).map((changes) => [
      ...new Set(changes.flatMap((change) => ("sheetName" in change ? [change.sheetName] : []))),
    ]);
    const added = addedSheets(port.written);
    expect(sheets).toEqual(
      added.map((sheetName, index) =>
        index < tableCatalog.length ? [sheetName, baseSheetName] : [sheetName],
      ),
    );
    expect(added).toHaveLength(18);
    expect(added.at(-1)).toBe("目次");
    expect(port.written[0]?.at(-1)).toMatchObject({ kind: "showArea", sheetName: "目次" });
  });

  it("remembers each table, what was written and what it calculates from, on one very hidden sheet", async () => {
    const port = scriptedPort(snapshotOf());
    await insertSet(port, everything);
    const saved = rememberedBy(port.written);
    expect(saved.tables.map(({ head }) => head.tableId)).toEqual(tableCatalog.map(({ id }) => id));
    for (const { head, base } of saved.tables) {
      const sources = Object.fromEntries(
        tableCatalog.map(({ id, tableName }) => [id, { tableName, language: "ja" as const }]),
      );
      expect(base).toEqual(keyedTable(drawTable(head.tableId, { ...everything, sources })));
      expect(head.dataVersion).toBe(seedBudget.version);
    }
    expect(saved.tables.find(({ head }) => head.tableId === "byPillar")?.head.sources).toEqual({
      measures: "施策一覧",
    });
    expect(
      ofKind(port.written, "addSheet").filter(({ sheetName }) => sheetName === baseSheetName),
    ).toHaveLength(1);
    expect(ofKind(port.written, "setSheetVisibility")).toEqual([
      { kind: "setSheetVisibility", sheetName: baseSheetName, visibility: "veryHidden" },
    ]);
  });

  it("remembers a table with the last changes of its step: a step that dies leaves none that is not there", async () => {
    const port = scriptedPort(snapshotOf());
    await insertSet(port, everything);
    for (const changes of splitIntoSteps(port.written[0] ?? []).slice(0, tableCatalog.length)) {
      const first = changes.findIndex(
        (change) => "sheetName" in change && change.sheetName === baseSheetName,
      );
      const isOfBase = (change: WorkbookChange) =>
        "sheetName" in change && change.sheetName === baseSheetName;
      expect(first).toBeGreaterThan(0);
      expect(changes.slice(first).every(isOfBase)).toBe(true);
    }
  });

  it("makes a table before what calculates from it, and cells before the table over them", async () => {
    const port = scriptedPort(snapshotOf());
    await insertSet(port, everything);
    const changes = port.written[0] ?? [];
    const tableAt = (name: string) =>
      changes.findIndex((change) => change.kind === "createTable" && change.tableName === name);
    const formulasAt = (sheetName: string) =>
      changes.findIndex((change) => change.kind === "writeFormulas" && change.sheetName === sheetName);
    expect(tableAt("施策一覧")).toBeLessThan(formulasAt("柱別集計"));
    expect(formulasAt("柱別集計")).toBeLessThan(tableAt("柱別集計"));
    expect(tableAt("府省別集計")).toBeLessThan(formulasAt("整合性チェック"));
    const firstPivot = changes.findIndex(({ kind }) => kind === "createPivot");
    expect(Math.max(...tableCatalog.map(({ tableName }) => tableAt(tableName)))).toBeLessThan(firstPivot);
  });

  it("puts 目次 in front of the new sheets, with a link to each and its rows counted", async () => {
    const sheets = ["表紙", "元データ"].map((name) => ({ name, isProtected: false, isVisible: true }));
    const port = scriptedPort(snapshotOf({ sheets }));
    await insertSet(port, everything);
    const contents = ofKind(port.written, "addSheet").find(({ sheetName }) => sheetName === "目次");
    expect(contents?.position).toBe(2);
    const [links] = ofKind(port.written, "addLinks");
    const added = addedSheets(port.written);
    expect(links?.links.map(({ target }) => target.sheetName)).toEqual(
      added.filter((name) => name !== "目次"),
    );
    const counts = ofKind(port.written, "writeFormulas").find(({ sheetName }) => sheetName === "目次");
    expect(counts?.formulas[0]).toEqual(["=ROWS(施策一覧[ID])"]);
    expect(counts?.formulas.slice(13)).toEqual([[null], [null], [null], [null]]);
  });

  it.each(["ja", "en"] as const)(
    "says in 目次 of every sheet what it alone holds, in %s",
    async (language) => {
      const port = scriptedPort(snapshotOf());
      await insertSet(port, { ...everything, language });
      const { sheetName, headers } = tableMessagesFor(language).contents;
      const tables = ofKind(port.written, "writeCells")
        .filter((change) => change.sheetName === sheetName)
        .map(({ values }) => values);
      const [, ...rows] = tables.find(([first]) => first?.[2] === headers.about) ?? [];
      expect(rows).toHaveLength(17);
      const sentences = rows.map(([, , about]) => String(about));
      for (const sentence of sentences) expect(sentence).toMatch(/\S(?:。|\.)$/);
      expect(new Set(sentences).size).toBe(sentences.length);
      expect(sentences.join("").match(/[\p{Script=Han}]/u) === null).toBe(language === "en");
    },
  );

  it("sets every sheet up for printing, header rows repeated", async () => {
    const port = scriptedPort(snapshotOf());
    await insertSet(port, everything);
    const layouts = ofKind(port.written, "setPrintLayout");
    expect(layouts).toHaveLength(18);
    const portrait = layouts.filter(({ orientation }) => orientation === "Portrait");
    expect(portrait.map(({ sheetName }) => sheetName)).toEqual(["グラフ"]);
    expect(layouts.find(({ sheetName }) => sheetName === "施策一覧")?.titleRows).toEqual({
      rowIndex: 4,
      rowCount: 1,
    });
  });

  it("tells how far it is, table by table of what is written", async () => {
    const told: string[] = [];
    await insertSet(scriptedPort(snapshotOf()), {
      ...everything,
      onProgress: ({ done, total, tableTitle }) =>
        told.push(`${String(done)}/${String(total)} ${tableTitle}`),
    });
    expect(told).toHaveLength(19);
    expect(told.slice(0, 3)).toEqual(["0/18 施策一覧", "1/18 金額明細", "2/18 総括表"]);
    expect(told.slice(12)).toEqual([
      "12/18 出典・注記",
      "13/18 ピボット（府省×柱）",
      "14/18 ピボット（状態別）",
      "15/18 ピボット（重点項目）",
      "16/18 グラフ",
      "17/18 目次",
      "18/18 目次",
    ]);
  });

  it("takes free names among forty sheets of the person's own", async () => {
    const names = ["目次", "施策一覧", "グラフ", "施策一覧 (2)"];
    while (names.length < 40) names.push(`シート${String(names.length)}`);
    const sheets = names.map((name) => ({ name, isProtected: false, isVisible: true }));
    const port = scriptedPort(snapshotOf({ sheets }));
    const outcome = await insertSet(port, everything);
    const added = addedSheets(port.written);
    expect(new Set([...names, ...added]).size).toBe(40 + 18);
    expect(outcome).toMatchObject({
      contents: { sheetName: "目次 (2)" },
      charts: { sheetName: "グラフ (2)" },
    });
    expect(added[0]).toBe("施策一覧 (3)");
  });
});

describe("a second insertion", () => {
  const present = workbookWith([contentOf("measures"), contentOf("byPillar")]);

  it("says what is there, without writing", async () => {
    const port = scriptedPort(present);
    expect(await insertSet(port, everything)).toEqual({
      kind: "present",
      tables: [
        { id: "measures", title: "施策一覧", tableName: "施策一覧", sheetName: "施策一覧" },
        { id: "byPillar", title: "柱別集計", tableName: "柱別集計", sheetName: "柱別集計" },
      ],
    });
    expect(port.written).toEqual([]);
  });

  it("adds another of each under free names, the formulas over the new ones", async () => {
    const port = scriptedPort(present);
    const outcome = await insertSet(port, { ...tablesOnly, ifPresent: "addAnother" });
    expect(outcome).toMatchObject({ kind: "inserted", kept: [] });
    const names = ofKind(port.written, "createTable").map(({ tableName }) => tableName);
    expect(names.slice(0, 4)).toEqual(["施策一覧_2", "金額明細", "総括表", "柱別集計_2"]);
    const formulas = ofKind(port.written, "writeFormulas").find(
      ({ sheetName }) => sheetName === "柱別集計 (2)",
    );
    expect(formulas?.formulas[0]?.[0]).toContain("施策一覧_2[状態]");
  });

  it("adds only what is missing, and leaves what is there as it is", async () => {
    const port = scriptedPort(present);
    const outcome = await insertSet(port, {
      ...tablesOnly,
      tables: ["measures", "byPillar", "byMinistry"],
      ifPresent: "update",
    });
    expect(outcome).toMatchObject({
      kind: "inserted",
      tables: [{ id: "byMinistry" }],
      kept: [
        { id: "measures", state: "current" },
        { id: "byPillar", state: "current" },
      ],
    });
    expect(ofKind(port.written, "createTable").map(({ tableName }) => tableName)).toEqual(["府省別集計"]);
    expect(
      port.written.flat().some((change) => "sheetName" in change && change.sheetName === "施策一覧"),
    ).toBe(false);
  });

  it("says which table somebody edited; formulas go over it all the same", async () => {
    const edited = contentOf("measures", (rows) => {
      const row = rows.find(([id]) => id === "ind-28");
      if (row !== undefined) row[5] = 1700;
    });
    const port = scriptedPort(workbookWith([edited]));
    const outcome = await insertSet(port, {
      ...tablesOnly,
      tables: ["measures", "byPillar"],
      ifPresent: "update",
    });
    expect(outcome).toMatchObject({
      kept: [{ id: "measures", state: "different" }],
      tables: [{ id: "byPillar" }],
    });
    const [formulas] = ofKind(port.written, "writeFormulas");
    expect(formulas?.formulas[0]?.[0]).toContain("施策一覧[状態]");
  });

  it("writes nothing where nothing is missing", async () => {
    const port = scriptedPort(present);
    const outcome = await insertSet(port, { ...tablesOnly, tables: ["measures"], ifPresent: "update" });
    expect(outcome).toMatchObject({ kind: "inserted", tables: [], contents: undefined });
    expect(port.written).toEqual([]);
  });

  it("uses a 施策一覧 that is there for what only calculates from it, whatever the language of its headers", async () => {
    const english = drawTable("measures", { ...everything, language: "en" });
    const content: TableContent = {
      ...contentOf("measures"),
      header: english.columns.map(({ header }) => header),
      rows: english.rows.map((row) => row.map((cell) => (typeof cell === "object" ? "" : cell))),
    };
    const port = scriptedPort(workbookWith([content]));
    const outcome = await insertSet(port, { ...tablesOnly, tables: ["byPillar"] });
    expect(outcome).toMatchObject({
      kept: [{ id: "measures", state: "current" }],
      tables: [{ id: "byPillar" }],
    });
    const [formulas] = ofKind(port.written, "writeFormulas");
    expect(formulas?.formulas[0]?.[0]).toContain('COUNTIFS(施策一覧[Status],"FY2025 supplementary"');
  });

  it("makes one of its own beside a table whose columns somebody renamed", async () => {
    const renamed = {
      ...contentOf("measures"),
      header: contentOf("measures").header.map((name) => `${name}?`),
    };
    const port = scriptedPort(workbookWith([renamed]));
    const outcome = await insertSet(port, { ...tablesOnly, tables: ["byPillar"] });
    expect(outcome).toMatchObject({
      kept: [],
      tables: [{ tableName: "施策一覧_2" }, { tableName: "柱別集計" }],
    });
  });
});

describe("cancelling", () => {
  it("before the first table leaves everything as it was", async () => {
    const port = scriptedPort(snapshotOf());
    const outcome = await insertSet(port, { ...everything, signal: { aborted: true } });
    expect(outcome).toEqual({
      kind: "cancelled",
      tables: [],
      pivots: [],
      charts: undefined,
      contents: undefined,
    });
    expect(port.written).toEqual([]);
  });

  it.each([1, 4, 13, 15, 17])("after step %i says what is there", async (count) => {
    const signal = { aborted: false };
    const outcome = await insertSet(scriptedPort(snapshotOf()), {
      ...everything,
      signal,
      onProgress: ({ done }) => (signal.aborted = done >= count),
    });
    if (outcome.kind !== "cancelled") throw new Error(outcome.kind);
    expect(outcome.tables.map(({ id }) => id)).toEqual(tableCatalog.slice(0, count).map(({ id }) => id));
    expect(outcome.pivots).toHaveLength(Math.min(3, Math.max(0, count - 13)));
    expect(outcome.charts?.title).toBe(count === 17 ? "グラフ" : undefined);
    expect(outcome.contents).toBeUndefined();
  });

  it("just before 目次, leaves it for the rest", async () => {
    const contents = tableCatalog.map(({ id }) => contentOf(id));
    const others = ["ピボット（府省×柱）", "ピボット（状態別）", "ピボット（重点項目）", "グラフ"];
    const names = ["Sheet1", ...contents.map(({ sheetName }) => sheetName), ...others];
    const sheets = names.map((name) => ({ name, isProtected: false, isVisible: true }));
    const port = scriptedPort(workbookWith(contents, { sheets }));
    const outcome = await insertSet(port, { ...everything, ifPresent: "update" });
    expect(outcome).toMatchObject({ kind: "inserted", tables: [], pivots: [], charts: undefined });
    expect(outcome).toMatchObject({ contents: { sheetName: "目次" } });
    if (outcome.kind !== "inserted") throw new Error(outcome.kind);
    expect(outcome.keptSheets.map(({ sheetName }) => sheetName)).toEqual(others);
    expect(ofKind(port.written, "addSheet").map(({ sheetName }) => sheetName)).toEqual(["目次"]);
    expect(ofKind(port.written, "addLinks")[0]?.links).toHaveLength(17);
  });

  it("and one that is there in the other language is not made again", async () => {
    const contents = tableCatalog.map(({ id }) => contentOf(id));
    const names = ["Sheet1", "Contents", ...contents.map(({ sheetName }) => sheetName)];
    const sheets = names.map((name) => ({ name, isProtected: false, isVisible: true }));
    const port = scriptedPort(workbookWith(contents, { sheets }));
    const outcome = await insertSet(port, { ...tablesOnly, ifPresent: "update" });
    expect(outcome).toMatchObject({ kind: "inserted", contents: undefined });
    expect(port.written).toEqual([]);
  });

  it("after the last one comes too late", async () => {
    const signal = { aborted: false };
    const outcome = await insertSet(scriptedPort(snapshotOf()), {
      ...everything,
      signal,
      onProgress: ({ done, total }) => (signal.aborted = done === total),
    });
    expect(outcome.kind).toBe("inserted");
  });
});

describe("at the selected cell", () => {
  const atCell: InsertSetRequest = { ...tablesOnly, tables: ["byPillar", "steps"], place: "activeCell" };

  /** Answers with a free area of the size asked for, from B3 on. */
  const free =
    (differences: Partial<NonNullable<WorkbookSnapshot["area"]>> = {}) =>
    ({ area }: ReadRequest): WorkbookSnapshot => {
      if (area === undefined) throw new Error("asked for no area");
      const { rowCount, columnCount } = area;
      return snapshotOf({
        area: areaOf({ area: { rowIndex: 2, columnIndex: 1, rowCount, columnCount }, ...differences }),
      });
    };

  it("stacks the tables with what they need, without sheets and 目次", async () => {
    const port = scriptedPort(free());
    const outcome = await insertSet(port, atCell);
    if (outcome.kind !== "inserted") throw new Error(outcome.kind);
    expect(outcome.tables.map(({ id, sheetName, address }) => [id, sheetName, address])).toEqual([
      ["measures", "Sheet1", "B7:N36"],
      ["byPillar", "Sheet1", "B44:H52"],
      ["steps", "Sheet1", "B59:H64"],
    ]);
    expect(outcome.contents).toBeUndefined();
    expect(addedSheets(port.written)).toEqual([]);
    expect(rememberedBy(port.written).tables.map(({ head }) => head.tableId)).toEqual([
      "measures",
      "byPillar",
      "steps",
    ]);
    expect(ofKind(port.written, "setPrintLayout")).toEqual([]);
    const area = port.requests[0]?.area;
    expect([area?.from, area?.rowCount, area?.columnCount]).toEqual(["activeCell", 62, 13]);
  });

  it("gives columns the width that the widest table needs, and none that holds something else", async () => {
    const usedInColumns = { rowIndex: 0, columnIndex: 2, rowCount: 1, columnCount: 2 };
    const port = scriptedPort(free({ usedInColumns, usedArea: usedInColumns }));
    await insertSet(port, atCell);
    const formats = ofKind(port.written, "formatColumns");
    const widths = formats[0]?.columns.map(({ widthInCharacters }) => widthInCharacters);
    expect(widths?.slice(0, 4)).toEqual([13, undefined, undefined, 28]);
    expect(formats.every(({ columns }) => columns[1]?.widthInCharacters === undefined)).toBe(true);
  });

  it("never writes over anything; proposes the next free place for all of it", async () => {
    const usedArea = { rowIndex: 0, columnIndex: 0, rowCount: 10, columnCount: 3 };
    const port = scriptedPort(free({ isEmpty: false, usedArea }));
    expect(await insertSet(port, atCell)).toMatchObject({
      kind: "placeTaken",
      proposal: { sheetName: "Sheet1", rowIndex: 11, columnIndex: 1 },
    });
    expect(port.written).toEqual([]);
  });

  it("is refused by name on a protected sheet", async () => {
    const sheets = [{ name: "Sheet1", isProtected: true, isVisible: true }];
    const port = scriptedPort((request) => ({ ...free()(request), sheets }));
    const error = await errorOf(insertSet(port, atCell));
    expect([error.kind, error.subject]).toEqual(["sheetProtected", "Sheet1"]);
    expect(port.written).toEqual([]);
  });
});

describe("pivot tables", () => {
  it("are left out with a word where Excel has none; the calculated tables serve", async () => {
    const features = { pivotTables: false, pivotFilters: false, dynamicArrays: true };
    const port = scriptedPort(snapshotOf({ features }));
    const outcome = await insertSet(port, everything);
    expect(outcome).toMatchObject({ kind: "inserted", pivots: [], skippedPivots: "notSupported" });
    expect(ofKind(port.written, "createPivot")).toEqual([]);
    expect(ofKind(port.written, "createTable")).toHaveLength(13);
  });

  it("show each status apart, without a grand total, where Excel cannot filter them", async () => {
    const features = { pivotTables: true, pivotFilters: false, dynamicArrays: true };
    const port = scriptedPort(snapshotOf({ features }));
    await insertSet(port, { ...tablesOnly, tables: [], pivots: ["ministryByPillar"] });
    const [pivot] = ofKind(port.written, "createPivot");
    expect(pivot).toMatchObject({ rows: ["状態", "府省"], columns: ["柱"], grandTotals: false });
    expect(pivot?.filter).toBeUndefined();
  });

  it("add up one kind of money only", async () => {
    const port = scriptedPort(snapshotOf());
    await insertSet(port, everything);
    const [byMinistry, byStatus, priorities] = ofKind(port.written, "createPivot");
    expect(byMinistry).toMatchObject({
      sourceTable: "施策一覧",
      rows: ["府省"],
      columns: ["柱"],
      value: { field: "金額（億円）", caption: "合計：金額（億円）", summary: "sum" },
      filter: { field: "状態", items: ["令和7年度補正"] },
      grandTotals: true,
    });
    expect(byStatus?.grandTotals).toBe(false);
    expect(priorities).toMatchObject({
      sourceTable: "重点項目",
      value: { summary: "count" },
      grandTotals: true,
    });
  });

  it("can be of the person's own making, on a sheet named after it", async () => {
    const port = scriptedPort(snapshotOf());
    const outcome = await insertSet(port, {
      ...tablesOnly,
      tables: [],
      language: "en",
      pivots: [
        {
          source: "amounts",
          rows: ["list"],
          columns: ["basis"],
          value: "amountOku",
          summary: "sum",
          onlyNew: false,
        },
      ],
    });
    expect(outcome).toMatchObject({ pivots: [{ sheetName: "Pivot (List × Basis, Amount (¥1" }] });
    expect(ofKind(port.written, "createPivot")[0]).toMatchObject({ rows: ["List"], columns: ["Basis"] });
  });
});

it("is refused before writing where sheets may not be added", async () => {
  const port = scriptedPort(snapshotOf({ isStructureProtected: true }));
  expect((await errorOf(insertSet(port, everything))).kind).toBe("structureProtected");
  expect(port.written).toEqual([]);
});
