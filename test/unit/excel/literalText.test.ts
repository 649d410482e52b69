import { asLiteral } from "../../../src/excel/literalText";

describe("text for a cell", () => {
  it.each([
    "=1+1",
    "+81-3",
    "-",
    "@name",
    "'quoted",
    "＝A1",
    "1688",
    "1,688",
    "１６８８",
    "1-2",
    "1/2",
    "50%",
    "(5)",
    "¥100",
    "1e5",
    "12:30",
    "2026/1/21",
    "令和8年1月21日",
    "令和元年5月1日",
    "R8.1.21",
    "午前9時",
    "Mar 1",
    "SEPT2",
    "TRUE",
    "false",
    "#N/A",
    "t7",
    "H31.4.1",
    "s64",
    "m１",
    "R8",
    "jan-1",
    "Feb 3",
    "april 1",
    "5may",
    "May5",
    "june 5",
    "Jul1",
    "aug 2",
    "oct 1",
    "November 3",
    "dec 24",
    "am 5",
    "PM3",
    "e5",
  ])("%s would be read as something else: an apostrophe keeps it text", (text) => {
    expect(asLiteral(text)).toBe(`'${text}`);
  });

  it.each([
    "",
    "ind-01",
    "①-1 創薬基盤の整備",
    "後発医薬品製造基盤整備基金事業",
    "令和7年度補正",
    "金額（億円）",
    "程度",
    "データの版 2026-01-21.1",
    "国費：1,800億円程度",
    "Measures",
    "syn-1",
    "MCM 2",
    "D to D 1",
    "SCARDA1",
    "t-7",
    "no1",
    '[["a",1]]',
  ])("%j stays as it is", (text) => {
    expect(asLiteral(text)).toBe(text);
  });

  it("leaves numbers, booleans and blanks alone", () => {
    expect([1688, -1, true, null].map(asLiteral)).toEqual([1688, -1, true, null]);
  });
});
