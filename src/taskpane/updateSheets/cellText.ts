import type { MergeCell } from "../../merge/mergeTypes";
import type { Language } from "../../messages/language";
import { readableFormula } from "../../tables/canonicalFormula";

const numbers: Readonly<Record<Language, Intl.NumberFormat>> = {
  ja: new Intl.NumberFormat("ja-JP", { maximumSignificantDigits: 15 }),
  en: new Intl.NumberFormat("en-US", { maximumSignificantDigits: 15 }),
};

/** What a person would see in a cell: grouped digits, a formula as it is typed; `""` for a blank one. */
export function formatMergeCell(cell: MergeCell, language: Language): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numbers[language].format(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" ? cell : readableFormula(cell.formula);
}

/** So much of a text is shown where it is long. */
export const shortLength = 72;
const leadLength = 16;

/** A long text cut to where it begins to differ from another one, with `…` for what is left out. */
export function shortenText(text: string, other: string): string {
  if (text.length <= shortLength) return text;
  const letters = [...text];
  const others = [...other];
  let same = 0;
  while (same < letters.length && letters[same] === others[same]) same += 1;
  const isCutBefore = same < letters.length && same > shortLength - leadLength;
  const from = isCutBefore ? same - leadLength : 0;
  const part = letters.slice(from, from + shortLength).join("");
  return `${from > 0 ? "…" : ""}${part.trim()}${from + shortLength < letters.length ? "…" : ""}`;
}
