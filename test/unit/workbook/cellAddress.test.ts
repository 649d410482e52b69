import { fitsOnSheet, formatAddress, parseAddress } from "../../../src/workbook/cellAddress";

describe("addresses", () => {
  it.each([
    ["A1", { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 }],
    ["Z9", { rowIndex: 8, columnIndex: 25, rowCount: 1, columnCount: 1 }],
    ["AA10:AB11", { rowIndex: 9, columnIndex: 26, rowCount: 2, columnCount: 2 }],
    ["A5:M34", { rowIndex: 4, columnIndex: 0, rowCount: 30, columnCount: 13 }],
    ["XFD1048576", { rowIndex: 1_048_575, columnIndex: 16_383, rowCount: 1, columnCount: 1 }],
  ])("%s is written and read alike", (address, area) => {
    expect(formatAddress(area)).toBe(address);
    expect(parseAddress(address)).toEqual(area);
  });

  it("are read with a sheet, with dollar signs and from any corner", () => {
    expect(parseAddress("'施策一覧 (2)'!$C$4:$A$2")).toEqual({
      rowIndex: 1,
      columnIndex: 0,
      rowCount: 3,
      columnCount: 3,
    });
  });

  it.each(["", "A", "1", "A0", "A1:", "A1:B2:C3", "XFE1", "A1048577", "施策一覧"])("%j is none", (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it("fit on a sheet up to its last row and column", () => {
    const size = { rowCount: 2, columnCount: 2 };
    expect(fitsOnSheet({ rowIndex: 1_048_574, columnIndex: 16_382, ...size })).toBe(true);
    expect(fitsOnSheet({ rowIndex: 1_048_575, columnIndex: 0, ...size })).toBe(false);
    expect(fitsOnSheet({ rowIndex: 0, columnIndex: 16_383, ...size })).toBe(false);
  });
});
