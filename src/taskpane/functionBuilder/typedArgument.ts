import { formatArgument } from "../../actions/formatFormulaCall";
import type { FormulaArgument } from "../../actions/formulaCall";
import { parseArgument } from "../../actions/parseFormulaCall";
import { isReference } from "../../actions/readReferredCells";
import { isOneArgument } from "../../budget/formulaCalls";
import type { ArgumentKind } from "../../messages/functionCatalog";

/**
 * What a person means by what they type into a field: after `=` anything that a formula may have there, otherwise text,
 * or in a field for numbers or any values a number or TRUE and FALSE.
 *
 * What would break the formula (`=A1),(`) is text.
 */
export function parseTyped(typed: string, kind: ArgumentKind): FormulaArgument {
  const text = typed.trim();
  if (text === "") return { kind: "omitted" };
  if (/^[=＝]/.test(text)) {
    const source = inUsualWidth(text.slice(1));
    return isOneArgument(source) ? parseArgument(source) : { kind: "text", text };
  }
  if (kind === "number" || kind === "any") {
    const plain = parseArgument(text.normalize("NFKC"));
    if (plain.kind === "number" || plain.kind === "boolean") return plain;
  }
  return { kind: "text", text };
}

/** `Ａ２：Ａ２０`, as an input method for Japanese writes it, means the same cells as `A2:A20`. */
function inUsualWidth(source: string): string {
  const usual = source.normalize("NFKC");
  return !isReference(source) && isReference(usual) ? usual : source;
}

/** An argument as a person would type it into that field. */
export function formatTyped(argument: FormulaArgument, kind: ArgumentKind): string {
  if (argument.kind === "omitted") return "";
  if (argument.kind === "text") {
    const { text } = argument;
    return isSameArgument(parseTyped(text, kind), argument) ? text : `=${formatArgument(argument)}`;
  }
  const written = formatArgument(argument);
  return isSameArgument(parseTyped(written, kind), argument) ? written : `=${written}`;
}

/** Whether two arguments are the same. */
export function isSameArgument(argument: FormulaArgument, other: FormulaArgument): boolean {
  return argument.kind === other.kind && formatArgument(argument) === formatArgument(other);
}
