import { endOfBrackets, endOfQuotes } from "../workbook/formulaWalk";

/** A piece of a formula; the pieces in order are the formula. */
export interface FormulaToken {
  /** `call` is a word directly before `(`; `sheet` a quoted sheet name with its `!` or an unquoted one. */
  readonly kind:
    | "call"
    | "word"
    | "sheet"
    | "brackets"
    | "text"
    | "number"
    | "error"
    | "open"
    | "close"
    | "comma"
    | "operator"
    | "space";
  readonly text: string;
}

const patterns: readonly (readonly [FormulaToken["kind"], RegExp])[] = [
  ["space", /\s+/y],
  ["error", /#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|GETTING_DATA)/iy],
  ["sheet", /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*(?::[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*)?!/uy],
  ["call", /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*(?=\()/uy],
  // A reference such as `$A$1`, a whole row or column of one, a name or a number of a row in `1:3`.
  ["word", /\$?[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?$]*|\$\d+/uy],
  ["number", /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y],
  ["open", /[({]/y],
  ["close", /[)}]/y],
  ["comma", /[,;]/y],
  ["operator", /<=|>=|<>|[-+*/^&=<>%@:#!|]/y],
];

/** Cuts a formula, with or without its leading `=`, into its pieces. */
export function tokenizeFormula(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let index = 0;
  while (index < formula.length) {
    const token = tokenAt(formula, index);
    tokens.push(token);
    index += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, index: number): FormulaToken {
  const character = formula.charAt(index);
  if (character === '"') return { kind: "text", text: formula.slice(index, endOfQuotes(formula, index)) };
  if (character === "'") {
    const end = endOfQuotes(formula, index);
    const hasBang = formula.charAt(end) === "!";
    return { kind: "sheet", text: formula.slice(index, hasBang ? end + 1 : end) };
  }
  if (character === "[")
    return { kind: "brackets", text: formula.slice(index, endOfBrackets(formula, index) + 1) };
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = index;
    const match = pattern.exec(formula);
    if (match) return { kind, text: match[0] };
  }
  return { kind: "operator", text: character };
}
