import { functionNames } from "./functionNames";
import type { FunctionName } from "./functionNames";

/** A stretch of a formula's text: from `start` up to, not including, `end`. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** One call of one of our functions inside a formula. */
export interface FunctionCall {
  readonly name: FunctionName;
  /** The name as it stands in the formula, whatever a damaged formula has put before it included. */
  readonly nameSpan: TextSpan;
  /** Whether something stands before the name that has to go: `[2]!`, `_xldudf_`, or a prefix after it. */
  readonly isDamaged: boolean;
  /** The whole call, its closing parenthesis included; up to the formula's end where that is missing. */
  readonly span: TextSpan;
  /** The arguments without the white space around them; an argument left out is an empty span. */
  readonly args: readonly TextSpan[];
}

/**
 * Every call of our functions in a formula in its English form, in the order they begin, nested ones included.
 *
 * Names in texts, quoted sheet names and the brackets of table references are none; case does not matter. Never throws,
 * also not for what is no formula.
 */
export function findFunctionCalls(formula: string): readonly FunctionCall[] {
  if (!mentionsOurs.test(formula)) return [];
  const calls: OpenCall[] = [];
  const open: Opening[] = [];
  for (const match of formula.matchAll(tokens)) {
    const start = match.index;
    const [token] = match;
    if (token.endsWith("(")) {
      const named = token === "(" ? undefined : namedFunction(token.slice(0, -1));
      const opening: Opening = { call: undefined, argumentStart: start + token.length };
      if (named !== undefined) {
        opening.call = { ...named, start, nameEnd: opening.argumentStart - 1, end: formula.length, args: [] };
        calls.push(opening.call);
      }
      open.push(opening);
    } else if (token === "{") {
      open.push({ call: undefined, argumentStart: start + 1 });
    } else if (token === ",") {
      const opening = open.at(-1);
      if (opening === undefined) continue;
      opening.call?.args.push(trimmed(formula, { start: opening.argumentStart, end: start }));
      opening.argumentStart = start + 1;
    } else if (token === ")" || token === "}") {
      close(formula, { opening: open.pop(), at: start });
    }
  }
  for (const opening of open) close(formula, { opening, at: formula.length });
  return calls.map(({ name, isDamaged, start, nameEnd, end, args }) => ({
    name,
    nameSpan: { start, end: nameEnd },
    isDamaged,
    span: { start, end },
    args,
  }));
}

/** The text of a string literal such as `"a ""b"""`; `undefined` for any other argument. */
export function literalText(argument: string): string | undefined {
  return /^"(?:[^"]|"")*"$/.test(argument) ? argument.slice(1, -1).replaceAll('""', '"') : undefined;
}

/** A text as a string literal of a formula. */
export function asTextLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

interface OpenCall {
  readonly name: FunctionName;
  readonly isDamaged: boolean;
  readonly start: number;
  readonly nameEnd: number;
  readonly args: TextSpan[];
  end: number;
}

/** A parenthesis or brace that is open, and the call it belongs to, if that is one of ours. */
interface Opening {
  call: OpenCall | undefined;
  argumentStart: number;
}

function close(formula: string, { opening, at }: { opening: Opening | undefined; at: number }): void {
  const call = opening?.call;
  if (opening === undefined || call === undefined) return;
  const last = trimmed(formula, { start: opening.argumentStart, end: at });
  if (call.args.length > 0 || last.end > last.start) call.args.push(last);
  call.end = Math.min(at + 1, formula.length);
}

function trimmed(formula: string, { start, end }: TextSpan): TextSpan {
  const text = formula.slice(start, end);
  const first = start + (text.length - text.trimStart().length);
  return { start: first, end: Math.max(first, start + text.trimEnd().length) };
}

/** A formula without any of these words is not looked at more closely. */
const mentionsOurs = /measure|package_total|budget_check|policy_|seed_version/i;

/**
 * The parts of a formula that matter, longest first: a text, a quoted sheet name, a name with what leads to it and its
 * parenthesis, the brackets of a table or of another workbook (two levels deep; `'` takes the meaning off the next
 * character), and single marks.
 */
const tokens =
  /"(?:[^"]|"")*"?|'(?:[^']|'')*'!?(?:[\p{L}\p{N}_.\\?]+\(?)?|(?:\[\d+\]!)?[\p{L}\p{N}_.\\?!]+\(?|\[(?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*\]|[(){},]/gu;

const nameByText = new Map<string, FunctionName>(functionNames.map((name) => [name, name]));
const leading = /^(?:\[\d+\]!)?(?:_XLDUDF_)?/;

/** Which of our functions a called name is, damaged or not; a name of another workbook or add-in is none. */
function namedFunction(called: string): { name: FunctionName; isDamaged: boolean } | undefined {
  const text = called.toUpperCase();
  const [damage = ""] = leading.exec(text) ?? [];
  const rest = text.slice(damage.length);
  const name = nameByText.get(rest);
  if (name !== undefined) return { name, isDamaged: damage !== "" };
  if (!damage.endsWith("_XLDUDF_")) return undefined;
  const prefixed = functionNames.find((candidate) => isPrefixed(rest, candidate));
  return prefixed === undefined ? undefined : { name: prefixed, isDamaged: true };
}

/** One word such as `MEASURES` says too little after a prefix: it may well be a function of another add-in. */
function isPrefixed(text: string, name: FunctionName): boolean {
  return name.includes("_") && text.endsWith(`_${name}`);
}
