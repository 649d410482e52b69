import fc from "fast-check";
import { formatFormulaCall, replaceCall } from "../../../src/actions/formatFormulaCall";
import type { FormulaArgument, FormulaCall } from "../../../src/actions/formulaCall";
import { findFormulaCalls, parseFormulaCall } from "../../../src/actions/parseFormulaCall";
import { functionCatalog } from "../../../src/messages/functionCatalog";

const text = (value: string): FormulaArgument => ({ kind: "text", text: value });
const expression = (source: string): FormulaArgument => ({ kind: "expression", source });
const omitted: FormulaArgument = { kind: "omitted" };
const amount = (...given: FormulaArgument[]): FormulaCall => ({ name: "MEASURE_AMOUNT", arguments: given });

describe("a formula that is one call", () => {
  it.each<[string, FormulaCall]>([
    ['=MEASURE_AMOUNT("基金","国費")', amount(text("基金"), text("国費"))],
    [' =MEASURE_AMOUNT( "基金" ,"国費" ) '.trim(), amount(text("基金"), text("国費"))],
    ["=measure_amount(A1)", amount(expression("A1"))],
    ['=MEASURE_AMOUNT("a,b)(""c""",,"円")', amount(text('a,b)("c"'), omitted, text("円"))],
    ["=MEASURE_AMOUNT('私の, シート'!$A$2:$A$20)", amount(expression("'私の, シート'!$A$2:$A$20"))],
    ["=MEASURE_AMOUNT('It''s (1)'!A1,\"円\")", amount(expression("'It''s (1)'!A1"), text("円"))],
    [
      "=MEASURE_AMOUNT(表1[[#This Row],[施策 (名, 称)]])",
      amount(expression("表1[[#This Row],[施策 (名, 称)]]")),
    ],
    ["=MEASURE_AMOUNT(表1['[a,b'])])", amount(expression("表1['[a,b'])]"))],
    ['=MEASURE_AMOUNT({"a,)";"b}"},"国費")', amount(expression('{"a,)";"b}"}'), text("国費"))],
    [
      '=MEASURE_AMOUNT(INDEX(A1:A9,MATCH("(x",B:B,0)),"国費")',
      amount(expression('INDEX(A1:A9,MATCH("(x",B:B,0))'), text("国費")),
    ],
    ['=MEASURE_AMOUNT(MEASURE_INFO(A1,"名称"))', amount(expression('MEASURE_INFO(A1,"名称")'))],
    ["=MEASURE_AMOUNT(A1,,,0)", amount(expression("A1"), omitted, omitted, { kind: "number", number: 0 })],
    [
      "=MEASURE_AMOUNT(A1,,,-1.5E3)",
      amount(expression("A1"), omitted, omitted, { kind: "number", number: -1500 }),
    ],
    [
      "=MEASURES(,,,false)",
      { name: "MEASURES", arguments: [omitted, omitted, omitted, { kind: "boolean", boolean: false }] },
    ],
    ["=PACKAGE_TOTAL()", { name: "PACKAGE_TOTAL", arguments: [] }],
    ['=MEASURE_AMOUNT("")', amount(text(""))],
    ['=MEASURE_AMOUNT("a"&"b")', amount(text("ab"))],
    ['=MEASURE_AMOUNT("a"&B1)', amount(expression('"a"&B1'))],
  ])("%s is understood", (formula, call) => {
    expect(parseFormulaCall(formula)).toEqual(call);
  });

  it.each([
    "=_xldudf_MEASURE_AMOUNT(A1)",
    "=_xlfn._xldudf_MEASURE_AMOUNT(A1)",
    "=[2]!_xldudf_MEASURE_AMOUNT(A1)",
    "=[2]!MEASURE_AMOUNT(A1)",
    "='C:\\資料\\[予算.xlsx]'!_xldudf_MEASURE_AMOUNT(A1)",
    "=@MEASURE_AMOUNT(A1)",
    "=_xldudf_Measure_Amount (A1)",
  ])("%s is understood, whatever stands before the name", (formula) => {
    expect(parseFormulaCall(formula)).toEqual(amount(expression("A1")));
  });

  it.each([
    "",
    "MEASURE_AMOUNT(A1)",
    "'=MEASURE_AMOUNT(A1)",
    "=MEASURE_AMOUNT",
    "=MEASURE_AMOUNT(A1",
    "=MEASURE_AMOUNTS(A1)",
    "=MY_MEASURE_AMOUNT(A1)",
    "=予算.MEASURE_AMOUNT(A1)",
    '="=MEASURE_AMOUNT(A1)"',
    "='MEASURE_AMOUNT(A1)'!B2",
    "=SUM(1,2)",
  ])("%j is none of ours", (formula) => {
    expect(findFormulaCalls(formula)).toEqual([]);
  });

  it.each([1688, true, undefined, null])("%j is none: it is no text", (content) => {
    expect(findFormulaCalls(content)).toEqual([]);
  });
});

describe("a call with other things around it", () => {
  it("is found with its place, and is not taken for the whole", () => {
    const formula = '=IFERROR(MEASURE_AMOUNT("基金"),0)+[2]!_xldudf_PACKAGE_TOTAL("国費")*2';
    expect(parseFormulaCall(formula)).toBeUndefined();
    const calls = findFormulaCalls(formula);
    expect(calls.map(({ start, end }) => formula.slice(start, end))).toEqual([
      'MEASURE_AMOUNT("基金")',
      '[2]!_xldudf_PACKAGE_TOTAL("国費")',
    ]);
  });

  it("is replaced without a change to what is around it", () => {
    const formula = '=IFERROR( MEASURE_AMOUNT("基金") , "なし, (未定)" )';
    const [found] = findFormulaCalls(formula);
    if (found === undefined) throw new Error("not found");
    expect(replaceCall(formula, found, amount(text("基金"), text("国費")))).toBe(
      '=IFERROR( MEASURE_AMOUNT("基金","国費") , "なし, (未定)" )',
    );
  });

  it("is not one of several: the outer of two calls of ours has the other one in its argument", () => {
    expect(findFormulaCalls('=1+MEASURE_AMOUNT(MEASURE_INFO(A1,"ID"))')).toHaveLength(1);
  });
});

/** One unit of a character that takes two. */
const halfCharacter = /\p{Cs}/u;

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('"', "'", "=", ",", "(", ")", "&", "＝", "施", "𠮷", " "),
    maxLength: 700,
  }),
);
const anyArgument: fc.Arbitrary<FormulaArgument> = fc.oneof(
  fc.constant(omitted),
  anyText.map(text),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number) => ({ kind: "number" as const, number: number + 0 })),
  fc.boolean().map((boolean) => ({ kind: "boolean" as const, boolean })),
  fc
    .constantFrom("A1", "$A$2:A20", "'It''s, (1)'!B2", "表1[[#All],[a,b]]", 'IF(A1="(,",{1,2;3,4},"")', "A1#")
    .map(expression),
);
const anyCall: fc.Arbitrary<FormulaCall> = fc.record({
  name: fc.constantFrom(...functionCatalog.map(({ name }) => name)),
  arguments: fc
    .array(anyArgument, { maxLength: 5 })
    .map((given) => given.slice(0, given.findLastIndex(({ kind }) => kind !== "omitted") + 1)),
});

describe("writing and understanding", () => {
  it("a call written is the call understood", () => {
    fc.assert(
      fc.property(anyCall, (call) => {
        expect(parseFormulaCall(`=${formatFormulaCall(call)}`)).toEqual(call);
      }),
    );
  });

  it("writes no literal of more than 255 characters, and cuts no character in two", () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const written = formatFormulaCall(amount(text(value)));
        for (const [, literal = ""] of written.matchAll(/"((?:[^"]|"")*)"/g)) {
          expect(literal.length).toBeLessThanOrEqual(255);
          if (!halfCharacter.test(value)) expect(literal).not.toMatch(halfCharacter);
        }
      }),
    );
    const long = "創".repeat(1000);
    expect(parseFormulaCall(`=${formatFormulaCall(amount(text(long)))}`)).toEqual(amount(text(long)));
  });

  it("leaves out what is left out at the end only", () => {
    expect(formatFormulaCall(amount(expression("A1"), omitted, text("円"), omitted))).toBe(
      'MEASURE_AMOUNT(A1,,"円")',
    );
    expect(formatFormulaCall({ name: "PACKAGE_TOTAL", arguments: [omitted, omitted] })).toBe(
      "PACKAGE_TOTAL()",
    );
  });

  it("finds in any text nothing, or calls that stand where it says", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, anyCall.map(formatFormulaCall)), { maxLength: 4 }), (parts) => {
        const formula = `=${parts.join("+")}`;
        for (const { call, start, end } of findFormulaCalls(formula)) {
          expect(parseFormulaCall(`=${formula.slice(start, end)}`)).toEqual(call);
        }
      }),
    );
  });
});
