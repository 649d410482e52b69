/** @jest-environment jsdom */
import { openXlsx } from "../../src/preview/xlsx/openXlsx";
import { saveXlsx } from "../../src/preview/xlsx/saveXlsx";
import { seedBudget } from "../../src/seeds/seedBudget";
import { checkedTable, measures, startFollowed } from "./support/followedWorkbook";
import { allUpdates, findingsOf, later, today } from "./support/revision";
import type { FollowedWorkbook } from "./support/followedWorkbook";

jest.setTimeout(60_000);

let book: FollowedWorkbook;

beforeEach(async () => {
  book = await startFollowed();
  await book.insert(["measures"]);
});

afterEach(() => book.stop());

const amount = (id: string) => book.value({ id, header: "金額（億円）" });
/** Six findings of the revision; the withdrawn measure and the new one are a row each. */
const revisedCount = 6;

function expectUpdated(): void {
  expect(["ind-01", "ind-04", "ind-06", "ind-90"].map(amount)).toEqual([500, 4, 25, 77]);
  expect(book.value({ id: "ind-08", header: "施策名" })).toBe("国際共同治験相談窓口事業");
  expect(book.ids()).not.toContain("ind-07");
}

async function expectFoundAndUpdated(name = measures): Promise<void> {
  const check = await book.check();
  expect(check.tables.map(({ tableName, state }) => [tableName, state])).toEqual([[name, "revised"]]);
  expect(check.missing).toEqual([]);
  expect(checkedTable(check, name).counts).toEqual({ updates: revisedCount, conflicts: 0, edits: 0 });
  expect((await book.apply(check, allUpdates(check))).kind).toBe("applied");
  expect((await book.check()).status).toEqual({ kind: "current", count: 0 });
}

describe("rows", () => {
  it("that were sorted are updated where they stand, the new one comes last", async () => {
    const { id, columns } = book.table();
    const columnId = columns.find(({ name }) => name === "金額（億円）")?.id ?? 0;
    book.excel.workbook.sortTable(id, [{ columnId, ascending: false }], "person");
    const before = book.ids();
    expect(before[0]).not.toBe(seedBudget.measures[0]?.id);
    await expectFoundAndUpdated();
    expectUpdated();
    expect(book.ids()).toEqual([...before.filter((key) => key !== "ind-07"), "ind-90"]);
  });

  it("that a filter hides are updated as well, and the filter stays", async () => {
    const { workbook } = book.excel;
    const { id, columns } = book.table();
    const columnId = columns.find(({ name }) => name === "ID")?.id ?? 0;
    workbook.filterTable(id, columnId, ["ind-01", "ind-02"]);
    const { sheetId, rowIndex } = book.place({ id: "ind-06", header: "ID" });
    expect(workbook.isRowHidden(sheetId, rowIndex)).toBe(true);
    await expectFoundAndUpdated();
    expectUpdated();
    expect(workbook.tableFilter(id, columnId)).toEqual(["ind-01", "ind-02"]);
  });

  it("that the person hid are updated and stay hidden", async () => {
    const { workbook } = book.excel;
    const { sheetId, rowIndex } = book.place({ id: "ind-04", header: "ID" });
    workbook.setRowsHidden(sheetId, rowIndex, 1, true);
    await expectFoundAndUpdated();
    expectUpdated();
    expect(workbook.isRowHidden(sheetId, book.place({ id: "ind-04", header: "ID" }).rowIndex)).toBe(true);
  });
});

describe("columns", () => {
  const columnId = (header: string) => book.table().columns.find(({ name }) => name === header)?.id ?? 0;

  it("that the person renamed are known by what they were, and keep their new header", async () => {
    // Once updated, columns are known by the workbook's own ids.
    const first = await book.check(today);
    expect(first.status).toEqual({ kind: "current", count: 0 });
    const { sheetId, area } = book.table();
    const at = book.table().columns.findIndex(({ name }) => name === "金額（億円）");
    book.excel.workbook.writeCells(
      sheetId,
      { rowIndex: area.rowIndex, columnIndex: area.columnIndex + at, rowCount: 1, columnCount: 1 },
      [["予算"]],
      "person",
    );
    const check = await book.check();
    expect(checkedTable(check).headers.amountOku).toBe("予算");
    await expectFoundAndUpdated();
    expect(book.value({ id: "ind-01", header: "予算" })).toBe(500);
  });

  it("that were moved are followed", async () => {
    book.excel.workbook.moveTableColumn(book.table().id, columnId("金額（億円）"), 0, "person");
    book.excel.workbook.moveTableColumn(book.table().id, columnId("ID"), 5, "person");
    await expectFoundAndUpdated();
    expectUpdated();
    expect(book.table().columns[0]?.name).toBe("金額（億円）");
  });

  it("that were deleted stay deleted, and everything else is updated", async () => {
    book.excel.workbook.deleteTableColumn(book.table().id, columnId("金額（億円）"), "person");
    const check = await book.check();
    const table = checkedTable(check);
    expect(table.counts.conflicts).toBe(0);
    expect(findingsOf(table)).toContainEqual(
      expect.objectContaining({ kind: "column", column: "amountOku", change: "missingInSheet" }),
    );
    expect((await book.apply(check, allUpdates(check))).kind).toBe("applied");
    expect(book.table().columns.map(({ name }) => name)).not.toContain("金額（億円）");
    expect(book.value({ id: "ind-90", header: "施策名" })).toBe("新しい施策");
    const after = checkedTable(await book.check());
    expect([after.counts.updates, after.counts.conflicts]).toEqual([0, 0]);
  });

  it("of the person's own, in the middle and at the end, keep all they hold; a new row is blank there", async () => {
    const { workbook } = book.excel;
    const ids = book.ids();
    workbook.addTableColumn(book.table().id, 3, ["担当", ...ids.map((id) => `${String(id)}の係`)], "person");
    workbook.addTableColumn(book.table().id, undefined, ["メモ", ...ids.map((_id, row) => row)], "person");
    const before = new Map(book.rows().map((row) => [row.ID, [row["担当"], row["メモ"]]]));
    const check = await book.check();
    // The withdrawn row holds the person's notes: it is theirs to decide.
    expect(checkedTable(check).counts).toEqual({ updates: revisedCount - 1, conflicts: 1, edits: 0 });
    expect((await book.apply(check, allUpdates(check))).kind).toBe("applied");
    for (const row of book.rows()) {
      expect([row.ID, [row["担当"], row["メモ"]]]).toEqual([row.ID, before.get(row.ID ?? "") ?? ["", ""]]);
    }
    expect(book.ids()).toContain("ind-07");
    expect(amount("ind-90")).toBe(77);
  });

  it("cut off at the right and rows cut off at the end are not written beside the table", async () => {
    const { workbook } = book.excel;
    const { id, area, sheetId } = book.table();
    const narrow = { ...area, columnCount: area.columnCount - 2, rowCount: area.rowCount - 4 };
    workbook.updateTable(id, { area: narrow }, "person");
    const outside = () =>
      workbook.readCells(sheetId, { ...area, rowIndex: area.rowIndex + area.rowCount - 4, rowCount: 4 });
    const before = outside();
    const check = await book.check();
    expect(checkedTable(check).tableName).toBe(measures);
    const outcome = await book.apply(check, allUpdates(check));
    expect(outcome.kind).toBe("applied");
    expectUpdated();
    expect(outside().map((row) => row.map(({ formula }) => formula))).toEqual(
      before.map((row) => row.map(({ formula }) => formula)),
    );
  });

  it("with the ids gone make the table unreadable, and nothing is planned", async () => {
    book.excel.workbook.deleteTableColumn(book.table().id, columnId("ID"), "person");
    const before = book.everything();
    const check = await book.check();
    expect(checkedTable(check).state).toBe("unreadable");
    expect(check.status).toEqual({ kind: "missing", count: 1 });
    expect(
      (
        await book.apply(check, {
          findings: new Map([[checkedTable(check).ref, new Map([["x", "seed"]])]]),
          unknownBases: new Map(),
        })
      ).kind,
    ).toBe("nothing");
    expect(book.everything()).toEqual(before);
  });
});

describe("a table", () => {
  it("that was renamed is found, and its sheet too", async () => {
    const { workbook } = book.excel;
    workbook.updateTable(book.table().id, { name: "創薬予算" }, "person");
    workbook.renameSheet(book.table("創薬予算").sheetId, "予算（作業中）", "person");
    await expectFoundAndUpdated("創薬予算");
    expect(book.value({ table: "創薬予算", id: "ind-01", header: "金額（億円）" })).toBe(500);
  });

  it("made plain cells is missing, is left alone, and is not taken for a newly inserted one", async () => {
    const { workbook } = book.excel;
    workbook.convertTableToRange(book.table().id, "person");
    const before = book.everything();
    const check = await book.check();
    expect([check.tables, check.status]).toEqual([[], { kind: "missing", count: 1 }]);
    expect(check.missing).toMatchObject([{ tableId: "measures", tableName: measures }]);
    expect((await book.apply(check, allUpdates(check))).kind).toBe("nothing");
    expect(book.everything()).toEqual(before);
    // Inserted anew with the data of later: that is up to date, and what the first one said is an edit there.
    await book.insert(["measures"], later);
    book.type({ id: "ind-01", header: "金額（億円）" }, 481);
    const again = await book.check();
    expect(again.missing).toHaveLength(1);
    expect(checkedTable(again).counts).toEqual({ updates: 0, conflicts: 0, edits: 1 });
  });

  it("deleted with its sheet is missing until the person forgets it; a table of the person's with its name is none", async () => {
    const { workbook } = book.excel;
    const { sheetId } = book.table();
    workbook.deleteSheet(sheetId, "person");
    const own = workbook.activeSheetId;
    workbook.writeCells(
      own,
      { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 2 },
      [
        ["品目", "額"],
        ["紙", 3],
      ],
      "person",
    );
    workbook.addTable({
      sheetId: own,
      area: { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 2 },
      hasHeaders: true,
      name: measures,
      source: "person",
    });
    const check = await book.check();
    expect(check.tables).toEqual([]);
    expect(check.missing).toHaveLength(1);
  });

  it("copied with its sheet is compared by itself; updating one leaves the other", async () => {
    const { workbook } = book.excel;
    workbook.copySheet(book.table().sheetId, 2, "person");
    const copy = workbook.tables.find(({ name }) => name !== measures)?.name ?? "";
    book.type({ table: copy, id: "ind-04", header: "備考" }, "写しのメモ");
    const check = await book.check();
    expect(check.tables.map(({ tableName, counts }) => [tableName, counts.updates, counts.edits])).toEqual([
      [measures, revisedCount, 0],
      [copy, revisedCount, 1],
    ]);
    const { ref } = checkedTable(check);
    const all = allUpdates(check);
    const only = { ...all, findings: new Map([...all.findings].filter(([table]) => table === ref)) };
    expect((await book.apply(check, only)).kind).toBe("applied");
    const between = await book.check();
    expect(between.tables.map(({ tableName, counts }) => [tableName, counts.updates, counts.edits])).toEqual([
      [measures, 0, 0],
      [copy, revisedCount, 1],
    ]);
    expect((await book.apply(between, allUpdates(between))).kind).toBe("applied");
    expect(book.value({ table: copy, id: "ind-04", header: "備考" })).toBe("写しのメモ");
    expect(book.value({ table: copy, id: "ind-01", header: "金額（億円）" })).toBe(500);
    const after = await book.check();
    expect(after.status).toEqual({ kind: "edited", count: 1 });
  });

  it("in a workbook that was saved, closed and opened is found with all that is known of it", async () => {
    book.type({ id: "ind-01", header: "備考" }, "要確認");
    book.excel.workbook.updateTable(book.table().id, { name: "創薬予算" }, "person");
    const before = await book.check();
    const bytes = await saveXlsx(book.excel.workbook);
    await openXlsx(bytes, book.excel.workbook);
    const { dataVersion, ...after } = await book.check();
    expect(dataVersion).toBe(later.budget.version);
    expect({ dataVersion, ...after }).toEqual(before);
    expect(checkedTable({ dataVersion, ...after }, "創薬予算").counts).toEqual({
      updates: revisedCount,
      conflicts: 0,
      edits: 1,
    });
    const outcome = await book.apply(before, allUpdates(before));
    expect(outcome.kind).toBe("applied");
    expect(book.value({ table: "創薬予算", id: "ind-01", header: "備考" })).toBe("要確認");
    const again = await saveXlsx(book.excel.workbook);
    await openXlsx(again, book.excel.workbook);
    expect((await book.check()).status).toEqual({ kind: "edited", count: 1 });
  });
});
