import { findFunctionCalls, isOneArgument } from "../../../src/budget/formulaCalls";
import { functionNames } from "../../../src/budget/functionNames";

/** Each call as a reader sees it: which function, the name as written, and the arguments. */
function callsIn(formula: string): { name: string; written: string; damaged: boolean; args: string[] }[] {
  return findFunctionCalls(formula).map(({ name, nameSpan, isDamaged, args }) => ({
    name,
    written: formula.slice(nameSpan.start, nameSpan.end),
    damaged: isDamaged,
    args: args.map(({ start, end }) => formula.slice(start, end)),
  }));
}

const namesIn = (formula: string): string[] => callsIn(formula).map(({ name }) => name);

describe("findFunctionCalls", () => {
  it.each(functionNames)("finds %s, in any case and inside larger formulas", (name) => {
    expect(namesIn(`=${name}()`)).toEqual([name]);
    expect(namesIn(`=IFERROR(1+${name.toLowerCase()}("x"),0)`)).toEqual([name]);
  });

  it("knows what each call stands in, the outermost first, whatever damage there is", () => {
    const formula = "=IFERROR(1+(_xldudf_MEASURE_INFO(SUM(_xll.MEASURE_AMOUNT(A1)),1)),MEASURES())";
    expect(findFunctionCalls(formula).map(({ name, around }) => [name, around])).toEqual([
      ["MEASURE_INFO", ["IFERROR"]],
      ["MEASURE_AMOUNT", ["IFERROR", "MEASURE_INFO", "SUM"]],
      ["MEASURES", ["IFERROR"]],
    ]);
  });

  it("gives the arguments without the space around them, left-out ones as empty", () => {
    expect(callsIn('=MEASURE_AMOUNT( "a, (b" ,, {1,2;3,4} ,SUM(A1,B2))')[0]?.args).toEqual([
      '"a, (b"',
      "",
      "{1,2;3,4}",
      "SUM(A1,B2)",
    ]);
    expect(callsIn("=MEASURES()")[0]?.args).toEqual([]);
    expect(callsIn("=MEASURES(,)")[0]?.args).toEqual(["", ""]);
  });

  it("finds calls inside calls, the outer one first", () => {
    const formula = '=MEASURE_INFO(INDEX(MEASURE_SEARCH("感染症"),1,1),"府省")';
    expect(callsIn(formula)).toEqual([
      {
        name: "MEASURE_INFO",
        written: "MEASURE_INFO",
        damaged: false,
        args: ['INDEX(MEASURE_SEARCH("感染症"),1,1)', '"府省"'],
      },
      { name: "MEASURE_SEARCH", written: "MEASURE_SEARCH", damaged: false, args: ['"感染症"'] },
    ]);
  });

  it.each([
    ["[2]!_xldudf_MEASURE_AMOUNT", "MEASURE_AMOUNT"],
    ["_xldudf_MEASURE_AMOUNT", "MEASURE_AMOUNT"],
    ["[12]!MEASURE_AMOUNT", "MEASURE_AMOUNT"],
    ["_XLDUDF_BUDGET_MEASURE_AMOUNT", "MEASURE_AMOUNT"],
    ["[2]!_xldudf_BUDGET_Measure_Policy", "MEASURE_POLICY"],
    ["_xldudf_MEASURES", "MEASURES"],
    ["_xlfn._xldudf_MEASURE_CARD", "MEASURE_CARD"],
    ["'C:\\資料\\[予算 (1).xlsx]'!_xldudf_MEASURE_AMOUNT", "MEASURE_AMOUNT"],
    ["[予算.xlsx]!_xldudf_MEASURE_AMOUNT", "MEASURE_AMOUNT"],
    ["_xll.MEASURE_AMOUNT", "MEASURE_AMOUNT"],
    ["[2]!_xll.MEASURE_AMOUNT", "MEASURE_AMOUNT"],
    ["'C:\\資料\\予算.xlam'!_xll.MEASURES", "MEASURES"],
    ["_xludf.MEASURE_AMOUNT", "MEASURE_AMOUNT"],
    ["__xludf.MEASURE_AMOUNT", "MEASURE_AMOUNT"],
    ["_xlfn.MEASURE_AMOUNT", "MEASURE_AMOUNT"],
    ["_xlfn._xlws.MEASURES", "MEASURES"],
    ["_xlfn._xldudf__xldudf_MEASURE_AMOUNT", "MEASURE_AMOUNT"],
  ])("sees that %s is a damaged %s", (written, name) => {
    expect(callsIn(`=1+${written}("あ")`)).toEqual([{ name, written, damaged: true, args: ['"あ"'] }]);
  });

  it.each([
    ['="MEASURE_AMOUNT(""x"")"', "a text"],
    ["='MEASURE_AMOUNT(1)'!A1", "a quoted sheet name"],
    ["=表1[MEASURE_AMOUNT(a)]", "a column of a table"],
    ["=表1[[#Headers],[it's ']MEASURE_AMOUNT(a)]]", "a column of a table with a bracket in its name"],
    ["=Book.xlsx!MEASURE_AMOUNT(1)", "a function of another workbook"],
    ["='[Other.xlam]x'!MEASURE_AMOUNT(1)", "a function of another workbook in quotes"],
    ["=[Other.xlam]!MEASURE_AMOUNT(1)", "a function of another workbook in brackets"],
    ["=SUM('it(MEASURE_AMOUNT(1)", "a quote that never ends"],
    ["=表1[列(MEASURE_AMOUNT(1)", "a bracket that never ends"],
    ["=MY_MEASURE_AMOUNT(1)", "a longer name"],
    ["=MEASURE_AMOUNTS(1)", "another name"],
    ["=MEASURE_AMOUNT+1", "a name without a call"],
    ["=_xldudf_CUBE_MEASURES(1)", "one common word after another add-in's prefix"],
  ])("finds nothing in %s: %s", (formula) => {
    expect(namesIn(formula)).toEqual([]);
  });

  it("goes on after texts, quotes and brackets", () => {
    const formula = `='it''s (1)'!A1&"say ""MEASURES(""" &表1[列(1]& MEASURE_AMOUNT('a,b'!A1:B2,"国費")`;
    expect(callsIn(formula)[0]?.args).toEqual(["'a,b'!A1:B2", '"国費"']);
  });

  it("takes unfinished formulas as far as they go", () => {
    expect(callsIn('=MEASURE_AMOUNT("後発')[0]?.args).toEqual(['"後発']);
    expect(callsIn("=MEASURE_AMOUNT(SUM(1,2")[0]?.args).toEqual(["SUM(1,2"]);
    expect(callsIn("=)),}MEASURE_AMOUNT(1))")[0]?.args).toEqual(["1"]);
  });

  it("spans each call from its name to its closing parenthesis", () => {
    const formula = "=A1+[2]!_xldudf_MEASURE_AMOUNT(B1)*2";
    const [call] = findFunctionCalls(formula);
    expect(formula.slice(call?.span.start, call?.span.end)).toBe("[2]!_xldudf_MEASURE_AMOUNT(B1)");
  });

  it("takes an `@` for a part of the call, and for no damage", () => {
    const formula = '=1+@MEASURE_AMOUNT ("創薬")';
    const [call] = findFunctionCalls(formula);
    expect(callsIn(formula)).toEqual([
      { name: "MEASURE_AMOUNT", written: "MEASURE_AMOUNT", damaged: false, args: ['"創薬"'] },
    ]);
    expect(formula.slice(call?.span.start, call?.span.end)).toBe('@MEASURE_AMOUNT ("創薬")');
  });

  it.each([
    ["=MEASURE_AMOUNT(A1)", true],
    ["=MEASURE_AMOUNT(A1", false],
    ["=MEASURE_AMOUNT({1)", false],
    ["=MEASURE_AMOUNT({1))", false],
    ['=MEASURE_AMOUNT("A1)', false],
  ])("tells of %s whether it is closed: %s", (formula, isClosed) => {
    expect(findFunctionCalls(formula)).toMatchObject([{ isClosed }]);
  });
});

describe("isOneArgument", () => {
  it.each(["A1", "{1,2;3,4}", "SUM(A1,B2)", "'It''s, (1)'!A1", '"a,b)"&B1', "表1[[#All],[a,b]]", " A1 "])(
    "is true of %s",
    (source) => expect(isOneArgument(source)).toBe(true),
  );

  it.each(["", " ", "A1,B1", "A1)", "A1),(B1", "(A1", '"a', "'a", "{1)", "{1", "表1[a"])(
    "is false of %j",
    (source) => expect(isOneArgument(source)).toBe(false),
  );
});
