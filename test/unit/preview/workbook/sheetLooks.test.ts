import { moveArea } from "../../../../src/preview/workbook/moveArea";
import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, refusal, write } from "./workbookFixture";

let workbook: ReturnType<typeof createTestWorkbook>;
beforeEach(() => (workbook = createTestWorkbook()));
afterEach(() => workbook.dispose());

describe("links on cells", () => {
  it("stay when the cell gets other content, move with rows and go when it is cleared", async () => {
    const sheetId = workbook.activeSheetId;
    workbook.setHyperlink(sheetId, 2, 1, { documentReference: "Sheet1!A1" });
    write(workbook, "B3", [["x"]], "person");
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 39 };
    await workbook.runGridCommand("sheet.command.insert-row", { subUnitId: sheetId, range, direction: 0 });
    expect(workbook.hyperlinks(sheetId)).toEqual([
      { rowIndex: 3, columnIndex: 1, link: { documentReference: "Sheet1!A1" } },
    ]);
    workbook.clearCells(sheetId, at("A1:C10"), "contents", "person");
    expect(workbook.hyperlinks(sheetId)).toEqual([]);
  });
});

describe("a sheet's page layout", () => {
  it("is A4 upright until it is changed, and changes in parts", () => {
    const sheetId = workbook.activeSheetId;
    workbook.setPageLayout(sheetId, { orientation: "Landscape" });
    workbook.setPageLayout(sheetId, { printTitleRows: { rowIndex: 0, rowCount: 2 } });
    expect(workbook.pageLayout(sheetId)).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      printTitleRows: { rowIndex: 0, rowCount: 2 },
    });
    expect(() => workbook.setPageLayout(sheetId, { scale: 5 })).toThrow(refusal("InvalidArgument"));
  });
});

describe("a sheet's own names", () => {
  it("stand beside the workbook's and follow their cells", async () => {
    const sheetId = workbook.activeSheetId;
    const name = { name: "範囲", comment: "", visible: true };
    workbook.addName({ ...name, formula: "=Sheet1!$A$2" });
    workbook.addName({ ...name, formula: "=Sheet1!$B$2", sheetId });
    expect(() => workbook.addName({ ...name, formula: "=1", sheetId })).toThrow(refusal("ItemAlreadyExists"));
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 39 };
    await workbook.runGridCommand("sheet.command.insert-row", { subUnitId: sheetId, range, direction: 0 });
    expect(workbook.names.map((one) => [one.formula, one.sheetId])).toEqual([
      ["=Sheet1!$A$3", undefined],
      ["=Sheet1!$B$3", sheetId],
    ]);
    workbook.deleteName("範囲");
    expect(workbook.names).toMatchObject([{ sheetId }]);
  });
});

describe("areas when lines come and go", () => {
  it.each([
    ["B2:C5", "1:1", true, "B3:C6"],
    ["B2:C5", "3:4", true, "B2:C7"],
    ["B2:C5", "6:6", true, "B2:C5"],
    ["B2:C5", "1:2", false, "B1:C3"],
    ["B2:C5", "4:9", false, "B2:C3"],
    ["B2:C5", "2:5", false, undefined],
  ])("%s, rows %s inserted: %s", (address, lines, isInsertion, expected) => {
    const moved = moveArea({ axis: "rows", isInsertion }, at(lines))(at(address));
    expect(moved).toEqual(expected === undefined ? undefined : at(expected));
  });

  it("does the same with columns", () => {
    expect(moveArea({ axis: "columns", isInsertion: true }, at("A:A"))(at("B2"))).toEqual(at("C2"));
  });
});
