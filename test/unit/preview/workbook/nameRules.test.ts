import {
  freeName,
  isLegalName,
  refuseBadName,
  refuseBadSheetName,
  uniqueColumnNames,
} from "../../../../src/preview/workbook/nameRules";

describe("sheet names", () => {
  it.each(["Sheet1", "施策一覧", "2026", "a'b", "x".repeat(31)])("takes %s", (name) => {
    expect(() => refuseBadSheetName(name, [])).not.toThrow();
  });

  it.each([
    "",
    "x".repeat(32),
    "a:b",
    "a\\b",
    "a/b",
    "a?b",
    "a*b",
    "a[b",
    "a]b",
    "'a",
    "a'",
    "History",
    "履歴",
  ])("refuses %p", (name) => {
    expect(() => refuseBadSheetName(name, [])).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
  });

  it("refuses a name that differs from another only in case", () => {
    expect(() => refuseBadSheetName("SHEET1", ["Sheet1"])).toThrow(
      expect.objectContaining({ code: "ItemAlreadyExists" }),
    );
  });
});

describe("names of tables and ranges", () => {
  it.each(["Measures", "施策一覧", "_x", "\\x", "T_1.a", "ABCD1", "テーブル1", "x".repeat(255)])(
    "takes %s",
    (name) => {
      expect(isLegalName(name)).toBe(true);
    },
  );

  it.each([
    "",
    "A1",
    "xfd1048576",
    "R1C1",
    "r",
    "C",
    "1x",
    "a b",
    "a-b",
    "a!b",
    "施策（一覧）",
    "x".repeat(256),
  ])("refuses %p", (name) => {
    expect(isLegalName(name)).toBe(false);
  });

  it("refuses a taken name in another case", () => {
    expect(() => refuseBadName("MEASURES", ["Measures"])).toThrow(
      expect.objectContaining({ code: "ItemAlreadyExists" }),
    );
  });

  it("finds the next free number", () => {
    expect(freeName("Sheet", ["sheet1", "Sheet3"])).toBe("Sheet2");
  });
});

describe("column names", () => {
  it("fills empty headers and numbers repeated ones", () => {
    expect(uniqueColumnNames(["金額", "", "金額", "名前", "金額"], "列")).toEqual([
      "金額",
      "列2",
      "金額2",
      "名前",
      "金額3",
    ]);
  });

  it("takes headers that differ only in case for one", () => {
    expect(uniqueColumnNames(["Name", "NAME"], "Column")).toEqual(["Name", "NAME2"]);
  });
});
