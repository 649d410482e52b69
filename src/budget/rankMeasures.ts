import { nameThatFinds } from "./findMeasure";
import type { MeasureIndex } from "./findMeasure";
import type { Budget, Measure } from "./measure";
import { searchKey } from "./nameKey";
import { createPairIndex } from "./pairIndex";
import type { PairField } from "./pairIndex";
import { compareByList } from "./suggestMeasures";

/** A measure that was found, with how well it fits: 100 is its very name, and nothing is 0. */
export interface RankedMeasure {
  readonly measure: Measure;
  readonly score: number;
}

/** What a measure can be found by beside what the budget says of it: its policy's key terms, other names of ministries. */
export type FurtherWords = (measure: Measure) => readonly string[];

/** Below this part of a query's letter pairs, what was found has little to do with it. */
const leastCoverage = 0.6;
const weights = { name: 6, aliases: 5, ministries: 3, pillar: 2, words: 2, description: 1 } as const;

/**
 * Prepares a full-text search over names, aliases, ministries, headings, descriptions and further words.
 *
 * Japanese has no spaces between words, so texts are compared by pairs of letters, without width, case, kana, spaces,
 * middle dots and dashes. Best first: the very name or alias, names that begin with the query, names that contain it,
 * then by how much of the query is found where. A name that both lists print is found once, as the functions answer it.
 */
export function createMeasureRanking(
  budget: Budget,
  { index, furtherWords }: { readonly index: MeasureIndex; readonly furtherWords: FurtherWords },
): (query: string) => readonly RankedMeasure[] {
  const measures = budget.measures.filter((measure) => nameThatFinds(index, measure) === measure.name);
  const search = createPairIndex(measures.map((measure) => fieldsOf(budget, measure, furtherWords)));
  const entries = measures.map((measure) => ({
    measure,
    id: rankingKey(measure.id),
    names: [measure.name, ...measure.aliases].map(rankingKey),
  }));
  return (query) => {
    // A space in a query stands between words; in a name it may stand anywhere.
    const words = query.normalize("NFKC").replace(/\s+/gu, "\n");
    const pairs = letterPairs(words);
    const askedCount = new Set(pairs).size;
    const results = search(pairs).flatMap(({ document, score, pairCount }) => {
      const entry = entries[document];
      const isCovered = pairCount / askedCount >= leastCoverage;
      // More of the query weighs more than a rare part of it.
      return entry === undefined || !isCovered ? [] : [{ entry, weight: score * pairCount ** 2 }];
    });
    const best = Math.max(...results.map(({ weight }) => weight));
    const key = rankingKey(query);
    return results
      .map(({ entry, weight }) => ({ measure: entry.measure, score: fitOf(entry, key, weight / best) }))
      .sort((a, b) => b.score - a.score || compareByList(a.measure, b.measure));
  };
}

/** How well the query fits the names, as a percentage; `relative` is its full-text score against the best one's. */
function fitOf(
  { id, names }: { readonly id: string; readonly names: readonly string[] },
  query: string,
  relative: number,
): number {
  const [floor, span] = [id, ...names].includes(query)
    ? [100, 0]
    : names.some((name) => name.startsWith(query))
      ? [80, 19]
      : names.some((name) => name.includes(query))
        ? [60, 19]
        : [1, 58];
  return Math.round((floor + span * relative) * 10) / 10;
}

function fieldsOf(budget: Budget, measure: Measure, furtherWords: FurtherWords): readonly PairField[] {
  const pillar = budget.pillars.find(({ id }) => id === measure.pillarId);
  const ministries = budget.ministries.filter(({ id }) => measure.ministryIds.includes(id));
  const texts: Readonly<Record<keyof typeof weights, readonly string[]>> = {
    name: [measure.name],
    aliases: [measure.id, ...measure.aliases],
    ministries: ministries.flatMap(({ id, mark, name, nameEn }) => [id, mark, name, nameEn]),
    pillar: [pillar?.label ?? "", pillar?.name ?? ""],
    words: furtherWords(measure),
    description: [measure.description],
  };
  const fields = Object.keys(weights) as (keyof typeof weights)[];
  // No pair forms across two texts.
  return fields.map((field) => ({ pairs: texts[field].flatMap(letterPairs), weight: weights[field] }));
}

function rankingKey(text: string): string {
  return searchKey(text).replace(/[^\p{L}\p{M}\p{N}]|ー/gu, "");
}

/** Every pair of neighbouring letters, and a text of one letter as it is. */
function letterPairs(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const letters = [...rankingKey(line)];
    return letters.length < 2
      ? letters
      : letters.slice(1).map((letter, at) => `${letters[at] ?? ""}${letter}`);
  });
}
