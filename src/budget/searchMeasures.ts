import type { Budget, Measure } from "./measure";
import { ministryShortNames } from "./ministryShortNames";
import { searchKey } from "./nameKey";
import { searchWords } from "./searchWords";
import { compareByList } from "./suggestMeasures";

/** Where a term was found; a lower number is shown first. */
const rank = { nameStart: 0, name: 1, alias: 2, elsewhere: 3, typed: 4 } as const;

interface SearchableMeasure {
  readonly measure: Measure;
  readonly name: string;
  readonly aliases: string;
  readonly elsewhere: string;
  /** What people type for words of heading and description. */
  readonly typed: string;
}

const prepared = new WeakMap<Budget, readonly SearchableMeasure[]>();

/**
 * Searches as a person types: every term (separated by spaces) must stand anywhere in the id, name, aliases,
 * heading, ministries, description or the words that people use for those, whatever its width, case or kana.
 *
 * Ordered by where the terms stand (start of the name, name, alias or what people type for the name, elsewhere, what
 * they type for that), then individual list before
 * overview, then as printed. An empty query gives all measures.
 */
export function searchMeasures(budget: Budget, query: string, max = Infinity): readonly Measure[] {
  const terms = query.normalize("NFKC").split(/\s+/u).map(keyOf).filter(Boolean);
  return searchableMeasures(budget)
    .flatMap((searchable) => {
      const ranks = terms.map((term) => rankOf(searchable, term));
      return ranks.includes(undefined) ? [] : [{ searchable, rank: sum(ranks) }];
    })
    .sort((a, b) => a.rank - b.rank || compareByList(a.searchable.measure, b.searchable.measure))
    .slice(0, Math.max(0, max))
    .map(({ searchable }) => searchable.measure);
}

function rankOf({ name, aliases, elsewhere, typed }: SearchableMeasure, term: string): number | undefined {
  if (name.startsWith(term)) return rank.nameStart;
  if (stands(name, term)) return rank.name;
  if (stands(aliases, term)) return rank.alias;
  if (stands(elsewhere, term)) return rank.elsewhere;
  return stands(typed, term) ? rank.typed : undefined;
}

/** Whether a term stands in a text; one that begins with a Latin letter begins a word there. */
function stands(text: string, term: string): boolean {
  if (!/^[a-z0-9]/.test(term)) return text.includes(term);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1))) return true;
  }
  return false;
}

function searchableMeasures(budget: Budget): readonly SearchableMeasure[] {
  const known = prepared.get(budget);
  if (known !== undefined) return known;
  const pillars = new Map(budget.pillars.map((pillar) => [pillar.id, `${pillar.label} ${pillar.name}`]));
  const ministries = new Map<string, readonly string[]>(
    budget.ministries.map(({ id, mark, name, nameEn }) => [
      id,
      [id, mark, name, ministryShortNames[id], ...nameEn.split(" ")],
    ]),
  );
  const fresh = budget.measures.map((measure) => ({
    measure,
    name: keyOf(measure.name),
    aliases: joinedKeys([...measure.aliases, ...searchWords([measure.name, ...measure.aliases].join("\n"))]),
    elsewhere: joinedKeys([
      measure.id,
      pillars.get(measure.pillarId) ?? "",
      ...measure.ministryIds.flatMap((id) => ministries.get(id) ?? []),
      measure.description,
    ]),
    typed: joinedKeys(searchWords(`${pillars.get(measure.pillarId) ?? ""}\n${measure.description}`)),
  }));
  prepared.set(budget, fresh);
  return fresh;
}

/** Middle dots are typed or left out at will. */
function keyOf(text: string): string {
  return searchKey(text).replaceAll("・", "");
}

/** Keys side by side, kept apart by a line break: folding removes white space, so no key or term contains one. */
function joinedKeys(texts: readonly string[]): string {
  return texts.map(keyOf).join("\n");
}

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
}
