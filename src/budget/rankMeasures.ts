import { nameThatFinds } from "./findMeasure";
import type { MeasureIndex } from "./findMeasure";
import type { Budget, Measure } from "./measure";
import { latinWords } from "./latinWords";
import { ministryShortNames } from "./ministryShortNames";
import { searchKey } from "./nameKey";
import { createPairIndex } from "./pairIndex";
import type { PairField } from "./pairIndex";
import { searchWords } from "./searchWords";
import { compareByList } from "./suggestMeasures";

/** A measure that was found, with how well it fits: 100 is its very name, and nothing is 0. */
export interface RankedMeasure {
  readonly measure: Measure;
  readonly score: number;
}

/** What a measure can be found by beside what the budget says of it: the key terms of its policy. */
export type FurtherWords = (measure: Measure) => readonly string[];

/** Below this part of a query's letter pairs, what was found has little to do with it. */
const leastCoverage = 0.6;
const weights = {
  name: 6,
  aliases: 5,
  ministries: 3,
  description: 3,
  typedForName: 4,
  pillar: 2,
  typed: 1,
  words: 1,
} as const;

/** What a measure is found by, by how much it counts. */
type SearchTexts = Readonly<Record<keyof typeof weights, readonly string[]>>;

/**
 * Prepares a full-text search over names, aliases, ministries, headings, descriptions and further words.
 *
 * Japanese has no spaces between words, so texts are compared by pairs of letters, without width, case, kana, spaces,
 * middle dots and dashes; words in Latin letters and numbers must begin a word there. Best first: the very name or
 * alias, names that begin with the query, names that contain it, then by how much of the query is found where. A name
 * that both lists print is found once, as the functions answer it.
 */
export function createMeasureRanking(
  budget: Budget,
  { index, furtherWords }: { readonly index: MeasureIndex; readonly furtherWords: FurtherWords },
): (query: string) => readonly RankedMeasure[] {
  const measures = budget.measures.filter((measure) => nameThatFinds(index, measure) === measure.name);
  const documents = measures.map((measure) => textsOf(budget, measure, furtherWords));
  const search = createPairIndex(documents.map(fieldsOf));
  const entries = measures.map((measure, at) => ({
    measure,
    latin: latinWords(
      Object.values(documents[at] ?? {})
        .flat()
        .join("\n"),
    ),
    id: rankingKey(measure.id),
    names: [measure.name, ...measure.aliases].map(rankingKey),
  }));
  return (query) => {
    // A space in a query stands between words; in a name it may stand anywhere.
    const words = query.normalize("NFKC").replace(/\s+/gu, "\n");
    const key = rankingKey(query);
    const latin = latinWords(words);
    const pairs = letterPairs(words);
    const askedCount = new Set(pairs).size;
    const results = search(pairs).flatMap(({ document, score, pairCount }) => {
      const entry = entries[document];
      const isCovered = pairCount / askedCount >= leastCoverage;
      const isFit = entry !== undefined && isCovered && hasLatin(entry, { key, latin });
      // More of the query weighs more than a rare part of it.
      return isFit ? [{ entry, weight: score * pairCount ** 2 }] : [];
    });
    const best = Math.max(...results.map(({ weight }) => weight));
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

function textsOf(budget: Budget, measure: Measure, furtherWords: FurtherWords): SearchTexts {
  const pillar = budget.pillars.find(({ id }) => id === measure.pillarId);
  const ministries = budget.ministries.filter(({ id }) => measure.ministryIds.includes(id));
  return {
    name: [measure.name],
    aliases: [measure.id, ...measure.aliases],
    ministries: ministries.flatMap(({ id, mark, name, nameEn }) => [
      id,
      mark,
      name,
      ministryShortNames[id],
      nameEn,
    ]),
    pillar: [pillar?.label ?? "", pillar?.name ?? ""],
    typedForName: searchWords([measure.name, ...measure.aliases].join("\n")),
    typed: searchWords([pillar?.name ?? "", measure.description].join("\n")),
    words: furtherWords(measure),
    description: [measure.description],
  };
}

/** The pairs of each text; none forms across two texts. */
function fieldsOf(texts: SearchTexts): readonly PairField[] {
  const fields = Object.keys(weights) as (keyof SearchTexts)[];
  return fields.map((field) => ({ pairs: texts[field].flatMap(letterPairs), weight: weights[field] }));
}

/** Pairs of Latin letters are in every other word: words of them must begin one of the measure's, or stand in a name. */
function hasLatin(
  {
    id,
    names,
    latin: own,
  }: { readonly id: string; readonly names: readonly string[]; readonly latin: readonly string[] },
  { key, latin }: { readonly key: string; readonly latin: readonly string[] },
): boolean {
  const isNamed = id === key || names.some((name) => name.includes(key));
  return isNamed || latin.every((word) => own.some((one) => one.startsWith(word)));
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
