import { createTestWorkbook } from "../../../support/loadWorkbook";
import { at, cell, write } from "./workbookFixture";

let workbook: ReturnType<typeof createTestWorkbook>;
beforeEach(() => {
  workbook = createTestWorkbook();
});
afterEach(() => workbook.dispose());

const format = (address: string) => {
  const { rowIndex, columnIndex } = at(address);
  return workbook.readFormat(workbook.activeSheetId, rowIndex, columnIndex);
};
const setFormat = (address: string, change: Parameters<typeof workbook.formatCells>[2]) =>
  workbook.formatCells(workbook.activeSheetId, at(address), change);

describe("number formats", () => {
  it.each([
    ["#,##0", 1688, "1,688"],
    ["#,##0.0", 1688.25, "1,688.3"],
    ["#,##0", -1688, "-1,688"],
    ["0%", 0.545, "55%"],
    ["0.0%", 0.5454, "54.5%"],
    ["yyyy/m/d", 46043, "2026/1/21"],
    ['yyyy"年"m"月"d"日"', 46043, "2026年1月21日"],
    ["h:mm", 0.5, "12:00"],
    ['#,##0"億円"', 3300, "3,300億円"],
    ["General", 0.1 + 0.2, "0.3"],
    ["General", 1688, "1688"],
    ["@", 1688, "1688"],
    ["0.00;[Red]-0.00;-", 0, "-"],
  ])("%s shows %p as %s", (numberFormat, value, text) => {
    setFormat("A1", { numberFormat });
    write(workbook, "A1", [[value]]);
    expect(cell(workbook, "A1")).toMatchObject({ value, text });
  });

  it("do not touch the value, nor its kind", () => {
    write(workbook, "A1", [[5, "'007", true]]);
    setFormat("A1:C1", { numberFormat: "@" });
    expect(workbook.readCells(workbook.activeSheetId, at("A1:C1"))[0]?.map(({ value }) => value)).toEqual([
      5,
      "007",
      true,
    ]);
    setFormat("A1:C1", { numberFormat: "0.0" });
    expect(workbook.readCells(workbook.activeSheetId, at("A1:C1"))[0]?.map(({ value }) => value)).toEqual([
      5,
      "007",
      true,
    ]);
  });

  it("are set cell by cell, null leaving one alone", () => {
    workbook.setNumberFormats(workbook.activeSheetId, at("A1:C1"), [["0.0", null, "0%"]]);
    expect(["A1", "B1", "C1"].map((address) => format(address).numberFormat)).toEqual([
      "0.0",
      "General",
      "0%",
    ]);
    workbook.setNumberFormats(workbook.activeSheetId, at("A1"), [["General"]]);
    expect(format("A1").numberFormat).toBe("General");
  });

  it("apply to formulas", async () => {
    setFormat("A1", { numberFormat: "#,##0.0" });
    write(workbook, "A1", [["=1688*2"]]);
    await workbook.whenCalculated();
    expect(cell(workbook, "A1").text).toBe("3,376.0");
  });
});

describe("looks", () => {
  it("are Excel's defaults at first", () => {
    expect(format("A1")).toEqual({
      numberFormat: "General",
      bold: false,
      italic: false,
      fontColor: "#000000",
      fontSize: 11,
      fontName: "游ゴシック",
      fillColor: "#FFFFFF",
      isFilled: false,
      wrapText: false,
      horizontalAlignment: "General",
      verticalAlignment: "Bottom",
    });
  });

  it("keep what a change does not name", () => {
    setFormat("A1", { bold: true, fontColor: "#c00000", fillColor: "#FFFF00", horizontalAlignment: "Right" });
    setFormat("A1", {
      italic: true,
      wrapText: true,
      verticalAlignment: "Top",
      fontSize: 14,
      fontName: "Meiryo",
    });
    expect(format("A1")).toEqual({
      numberFormat: "General",
      bold: true,
      italic: true,
      fontColor: "#C00000",
      fontSize: 14,
      fontName: "Meiryo",
      fillColor: "#FFFF00",
      isFilled: true,
      wrapText: true,
      horizontalAlignment: "Right",
      verticalAlignment: "Top",
    });
  });

  it("of whole columns hold for cells written later", () => {
    setFormat("B:C", { numberFormat: "#,##0" });
    write(workbook, "C500", [[1688]]);
    expect(cell(workbook, "C500").text).toBe("1,688");
    expect(format("D500").numberFormat).toBe("General");
  });
});

describe("widths and heights", () => {
  it("are points", () => {
    workbook.setColumnWidth(workbook.activeSheetId, 1, 2, 120);
    expect(workbook.columnWidth(workbook.activeSheetId, 2)).toBe(120);
    expect(workbook.columnWidth(workbook.activeSheetId, 0)).toBe(54);
  });

  it("fit columns to their longest text, full-width characters counting double", () => {
    write(workbook, "A1", [
      ["短", "abcdefghij", ""],
      ["後発医薬品製造基盤整備基金", "あいうえおかきくけこ", ""],
    ]);
    workbook.autofitColumns(workbook.activeSheetId, 0, 3);
    const [first, second, third] = [0, 1, 2].map((column) =>
      workbook.columnWidth(workbook.activeSheetId, column),
    );
    expect(first).toBeGreaterThan(13 * 11);
    expect(first).toBeLessThan(13 * 11 * 1.4);
    expect(second).toBeLessThan(first ?? 0);
    expect(third).toBe(54);
  });

  it("make rows high enough for wrapped text", () => {
    write(workbook, "A1", [["後発医薬品の安定供給に向けた製造基盤の整備を支援する基金"]]);
    workbook.setColumnWidth(workbook.activeSheetId, 0, 1, 80);
    setFormat("A1", { wrapText: true });
    expect(workbook.rowHeight(workbook.activeSheetId, 0)).toBeGreaterThan(3 * 15);
    expect(workbook.rowHeight(workbook.activeSheetId, 1)).toBe(18.75);
  });
});
