import { isArrayFormula } from "../../../../src/preview/xlsx/arrayFormula";
import { fromFileFormula, toFileFormula } from "../../../../src/preview/xlsx/fileFormula";
import { moveFormula } from "../../../../src/preview/xlsx/sharedFormula";

const place = {
  sheetId: "一覧",
  rowIndex: 3,
  columnIndex: 2,
  tables: [
    {
      name: "施策",
      sheetId: "一覧",
      area: { rowIndex: 2, columnIndex: 1, rowCount: 4, columnCount: 3 },
      columns: [{ name: "施策名" }, { name: "金額(億円)" }, { name: "府省" }],
    },
  ],
};
const names = ["施策金額", "Rate"];

/** A formula as a person sees it, and as Excel's files have it. */
const pairs: readonly (readonly [string, string])[] = [
  ["=SUM(A1:B2)", "SUM(A1:B2)"],
  ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  ["=SORT(FILTER(A1:A9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
  ["=STDEV.S(A1:A3)+NETWORKDAYS.INTL(A1,A2)", "_xlfn.STDEV.S(A1:A3)+NETWORKDAYS.INTL(A1,A2)"],
  ["=LET(x,1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
  ["=LET(額,B1,額*2)", "_xlfn.LET(_xlpm.額,B1,_xlpm.額*2)"],
  ["=MAP(A1:A3,LAMBDA(v,v*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))"],
  [
    "=LET(f,LAMBDA(a,b,a-b),f(3,1))",
    "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a-_xlpm.b),_xlpm.f(3,1))",
  ],
  ["=x+LET(x,1,x)+x", "x+_xlfn.LET(_xlpm.x,1,_xlpm.x)+x"],
  ["=施策[@施策名]", "施策[[#This Row],[施策名]]"],
  ["=施策[@[金額(億円)]]*2", "施策[[#This Row],[金額(億円)]]*2"],
  ["=SUM(施策[金額(億円)])", "SUM(施策[金額(億円)])"],
  ["=ROWS(施策[#All])", "ROWS(施策[#All])"],
  ["=@MEASURES()", "_xlfn.SINGLE(_xldudf_MEASURES())"],
  ["=@FILTER(A1:A3,B1:B3)&1", "_xlfn.SINGLE(_xlfn._xlws.FILTER(A1:A3,B1:B3))&1"],
  ["=COUNTA(B1#)", "COUNTA(_xlfn.ANCHORARRAY(B1))"],
  ['=MEASURE_AMOUNT("創薬")', '_xldudf_MEASURE_AMOUNT("創薬")'],
  ["=施策金額(A1)*Rate", "施策金額(A1)*Rate"],
  ["=\"XLOOKUP(A1) x\"&'LET(x)'!A1", "\"XLOOKUP(A1) x\"&'LET(x)'!A1"],
  ["=IFERROR(#N/A,{1,2;3,4})", "IFERROR(#N/A,{1,2;3,4})"],
];

describe("formulas of files", () => {
  it.each(pairs)("writes %s as %s", (shown, filed) => {
    expect(toFileFormula(shown, place, names)).toBe(filed);
  });

  it.each(pairs)("reads %s back from %s", (shown, filed) => {
    expect(fromFileFormula(filed)).toBe(shown);
  });

  it("writes the dot of a data type's field as the function that says the same", () => {
    expect(toFileFormula("=A1.金額+SUM(Sheet2!$B$2.国費)", place)).toBe(
      '_xlfn.FIELDVALUE(A1,"金額")+SUM(_xlfn.FIELDVALUE(Sheet2!$B$2,"国費"))',
    );
    expect(fromFileFormula('_xlfn.FIELDVALUE(A1,"金額")')).toBe('=FIELDVALUE(A1,"金額")');
  });

  it("gives a column without its table the table around the cell", () => {
    expect(toFileFormula("=[@施策名]", place)).toBe("施策[[#This Row],[施策名]]");
  });

  it("names an add-in's function as Excel does, whatever case it was typed in", () => {
    expect(toFileFormula("=measure_amount(1)+Ns.Fn(2)", place)).toBe(
      "_xldudf_MEASURE_AMOUNT(1)+_xldudf_NS_FN(2)",
    );
  });

  it("keeps a prefix that damage has left behind a workbook's number", () => {
    const damaged = '=[2]!_xldudf_MEASURE_AMOUNT("創薬")+1';
    expect(fromFileFormula(damaged.slice(1))).toBe(damaged);
    expect(toFileFormula(damaged, place)).toBe(damaged.slice(1));
  });

  it("marks a parameter that may be left out", () => {
    expect(toFileFormula("=LAMBDA(a,[b],a+b)(1)", { ...place, rowIndex: 90 })).toBe(
      "_xlfn.LAMBDA(_xlpm.a,_xlop.b,_xlpm.a+_xlpm.b)(1)",
    );
  });
});

describe("array formulas", () => {
  const tables = ["施策"];

  it.each([
    "=FILTER(A1:A3,B1:B3>1)",
    "=SUM((施策[府省]=1)*施策[額])",
    "=SUM(--(A1:A3=1))",
    "=SUM(ROUND(施策[額],0))",
    "=SUM('別の 表'!A1:A3*2)",
    "=A1:A3",
    "=施策[額]",
    "=SUM(B1#*2)",
  ])("%s works with arrays", (formula) => {
    expect(isArrayFormula(formula, tables)).toBe(true);
  });

  it.each([
    "=SUM(A1:A3)*2",
    "=SUMIFS(施策[額],施策[府省],A1)/SUM(施策[額])",
    "=SUMPRODUCT((施策[府省]=1)*施策[額])",
    "=XLOOKUP(A1,施策[名],施策[額])",
    "=施策[@額]*2",
    "=INDEX(施策[額],MATCH(A1,施策[名],0))",
    '=MEASURE_AMOUNT("x")',
    '=IF(A1="A1:A3=1",1,2)',
  ])("%s works with single values", (formula) => {
    expect(isArrayFormula(formula, tables)).toBe(false);
  });
});

describe("shared formulas", () => {
  it("moves what has no $ and leaves text and names alone", () => {
    expect(moveFormula('A1+$B2+C$3&"A1"+Sheet1!D4:E5+A:B+2:3+LOG10(X1)+ABCD1', { rows: 2, columns: 1 })).toBe(
      'B3+$B4+D$3&"A1"+Sheet1!E6:F7+B:C+4:5+LOG10(Y3)+ABCD1',
    );
  });

  it("says #REF! where a reference leaves the sheet", () => {
    expect(moveFormula("A1+XFD9", { rows: -1, columns: 1 })).toBe("#REF!+#REF!");
  });
});
