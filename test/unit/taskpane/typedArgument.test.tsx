import fc from "fast-check";
import type { FormulaArgument } from "../../../src/actions/formulaCall";
import { parseFormulaCall } from "../../../src/actions/parseFormulaCall";
import type { ArgumentKind } from "../../../src/messages/functionCatalog";
import { sheetReference } from "../../../src/taskpane/functionBuilder/sheetReference";
import { formatTyped, parseTyped } from "../../../src/taskpane/functionBuilder/typedArgument";
import { formatFormulaCall } from "../../../src/actions/formatFormulaCall";

const kinds: readonly ArgumentKind[] = ["measures", "text", "number", "any"];
const anyKind = fc.constantFrom(...kinds);

describe("what is typed into a field", () => {
  it.each<[string, ArgumentKind, FormulaArgument]>([
    ["  基金 ", "measures", { kind: "text", text: "基金" }],
    ["", "measures", { kind: "omitted" }],
    ["=A2:A20", "measures", { kind: "expression", source: "A2:A20" }],
    ["＝A2", "measures", { kind: "expression", source: "A2" }],
    ["＝Ａ２：Ａ２０", "measures", { kind: "expression", source: "A2:A20" }],
    ["=名簿！Ａ２", "measures", { kind: "expression", source: "名簿!A2" }],
    ["=名簿２!A2", "measures", { kind: "expression", source: "名簿２!A2" }],
    ["A2", "measures", { kind: "text", text: "A2" }],
    ['="=A2"', "measures", { kind: "text", text: "=A2" }],
    ["=A2,B2", "measures", { kind: "text", text: "=A2,B2" }],
    ["５", "number", { kind: "number", number: 5 }],
    ["5", "text", { kind: "text", text: "5" }],
    ["true", "any", { kind: "boolean", boolean: true }],
    ['="5"', "any", { kind: "text", text: "5" }],
  ])("%j in a field for %s", (typed, kind, argument) => {
    expect(parseTyped(typed, kind)).toEqual(argument);
  });

  it("is shown so that typing it again means the same", () => {
    const anyArgument: fc.Arbitrary<FormulaArgument> = fc.oneof(
      fc.constant<FormulaArgument>({ kind: "omitted" }),
      fc.string().map((text) => ({ kind: "text" as const, text })),
      fc.integer().map((number) => ({ kind: "number" as const, number })),
      fc.boolean().map((boolean) => ({ kind: "boolean" as const, boolean })),
      fc
        .constantFrom("A1", "'a b'!A1", 'IF(A1="(",1,2)')
        .map((source) => ({ kind: "expression" as const, source })),
    );
    fc.assert(
      fc.property(anyArgument, anyKind, (argument, kind) => {
        expect(parseTyped(formatTyped(argument, kind), kind)).toEqual(argument);
      }),
    );
  });

  it("is one argument of the formula, whatever is typed", () => {
    const signs = fc.string({
      unit: fc.constantFrom("=", '"', "'", "(", ")", ",", "{", "}", "[", "]", "A", "1"),
    });
    fc.assert(
      fc.property(signs, anyKind, (typed, kind) => {
        const argument = parseTyped(typed, kind);
        const last: FormulaArgument = { kind: "text", text: "last" };
        const call = { name: "MEASURE_AMOUNT", arguments: [argument, last] } as const;
        expect(parseFormulaCall(`=${formatFormulaCall(call)}`)).toEqual(call);
      }),
      { numRuns: 500 },
    );
  });
});

describe("cells of a sheet in a formula", () => {
  it.each([
    ["Sheet1", "Sheet1!A2"],
    ["施策一覧", "施策一覧!A2"],
    ["私の 表", "'私の 表'!A2"],
    ["It's", "'It''s'!A2"],
    ["ABC1", "'ABC1'!A2"],
    ["R1C1", "'R1C1'!A2"],
    ["2026", "'2026'!A2"],
    ["施策-1", "'施策-1'!A2"],
  ])("of %s are %s", (sheetName, reference) => {
    expect(sheetReference({ sheetName, address: "A2" })).toBe(reference);
  });
});
