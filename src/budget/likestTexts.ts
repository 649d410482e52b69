import { searchKey } from "./nameKey";

/** Below this likeness (0 to 1) a text is no candidate: better none than a silly one. */
const leastLikeness = 0.3;
/** What a text counts at least when the whole of what was typed stands in it, or the reverse. */
const containedLikeness = 0.5;

/** The few of some texts that are like what was typed, likest first, whatever the width, case and kana. */
export function likestTexts<Text extends { readonly text: string }>(
  typed: string,
  { texts, max }: { readonly texts: readonly Text[]; readonly max: number },
): readonly Text[] {
  const key = lettersOf(typed);
  if (key === "") return [];
  return texts
    .map((text, at) => ({ text, at, likeness: likenessOf(key, lettersOf(text.text)) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || a.at - b.at)
    .slice(0, max)
    .map(({ text }) => text);
}

/** Sørensen–Dice over pairs of neighbouring letters; the ends count as letters, so that short words have pairs. */
function likenessOf(key: string, other: string): number {
  const [pairs, others] = [pairsOf(key), pairsOf(other)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  const dice = (2 * shared) / (pairs.size + others.size);
  const isContained = other !== "" && (other.includes(key) || key.includes(other));
  return isContained ? containedLikeness + dice / 2 : dice;
}

function lettersOf(text: string): string {
  return searchKey(text).replace(/[^\p{L}\p{N}]/gu, "");
}

function pairsOf(letters: string): ReadonlySet<string> {
  const ended = ["<", ...letters, ">"];
  return new Set(ended.slice(1).map((letter, at) => `${ended[at] ?? ""}${letter}`));
}
