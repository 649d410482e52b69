import { freeSheetName, freeTableName, isSameName } from "../../../src/workbook/freeName";

describe("free names", () => {
  it("keep the wanted name where it is free", () => {
    expect(freeSheetName("施策一覧", ["Sheet1"])).toBe("施策一覧");
    expect(freeTableName("施策一覧", [])).toBe("施策一覧");
  });

  it("count on from 2 past every name that is taken", () => {
    expect(freeSheetName("施策一覧", ["施策一覧", "施策一覧 (2)"])).toBe("施策一覧 (3)");
    expect(freeTableName("施策一覧", ["施策一覧", "施策一覧_2", "施策一覧_4"])).toBe("施策一覧_3");
  });

  it("take names apart only by more than case and width, as Excel does", () => {
    expect(freeSheetName("Measures", ["MEASURES"])).toBe("Measures (2)");
    expect(isSameName("Ｍｅａｓｕｒｅｓ", "measures")).toBe(true);
    expect(isSameName("施策一覧", "施策一覧_2")).toBe(false);
  });

  it("stay within the 31 characters of a sheet name, number included", () => {
    const long = "あ".repeat(31);
    const name = freeSheetName(long, [long]);
    expect(name).toHaveLength(31);
    expect(name.endsWith(" (2)")).toBe(true);
  });
});
