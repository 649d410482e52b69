import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, cell, eventsOf, refusal, values, write } from "./workbookFixture";

let workbook: ReturnType<typeof createTestWorkbook>;
beforeEach(() => {
  workbook = createTestWorkbook();
});
afterEach(() => workbook.dispose());

const names = () => workbook.sheets.map(({ name }) => name);

describe("adding sheets", () => {
  it("begins with Sheet1 and puts new sheets last, with the next free name", () => {
    expect(names()).toEqual(["Sheet1"]);
    workbook.addSheet({ name: "施策一覧", source: "addIn" });
    workbook.addSheet({ source: "addIn" });
    expect(names()).toEqual(["Sheet1", "施策一覧", "Sheet2"]);
    expect(workbook.sheets[0]?.id).toBe(workbook.activeSheetId);
  });

  it("refuses illegal and taken names before anything changes", () => {
    expect(() => workbook.addSheet({ name: "a/b", source: "addIn" })).toThrow(refusal("InvalidArgument"));
    expect(() => workbook.addSheet({ name: "SHEET1", source: "addIn" })).toThrow(
      refusal("ItemAlreadyExists"),
    );
    expect(names()).toEqual(["Sheet1"]);
  });

  it("tells who added which sheet, once", () => {
    const events = eventsOf(workbook, () => workbook.addSheet({ name: "新", source: "coAuthor" }));
    const added = workbook.sheets[1];
    expect(events).toEqual([{ kind: "sheetAdded", sheetId: added?.id, source: "coAuthor" }]);
  });
});

describe("renaming, moving and deleting sheets", () => {
  it("lets formulas follow a new name", async () => {
    const other = workbook.addSheet({ name: "元", source: "addIn" });
    workbook.writeCells(other.id, at("A1"), [[42]], "addIn");
    write(workbook, "A1", [["=元!A1*2"]]);
    workbook.renameSheet(other.id, "施策 一覧", "addIn");
    await workbook.whenCalculated();
    expect(cell(workbook, "A1")).toMatchObject({ formula: "='施策 一覧'!A1*2", value: 84 });
  });

  it("may change the case of a name", () => {
    workbook.renameSheet(workbook.activeSheetId, "SHEET1", "addIn");
    expect(names()).toEqual(["SHEET1"]);
  });

  it("moves a sheet to a place and refuses a place that is none", () => {
    const second = workbook.addSheet({ name: "二", source: "addIn" });
    workbook.moveSheet(second.id, 0);
    expect(names()).toEqual(["二", "Sheet1"]);
    expect(() => workbook.moveSheet(second.id, 2)).toThrow(refusal("InvalidArgument"));
  });

  it("deletes the active sheet, activates its neighbour and leaves #REF! behind", async () => {
    const second = workbook.addSheet({ name: "二", source: "addIn" });
    workbook.writeCells(second.id, at("A1"), [["=Sheet1!A1"]], "addIn");
    workbook.deleteSheet(workbook.activeSheetId, "addIn");
    await workbook.whenCalculated();
    expect(workbook.activeSheetId).toBe(second.id);
    expect(cell(workbook, "A1")).toMatchObject({ value: "#REF!", isError: true });
  });

  it("keeps the last visible sheet", () => {
    const second = workbook.addSheet({ name: "二", source: "addIn" });
    workbook.setVisibility(second.id, "Hidden");
    expect(() => workbook.deleteSheet(workbook.activeSheetId, "addIn")).toThrow(refusal("InvalidArgument"));
    expect(() => workbook.setVisibility(workbook.activeSheetId, "Hidden")).toThrow(
      refusal("InvalidArgument"),
    );
    expect(names()).toEqual(["Sheet1", "二"]);
  });

  it("takes the tables of a deleted sheet along", () => {
    const second = workbook.addSheet({ name: "二", source: "addIn" });
    workbook.writeCells(second.id, at("A1:A2"), [["名"], [1]], "addIn");
    workbook.addTable({
      sheetId: second.id,
      area: at("A1:A2"),
      hasHeaders: true,
      name: "T",
      source: "addIn",
    });
    workbook.deleteSheet(second.id, "addIn");
    expect(workbook.tables).toEqual([]);
  });

  it("knows no sheet by a strange id", () => {
    expect(() => workbook.activateSheet("?")).toThrow(refusal("ItemNotFound"));
  });
});

describe("hidden sheets", () => {
  it("tells very hidden from hidden, and activates neither", () => {
    const second = workbook.addSheet({ name: "二", source: "addIn" });
    workbook.setVisibility(second.id, "VeryHidden");
    expect(workbook.sheets[1]?.visibility).toBe("VeryHidden");
    expect(() => workbook.deleteSheet(second.id, "addIn")).toThrow("very hidden");
    expect(workbook.sheets).toHaveLength(2);
    expect(() => workbook.activateSheet(second.id)).toThrow(refusal("InvalidArgument"));
    workbook.setVisibility(second.id, "Hidden");
    expect(workbook.sheets[1]?.visibility).toBe("Hidden");
    workbook.setVisibility(second.id, "Visible");
    workbook.activateSheet(second.id);
    expect(workbook.activeSheetId).toBe(second.id);
  });

  it("leaves a sheet that is being hidden", () => {
    const second = workbook.addSheet({ name: "二", source: "addIn" });
    workbook.setVisibility(workbook.activeSheetId, "Hidden");
    expect(workbook.activeSheetId).toBe(second.id);
  });
});

describe("protected sheets", () => {
  const writes: [string, (sheetId: string) => void][] = [
    ["writing", (id) => workbook.writeCells(id, at("A1"), [["x"]], "addIn")],
    ["clearing", (id) => workbook.clearCells(id, at("A1"), "all", "addIn")],
    ["formatting", (id) => workbook.formatCells(id, at("A1"), { bold: true })],
    ["number formats", (id) => workbook.setNumberFormats(id, at("A1"), [["0"]])],
    ["column widths", (id) => workbook.setColumnWidth(id, 0, 1, 100)],
    ["row heights", (id) => workbook.setRowHeight(id, 0, 1, 30)],
    ["merging", (id) => workbook.mergeCells(id, at("A1:B2"))],
    [
      "a table",
      (id) => workbook.addTable({ sheetId: id, area: at("A1:B3"), hasHeaders: true, source: "addIn" }),
    ],
  ];

  it.each(writes)("refuses %s and stays as it was", (_name, run) => {
    const id = workbook.activeSheetId;
    write(workbook, "A1", [["前"]]);
    workbook.setProtected(id, true);
    expect(workbook.sheets[0]?.isProtected).toBe(true);
    expect(() => run(id)).toThrow(refusal("AccessDenied"));
    expect(values(workbook, "A1:B2")).toEqual([
      ["前", ""],
      ["", ""],
    ]);
    expect(workbook.tables).toEqual([]);
  });

  it("refuses changes of a table on it", () => {
    const id = workbook.activeSheetId;
    write(workbook, "A1", [["名"], ["甲"]]);
    const table = workbook.addTable({
      sheetId: id,
      area: at("A1:A2"),
      hasHeaders: true,
      name: "T",
      source: "addIn",
    });
    workbook.setProtected(id, true);
    expect(() => workbook.addTableRows(table.id, undefined, [["乙"]], "addIn")).toThrow(
      refusal("AccessDenied"),
    );
    expect(() => workbook.updateTable(table.id, { name: "U" }, "addIn")).toThrow(refusal("AccessDenied"));
    expect(() => workbook.deleteTable(table.id, "addIn")).toThrow(refusal("AccessDenied"));
    expect(workbook.tables).toHaveLength(1);
  });

  it("refuses what the person types into the grid, too", async () => {
    workbook.setProtected(workbook.activeSheetId, true);
    const typing = {
      subUnitId: workbook.activeSheetId,
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
      value: { v: "x" },
    };
    await workbook.runGridCommand("sheet.command.set-range-values", typing);
    expect(cell(workbook, "A1").value).toBe("");
    workbook.setProtected(workbook.activeSheetId, false);
    await workbook.runGridCommand("sheet.command.set-range-values", typing);
    expect(cell(workbook, "A1").value).toBe("x");
  });

  it("still calculates", async () => {
    write(workbook, "A1", [[1, "=A1+1"]]);
    workbook.setProtected(workbook.activeSheetId, true);
    await workbook.whenCalculated();
    expect(cell(workbook, "B1").value).toBe(2);
  });
});

describe("a protected structure", () => {
  it("keeps the sheets as they are but lets cells be written", () => {
    const second = workbook.addSheet({ name: "二", source: "addIn" });
    workbook.setStructureProtected(true);
    expect(workbook.isStructureProtected).toBe(true);
    expect(() => workbook.addSheet({ source: "addIn" })).toThrow(refusal("AccessDenied"));
    expect(() => workbook.renameSheet(second.id, "三", "addIn")).toThrow(refusal("AccessDenied"));
    expect(() => workbook.deleteSheet(second.id, "addIn")).toThrow(refusal("AccessDenied"));
    expect(() => workbook.moveSheet(second.id, 0)).toThrow(refusal("AccessDenied"));
    expect(() => workbook.setVisibility(second.id, "Hidden")).toThrow(refusal("AccessDenied"));
    write(workbook, "A1", [["x"]]);
    expect(names()).toEqual(["Sheet1", "二"]);
    workbook.setStructureProtected(false);
    workbook.deleteSheet(second.id, "addIn");
    expect(names()).toEqual(["Sheet1"]);
  });
});

describe("frozen panes and selection", () => {
  it("freezes rows and columns and lets go", () => {
    workbook.freezePanes(workbook.activeSheetId, { rows: 1, columns: 2 });
    expect(workbook.sheets[0]).toMatchObject({ frozenRows: 1, frozenColumns: 2 });
    workbook.freezePanes(workbook.activeSheetId, { rows: 0, columns: 0 });
    expect(workbook.sheets[0]).toMatchObject({ frozenRows: 0, frozenColumns: 0 });
  });

  it("has A1 selected at first, and tells of each new selection once", () => {
    expect(workbook.selection()).toEqual({ sheetId: workbook.activeSheetId, area: at("A1") });
    const events = eventsOf(workbook, () => {
      workbook.select(workbook.activeSheetId, at("B2:C5"));
      workbook.select(workbook.activeSheetId, at("B2:C5"));
    });
    expect(events).toEqual([
      { kind: "selectionChanged", sheetId: workbook.activeSheetId, area: at("B2:C5") },
    ]);
    expect(workbook.selection().area).toEqual(at("B2:C5"));
  });

  it("goes to the sheet it selects on", () => {
    const second = workbook.addSheet({ name: "二", source: "addIn" });
    const events = eventsOf(workbook, () => workbook.select(second.id, at("D4")));
    expect(events.map(({ kind }) => kind)).toEqual(["sheetActivated", "selectionChanged"]);
    expect(workbook.selection()).toEqual({ sheetId: second.id, area: at("D4") });
  });
});
