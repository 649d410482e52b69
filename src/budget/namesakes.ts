import type { Measure } from "./measure";
import { measureNameKey } from "./nameKey";

/**
 * Tells every measure that a name could mean, the one that answers to it or not; one look-up each.
 *
 * An id means its measure alone; a name or alias means all that are printed so, in any list.
 */
export function createNamesakes(measures: readonly Measure[]): (name: string) => readonly Measure[] {
  const byKey = new Map<string, Measure[]>();
  for (const measure of measures) {
    const keys = new Set([measure.name, ...measure.aliases].map(measureNameKey));
    for (const key of keys) {
      const holders = byKey.get(key);
      if (holders === undefined) byKey.set(key, [measure]);
      else holders.push(measure);
    }
  }
  // Last, so that no name of another measure joins in.
  for (const measure of measures) byKey.set(measureNameKey(measure.id), [measure]);
  return (name) => byKey.get(measureNameKey(name)) ?? [];
}
