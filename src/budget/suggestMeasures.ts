import type { Measure } from "./measure";
import { measureNameKey, searchKey } from "./nameKey";

/** Below this likeness (0 to 1) a name is no candidate: better none than a silly one. */
const leastLikeness = 0.34;
/** What a name counts at least when the whole of what was typed (two characters or more) stands in it, or the reverse. */
const containedLikeness = 0.5;

interface Candidate {
  readonly measure: Measure;
  readonly key: string;
  readonly pairCount: number;
}

/**
 * Prepares suggestions over names and aliases by key (`measureNameKey`) and the measure each one finds.
 *
 * Likeness is Sørensen–Dice over pairs of adjacent characters, forgiving width, case and kana; what a name was shortened
 * to (`後発基金`) is like it as well.
 */
export function createSuggester(
  measuresByKey: ReadonlyMap<string, Measure>,
): (name: string, max: number) => readonly Measure[] {
  const candidates: Candidate[] = [];
  const candidatesByPair = new Map<string, number[]>();
  for (const [nameKey, measure] of measuresByKey) {
    if (nameKey === measureNameKey(measure.id)) continue;
    const key = likenessKey(nameKey);
    const pairs = pairsOf(key);
    for (const pair of pairs) {
      const holders = candidatesByPair.get(pair);
      if (holders === undefined) candidatesByPair.set(pair, [candidates.length]);
      else holders.push(candidates.length);
    }
    candidates.push({ measure, key, pairCount: pairs.size });
  }

  return (name, max) => {
    const key = likenessKey(measureNameKey(name));
    const pairs = pairsOf(key);
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      for (const holder of candidatesByPair.get(pair) ?? [])
        shared.set(holder, (shared.get(holder) ?? 0) + 1);
    }
    const likeness = new Map<Measure, number>();
    for (const [holder, count] of shared) {
      const candidate = candidates[holder];
      if (candidate === undefined) continue;
      const dice = (2 * count) / (pairs.size + candidate.pairCount);
      const contained = candidate.key.includes(key) || key.includes(candidate.key);
      const score = contained
        ? containedLikeness + dice / 2
        : isShortened(key, candidate.key)
          ? leastLikeness + dice / 2
          : dice;
      likeness.set(candidate.measure, Math.max(score, likeness.get(candidate.measure) ?? 0));
    }
    return [...likeness]
      .filter(([, score]) => score >= leastLikeness)
      .sort(([measureA, scoreA], [measureB, scoreB]) => scoreB - scoreA || compareByList(measureA, measureB))
      .slice(0, Math.max(0, max))
      .map(([measure]) => measure);
  };
}

/** The individual list before the overview, each in printed order. */
export function compareByList(a: Measure, b: Measure): number {
  if (a.list !== b.list) return a.list === "individual" ? -1 : 1;
  return a.order - b.order;
}

/** Whether a name was left with pieces of it, in their order, most of them longer than one character. */
function isShortened(short: string, name: string): boolean {
  const characters = [...short];
  if (short.length > name.length) return false;
  let pieceCount = 0;
  let from = 0;
  for (let at = 0; at < characters.length; pieceCount += 1) {
    let length = 0;
    let found = from;
    for (let end = at + 1; end <= characters.length; end += 1) {
      const place = name.indexOf(characters.slice(at, end).join(""), from);
      if (place < 0) break;
      [length, found] = [end - at, place];
    }
    if (length === 0) return false;
    at += length;
    from = found + length;
  }
  return pieceCount * 2 <= characters.length + 1;
}

/** Only letters, numbers and kana: marks neither make names alike nor keep them apart. */
function likenessKey(nameKey: string): string {
  return searchKey(nameKey).replace(/[^\p{L}\p{N}]/gu, "");
}

function pairsOf(key: string): ReadonlySet<string> {
  const characters = [...key];
  return new Set(
    characters.slice(1).map((character, position) => `${characters[position] ?? ""}${character}`),
  );
}
