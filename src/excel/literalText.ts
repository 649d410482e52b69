import type { CellInput } from "../workbook/workbookPort";

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

/** Whether typing this text could give anything but this text. Rather one too many: a false alarm costs an apostrophe. */
function isReadAsOtherThanText(text: string): boolean {
  if (isPlainFromItsStart.test(text)) return false;
  const typed = toHalfWidth(text).trim();
  return (
    startsFormulaOrPrefix.test(typed) ||
    isConstant.test(typed) ||
    (/\d/.test(typed) && isNumberOrDate.test(typed))
  );
}

/** Kana, circled numbers, brackets and kanji that begin no date: whatever follows, this is text. Most of what is written. */
const isPlainFromItsStart =
  /^(?![年月日時分秒円令平昭大明午])[\u2460-\u24ff\u3041-\u30ff\u4e00-\u9fff「【[{]/;
const startsFormulaOrPrefix = /^[=+\-@']/;
const isConstant = /^(?:true|false|#\S*)$/i;
const isNumberOrDate = new RegExp(
  "^(?:" +
    [
      "[\\d\\s.,:/\\-+()%¥\\\\$€£]",
      "[年月日時分秒円]",
      "令和|平成|昭和|大正|明治|午前|午後",
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
