import { formatTextLiteral } from "../budget/textLiteral";
import type { FormulaArgument, FormulaCall } from "./formulaCall";

/**
 * A call as it stands in a formula, without the equals sign: `MEASURE_AMOUNT("…",,"百万円")`.
 *
 * Arguments left out at the end are not written. `parseFormulaCall` gives the same call again.
 */
export function formatFormulaCall({ name, arguments: given }: FormulaCall): string {
  const last = given.findLastIndex(({ kind }) => kind !== "omitted");
  return `${name}(${given
    .slice(0, last + 1)
    .map(formatArgument)
    .join(",")})`;
}

/** An argument as it stands in a formula; a text that is too long for one pair of quotation marks is put together. */
export function formatArgument(argument: FormulaArgument): string {
  switch (argument.kind) {
    case "omitted":
      return "";
    case "text":
      return formatTextLiteral(argument.text);
    case "number":
      return String(argument.number);
    case "boolean":
      return argument.boolean ? "TRUE" : "FALSE";
    case "expression":
      return argument.source;
  }
}

/** A formula with one of its calls replaced by another; everything around it stays as it is. */
export function replaceCall(
  formula: string,
  { start, end }: { readonly start: number; readonly end: number },
  call: FormulaCall,
): string {
  return formula.slice(0, start) + formatFormulaCall(call) + formula.slice(end);
}
