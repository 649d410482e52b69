import { parseTyped } from "../../../../src/preview/workbook/parseTyped";
import { dateSerial } from "../../../../src/preview/workbook/parseTypedDate";

const typed = (text: string, isTextFormat = false) => parseTyped(text, { isTextFormat, currentYear: 2026 });
const value = (content: string | number | boolean, numberFormat?: string) => ({
  kind: "value",
  value: content,
  ...(numberFormat ? { numberFormat } : {}),
});

describe("numbers as they are typed", () => {
  it.each([
    ["1688", 1688, undefined],
    [" 42 ", 42, undefined],
    ["1,688", 1688, "#,##0"],
    ["1,234,567.5", 1234567.5, "#,##0.00"],
    ["-5", -5, undefined],
    ["+5", 5, undefined],
    [".5", 0.5, undefined],
    ["5.", 5, undefined],
    ["007", 7, undefined],
    ["1e3", 1000, "0.00E+00"],
    ["50%", 0.5, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["7%", 0.07, "0%"],
    ["¥1,000", 1000, '"¥"#,##0'],
    ["-¥5", -5, '"¥"#,##0'],
    ["$2.50", 2.5, '"$"#,##0.00'],
    ["(120)", -120, undefined],
    ["1 1/2", 1.5, "# ?/?"],
  ])("%s", (text, number, format) => {
    expect(typed(text)).toEqual(value(number, format));
  });

  it.each([
    "１２３",
    "1,68",
    "12,34",
    "1.2.3",
    "1688億円",
    "0x10",
    "Infinity",
    "NaN",
    "5 %%",
    "1e9999",
    "--5",
  ])("%s stays text", (text) => {
    expect(typed(text)).toEqual(value(text));
  });
});

describe("dates and times as they are typed in Japan", () => {
  it.each([
    ["2026/1/21", 46043, "yyyy/m/d"],
    ["2026-01-21", 46043, "yyyy/m/d"],
    ["26/1/21", 46043, "yyyy/m/d"],
    ["99/12/31", 36525, "yyyy/m/d"],
    ["1-2", 46024, 'm"月"d"日"'],
    ["1/2", 46024, 'm"月"d"日"'],
    ["2026年1月21日", 46043, 'yyyy"年"m"月"d"日"'],
    ["令和8年1月21日", 46043, 'yyyy"年"m"月"d"日"'],
    ["R8.1.21", 46043, "yyyy/m/d"],
    ["2026/4", 46113, "mmm-yy"],
    ["1900/1/1", 1, "yyyy/m/d"],
    ["1900/2/28", 59, "yyyy/m/d"],
    ["1900/3/1", 61, "yyyy/m/d"],
    ["12:00", 0.5, "h:mm"],
    ["6:00 PM", 0.75, "h:mm AM/PM"],
    ["0:00:30", 30 / 86_400, "h:mm:ss"],
    ["2026/1/21 12:00", 46043.5, "yyyy/m/d h:mm"],
  ])("%s", (text, serial, format) => {
    expect(typed(text)).toEqual(value(serial, format));
  });

  it.each(["2026/2/30", "2026/13/1", "1899/12/31", "13-40", "25:99", "令和8年度"])(
    "%s stays text",
    (text) => {
      expect(typed(text)).toEqual(value(text));
    },
  );

  it("knows no 29 February 1900, which Excel alone counts", () => {
    expect(dateSerial(1900, 2, 29)).toBeUndefined();
    expect(dateSerial(2024, 2, 29)).toBe(45351);
  });
});

describe("formulas as they are typed", () => {
  it.each([
    ["=SUM(A1)", "=SUM(A1)"],
    ["+A1", "=+A1"],
    ["-A1", "=-A1"],
    ["-SUM(A1)", "=-SUM(A1)"],
    ["@SUM(A1)", "=SUM(A1)"],
    ["@x", "=@x"],
  ])("%s", (text, formula) => {
    expect(typed(text)).toEqual({ kind: "formula", formula });
  });

  it.each(["=", "- item", "-", "@", "--A1"])("%s stays text", (text) => {
    expect(typed(text)).toEqual(value(text));
  });
});

describe("text, truth and errors as they are typed", () => {
  it("takes what follows an apostrophe literally", () => {
    expect(typed("'=SUM(A1)")).toEqual({ kind: "value", value: "=SUM(A1)", isLiteral: true });
    expect(typed("'1,688")).toEqual({ kind: "value", value: "1,688", isLiteral: true });
    expect(typed("'")).toEqual({ kind: "value", value: "", isLiteral: true });
  });

  it("takes everything literally in a cell formatted as text", () => {
    expect(typed("=1+1", true)).toEqual({ kind: "value", value: "=1+1", isLiteral: true });
    expect(typed("2026/1/21", true)).toEqual({ kind: "value", value: "2026/1/21", isLiteral: true });
    expect(typed("", true)).toEqual({ kind: "empty" });
  });

  it("knows TRUE, FALSE and errors in any case", () => {
    expect(typed("true")).toEqual(value(true));
    expect(typed("FALSE")).toEqual(value(false));
    expect(typed("#n/a")).toEqual({ kind: "value", value: "#N/A", isError: true });
    expect(typed("#hashtag")).toEqual(value("#hashtag"));
  });
});
