import { parseArea } from "./a1";

/** Prefixes that Excel's files carry before functions younger than the file format. */
export const filePrefix = /^(?:_xlfn\.|_xlws\.|_xludf\.|_xlpm\.)+/i;
const wordStart = /[\p{L}_\\]/u;
const wordPart = /[\p{L}\p{M}\p{N}_.\\?]/u;
/** Excel puts `'` before these inside a structured reference. */
const escaped = /[[\]#'@]/g;

/** What becomes of the parts of a formula that `rewriteFormula` stops at. */
export interface Rewriting {
  /** A word, with the character before it. */
  readonly word: (word: string, before: string) => string;
  /** The brackets behind a table's name, or behind nothing (""), with what they are to become. */
  readonly brackets: (tableName: string, inner: string) => string;
  readonly spill: (address: string) => string;
}

/** Walks over a formula and leaves text, quoted sheet names and all else outside words and brackets as it is. */
export function rewriteFormula(formula: string, rewriting: Rewriting): string {
  let result = "";
  let index = 0;
  while (index < formula.length) {
    const character = formula.charAt(index);
    if (character === '"' || character === "'") {
      const end = endOfQuotes(formula, index);
      result += formula.slice(index, end);
      index = end;
    } else if (character === "[") {
      const end = endOfBrackets(formula, index);
      const inner = formula.slice(index + 1, end);
      // A workbook's name in brackets, `[Book1]Sheet1!A1`, is no structured reference; neither is `[2]!Name`.
      const isWorkbook = /[\p{L}_\\!]/u.test(formula.charAt(end + 1));
      result += isWorkbook ? `[${inner}]` : rewriting.brackets("", inner);
      index = end + 1;
    } else if (
      wordStart.test(character) ||
      (character === "$" && /[A-Za-z]/.test(formula.charAt(index + 1)))
    ) {
      const end = endOfWord(formula, index);
      const word = formula.slice(index, end);
      const next = formula.charAt(end);
      const before = formula.charAt(index - 1);
      if (next === "[") {
        const close = endOfBrackets(formula, end);
        result +=
          rewriting.word(word, before) +
          rewriting.brackets(word.replace(filePrefix, ""), formula.slice(end + 1, close));
        index = close + 1;
      } else if (next === "#" && parseArea(word)) {
        result += rewriting.spill(word);
        index = end + 1;
      } else {
        result += next === "!" ? word : rewriting.word(word, before);
        index = end;
      }
    } else if (/\d/.test(character)) {
      const end = endOfWord(formula, index);
      result += formula.slice(index, end);
      index = end;
    } else {
      result += character;
      index += 1;
    }
  }
  return result;
}

/** The position behind the quotes that open at `start`; a doubled quote does not close. */
export function endOfQuotes(formula: string, start: number): number {
  const quote = formula.charAt(start);
  for (let index = start + 1; index < formula.length; index += 1) {
    if (formula.charAt(index) !== quote) continue;
    if (formula.charAt(index + 1) !== quote) return index + 1;
    index += 1;
  }
  return formula.length;
}

/** The position of the bracket that closes the one at `start`; `'` escapes one character. */
export function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let index = start; index < formula.length; index += 1) {
    const character = formula.charAt(index);
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return formula.length;
}

function endOfWord(formula: string, start: number): number {
  let end = start + 1;
  while (end < formula.length && (wordPart.test(formula.charAt(end)) || formula.charAt(end) === "$"))
    end += 1;
  return end;
}

/** Maps the column names inside a structured reference's brackets; sections such as `#Data` stay. */
export function mapNames(inner: string, change: (name: string) => string): string {
  const changeTyped = (typed: string): string => escapeName(change(unescapeName(typed)));
  // Around a single name blanks mean nothing; in brackets of its own they are part of it.
  const isSingle = !/^\s*(?:[[#]|$)/.test(inner);
  return isSingle ? changeTyped(inner.trim()) : mapTypedNames(inner, changeTyped);
}

/**
 * The same over the names as they were typed, with what escapes their characters.
 *
 * `inner` is one name or section, or several of them each in brackets of its own.
 */
export function mapTypedNames(inner: string, change: (typed: string) => string): string {
  const trimmed = inner.trimStart();
  if (trimmed.startsWith("#") || trimmed === "") return inner;
  if (!trimmed.startsWith("[")) return change(inner);
  let result = "";
  let index = 0;
  while (index < inner.length) {
    if (inner.charAt(index) !== "[") {
      result += inner.charAt(index);
      index += 1;
      continue;
    }
    const end = endOfBrackets(inner, index);
    const typed = inner.slice(index + 1, end);
    result += `[${typed.trimStart().startsWith("#") ? typed : change(typed)}`;
    index = end;
  }
  return result;
}

function unescapeName(name: string): string {
  return name.replace(/'(.)/gs, "$1");
}

function escapeName(name: string): string {
  return name.replace(escaped, "'$&");
}
