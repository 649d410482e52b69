import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, cell, eventsWhile, values, write } from "./workbookFixture";

let workbook: ReturnType<typeof createTestWorkbook>;
beforeEach(() => {
  workbook = createTestWorkbook();
});
afterEach(() => workbook.dispose());

const range = (address: string) => {
  const { rowIndex, columnIndex, rowCount, columnCount } = at(address);
  return {
    startRow: rowIndex,
    endRow: rowIndex + rowCount - 1,
    startColumn: columnIndex,
    endColumn: columnIndex + columnCount - 1,
  };
};
/** Types into the grid: the command that its cell editor runs. */
const type = (address: string, content: { v?: string | number; f?: string }) =>
  workbook.runGridCommand("sheet.command.set-range-values", {
    subUnitId: workbook.activeSheetId,
    range: range(address),
    value: content,
  });

describe("what a person does in the grid", () => {
  it("is told as theirs, once", async () => {
    const events = await eventsWhile(workbook, () => type("B2", { v: "文" }));
    expect(cell(workbook, "B2").value).toBe("文");
    expect(events.filter(({ kind }) => kind === "cellsChanged")).toEqual([
      { kind: "cellsChanged", sheetId: workbook.activeSheetId, area: at("B2"), source: "person" },
    ]);
  });

  it("is told for undo, too, but not for what is calculated or merely formatted", async () => {
    write(workbook, "A1", [[1, "=A1+1"]]);
    const kinds: string[] = [];
    workbook.subscribe(({ kind }) => kinds.push(kind));
    await workbook.whenCalculated();
    workbook.formatCells(workbook.activeSheetId, at("A1"), { bold: true });
    expect(kinds).toEqual(["calculated"]);
    await workbook.runGridCommand("univer.command.undo", {});
    await workbook.runGridCommand("univer.command.undo", {});
    expect(kinds.filter((kind) => kind === "cellsChanged").length).toBeGreaterThan(0);
    expect(cell(workbook, "A1").value).toBe("");
  });

  it("may spell formulas as Excel does", async () => {
    write(workbook, "A1", [
      ["施策", "金額"],
      ["甲", 10],
    ]);
    workbook.addTable({
      sheetId: workbook.activeSheetId,
      area: at("A1:B2"),
      hasHeaders: true,
      name: "T",
      source: "addIn",
    });
    await type("D2", { f: "=t[@金額]*2" });
    await workbook.whenCalculated();
    expect(cell(workbook, "D2")).toMatchObject({ formula: "=T[@金額]*2", value: 20 });
  });

  it("extends a table and renames its columns", async () => {
    write(workbook, "A1", [["施策"], ["甲"]]);
    workbook.addTable({
      sheetId: workbook.activeSheetId,
      area: at("A1:A2"),
      hasHeaders: true,
      name: "T",
      source: "addIn",
    });
    await type("A3", { v: "乙" });
    await type("A1", { v: "名称" });
    expect(workbook.tables[0]).toMatchObject({ area: at("A1:A3"), columns: [{ id: 1, name: "名称" }] });
  });

  it("replaces an error without leaving its mark", async () => {
    write(workbook, "A1", [["=NA()"]]);
    await workbook.whenCalculated();
    await type("A1", { v: "直" });
    await workbook.whenCalculated();
    expect(cell(workbook, "A1")).toMatchObject({ value: "直", isError: false });
  });

  it("adds, renames and deletes sheets", async () => {
    const events: string[] = [];
    workbook.subscribe((event) => events.push(`${event.kind} ${"source" in event ? event.source : ""}`));
    await workbook.runGridCommand("sheet.command.insert-sheet", { sheet: { id: "new", name: "新" } });
    await workbook.runGridCommand("sheet.command.set-worksheet-name", { subUnitId: "new", name: "改" });
    await workbook.runGridCommand("sheet.command.remove-sheet", { subUnitId: "new" });
    expect(events.filter((event) => !event.startsWith("sheetActivated"))).toEqual([
      "sheetAdded person",
      "sheetRenamed person",
      "sheetDeleted person",
    ]);
  });

  it("moves cells, which formulas follow", async () => {
    write(workbook, "A1", [["=A3"], [""], ["値"]]);
    await workbook.runGridCommand("sheet.command.move-range", {
      fromRange: range("A3"),
      toRange: range("C3"),
    });
    await workbook.whenCalculated();
    expect(values(workbook, "A1:C3")[2]).toEqual(["", "", "値"]);
    expect(cell(workbook, "A1")).toMatchObject({ formula: "=C3", value: "値" });
  });
});
