import { parseTypedDate } from "./parseTypedDate";
import { parseTypedNumber } from "./parseTypedNumber";

/** What typing into a cell gives. */
export type TypedCell =
  | { readonly kind: "empty" }
  | { readonly kind: "formula"; readonly formula: string }
  | {
      readonly kind: "value";
      readonly value: string | number | boolean;
      /** What a cell in General format is formatted with from then on. */
      readonly numberFormat?: string;
      /** Text that must never be taken for a number, a formula or an error: it came after `'` or into an `@` cell. */
      readonly isLiteral?: true;
      readonly isError?: true;
    };

/** The errors that Excel takes for errors when they are typed. */
export const typedErrors: ReadonlySet<string> = new Set([
  "#N/A",
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
]);

/**
 * Takes text as Excel takes what a person types: a formula after `=`, literal text after `'`, else a number, a date,
 * a time, TRUE or FALSE, an error, or text. A cell formatted as text (`@`) keeps everything but the apostrophe.
 */
export function parseTyped(
  text: string,
  cell: { readonly isTextFormat: boolean; readonly currentYear: number },
): TypedCell {
  if (text === "") return { kind: "empty" };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1), isLiteral: true };
  if (cell.isTextFormat) return { kind: "value", value: text, isLiteral: true };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text };
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
  if (typedErrors.has(upper)) return { kind: "value", value: upper, isError: true };
  const number = parseTypedNumber(text) ?? parseTypedDate(text, cell.currentYear);
  if (number) return { kind: "value", ...number };
  return startsFormula(text)
    ? { kind: "formula", formula: leadingSignFormula(text) }
    : { kind: "value", value: text };
}

/** `+A1`, `-A1` and `@x` begin a formula; a lone sign, or a sign before a space or another sign, is text. */
function startsFormula(text: string): boolean {
  return /^[+-][^\s+\-]/.test(text) || /^@[^\s@]/.test(text);
}

/** Excel writes the `=` itself, and drops the `@` that old spreadsheets put before a function. */
function leadingSignFormula(text: string): string {
  return /^@[\p{L}_][\p{L}\p{N}_.]*\(/u.test(text) ? `=${text.slice(1)}` : `=${text}`;
}
