import { findFunctionCalls } from "../budget/formulaCalls";
import { parseTextLiteral } from "../budget/textLiteral";
import type { FormulaArgument, FormulaCall } from "./formulaCall";

/** A call of one of our functions and where it stands in its formula: from `start`, before `end`. */
export interface PlacedCall {
  readonly call: FormulaCall;
  readonly start: number;
  readonly end: number;
}

/**
 * The calls of our functions in a formula, from left to right, damaged ones too, as far as they are complete.
 *
 * A call among the arguments of another one of ours is part of that argument. Nothing where the text is no formula.
 */
export function findFormulaCalls(formula: unknown): readonly PlacedCall[] {
  if (typeof formula !== "string" || !formula.startsWith("=")) return [];
  let afterLast = 0;
  return findFunctionCalls(formula).flatMap(({ name, span, args, isClosed }): PlacedCall[] => {
    if (!isClosed || span.start < afterLast) return [];
    afterLast = span.end;
    const given = args.map(({ start, end }) => parseArgument(formula.slice(start, end)));
    const last = given.findLastIndex(({ kind }) => kind !== "omitted");
    return [{ call: { name, arguments: given.slice(0, last + 1) }, ...span }];
  });
}

/** The call that a formula consists of, if it consists of one; blanks around it do not count. */
export function parseFormulaCall(formula: unknown): FormulaCall | undefined {
  const [first] = findFormulaCalls(formula);
  if (first === undefined || typeof formula !== "string") return undefined;
  const around = formula.slice(1, first.start) + formula.slice(first.end);
  return around.trim() === "" ? first.call : undefined;
}

/** An argument as a formula has it; anything but a plain value is kept as written. */
export function parseArgument(written: string): FormulaArgument {
  const source = written.trim();
  if (source === "") return { kind: "omitted" };
  const text = parseTextLiteral(source);
  if (text !== undefined) return { kind: "text", text };
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(source)) {
    return { kind: "number", number: Number(source) };
  }
  if (/^(?:true|false)$/i.test(source)) return { kind: "boolean", boolean: /^t/i.test(source) };
  return { kind: "expression", source };
}
