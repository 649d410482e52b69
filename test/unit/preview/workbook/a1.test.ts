import {
  areasOverlap,
  formatArea,
  formatColumn,
  formatSheetArea,
  intersectAreas,
  parseArea,
  parseColumn,
  parseSheetArea,
  quoteSheetName,
  uniteAreas,
} from "../../../../src/preview/workbook/a1";

const area = (rowIndex: number, columnIndex: number, rowCount = 1, columnCount = 1) => ({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
});

describe("columns", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s", (index, letters) => {
    expect(formatColumn(index)).toBe(letters);
    expect(parseColumn(letters.toLowerCase())).toBe(index);
  });

  it("has no column beyond XFD", () => {
    expect(parseColumn("XFE")).toBeUndefined();
    expect(parseColumn("A1")).toBeUndefined();
  });
});

describe("areas", () => {
  it.each([
    ["B2", area(1, 1)],
    ["$B$2", area(1, 1)],
    ["b2:c5", area(1, 1, 4, 2)],
    ["C5:B2", area(1, 1, 4, 2)],
    ["B:C", area(0, 1, 1_048_576, 2)],
    ["$2:$5", area(1, 0, 4, 16_384)],
    ["XFD1048576", area(1_048_575, 16_383)],
  ])("reads %s", (text, expected) => {
    expect(parseArea(text)).toEqual(expected);
  });

  it.each(["", "B", "2", "A0", "A1048577", "XFE1", "A1:", "A1:B", "A1:2", "A1:B2:C3", "Sheet1", "１Ａ"])(
    "does not read %p",
    (text) => {
      expect(parseArea(text)).toBeUndefined();
    },
  );

  it.each(["B2", "B2:C5", "B:C", "2:5"])("writes %s as it read it", (text) => {
    expect(formatArea(parseArea(text) ?? area(0, 0))).toBe(text);
  });
});

describe("sheet names in addresses", () => {
  it.each([
    ["Sheet1", "Sheet1"],
    ["施策一覧", "施策一覧"],
    ["my sheet", "'my sheet'"],
    ["it's", "'it''s'"],
    ["2026", "'2026'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["施策-1", "'施策-1'"],
  ])("writes %s as %s and reads it back", (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
    expect(formatSheetArea(name, area(1, 1))).toBe(`${quoted}!B2`);
    expect(parseSheetArea(`${quoted}!B2`)).toEqual({ sheetName: name, area: area(1, 1) });
  });

  it("reads an address without a sheet", () => {
    expect(parseSheetArea(" C3 ")).toEqual({ sheetName: undefined, area: area(2, 2) });
  });
});

describe("areas together", () => {
  it("finds the cells that two areas share", () => {
    expect(intersectAreas(area(0, 0, 3, 3), area(2, 2, 5, 5))).toEqual(area(2, 2));
    expect(areasOverlap(area(0, 0, 2, 2), area(2, 0))).toBe(false);
  });

  it("finds the smallest area around both", () => {
    expect(uniteAreas(area(4, 0), area(1, 3))).toEqual(area(1, 0, 4, 4));
    expect(uniteAreas(undefined, area(1, 3))).toEqual(area(1, 3));
  });
});
