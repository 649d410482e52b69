import {
  fromEngineFormula,
  renameColumnInFormula,
  replaceTableInFormula,
  toEngineFormula,
} from "../../../../src/preview/workbook/formulaText";
import { maskColumnName, maskFormula, unmask } from "../../../../src/preview/workbook/maskColumnNames";

const tables = [
  {
    name: "Measures",
    sheetId: "s1",
    area: { rowIndex: 0, columnIndex: 0, rowCount: 4, columnCount: 3 },
    columns: [{ name: "施策名" }, { name: "金額（億円）" }, { name: "Unit price" }],
  },
];
const inside = { sheetId: "s1", rowIndex: 1, columnIndex: 2, tables };
const outside = { sheetId: "s1", rowIndex: 9, columnIndex: 9, tables };

describe("formulas on their way to the engine", () => {
  it.each([
    ["=SUM(Measures[@施策名])", "=SUM(Measures[[#This Row],[施策名]])"],
    ["=Measures[@[Unit price]]", "=Measures[[#This Row],[Unit price]]"],
    ["=Measures[@[施策名]:[Unit price]]", "=Measures[[#This Row],[施策名]:[Unit price]]"],
    ["=ROWS(Measures[@])", "=ROWS(Measures[#This Row])"],
    ["=sum(measures[unit PRICE])", "=sum(Measures[Unit price])"],
    ["=Measures[[#Headers],[施策名]]", "=Measures[[#Headers],[施策名]]"],
    ["=_xlfn.XLOOKUP(1,A:A,B:B)", "=XLOOKUP(1,A:A,B:B)"],
    ["=_xlfn._xlws.FILTER(A1:A3,B1:B3)", "=FILTER(A1:A3,B1:B3)"],
    ["=_xlfn.LET(_xlpm.x,1,_xlpm.x)", "=LET(x,1,x)"],
    ["=SUM($B$1#)", "=SUM(ANCHORARRAY($B$1))"],
    ["=A1.金額*2", '=_FV(A1,"金額")*2'],
    ["=SUM($B$2.金額,Sheet2!C3.国費)", '=SUM(_FV($B$2,"金額"),_FV(Sheet2!C3,"国費"))'],
    ["='My ''own'' sheet'!A1.府省", `=_FV('My ''own'' sheet'!A1,"府省")`],
  ])("%s", (typed, engine) => {
    expect(toEngineFormula(typed, outside)).toBe(engine);
  });

  it("gives references without a table the table around them", () => {
    expect(toEngineFormula("=[@施策名]&[Unit price]", inside)).toBe(
      "=Measures[[#This Row],[施策名]]&Measures[Unit price]",
    );
  });

  it("leaves text, quoted sheets and other workbooks alone", () => {
    const formula = `="measures[@施策名] _xlfn.X "&'measures[a]'!A1&[Book1]Sheet1!A1`;
    expect(toEngineFormula(formula, outside)).toBe(formula);
  });

  it.each([
    "=Measures[@施策名]",
    "=Measures[@[Unit price]]",
    "=Measures[@]",
    "=SUM(A1#)",
    "=A1.金額&Sheet2!$B$2.府省",
    '=FIELDVALUE(A1,"金額")',
    "=T.TEST(A1:A2,B1:B2,1,1)+CHISQ.DIST(1,2,TRUE)",
    '="A1.金額"',
    "=Measures[[#All],[施策名]]",
  ])("%s comes back as it was", (formula) => {
    expect(fromEngineFormula(toEngineFormula(formula, outside))).toBe(formula);
  });
});

describe("renamed columns and tables that go", () => {
  it("renames the column wherever the table's brackets name it", () => {
    const change = { tableName: "Measures", from: "施策名", to: "名称[旧]" };
    expect(
      renameColumnInFormula('=Measures[施策名]&Measures[[#All],[施策名]]&"Measures[施策名]"', change),
    ).toBe(`=Measures[名称'[旧']]&Measures[[#All],[名称'[旧']]]&"Measures[施策名]"`);
    expect(renameColumnInFormula("=Other[施策名]", change)).toBe("=Other[施策名]");
  });

  it("replaces whole references", () => {
    const replaced = replaceTableInFormula(
      "=SUM(Measures[施策名])+ROWS(Measures)+Measures[[#Headers],[a]:[b]]",
      "Measures",
      ({ section, columns }) => `<${section}|${columns.join("+")}>`,
    );
    expect(replaced).toBe("=SUM(<#Data|施策名>)+ROWS(<#Data|>)+<#Headers|a+b>");
  });
});

describe("masked column names", () => {
  it.each([
    "=SUM(T[金額(億円)])",
    "=T[[#Headers],[a,b]]",
    "=T[[a:b]:[c-d]]",
    "=T[a'#b]",
    '=IF(A1="[x(y)]",T[n(1)],"")',
    "='a[(]'!A1",
  ])("%s keeps its length and comes back", (formula) => {
    const masked = maskFormula(formula);
    expect(masked).toHaveLength(formula.length);
    expect(unmask(masked)).toBe(formula);
  });

  it("hides syntax inside names only", () => {
    expect(maskFormula("=SUM(T[金額(億円)])").replace(/[\uE000-\uF8FF]/g, "?")).toBe("=SUM(T[金額?億円?])");
    expect(maskFormula('="T[a(b)]"')).toBe('="T[a(b)]"');
    expect(maskFormula("=T[[#This Row],[a,b]]").replace(/[\uE000-\uF8FF]/g, "?")).toBe(
      "=T[[#This Row],[a?b]]",
    );
  });

  it("finds a name by the mask that formulas give it", () => {
    expect(maskFormula("=T[a'#b(c)]")).toBe(`=T[${maskColumnName("a#b(c)")}]`);
  });
});
