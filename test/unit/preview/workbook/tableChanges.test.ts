import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, cell, eventsOf, refusal, values, write } from "./workbookFixture";

let workbook: ReturnType<typeof createTestWorkbook>;
let tableId: string;
beforeEach(() => {
  workbook = createTestWorkbook();
  write(workbook, "A1", [
    ["ID", "施策名", "金額"],
    ["a", "乙", 20],
    ["b", "甲", 30],
    ["c", "丙", ""],
    ["d", "丁", 10],
  ]);
  tableId = workbook.addTable({
    sheetId: workbook.activeSheetId,
    area: at("A1:C5"),
    hasHeaders: true,
    name: "施策一覧",
    source: "addIn",
  }).id;
});
afterEach(() => workbook.dispose());

const table = () => {
  const found = workbook.tables.find(({ id }) => id === tableId);
  if (!found) throw new Error("the table is gone");
  return found;
};
const idOf = (name: string): number => {
  const column = table().columns.find((one) => one.name === name);
  if (!column) throw new Error(`no column ${name}`);
  return column.id;
};
const names = () => table().columns.map(({ name }) => name);
const hiddenRows = () => [1, 2, 3, 4, 5].filter((row) => workbook.isRowHidden(workbook.activeSheetId, row));
const undo = () => workbook.runGridCommand("univer.command.undo", {});

describe("sorting a table", () => {
  it("orders its rows by a column, empty cells last in either direction, and keeps its id", () => {
    workbook.sortTable(tableId, [{ columnId: idOf("金額"), ascending: true }], "person");
    expect(values(workbook, "A2:A5").flat()).toEqual(["d", "a", "b", "c"]);
    workbook.sortTable(tableId, [{ columnId: idOf("金額"), ascending: false }], "person");
    expect(values(workbook, "A2:A5").flat()).toEqual(["b", "a", "d", "c"]);
    expect(table().area).toEqual(at("A1:C5"));
  });

  it("takes formats along and keeps relative references at their distance", async () => {
    write(workbook, "D1", [["倍"], ["=C2*2"], ["=C3*2"], ["=C4*2"], ["=C5*2"]], "person");
    workbook.formatCells(workbook.activeSheetId, at("B2"), { fillColor: "#FFF2CC", bold: true });
    workbook.sortTable(tableId, [{ columnId: idOf("金額"), ascending: true }], "person");
    await workbook.whenCalculated();
    expect(values(workbook, "C2:D4")).toEqual([
      [10, 20],
      [20, 40],
      [30, 60],
    ]);
    expect(cell(workbook, "D3").formula).toBe("=C3*2");
    expect(workbook.readFormat(workbook.activeSheetId, 2, 1)).toMatchObject({
      fillColor: "#FFF2CC",
      bold: true,
    });
    expect(workbook.readFormat(workbook.activeSheetId, 1, 1)).toMatchObject({
      fillColor: "#FFFFFF",
      bold: false,
    });
  });

  it("leaves filtered rows in their places, as Excel does", () => {
    workbook.filterTable(tableId, idOf("ID"), ["a", "b", "d"]);
    workbook.sortTable(tableId, [{ columnId: idOf("金額"), ascending: true }], "person");
    expect(values(workbook, "A2:A5").flat()).toEqual(["d", "a", "c", "b"]);
    expect(hiddenRows()).toEqual([3]);
  });

  it("can be undone and is told of as one change of the rows", async () => {
    const events = eventsOf(workbook, () =>
      workbook.sortTable(tableId, [{ columnId: idOf("施策名"), ascending: true }], "coAuthor"),
    );
    expect(events).toContainEqual({
      kind: "cellsChanged",
      sheetId: workbook.activeSheetId,
      area: at("A2:C5"),
      source: "coAuthor",
    });
    await undo();
    expect(values(workbook, "A2:A5").flat()).toEqual(["a", "b", "c", "d"]);
  });

  it("is refused on a protected sheet and by a column that is not there", () => {
    expect(() => workbook.sortTable(tableId, [{ columnId: 99, ascending: true }], "person")).toThrow(
      refusal("InvalidArgument"),
    );
    workbook.setProtected(workbook.activeSheetId, true);
    expect(() => workbook.sortTable(tableId, [{ columnId: idOf("ID"), ascending: false }], "person")).toThrow(
      refusal("AccessDenied"),
    );
    expect(values(workbook, "A2:A3").flat()).toEqual(["a", "b"]);
  });
});

describe("filtering a table", () => {
  it("hides the other rows, empty ones by an empty text, and shows all again", () => {
    workbook.filterTable(tableId, idOf("金額"), ["20", ""]);
    expect(hiddenRows()).toEqual([2, 4]);
    expect(values(workbook, "A2:A5").flat()).toEqual(["a", "b", "c", "d"]);
    workbook.filterTable(tableId, idOf("金額"), undefined);
    expect(hiddenRows()).toEqual([]);
  });

  it("stays with its column when that moves and with its rows when others come", () => {
    workbook.filterTable(tableId, idOf("施策名"), ["甲"]);
    workbook.moveTableColumn(tableId, idOf("施策名"), 2, "person");
    expect(hiddenRows()).toEqual([1, 3, 4]);
    workbook.addTableRows(tableId, 0, [["z", 5, "甲"]], "addIn");
    expect(hiddenRows()).toEqual([2, 4, 5]);
    workbook.clearTableFilters(tableId);
    expect(hiddenRows()).toEqual([]);
  });
});

describe("columns of a table", () => {
  it("come in the middle with an id of their own; what stands to the right moves", () => {
    write(workbook, "E1", [["右"], ["隣"]]);
    const former = table().columns;
    const id = workbook.addTableColumn(tableId, 1, ["メモ", "済"], "person");
    expect(table()).toMatchObject({ area: at("A1:D5") });
    expect(table().columns).toEqual([former[0], { id, name: "メモ" }, former[1], former[2]]);
    expect(former.map((column) => column.id)).not.toContain(id);
    expect(values(workbook, "A1:F2")).toEqual([
      ["ID", "メモ", "施策名", "金額", "", "右"],
      ["a", "済", "乙", 20, "", "隣"],
    ]);
  });

  it("come last without moving anything where there is room, and get a name where none is given", () => {
    workbook.addTableColumn(tableId, undefined, [], "person");
    expect(names()).toEqual(["ID", "施策名", "金額", "列4"]);
  });

  it("push a table to the right aside, but not half of one", () => {
    const place = (address: string) =>
      workbook.addTable({
        sheetId: workbook.activeSheetId,
        area: at(address),
        hasHeaders: true,
        source: "person",
      });
    const beside = place("E2:F4").id;
    workbook.addTableColumn(tableId, 0, ["先頭"], "person");
    expect(workbook.tables.find(({ id }) => id === beside)?.area).toEqual(at("F2:G4"));
    expect(table().area).toEqual(at("A1:D5"));
    place("F5:G8");
    expect(() => workbook.addTableColumn(tableId, 0, ["二つ目"], "person")).toThrow(
      refusal("InsertDeleteConflict"),
    );
    expect(names()).toEqual(["先頭", "ID", "施策名", "金額"]);
  });

  it("go with their cells, and the others keep their ids", () => {
    const former = table().columns;
    workbook.deleteTableColumn(tableId, idOf("施策名"), "person");
    expect(table().columns).toEqual([former[0], former[2]]);
    expect(values(workbook, "A1:C2")).toEqual([
      ["ID", "金額", ""],
      ["a", 20, ""],
    ]);
  });

  it("move with id, cells and formats; formulas that name them still find them", async () => {
    write(workbook, "F1", [["=SUM(施策一覧[金額])"]]);
    const former = table().columns;
    workbook.formatCells(workbook.activeSheetId, at("C2:C5"), { numberFormat: "#,##0" });
    workbook.moveTableColumn(tableId, idOf("金額"), 0, "person");
    await workbook.whenCalculated();
    expect(table().columns).toEqual([former[2], former[0], former[1]]);
    expect(values(workbook, "A1:C2")).toEqual([
      ["金額", "ID", "施策名"],
      [20, "a", "乙"],
    ]);
    expect(workbook.readFormat(workbook.activeSheetId, 1, 0).numberFormat).toBe("#,##0");
    expect(workbook.readFormat(workbook.activeSheetId, 1, 2).numberFormat).not.toBe("#,##0");
    expect(cell(workbook, "F1").value).toBe(60);
  });
});

describe("writing and rows", () => {
  it("null leaves cells alone", () => {
    write(workbook, "A2", [[null, "新", null]]);
    expect(values(workbook, "A2:C2")).toEqual([["a", "新", 20]]);
  });

  it("rows that come into the middle push down what a person wrote below", () => {
    write(workbook, "A8", [["下のメモ"]]);
    workbook.addTableRows(tableId, 1, [["x", "新", 5]], "addIn");
    expect(values(workbook, "A2:A9").flat()).toEqual(["a", "x", "b", "c", "d", "", "", "下のメモ"]);
  });

  it("rows can be hidden and shown", () => {
    workbook.setRowsHidden(workbook.activeSheetId, 2, 2, true);
    expect(hiddenRows()).toEqual([2, 3]);
    workbook.setRowsHidden(workbook.activeSheetId, 2, 2, false);
    expect(hiddenRows()).toEqual([]);
  });
});

describe("copying a sheet", () => {
  it("gives its tables ids and names of their own, and its formulas follow", async () => {
    const sheetId = workbook.activeSheetId;
    workbook.renameSheet(sheetId, "施策 一覧", "person");
    write(workbook, "E1", [["=SUM(施策一覧[金額])"], ["='施策 一覧'!C2+1"], ["=\"'施策 一覧'!C2\""]]);
    workbook.setHyperlink(sheetId, 0, 0, { documentReference: "'施策 一覧'!A1" });
    workbook.freezePanes(sheetId, { rows: 1, columns: 0 });
    const copy = workbook.copySheet(sheetId, 1, "person");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["施策 一覧", "施策 一覧 (2)"]);
    expect(copy.frozenRows).toBe(1);
    const [, second] = workbook.tables;
    expect(second).toMatchObject({ name: "施策一覧_2", sheetId: copy.id, area: at("A1:C5") });
    expect(second?.id).not.toBe(tableId);
    expect(second?.columns).toEqual(table().columns);
    workbook.writeCells(copy.id, at("C2"), [[100]], "person");
    await workbook.whenCalculated();
    const copied = workbook.readCells(copy.id, at("E1:E3")).flat();
    expect(copied.map(({ formula }) => formula)).toEqual([
      "=SUM(施策一覧_2[金額])",
      "='施策 一覧 (2)'!C2+1",
      "=\"'施策 一覧'!C2\"",
    ]);
    expect(copied.map(({ value }) => value)).toEqual([140, 101, "'施策 一覧'!C2"]);
    expect(cell(workbook, "E1").value).toBe(60);
    expect(workbook.hyperlinks(copy.id)).toHaveLength(1);
    expect(workbook.copySheet(copy.id, 0, "person").name).toBe("施策 一覧 (3)");
    expect(workbook.tables.map(({ name }) => name)).toContain("施策一覧_2_2");
  });

  it("is refused while the structure is protected; a protected sheet's copy is protected", () => {
    workbook.setProtected(workbook.activeSheetId, true);
    expect(workbook.copySheet(workbook.activeSheetId, 1, "person").isProtected).toBe(true);
    workbook.setStructureProtected(true);
    expect(() => workbook.copySheet(workbook.activeSheetId, 1, "person")).toThrow(refusal("AccessDenied"));
  });
});
