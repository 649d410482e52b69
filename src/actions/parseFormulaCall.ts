import { functionNamed } from "../messages/functionCatalog";
import type { FormulaArgument, FormulaCall } from "./formulaCall";
import { afterQuoted, scanArguments } from "./scanFormula";

/** A call of one of our functions and where it stands in its formula: from `start`, before `end`. */
export interface PlacedCall {
  readonly call: FormulaCall;
  readonly start: number;
  readonly end: number;
}

/**
 * The calls of our functions in a formula, from left to right, whatever a workbook from elsewhere has put before their
 * names (`_xldudf_`, `[2]!`, `'C:\…\[book.xlsx]'!`, `@`).
 *
 * A call among the arguments of another one of ours is part of that argument. Nothing where the text is no formula.
 */
export function findFormulaCalls(formula: unknown): readonly PlacedCall[] {
  if (typeof formula !== "string" || !formula.startsWith("=")) return [];
  const calls: PlacedCall[] = [];
  for (let at = 1; at < formula.length;) {
    const found = callAt(formula, at);
    if (found !== undefined) calls.push(found);
    at = found?.end ?? afterPart(formula, at);
  }
  return calls;
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
  const text = parseText(source);
  if (text !== undefined) return { kind: "text", text };
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(source)) {
    return { kind: "number", number: Number(source) };
  }
  if (/^(?:true|false)$/i.test(source)) return { kind: "boolean", boolean: /^t/i.test(source) };
  return { kind: "expression", source };
}

/** Where the function came from, or what became of it: another workbook, and the mark of a function that was unknown. */
const prefixedName =
  /@?(?:(?:'(?:[^']|'')+'|\[[^\]]*\][^\s!'"(),&=<>+*/^-]*)!)?(?:_xlfn\.)?(?:_xldudf_)?([A-Z_]+)\s*\(/iy;

function callAt(formula: string, start: number): PlacedCall | undefined {
  prefixedName.lastIndex = start;
  const match = prefixedName.exec(formula);
  const known = match === null ? undefined : functionNamed(match[1] ?? "");
  if (match === null || known === undefined) return undefined;
  const scanned = scanArguments(formula, prefixedName.lastIndex - 1);
  if (scanned === undefined) return undefined;
  const given = scanned.sources.map(parseArgument);
  // `PACKAGE_TOTAL()` has no argument, not one that is left out.
  const last = given.findLastIndex(({ kind }) => kind !== "omitted");
  return { call: { name: known.name, arguments: given.slice(0, last + 1) }, start, end: scanned.end };
}

/** The position after the name, quoted part or sign at `at`: a name of ours never starts inside of these. */
function afterPart(formula: string, at: number): number {
  const quoted = afterQuoted(formula, at);
  if (quoted > at) return quoted;
  const word = /[\p{L}\p{N}_.\\?]+/uy;
  word.lastIndex = at;
  return word.test(formula) ? word.lastIndex : at + 1;
}

/** The text of a literal, or of literals joined by `&`, as a text of more than 255 characters has to be written. */
function parseText(source: string): string | undefined {
  if (!/^"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*$/.test(source)) return undefined;
  return [...source.matchAll(/"((?:[^"]|"")*)"/g)]
    .map((match) => (match[1] ?? "").replaceAll('""', '"'))
    .join("");
}
