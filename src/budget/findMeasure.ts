import type { Measure } from "./measure";
import { measureNameKey, toggleProjectSuffix } from "./nameKey";
import { createSuggester } from "./suggestMeasures";

/** Finds measures by id, printed name or alias. */
export interface MeasureIndex {
  /** The one measure that is called so, or nothing: never by prefix, part or likeness. */
  find(name: string): Measure | undefined;
  /** Measures whose name or alias is like `name`, likest first; for a message, never for a number. */
  suggest(name: string, max: number): readonly Measure[];
}

/**
 * Builds the index once; each `find` is then one look-up for printed spellings (with or without 事業), two for others.
 *
 * A name answers by its key alone, so spelling never decides between measures: the individual list before the
 * overview, and in a list ids and printed names before aliases.
 */
export function createMeasureIndex(measures: readonly Measure[]): MeasureIndex {
  const byKey = new Map<string, Measure>();
  const bySpelling = new Map<string, Measure>();
  for (const { text, measure } of inAnsweringOrder(measures)) {
    const key = measureNameKey(text);
    if (key === "") continue;
    const answer = byKey.get(key) ?? measure;
    byKey.set(key, answer);
    for (const spelling of [text, toggleProjectSuffix(text)]) bySpelling.set(spelling, answer);
  }
  let suggester: ReturnType<typeof createSuggester> | undefined;
  return {
    find: (name) => bySpelling.get(name) ?? byKey.get(measureNameKey(name)),
    suggest: (name, max) => {
      suggester ??= createSuggester(byKey);
      return suggester(name, max);
    },
  };
}

/** What to type so that exactly this measure is found: its name, or its id where another one answers to the name. */
export function nameThatFinds(index: MeasureIndex, measure: Measure): string {
  return index.find(measure.name)?.id === measure.id ? measure.name : measure.id;
}

function inAnsweringOrder(measures: readonly Measure[]): { text: string; measure: Measure }[] {
  const individual = measures.filter((measure) => measure.list === "individual");
  const overview = measures.filter((measure) => measure.list === "overview");
  const names = (list: readonly Measure[]) => list.map((measure) => ({ text: measure.name, measure }));
  const aliases = (list: readonly Measure[]) =>
    list.flatMap((measure) => measure.aliases.map((text) => ({ text, measure })));
  return [
    ...measures.map((measure) => ({ text: measure.id, measure })),
    ...names(individual),
    ...aliases(individual),
    ...names(overview),
    ...aliases(overview),
  ];
}
