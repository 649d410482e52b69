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
  /** Whether something stands before the name that has to go: `[2]!`, `_xldudf_`, `_xll.`, or a prefix after it. */
  readonly isDamaged: boolean;
  /** The functions that the call stands in, the outermost first, as the formula has them. */
  readonly around: readonly string[];
  /** The whole call, an `@` before it and its closing parenthesis included; up to the end where that is missing. */
  readonly span: TextSpan;
  readonly isClosed: boolean;
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
    const [token] = match;
    const start = match.index;
    const opening = open.at(-1);
    if (token.endsWith("(")) {
      const called = namedCall(token, start);
      const around = open.flatMap(({ name }) => (name === "" ? [] : [name]));
      const call = called && { ...called, around };
      if (call !== undefined) calls.push(call);
      const name = call?.name ?? token.slice(0, -1).trim();
      open.push({ call, name, argumentStart: start + token.length, closedBy: ")" });
    } else if (token === "{") {
      open.push({ call: undefined, name: "", argumentStart: start + 1, closedBy: "}" });
    } else if (opening !== undefined && token === ",") {
      opening.call?.args.push(trimmed(formula, { start: opening.argumentStart, end: start }));
      opening.argumentStart = start + 1;
    } else if (token === opening?.closedBy) {
      close(formula, { opening, end: start });
      if (opening.call !== undefined) opening.call.end = start + 1;
      open.pop();
    }
  }
  for (const opening of open) close(formula, { opening, end: formula.length });
  return calls.map(({ start, end, ...call }) => ({
    ...call,
    span: { start, end: end ?? formula.length },
    isClosed: end !== undefined,
  }));
}

/** Whether a text can stand in the place of one argument of a call without changing what is around it. */
export function isOneArgument(source: string): boolean {
  const formula = `${functionNames[0]}(${source})`;
  const [call] = findFunctionCalls(formula);
  return call?.isClosed === true && call.args.length === 1 && call.span.end === formula.length;
}

interface OpenCall extends Pick<FunctionCall, "name" | "nameSpan" | "isDamaged" | "around"> {
  readonly start: number;
  readonly args: TextSpan[];
  end: number | undefined;
}

/** A parenthesis or brace that is open, and the call it belongs to, if that is one of ours. */
interface Opening {
  readonly call: OpenCall | undefined;
  /** What is called; empty for a parenthesis or brace alone. */
  readonly name: string;
  readonly closedBy: ")" | "}";
  argumentStart: number;
}

/** Takes the last argument; a call without anything between its parentheses has none. */
function close(formula: string, { opening, end }: { opening: Opening; end: number }): void {
  const last = trimmed(formula, { start: opening.argumentStart, end });
  const args = opening.call?.args ?? [];
  if (args.length > 0 || last.end > last.start) args.push(last);
}

function trimmed(formula: string, { start, end }: TextSpan): TextSpan {
  const text = formula.slice(start, end);
  const first = start + (text.length - text.trimStart().length);
  return { start: first, end: Math.max(first, start + text.trimEnd().length) };
}

/** A formula without any of these words is not looked at more closely. */
const mentionsOurs = new RegExp(functionNames.join("|"), "i");

/**
 * The parts of a formula that matter: a text, a name with what leads to it and its parenthesis, a quoted sheet name, the
 * brackets of a table or of another workbook (two levels deep; `'` takes the meaning off the next character), and single
 * marks. What opens and never ends takes all the rest with it.
 */
const tokens =
  /"(?:[^"]|"")*"?|@?(?:(?:'(?:[^']|'')*'|\[[^[\]']+\])!)?[\p{L}\p{N}_.\\?!]+(?:\s*\()?|'(?:[^']|'')*'?|\[(?:[^[\]']|'[^]|\[(?:[^[\]']|'[^])*\])*\]|\[[^]*|[(){},]/gu;

/**
 * A called name: an `@`, the workbook it was last found in, marks of a function that was unknown (of add-ins as
 * `_xldudf_` and `_xll.`, of newer or other programs as `_xlfn.`, `_xlws.`, `_xludf.`), and the rest.
 */
const calledName =
  /^(@?)((?:('[^]*'|\[[^\]]+\])!)?(?:_xl(?:fn|ws)\.)*((?:_xldudf_|_xll\.|_?_xludf\.)*))(.*?)\s*\($/i;

const nameByText = new Map<string, FunctionName>(functionNames.map((name) => [name, name]));

/** The call of ours that a called name begins, damaged or not; a name of another workbook or add-in begins none. */
function namedCall(token: string, start: number): Omit<OpenCall, "around"> | undefined {
  const [, at = "", damage = "", book = "", mark = "", rest = ""] = calledName.exec(token) ?? [];
  const isMarked = mark !== "";
  if (book !== "" && !/^\[\d+\]$/.test(book) && !isMarked) return undefined;
  const text = rest.toUpperCase();
  const name = nameByText.get(text) ?? (isMarked ? prefixedName(text) : undefined);
  if (name === undefined) return undefined;
  const nameStart = start + at.length;
  const nameSpan = { start: nameStart, end: nameStart + damage.length + rest.length };
  return { name, nameSpan, isDamaged: damage !== "" || name !== text, start, args: [], end: undefined };
}

/** One word such as `MEASURES` says too little after a prefix: it may well be a function of another add-in. */
function prefixedName(text: string): FunctionName | undefined {
  return functionNames.find((name) => name.includes("_") && text.endsWith(`_${name}`));
}
