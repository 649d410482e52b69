import type { PreviewWorkbook } from "../../../../src/preview/workbook/previewWorkbook";
import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, cell, values, write } from "./workbookFixture";

let workbook: PreviewWorkbook;
beforeEach(() => (workbook = createTestWorkbook()));
afterEach(() => workbook.dispose());

describe("cells as a file needs them", () => {
  it("keeps a text that reads like a formula a text when cells are merged", () => {
    write(workbook, "A1", [
      ["'=1+1", "b"],
      ["c", "d"],
    ]);
    workbook.mergeCells(workbook.activeSheetId, at("A1:B2"));
    expect(cell(workbook, "A1")).toMatchObject({ value: "=1+1", formula: "=1+1" });
    expect(values(workbook, "A1:B2")).toEqual([
      ["=1+1", ""],
      ["", ""],
    ]);
  });

  it("says which cells a formula fills", async () => {
    write(workbook, "A1", [[3], [1], [2]]);
    write(workbook, "C2", [["=SORT(A1:A3)", "=SUM(A1:A3)"]]);
    await workbook.whenCalculated();
    expect(workbook.spillAreas(workbook.activeSheetId)).toEqual([at("C2:C4")]);
    write(workbook, "C2", [[1]]);
    await workbook.whenCalculated();
    expect(workbook.spillAreas(workbook.activeSheetId)).toEqual([]);
  });

  it("tells a cell's own format from its table's look", () => {
    write(workbook, "A1", [
      ["名", "額"],
      ["甲", 1],
      ["乙", 2],
    ]);
    const sheetId = workbook.activeSheetId;
    workbook.formatCells(sheetId, at("B3"), { fillColor: "#FFFF00" });
    workbook.addTable({ sheetId, area: at("A1:B3"), hasHeaders: true, source: "addIn" });
    expect(workbook.readFormat(sheetId, 0, 0)).toMatchObject({ fillColor: "#FFFFFF", bold: false });
    expect(workbook.readFormat(sheetId, 1, 0)).toMatchObject({ fillColor: "#FFFFFF" });
    expect(workbook.readFormat(sheetId, 2, 1)).toMatchObject({ fillColor: "#FFFF00" });
  });
});
