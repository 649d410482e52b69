import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, cell, eventsOf, refusal, values, write } from "./workbookFixture";

let workbook: ReturnType<typeof createTestWorkbook>;
beforeEach(() => {
  workbook = createTestWorkbook();
});
afterEach(() => workbook.dispose());

describe("writing and reading cells", () => {
  it("keeps numbers, truth and text apart", () => {
    write(workbook, "A1", [[1, true, "文", "", 0, false]]);
    expect(values(workbook, "A1:F1")).toEqual([[1, true, "文", "", 0, false]]);
  });

  it("leaves cells alone where the content is null", () => {
    write(workbook, "A1", [["a", "b"]]);
    write(workbook, "A1", [[null, "c"]]);
    expect(values(workbook, "A1:B1")).toEqual([["a", "c"]]);
  });

  it("takes typed text as Excel does and formats cells that had no format", () => {
    write(workbook, "A1", [["1,688", "50%", "2026/1/21", "9:30", "TRUE", "１２"]]);
    const [row = []] = workbook.readCells(workbook.activeSheetId, at("A1:F1"));
    expect(row.map(({ value }) => value)).toEqual([1688, 0.5, 46043, 9.5 / 24, true, "１２"]);
    expect(row.map(({ text }) => text)).toEqual(["1,688", "50%", "2026/1/21", "9:30", "TRUE", "１２"]);
  });

  it("keeps a format that a cell has already", () => {
    workbook.formatCells(workbook.activeSheetId, at("A1"), { numberFormat: "0.0" });
    write(workbook, "A1", [["1,688"]]);
    expect(cell(workbook, "A1").text).toBe("1688.0");
  });

  it("keeps literal text as text, also where it looks like something else", async () => {
    write(workbook, "A1", [["'00123", "'=1+1", "'TRUE", "'#N/A", "=A1+1", "=LEN(A1)"]]);
    await workbook.whenCalculated();
    expect(values(workbook, "A1:F1")).toEqual([["00123", "=1+1", "TRUE", "#N/A", 124, 5]]);
    const [row = []] = workbook.readCells(workbook.activeSheetId, at("A1:D1"));
    expect(row.map(({ formula }) => formula)).toEqual(["00123", "=1+1", "TRUE", "#N/A"]);
    expect(row.map(({ isError }) => isError)).toEqual([false, false, false, false]);
  });

  it("keeps what is typed into a text cell as text", () => {
    workbook.formatCells(workbook.activeSheetId, at("A1:B1"), { numberFormat: "@" });
    write(workbook, "A1", [["007", "=1+1"]]);
    expect(values(workbook, "A1:B1")).toEqual([["007", "=1+1"]]);
  });

  it("knows an error that is typed", () => {
    write(workbook, "A1", [["#N/A", "#n/a?"]]);
    expect(cell(workbook, "A1")).toMatchObject({ value: "#N/A", isError: true });
    expect(cell(workbook, "B1")).toMatchObject({ value: "#n/a?", isError: false });
  });

  it("writes far out, where the sheet has to grow first", () => {
    write(workbook, "XFD1048576", [["最後"]]);
    expect(cell(workbook, "XFD1048576").value).toBe("最後");
  });

  it("reads cells that nobody wrote as empty", () => {
    expect(cell(workbook, "ZZ99999")).toEqual({ value: "", formula: "", text: "", isError: false });
  });

  it("refuses areas beyond the sheet and content of another shape", () => {
    const id = workbook.activeSheetId;
    const beyond = { rowIndex: 1_048_575, columnIndex: 0, rowCount: 2, columnCount: 1 };
    expect(() => workbook.writeCells(id, beyond, [[1], [2]], "addIn")).toThrow(refusal("InvalidArgument"));
    expect(() => workbook.readCells(id, beyond)).toThrow(refusal("InvalidArgument"));
    expect(() => workbook.writeCells(id, at("A1:B1"), [[1]], "addIn")).toThrow(refusal("InvalidArgument"));
    expect(values(workbook, "A1:B1")).toEqual([["", ""]]);
  });

  it("tells once who changed which cells", () => {
    const events = eventsOf(workbook, () => write(workbook, "B2", [[1, 2]], "person"));
    expect(events).toEqual([
      { kind: "cellsChanged", sheetId: workbook.activeSheetId, area: at("B2:C2"), source: "person" },
    ]);
  });
});

describe("clearing cells", () => {
  beforeEach(() => {
    write(workbook, "A1", [[1688]]);
    workbook.formatCells(workbook.activeSheetId, at("A1"), { bold: true, numberFormat: "#,##0" });
  });

  it("takes the contents and keeps the format", () => {
    workbook.clearCells(workbook.activeSheetId, at("A1:Z99"), "contents", "addIn");
    expect(cell(workbook, "A1").value).toBe("");
    expect(workbook.readFormat(workbook.activeSheetId, 0, 0)).toMatchObject({
      bold: true,
      numberFormat: "#,##0",
    });
  });

  it("takes the format and keeps the contents", () => {
    workbook.clearCells(workbook.activeSheetId, at("A1"), "formats", "addIn");
    expect(cell(workbook, "A1")).toMatchObject({ value: 1688, text: "1688" });
    expect(workbook.readFormat(workbook.activeSheetId, 0, 0).bold).toBe(false);
  });

  it("takes everything", () => {
    workbook.clearCells(workbook.activeSheetId, at("A1"), "all", "addIn");
    expect(cell(workbook, "A1").value).toBe("");
    expect(workbook.readFormat(workbook.activeSheetId, 0, 0).bold).toBe(false);
  });
});

describe("formulas", () => {
  it("calculates and follows changes", async () => {
    write(workbook, "A1", [[1, "=A1*2"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "B1")).toMatchObject({ value: 2, formula: "=A1*2", text: "2", isError: false });
    write(workbook, "A1", [[21]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "B1").value).toBe(42);
  });

  it("shows 0 for a reference to an empty cell", async () => {
    write(workbook, "A1", [["=B1"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "A1")).toMatchObject({ value: 0, text: "0" });
  });

  it("tells an error from a text that reads like one", async () => {
    write(workbook, "A1", [["=NA()", '="#N/A"', "=1/0", "=NOSUCHFUNCTION(1)", "=TRUE"]]);
    await workbook.whenCalculated();
    const [row = []] = workbook.readCells(workbook.activeSheetId, at("A1:E1"));
    expect(row.map(({ value }) => value)).toEqual(["#N/A", "#N/A", "#DIV/0!", "#NAME?", true]);
    expect(row.map(({ isError }) => isError)).toEqual([true, false, true, true, false]);
  });

  it("forgets an error once the formula gives a value", async () => {
    write(workbook, "A1", [["=1/B1", 0]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "A1").isError).toBe(true);
    write(workbook, "B1", [[4]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "A1")).toMatchObject({ value: 0.25, isError: false });
  });

  it("spills, blocks with #SPILL!, and spills again when the way is free", async () => {
    write(workbook, "A1", [["=SEQUENCE(3)", "=SUM(A1#)"]]);
    await workbook.whenCalculated();
    expect(values(workbook, "A1:A4")).toEqual([[1], [2], [3], [""]]);
    expect(cell(workbook, "B1")).toMatchObject({ value: 6, formula: "=SUM(A1#)" });
    write(workbook, "A2", [["道"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "A1")).toMatchObject({ value: "#SPILL!", isError: true });
    workbook.clearCells(workbook.activeSheetId, at("A2"), "contents", "addIn");
    await workbook.whenCalculated();
    expect(values(workbook, "A1:A3")).toEqual([[1], [2], [3]]);
  });

  it("knows the functions that analysts use", async () => {
    write(workbook, "A1", [
      ["甲", 10],
      ["乙", 20],
      ["丙", 30],
    ]);
    const formulas: [string, unknown][] = [
      ['=XLOOKUP("乙",A1:A3,B1:B3)', 20],
      ['=SUMIFS(B1:B3,A1:A3,"<>乙")', 40],
      ["=LET(x,B1:B3,SUM(x)/COUNT(x))", 20],
      ["=LAMBDA(x,x+1)(41)", 42],
      ['=TEXT(1688,"#,##0")', "1,688"],
      ['=IFERROR(1/0,"なし")', "なし"],
      ['=TEXTJOIN("・",TRUE,A1:A3)', "甲・乙・丙"],
      ['=_xlfn.XLOOKUP("丙",A1:A3,B1:B3)', 30],
    ];
    write(
      workbook,
      "D1",
      formulas.map(([formula]) => [formula]),
    );
    await workbook.whenCalculated();
    expect(values(workbook, `D1:D${formulas.length}`).flat()).toEqual(formulas.map(([, value]) => value));
  });

  it("tells of calculated sheets", async () => {
    const events: string[] = [];
    workbook.subscribe(({ kind }) => events.push(kind));
    write(workbook, "A1", [["=1+1"]]);
    await workbook.whenCalculated();
    expect(events).toEqual(["cellsChanged", "calculated"]);
  });

  it("loses nothing that changes while it calculates", async () => {
    write(workbook, "A1", [[1, "=SUM(A1:A999)"]]);
    for (let row = 2; row <= 40; row += 1) {
      write(workbook, `A${row}`, [[1]]);
      await new Promise((resolve) => setTimeout(resolve, row % 7));
    }
    await workbook.whenCalculated();
    expect(cell(workbook, "B1").value).toBe(40);
  });
});

describe("several changes at once", () => {
  it("is one step to undo", async () => {
    workbook.batch(() => {
      write(workbook, "A1", [["a"]]);
      write(workbook, "B1", [["b"]]);
      workbook.formatCells(workbook.activeSheetId, at("A1"), { bold: true });
    });
    await workbook.runGridCommand("univer.command.undo", {});
    expect(values(workbook, "A1:B1")).toEqual([["", ""]]);
    expect(workbook.readFormat(workbook.activeSheetId, 0, 0).bold).toBe(false);
  });

  it("ends the step when a change is refused", () => {
    expect(() => workbook.batch(() => workbook.activateSheet("?"))).toThrow(refusal("ItemNotFound"));
    workbook.batch(() => write(workbook, "A1", [["a"]]));
    expect(cell(workbook, "A1").value).toBe("a");
  });
});

describe("used and merged areas", () => {
  it("finds the rectangle around everything", async () => {
    const id = workbook.activeSheetId;
    expect(workbook.usedArea(id, { valuesOnly: true })).toBeUndefined();
    write(workbook, "C3", [["x"]]);
    write(workbook, "B5", [["=SEQUENCE(1,4)"]]);
    await workbook.whenCalculated();
    expect(workbook.usedArea(id, { valuesOnly: true })).toEqual(at("B3:E5"));
    workbook.formatCells(id, at("A9"), { fillColor: "#FFFF00" });
    expect(workbook.usedArea(id, { valuesOnly: true })).toEqual(at("B3:E5"));
    expect(workbook.usedArea(id, { valuesOnly: false })).toEqual(at("A3:E9"));
  });

  it("merges cells, of which the first keeps its content", () => {
    write(workbook, "A1", [["頭", "消"]]);
    workbook.mergeCells(workbook.activeSheetId, at("A1:B2"));
    expect(workbook.mergedAreas(workbook.activeSheetId)).toEqual([at("A1:B2")]);
    expect(values(workbook, "A1:B1")).toEqual([["頭", ""]]);
  });
});
