import type { CellInput } from "../workbook/cellContent";

/**
 * A value as `Range.values` must be given it to arrive unchanged.
 *
 * Excel reads written text as if it were typed: `=1+1` would become a formula, `1-2` a date, `50%` and full-width
 * digits numbers, `TRUE` a boolean. Such a text gets an apostrophe in front, which Excel takes as «this is text» and
 * does not show. Other text is left alone: the apostrophe would stand in the formula bar for nothing.
 */
export function asLiteral(value: CellInput): CellInput {
  return typeof value === "string" && isReadAsOtherThanText(value) ? `'${value}` : value;
}

/** Rows of values as `Range.values` must be given them; a row that needs no apostrophe is the very same one. */
export function literalRows(rows: readonly (readonly CellInput[])[]): CellInput[][] {
  // A text that is not plain at first sight is looked at once, however often it recurs.
  const literals = new Map<string, CellInput>();
  return rows.map((row) => literalRow(row, literals)) as CellInput[][];
}

function literalRow(row: readonly CellInput[], literals: Map<string, CellInput>): readonly CellInput[] {
  let changed: CellInput[] | undefined;
  for (let column = 0; column < row.length; column += 1) {
    const value = row[column];
    if (typeof value !== "string" || isPlainFromItsStart(value)) continue;
    let literal = literals.get(value);
    if (literal === undefined) literals.set(value, (literal = asLiteral(value)));
    if (literal !== value) (changed ??= [...row])[column] = literal;
  }
  return changed ?? row;
}

/** Whether typing this text could give anything but this text. Rather one too many: a false alarm costs an apostrophe. */
function isReadAsOtherThanText(text: string): boolean {
  if (isPlainFromItsStart(text)) return false;
  const typed = toHalfWidth(text).trim();
  return isFormulaOrConstant.test(typed) || (/\d/.test(typed) && isNumberOrDate.test(typed));
}

/**
 * Kana, circled numbers, brackets (of JSON too), kanji that begin no date and two Latin signs that begin no word of one: whatever
 * follows, this is text. Most of what is written.
 */
function isPlainFromItsStart(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 0x80) {
    return (
      code === 0x5b || code === 0x7b || (isLetter(code) && beginsNoWord(code | 0x20, text.charCodeAt(1)))
    );
  }
  return (
    (code >= 0x4e00 && code <= 0x9fff && !beginsDate.has(code)) ||
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    brackets.has(code)
  );
}

const codesOf = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));
const beginsDate = codesOf("年月日時分秒円令平昭大明午");
const brackets = codesOf("「【");

/** Of a date, a number, or a logical value: `r7`, `Mar`, `5e3`, `am`, `TRUE`; what follows an e, a or p is not looked at. */
function beginsNoWord(letter: number, next: number): boolean {
  if (anyFollows.has(letter) || !(next > 0x20 && next < 0x80) || isDigit(next)) return false;
  return !isLetter(next) || !wordStarts.has(letter * 0x80 + (next | 0x20));
}

const anyFollows = codesOf("eap");
const wordStarts: ReadonlySet<number> = new Set(
  ["tr", "fa", "ja", "fe", "ma", "ju", "se", "oc", "no", "de"].map(
    (start) => start.charCodeAt(0) * 0x80 + start.charCodeAt(1),
  ),
);

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
/** A formula, the apostrophe itself, or a logical or error value. */
const isFormulaOrConstant = /^(?:[=+\-@']|(?:true|false|#\S*)$)/i;
const isNumberOrDate = new RegExp(
  "^(?:" +
    [
      "[\\d\\s.,:/\\-+()%¥\\\\$€£]",
      "[年月日時分秒円]",
      "令和|平成|昭和|大正|明治|午前|午後|元(?=年)",
      "[rhstm](?=\\d)",
      "e|am?|pm?",
      "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?",
      "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
    ].join("|") +
    ")+$",
  "i",
);

/** Japanese Excel reads full-width digits and signs as half-width ones. */
function toHalfWidth(text: string): string {
  if (!/[！-～\u3000]/.test(text)) return text;
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}
