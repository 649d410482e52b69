import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, cell, eventsOf, refusal, values, write } from "./workbookFixture";

let workbook: ReturnType<typeof createTestWorkbook>;
beforeEach(() => {
  workbook = createTestWorkbook();
  write(workbook, "A1", [
    ["施策名", "金額（億円）"],
    ["甲", 10],
    ["乙", 20],
  ]);
});
afterEach(() => workbook.dispose());

const addTable = (address = "A1:B3", name?: string, hasHeaders = true) =>
  workbook.addTable({
    sheetId: workbook.activeSheetId,
    area: at(address),
    hasHeaders,
    ...(name === undefined ? {} : { name }),
    source: "addIn",
  });
const table = () => {
  const [first] = workbook.tables;
  if (!first) throw new Error("no table");
  return first;
};

describe("making a table", () => {
  it("takes the first row as headers, with ids in order", () => {
    expect(addTable("A1:B3", "Measures")).toEqual({
      id: expect.any(String),
      name: "Measures",
      sheetId: workbook.activeSheetId,
      area: at("A1:B3"),
      columns: [
        { id: 1, name: "施策名" },
        { id: 2, name: "金額（億円）" },
      ],
      style: "TableStyleMedium2",
      showHeaders: true,
      showFilterButton: true,
      showBandedRows: true,
    });
  });

  it("names it by itself, in the workbook's language", () => {
    expect(addTable("A1:B3").name).toBe("テーブル1");
    const english = createTestWorkbook({ language: "en" });
    const made = english.addTable({
      sheetId: english.activeSheetId,
      area: at("A1:B2"),
      hasHeaders: true,
      source: "addIn",
    });
    expect(made.name).toBe("Table1");
    expect(made.columns.map(({ name }) => name)).toEqual(["Column1", "Column2"]);
    english.dispose();
  });

  it("makes headers text, unique and never empty", () => {
    write(workbook, "D1", [
      [2026, "x", "X", ""],
      [1, 2, 3, 4],
    ]);
    addTable("D1:G2");
    expect(values(workbook, "D1:G1")).toEqual([["2026", "x", "X2", "列4"]]);
    expect(table().columns.map(({ name }) => name)).toEqual(["2026", "x", "X2", "列4"]);
  });

  it("puts a header row in where there is none, and moves the cells below", () => {
    write(workbook, "A5", [["下"]]);
    addTable("A2:B3", "T", false);
    expect(table().area).toEqual(at("A2:B4"));
    expect(values(workbook, "A1:B6")).toEqual([
      ["施策名", "金額（億円）"],
      ["列1", "列2"],
      ["甲", 10],
      ["乙", 20],
      ["", ""],
      ["下", ""],
    ]);
  });

  it("gives a lone header row a row of data", () => {
    write(workbook, "D1", [["名"]]);
    expect(addTable("D1", "T").area).toEqual(at("D1:D2"));
  });

  it("refuses to lie over another table, merged cells or the sheet's end", () => {
    addTable("A1:B3", "Measures");
    expect(() => addTable("B3:C5")).toThrow(refusal("InvalidArgument"));
    workbook.mergeCells(workbook.activeSheetId, at("E2:F3"));
    expect(() => addTable("D1:E2")).toThrow(refusal("InvalidArgument"));
    const beyond = { rowIndex: 1_048_575, columnIndex: 0, rowCount: 3, columnCount: 1 };
    expect(() =>
      workbook.addTable({ sheetId: workbook.activeSheetId, area: beyond, hasHeaders: true, source: "addIn" }),
    ).toThrow(refusal("InvalidArgument"));
    expect(workbook.tables).toHaveLength(1);
  });

  it("refuses illegal and taken names", () => {
    workbook.addName({ name: "税率", formula: "=0.1", comment: "", visible: true });
    expect(() => addTable("A1:B3", "A1")).toThrow(refusal("InvalidArgument"));
    expect(() => addTable("A1:B3", "税率")).toThrow(refusal("ItemAlreadyExists"));
    addTable("A1:B3", "Measures");
    expect(() => addTable("E1:F3", "MEASURES")).toThrow(refusal("ItemAlreadyExists"));
    expect(workbook.tables).toHaveLength(1);
  });

  it("tells of it and can be undone", async () => {
    const events = eventsOf(workbook, () => addTable("A1:B3", "Measures"));
    expect(events).toEqual([
      { kind: "tableAdded", sheetId: workbook.activeSheetId, tableId: table().id, source: "addIn" },
    ]);
    await workbook.runGridCommand("univer.command.undo", {});
    expect(workbook.tables).toEqual([]);
    expect(cell(workbook, "A2").value).toBe("甲");
  });
});

describe("formulas over a table", () => {
  it("read its columns, parts and the formula's own row", async () => {
    addTable("A1:B3", "Measures");
    write(workbook, "D2", [["=Measures[@[金額（億円）]]*2"], ["=SUM(measures[金額（億円）])"]]);
    write(workbook, "E2", [
      ["=Measures[[#Headers],[施策名]]"],
      ["=ROWS(Measures[#All])"],
      ["=ROWS(Measures)"],
      ['=XLOOKUP("乙",Measures[施策名],Measures[金額（億円）])'],
    ]);
    await workbook.whenCalculated();
    expect(values(workbook, "D2:E5")).toEqual([
      [20, "施策名"],
      [30, 3],
      ["", 2],
      ["", 20],
    ]);
    expect(cell(workbook, "D2").formula).toBe("=Measures[@金額（億円）]*2");
  });

  it("follow its name, its rows and its columns' names", async () => {
    addTable("A1:B3", "Measures");
    workbook.addName({ name: "合計", formula: "=SUM(Measures[金額（億円）])", comment: "", visible: true });
    write(workbook, "D1", [["=SUM(Measures[金額（億円）])"], ["=合計"]]);
    workbook.updateTable(table().id, { name: "施策一覧" }, "addIn");
    workbook.addTableRows(table().id, undefined, [["丙", 30]], "addIn");
    write(workbook, "B1", [["億円"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "D1")).toMatchObject({ formula: "=SUM(施策一覧[億円])", value: 60 });
    expect(cell(workbook, "D2").value).toBe(60);
    expect(workbook.names[0]?.formula).toBe("=SUM(施策一覧[億円])");
  });

  it("turn to addresses when it becomes a range, and to #REF! when it is deleted", async () => {
    addTable("A1:B3", "Measures");
    write(workbook, "D2", [["=SUM(Measures[金額（億円）])", "=Measures[@施策名]"]]);
    workbook.convertTableToRange(table().id, "addIn");
    await workbook.whenCalculated();
    expect(workbook.tables).toEqual([]);
    expect(cell(workbook, "D2")).toMatchObject({ formula: "=SUM(Sheet1!$B$2:$B$3)", value: 30 });
    expect(cell(workbook, "E2")).toMatchObject({ formula: "=Sheet1!$A2", value: "甲" });
    addTable("A1:B3", "Again");
    write(workbook, "G1", [["=SUM(Again[金額（億円）])"]]);
    workbook.deleteTable(table().id, "addIn");
    await workbook.whenCalculated();
    expect(cell(workbook, "G1")).toMatchObject({ value: "#REF!", isError: true });
    expect(values(workbook, "A1:B3").flat().join("")).toBe("");
  });
});

describe("changing a table", () => {
  beforeEach(() => addTable("A1:B3", "Measures"));

  it("sets style, banding and filter button", () => {
    const change = { style: "TableStyleLight9", showBandedRows: false, showFilterButton: false };
    expect(workbook.updateTable(table().id, change, "addIn")).toMatchObject(change);
    expect(() => workbook.updateTable(table().id, { style: "Schick" }, "addIn")).toThrow(
      refusal("InvalidArgument"),
    );
    expect(table().style).toBe("TableStyleLight9");
  });

  it("keeps its own name in another case, refuses a taken one", () => {
    write(workbook, "E1", [["名"], [1]]);
    const other = addTable("E1:E2", "Other");
    expect(workbook.updateTable(table().id, { name: "MEASURES" }, "addIn").name).toBe("MEASURES");
    expect(() => workbook.updateTable(other.id, { name: "measures" }, "addIn")).toThrow(
      refusal("ItemAlreadyExists"),
    );
  });

  it("resizes, keeping the ids of columns that stay", () => {
    workbook.updateTable(table().id, { area: at("B1:C6") }, "addIn");
    expect(table()).toMatchObject({
      area: at("B1:C6"),
      columns: [
        { id: 2, name: "金額（億円）" },
        { id: 3, name: "列2" },
      ],
    });
    expect(values(workbook, "C1")).toEqual([["列2"]]);
  });

  it("refuses to move its header or to lie over another table", () => {
    write(workbook, "D1", [["名"], [1]]);
    addTable("D1:D2", "Other");
    const { id } = table();
    expect(() => workbook.updateTable(id, { area: at("A2:B5") }, "addIn")).toThrow(
      refusal("InvalidArgument"),
    );
    expect(() => workbook.updateTable(id, { area: at("A1:D3") }, "addIn")).toThrow(
      refusal("InvalidArgument"),
    );
    expect(() => workbook.updateTable(id, { area: at("A1:B1") }, "addIn")).toThrow(
      refusal("InvalidArgument"),
    );
    expect(table().area).toEqual(at("A1:B3"));
  });

  it("renames a column with its header cell and keeps its id", () => {
    const events = eventsOf(workbook, () => write(workbook, "B1", [["施策名"]], "person"));
    expect(values(workbook, "A1:B1")).toEqual([["施策名", "施策名2"]]);
    expect(table().columns).toEqual([
      { id: 1, name: "施策名" },
      { id: 2, name: "施策名2" },
    ]);
    expect(events.map(({ kind }) => kind)).toEqual(["cellsChanged", "tableChanged"]);
  });
});

describe("rows of a table", () => {
  beforeEach(() => addTable("A1:B3", "Measures"));

  it("are appended, moving what stands below", () => {
    write(workbook, "A5", [["注"]]);
    workbook.addTableRows(table().id, undefined, [["丙", "1,688"]], "addIn");
    expect(table().area).toEqual(at("A1:B4"));
    expect(values(workbook, "A3:B6")).toEqual([
      ["乙", 20],
      ["丙", 1688],
      ["", ""],
      ["注", ""],
    ]);
  });

  it("are inserted with the format of their neighbours, formulas following", async () => {
    workbook.formatCells(workbook.activeSheetId, at("B2:B3"), { numberFormat: "#,##0.0" });
    write(workbook, "D1", [["=B3"]]);
    workbook.addTableRows(table().id, 1, [["間", 15]], "addIn");
    await workbook.whenCalculated();
    expect(values(workbook, "A2:B4")).toEqual([
      ["甲", 10],
      ["間", 15],
      ["乙", 20],
    ]);
    expect(cell(workbook, "B3").text).toBe("15.0");
    expect(cell(workbook, "D1")).toMatchObject({ formula: "=B4", value: 20 });
  });

  it("are added on a sheet that is not in front", async () => {
    const first = workbook.activeSheetId;
    write(workbook, "A5", [["注"]]);
    write(workbook, "D1", [["=A5"]]);
    workbook.activateSheet(workbook.addSheet({ name: "前", source: "addIn" }).id);
    write(workbook, "A1", [["=A5"]]);
    workbook.addTableRows(table().id, 0, [["新", 1]], "addIn");
    await workbook.whenCalculated();
    expect(workbook.readCells(first, at("D1"))[0]?.[0]).toMatchObject({ formula: "=A6", value: "注" });
    expect(cell(workbook, "A1").formula).toBe("=A5");
  });

  it("are deleted, of which one empty row stays", () => {
    write(workbook, "A5", [["注"]]);
    workbook.deleteTableRows(table().id, 0, 1, "addIn");
    expect(table().area).toEqual(at("A1:B2"));
    expect(values(workbook, "A2:A4")).toEqual([["乙"], [""], ["注"]]);
    workbook.deleteTableRows(table().id, 0, 1, "addIn");
    expect(table().area).toEqual(at("A1:B2"));
    expect(values(workbook, "A2:B2")).toEqual([["", ""]]);
  });

  it("are refused in a shape or at a place that does not fit", () => {
    const { id } = table();
    expect(() => workbook.addTableRows(id, undefined, [["丙"]], "addIn")).toThrow(refusal("InvalidArgument"));
    expect(() => workbook.addTableRows(id, 3, [["丙", 1]], "addIn")).toThrow(refusal("InvalidArgument"));
    expect(() => workbook.deleteTableRows(id, 1, 2, "addIn")).toThrow(refusal("InvalidArgument"));
    expect(table().area).toEqual(at("A1:B3"));
  });

  it("move a table below as a whole, and are refused where they would tear one apart", () => {
    write(workbook, "A6", [
      ["b1", "b2"],
      [1, 2],
    ]);
    const below = addTable("A6:B7", "Below");
    workbook.addTableRows(table().id, undefined, [["丙", 30]], "addIn");
    expect(workbook.tables.find(({ id }) => id === below.id)?.area).toEqual(at("A7:B8"));
    write(workbook, "B20", [
      ["c1", "c2"],
      [1, 2],
    ]);
    addTable("B20:C21", "Aslant");
    const error = refusal("InsertDeleteConflict");
    expect(() => workbook.addTableRows(table().id, 0, [["丁", 40]], "addIn")).toThrow(error);
    expect(table().area).toEqual(at("A1:B4"));
  });
});

describe("undoing changes of a table", () => {
  const undo = () => workbook.runGridCommand("univer.command.undo", {});
  const redo = () => workbook.runGridCommand("univer.command.redo", {});

  beforeEach(async () => {
    addTable("A1:B3", "Measures");
    write(workbook, "A6", [["注"]]);
    write(workbook, "D1", [["=SUM(Measures[金額（億円）])", "=A6"]]);
    await workbook.whenCalculated();
  });

  it("takes inserted rows out again, and puts them back", async () => {
    const before = values(workbook, "A1:E7");
    workbook.addTableRows(table().id, 0, [["新", 5]], "addIn");
    await workbook.whenCalculated();
    const after = values(workbook, "A1:E8");
    await undo();
    await workbook.whenCalculated();
    expect(table().area).toEqual(at("A1:B3"));
    expect(values(workbook, "A1:E7")).toEqual(before);
    expect(cell(workbook, "E1").formula).toBe("=A6");
    await redo();
    await workbook.whenCalculated();
    expect(table().area).toEqual(at("A1:B4"));
    expect(values(workbook, "A1:E8")).toEqual(after);
  });

  it("brings deleted rows back", async () => {
    const before = values(workbook, "A1:E7");
    workbook.deleteTableRows(table().id, 0, 1, "addIn");
    await undo();
    await workbook.whenCalculated();
    expect(table().area).toEqual(at("A1:B3"));
    expect(values(workbook, "A1:E7")).toEqual(before);
  });

  it("gives a column and a table their former names", async () => {
    workbook.updateTable(table().id, { name: "施策一覧" }, "addIn");
    write(workbook, "B1", [["億円"]], "person");
    await undo();
    expect(values(workbook, "B1")).toEqual([["金額（億円）"]]);
    expect(table().columns[1]).toEqual({ id: 2, name: "金額（億円）" });
    await undo();
    await workbook.whenCalculated();
    expect(table().name).toBe("Measures");
    expect(cell(workbook, "D1")).toMatchObject({ formula: "=SUM(Measures[金額（億円）])", value: 30 });
  });

  it("brings a deleted table back with its ids and formulas", async () => {
    const before = table();
    workbook.deleteTable(before.id, "addIn");
    await undo();
    await workbook.whenCalculated();
    expect(table()).toEqual(before);
    expect(cell(workbook, "D1").value).toBe(30);
  });
});

describe("typing beside a table", () => {
  beforeEach(() => addTable("A1:B3", "Measures"));

  it("extends it downwards when a person types", () => {
    const events = eventsOf(workbook, () => write(workbook, "A4", [["丙"]], "person"));
    expect(table().area).toEqual(at("A1:B4"));
    expect(events.map(({ kind }) => kind)).toEqual(["cellsChanged", "tableChanged"]);
  });

  it("extends it to the right with a new column", () => {
    write(workbook, "C2", [["備考"]], "person");
    expect(table()).toMatchObject({
      area: at("A1:C3"),
      columns: [{ id: 1 }, { id: 2 }, { id: 3, name: "列3" }],
    });
  });

  it("leaves it alone for the add-in, apart from it, emptied, or with something in the way", () => {
    write(workbook, "A4", [["x"]], "addIn");
    expect(table().area).toEqual(at("A1:B3"));
    write(workbook, "A4", [["x"]], "addIn");
    write(workbook, "B4", [["y"]], "person");
    write(workbook, "A6", [["z"]], "person");
    write(workbook, "C1", [[""]], "person");
    expect(table().area).toEqual(at("A1:B3"));
  });
});
