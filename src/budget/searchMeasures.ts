import type { Budget, Measure } from "./measure";
import { searchKey } from "./nameKey";
import { compareByList } from "./suggestMeasures";

/** Where a term was found; a lower number is shown first. */
const rank = { nameStart: 0, name: 1, alias: 2, elsewhere: 3 } as const;

interface SearchableMeasure {
  readonly measure: Measure;
  readonly name: string;
  readonly aliases: string;
  readonly elsewhere: string;
}

const prepared = new WeakMap<Budget, readonly SearchableMeasure[]>();

/**
 * Searches as a person types: every term (separated by spaces) must stand anywhere in the id, name, aliases,
 * heading, ministries or description, whatever its width, case or kana.
 *
 * Ordered by where the terms stand (start of the name, name, alias, elsewhere), then individual list before
 * overview, then as printed. An empty query gives all measures.
 */
export function searchMeasures(budget: Budget, query: string, max = Infinity): readonly Measure[] {
  const terms = query.normalize("NFKC").split(/\s+/u).map(searchKey).filter(Boolean);
  return searchableMeasures(budget)
    .flatMap((searchable) => {
      const ranks = terms.map((term) => rankOf(searchable, term));
      return ranks.includes(undefined) ? [] : [{ searchable, rank: sum(ranks) }];
    })
    .sort((a, b) => a.rank - b.rank || compareByList(a.searchable.measure, b.searchable.measure))
    .slice(0, Math.max(0, max))
    .map(({ searchable }) => searchable.measure);
}

function rankOf({ name, aliases, elsewhere }: SearchableMeasure, term: string): number | undefined {
  if (name.startsWith(term)) return rank.nameStart;
  if (name.includes(term)) return rank.name;
  if (aliases.includes(term)) return rank.alias;
  return elsewhere.includes(term) ? rank.elsewhere : undefined;
}

function searchableMeasures(budget: Budget): readonly SearchableMeasure[] {
  const known = prepared.get(budget);
  if (known !== undefined) return known;
  const pillars = new Map(budget.pillars.map((pillar) => [pillar.id, `${pillar.label} ${pillar.name}`]));
  const ministries = new Map<string, string>(
    budget.ministries.map(({ id, mark, name, nameEn }) => [id, `${mark}\n${name}\n${nameEn}`]),
  );
  const fresh = budget.measures.map((measure) => ({
    measure,
    name: searchKey(measure.name),
    aliases: joinedKeys(measure.aliases),
    elsewhere: joinedKeys([
      measure.id,
      pillars.get(measure.pillarId) ?? "",
      ...measure.ministryIds.map((id) => ministries.get(id) ?? ""),
      measure.description,
    ]),
  }));
  prepared.set(budget, fresh);
  return fresh;
}

/** Keys side by side, kept apart by a line break: folding removes white space, so no key or term contains one. */
function joinedKeys(texts: readonly string[]): string {
  return texts.map(searchKey).join("\n");
}

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
}
