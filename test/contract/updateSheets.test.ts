/** @jest-environment jsdom */
import { applyUpdate } from "../../src/actions/applyUpdate";
import { forgetTable } from "../../src/actions/forgetTable";
import { insertSet } from "../../src/actions/insertSet";
import { readCellOrigin } from "../../src/actions/readCellOrigin";
import type { UpdateContext } from "../../src/actions/updateTypes";
import { seedBudget } from "../../src/seeds/seedBudget";
import { baseForm } from "../../src/tables/savedBase";
import { tableCatalog } from "../../src/tables/tableCatalog";
import { revise } from "../support/revisedBudget";
import { checkedTable, startFollowed } from "./support/followedWorkbook";
import { allUpdates, chooseBy, findingsOf, later, quiet, today } from "./support/revision";
import type { CellSpot, FollowedWorkbook } from "./support/followedWorkbook";

jest.setTimeout(60_000);

let book: FollowedWorkbook;

beforeEach(async () => {
  book = await startFollowed();
});

afterEach(() => book.stop());

describe("tables just inserted", () => {
  it.each(["ja", "en"] as const)(
    "are all up to date, whatever formulas they hold, in %s",
    async (language) => {
      await book.insert(
        tableCatalog.map(({ id }) => id),
        { language },
      );
      book.excel.host.traffic.reset();
      const check = await book.check({ ...today, language });
      expect(book.excel.host.traffic.batches).toBe(1);
      const states = check.tables.map((table) => [table.tableName, table.state, findingsOf(table)]);
      expect(states).toEqual(tableCatalog.map(({ tableName }) => [tableName, "current", []]));
      expect(check.status).toEqual({ kind: "current", count: 0 });
    },
  );

  it.each(["ja", "en"] as const)("get a formula back that was typed over, in %s", async (language) => {
    const context: UpdateContext = { ...today, language };
    await book.insert(["byPillar"], { language });
    const { sheetId, area } = book.table("柱別集計");
    const rows = () =>
      book.excel.workbook.readCells(sheetId, area).map((row) => row.map(({ formula }) => formula));
    const values = () =>
      book.excel.workbook.readCells(sheetId, area).map((row) => row.map(({ value }) => value));
    const before = [rows(), values()];
    const at = before[0]?.[1]?.findIndex((formula) => String(formula).startsWith("=")) ?? -1;
    const cell = {
      rowIndex: area.rowIndex + 1,
      columnIndex: area.columnIndex + at,
      rowCount: 1,
      columnCount: 1,
    };
    book.excel.workbook.writeCells(sheetId, cell, [[12345]], "person");
    const check = await book.check(context);
    expect(checkedTable(check, "柱別集計").counts).toEqual({ updates: 0, conflicts: 0, edits: 1 });
    const choices = chooseBy(check, () => "seed");
    const outcome = await applyUpdate(book.port, { context, check, choices, options: quiet });
    expect(outcome.kind).toBe("applied");
    await book.excel.workbook.whenCalculated();
    expect([rows(), values()]).toEqual(before);
    expect((await book.check(context)).status).toEqual({ kind: "current", count: 0 });
  });
});

describe("a revision", () => {
  it("is shown, applied by three syncs altogether, and then there is nothing left to do", async () => {
    await book.insert(["measures", "byPillar"]);
    book.excel.host.traffic.reset();
    const check = await book.check();
    expect(checkedTable(check).state).toBe("revised");
    const outcome = await book.apply(check, allUpdates(check));
    expect(book.excel.host.traffic.batches).toBe(3);
    if (outcome.kind !== "applied") throw new Error(outcome.kind);
    const after = await book.check();
    expect(after.tables.map(({ tableName, state }) => [tableName, state])).toEqual([
      ["施策一覧", "current"],
      ["柱別集計", "current"],
    ]);
    expect(outcome.check.status).toEqual(after.status);
    expect(outcome.check.tables.map(({ ref, counts, savedVersion }) => [ref, counts, savedVersion])).toEqual(
      after.tables.map(({ ref, counts, savedVersion }) => [ref, counts, savedVersion]),
    );
  });

  it("says what changed as a person reads it, line by line", async () => {
    await book.insert(["measures"]);
    const { changes } = await book.update();
    const [first] = seedBudget.measures.filter(({ id }) => id === "ind-01");
    expect(changes.map(({ key, kind }) => [key, kind])).toEqual([
      ["ind-01", "updated"],
      ["ind-04", "updated"],
      ["ind-06", "updated"],
      ["ind-07", "removed"],
      ["ind-08", "updated"],
      ["ind-90", "added"],
    ]);
    expect(changes[0]).toEqual({
      tableTitle: "施策一覧",
      rowName: first?.name,
      key: "ind-01",
      header: "金額（億円）",
      old: first?.amounts[0]?.amountOku,
      new: 500,
      kind: "updated",
    });
  });

  it("reaches pivot tables, summaries and the person's formulas", async () => {
    const { workbook } = book.excel;
    const outcome = await insertSet(book.port, {
      ...today,
      tables: ["measures", "byPillar"],
      pivots: ["ministryByPillar"],
      charts: [],
      place: "newSheets",
      ifPresent: "ask",
    });
    expect(outcome.kind).toBe("inserted");
    const own = workbook.sheets[0]?.id ?? "";
    const cell = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };
    workbook.writeCells(own, cell, [["=SUM(施策一覧[金額（億円）])"]], "person");
    await workbook.whenCalculated();
    const total = () => Number(workbook.readCells(own, cell)[0]?.[0]?.value);
    const ofTable = () => book.rows().reduce((sum, row) => sum + Number(row["金額（億円）"]), 0);
    const ofPivot = () => {
      const [pivot] = workbook.pivots;
      if (pivot === undefined) throw new Error("no pivot table");
      const used = workbook.usedArea(pivot.sheetId, { valuesOnly: true });
      const cells = used === undefined ? [] : workbook.readCells(pivot.sheetId, used);
      return Number(cells.at(-1)?.at(-1)?.value);
    };
    const [before, pivotBefore] = [total(), ofPivot()];
    expect(before).toBe(ofTable());
    await book.update();
    expect(total()).toBe(ofTable());
    expect(total()).not.toBe(before);
    const withdrawn = Number(seedBudget.measures.find(({ id }) => id === "ind-07")?.amounts[0]?.amountOku);
    const change = [
      ["ind-01", 500],
      ["ind-04", 4],
      ["ind-06", 25],
    ].reduce(
      (sum, [id, amount]) =>
        sum +
        Number(amount) -
        Number(seedBudget.measures.find((one) => one.id === id)?.amounts[0]?.amountOku),
      77 - withdrawn,
    );
    expect(total() - before).toBe(change);
    expect(ofPivot() - pivotBefore).toBe(change);
  });

  it("asks functions of the add-in anew: their cells did not change, but the data did", async () => {
    await book.insert(["measures"]);
    const { workbook } = book.excel;
    let calls = 0;
    workbook.registerCustomFunctions(
      [{ id: "AMOUNT", name: "TEST.AMOUNT", description: "", parameters: [] }],
      () => Promise.resolve((calls += 1)),
    );
    const cell = { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };
    const own = workbook.sheets[0]?.id ?? "";
    workbook.writeCells(own, cell, [["=TEST.AMOUNT()"]], "person");
    await workbook.whenCalculated();
    const before = calls;
    await book.update();
    expect(calls).toBeGreaterThan(before);
    expect(workbook.readCells(own, cell)[0]?.[0]?.value).toBe(calls);
  });
});

describe("a table of which nothing is known", () => {
  beforeEach(async () => {
    await book.insert(["measures"]);
    book.type({ id: "ind-02", header: "備考" }, "メモ");
    book.deleteBase();
  });

  it("is recognised and asked about, and nothing is written before that", async () => {
    const before = book.everything();
    const check = await book.check();
    expect(checkedTable(check)).toMatchObject({ state: "unknownBase", savedVersion: undefined });
    expect(checkedTable(check).counts.updates).toBe(0);
    expect(book.everything()).toEqual(before);
  });

  it("taken as unedited says what the document says, the person's notes of then included", async () => {
    const check = await book.check();
    const { ref } = checkedTable(check);
    const unknownBases = new Map([[ref, "unedited" as const]]);
    expect((await book.apply(check, { findings: new Map(), unknownBases })).kind).toBe("applied");
    expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(500);
    // Nobody can tell a withdrawn row from the person's: it stays until it is decided.
    expect(book.ids()).toContain("ind-07");
    expect((await book.check()).status?.kind).not.toBe("revised");
  });

  it("compared asks for each difference, and keeps what the person keeps", async () => {
    const check = await book.check();
    const { ref } = checkedTable(check);
    const choices = chooseBy(check, (finding) =>
      finding.kind === "cell" && finding.key === "ind-02" ? "sheet" : "seed",
    );
    const unknownBases = new Map([[ref, "ask" as const]]);
    expect((await book.apply(check, { ...choices, unknownBases })).kind).toBe("applied");
    expect(book.value({ id: "ind-02", header: "備考" })).toBe("メモ");
    expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(500);
    expect(book.ids()).not.toContain("ind-07");
    expect((await book.check()).status).toEqual({ kind: "edited", count: 1 });
  });
});

describe("the selected cell", () => {
  const select = (spot: CellSpot): void => {
    const { sheetId, ...at } = book.place(spot);
    book.excel.workbook.activateSheet(sheetId);
    book.excel.workbook.select(sheetId, { ...at, rowCount: 1, columnCount: 1 });
  };

  beforeEach(() => book.insert(["measures"]));

  it("tells its line of the document, what that says and whether it was edited", async () => {
    book.type({ id: "ind-01", header: "金額（億円）" }, 480);
    select({ id: "ind-01", header: "金額（億円）" });
    const origin = await readCellOrigin(book.port, today);
    if (origin.kind !== "cell") throw new Error(origin.kind);
    const measure = seedBudget.measures.find(({ id }) => id === "ind-01");
    expect(origin).toMatchObject({
      tableTitle: "施策一覧",
      sheetName: "施策一覧",
      rowName: measure?.name,
      header: "金額（億円）",
      sheetValue: 480,
      documentValue: measure?.amounts[0]?.amountOku,
    });
    expect(origin.citation).toContain(seedBudget.documents[0]?.title);
    const check = await book.check(today);
    expect(findingsOf(checkedTable(check)).map(({ id }) => id)).toEqual([origin.findingId]);
    expect(origin.ref).toBe(checkedTable(check).ref);
    select({ id: "ind-02", header: "金額（億円）" });
    expect(await readCellOrigin(book.port, today)).toMatchObject({ kind: "cell", effect: undefined });
  });

  it("says edited, revised or both, and what is in the header or in the data no more", async () => {
    const amount = "金額（億円）";
    book.type({ id: "ind-02", header: "備考" }, "メモ");
    book.type({ id: "ind-04", header: amount }, 5);
    const kinds = [];
    for (const spot of [
      { id: "ind-02", header: "備考" },
      { id: "ind-01", header: amount },
      { id: "ind-04", header: amount },
      { id: "ind-03", header: amount },
      { id: "ind-07", header: amount },
    ]) {
      select(spot);
      const origin = await readCellOrigin(book.port, later);
      kinds.push(origin.kind === "cell" ? origin.effect : origin.kind);
    }
    expect(kinds).toEqual(["edit", "update", "conflict", undefined, "withdrawn"]);
    const { sheetId, area } = book.table();
    book.excel.workbook.select(sheetId, { ...area, rowCount: 1, columnCount: 1 });
    expect((await readCellOrigin(book.port, later)).kind).toBe("header");
  });

  it("is the person's in an own row or column, and none of ours elsewhere", async () => {
    const { workbook } = book.excel;
    workbook.addTableColumn(book.table().id, undefined, ["担当", ...book.ids().map(() => "係")], "person");
    workbook.updateTable(book.table().id, { name: "創薬予算" }, "person");
    select({ table: "創薬予算", id: "ind-01", header: "担当" });
    expect(await readCellOrigin(book.port, today)).toMatchObject({ kind: "own", tableTitle: "施策一覧" });
    book.type({ table: "創薬予算", id: "ind-03", header: "ID" }, "自社-1");
    select({ table: "創薬予算", id: "自社-1", header: "施策名" });
    expect((await readCellOrigin(book.port, today)).kind).toBe("own");
    const sheet = workbook.sheets[0]?.id ?? "";
    workbook.activateSheet(sheet);
    workbook.select(sheet, { rowIndex: 3, columnIndex: 1, rowCount: 1, columnCount: 1 });
    expect(await readCellOrigin(book.port, today)).toEqual({
      kind: "outside",
      sheetName: "Sheet1",
      address: "B4",
    });
  });
});

it("a deleted table is forgotten only when the person says so, and for good", async () => {
  await book.insert(["measures", "amounts"]);
  book.excel.workbook.deleteSheet(book.table("金額明細").sheetId, "person");
  const check = await book.check(today);
  expect(check.status).toEqual({ kind: "missing", count: 1 });
  const [missing] = check.missing;
  expect(missing?.title).toBe("金額明細");
  const after = await forgetTable(book.port, { context: today, ref: missing?.ref ?? "" });
  expect([after.missing, after.status]).toEqual([[], { kind: "current", count: 0 }]);
  const again = await book.check(today);
  expect([again.missing, again.status]).toEqual([[], { kind: "current", count: 0 }]);
  await book.insert(["amounts"]);
  expect((await book.check(today)).tables.map(({ state }) => state)).toEqual(["current", "current"]);
});

it("a withdrawn pillar leaves no formula behind that is an error", async () => {
  await book.insert(["measures", "byPillar"]);
  const pillars = new Set(seedBudget.measures.map(({ pillarId }) => pillarId));
  const gone = [...pillars].at(-1);
  const withdrawn = seedBudget.measures.filter(({ pillarId }) => pillarId === gone).map(({ id }) => id);
  const context = { ...later, budget: revise(seedBudget, { withdrawn }) };
  const check = await book.check(context);
  await applyUpdate(book.port, { context, check, choices: allUpdates(check), options: quiet });
  await book.excel.workbook.whenCalculated();
  const { sheetId, area } = book.table("柱別集計");
  expect(
    book.excel.workbook
      .readCells(sheetId, area)
      .flat()
      .filter(({ isError }) => isError),
  ).toEqual([]);
  expect((await book.check(context)).status).toEqual({ kind: "current", count: 0 });
});

describe("the version that sheets name", () => {
  /** Every line of the visible sheets that names a version of the data. */
  const versionLines = (): string[] =>
    book.excel.workbook.sheets
      .filter(({ visibility }) => visibility === "Visible")
      .flatMap(({ id }) => {
        const area = book.excel.workbook.usedArea(id, { valuesOnly: true });
        return area === undefined ? [] : book.excel.workbook.readCells(id, { ...area, rowCount: 4 });
      })
      .flatMap(([first]) => (/版/.test(String(first?.value)) ? [String(first?.value)] : []));
  const naming = (version: string): string[] => versionLines().filter((line) => line.includes(version));

  it("follows on every sheet once nothing is open, 目次 and tables without any change included", async () => {
    await book.insert(["measures", "steps", "links"]);
    const all = versionLines().length;
    expect(all).toBeGreaterThanOrEqual(4);
    expect(naming(today.budget.version)).toHaveLength(all);
    const { version } = later.budget;
    // Both documents' data have one version.
    const context: UpdateContext = { ...later, policy: { ...later.policy, version } };
    const check = await book.check(context);
    const request = { context, check, choices: allUpdates(check), options: quiet };
    expect((await applyUpdate(book.port, request)).kind).toBe("applied");
    expect(naming(version)).toHaveLength(all);
  });

  it("stays on 目次 as long as something is open", async () => {
    await book.insert(["measures", "steps"]);
    book.type({ id: "ind-01", header: "金額（億円）" }, 480);
    const open = await book.check(later);
    await book.apply(open, allUpdates(open));
    const contents = book.excel.workbook.sheets.find(({ name }) => name === "目次");
    const area = { rowIndex: 0, columnIndex: 0, rowCount: 8, columnCount: 1 };
    const lines = book.excel.workbook
      .readCells(contents?.id ?? "", area)
      .map(([cell]) => String(cell?.value));
    expect(lines.some((line) => line.includes(today.budget.version))).toBe(true);
    expect(lines.some((line) => line.includes(later.budget.version))).toBe(false);
  });

  it("and what is remembered are left alone where a newer add-in remembered it in another form", async () => {
    await book.insert(["measures"]);
    const base = book.excel.workbook.sheets.find(({ name }) => name === "_drug_budget_base");
    const place = { rowIndex: 0, columnIndex: 1, rowCount: 1, columnCount: 1 };
    book.excel.workbook.writeCells(base?.id ?? "", place, [[baseForm + 1]], "addIn");
    const check = await book.check(later);
    expect(check.tables.map(({ state }) => state)).toEqual(["newerData"]);
    expect(check.status?.kind).toBe("newerData");
    expect((await book.apply(check, allUpdates(check))).kind).toBe("nothing");
  });
});
