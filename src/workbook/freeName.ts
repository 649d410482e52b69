/**
 * The first of `wanted`, its 2nd, its 3rd … variant that no taken name equals; `variant` says how a number is added.
 *
 * Names that differ only in case or in full and half width count as equal: Excel sees them so or people do.
 */
export function freeName(
  wanted: string,
  { taken, variant }: { taken: readonly string[]; variant: (name: string, number: number) => string },
): string {
  const keys = new Set(taken.map(nameKey));
  let name = wanted;
  for (let number = 2; keys.has(nameKey(name)); number += 1) name = variant(wanted, number);
  return name;
}

/** A sheet name that is free in the workbook: `施策一覧`, `施策一覧 (2)` … at most 31 characters, as Excel wants. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  return freeName(wanted.slice(0, longestSheetName), {
    taken,
    variant: (name, number) => {
      const suffix = ` (${String(number)})`;
      return name.slice(0, longestSheetName - suffix.length) + suffix;
    },
  });
}

/** A table name that no table and no defined name has: `施策一覧`, `施策一覧_2` … */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  return freeName(wanted, { taken, variant: (name, number) => `${name}_${String(number)}` });
}

/** Whether Excel or a reader would take two names for the same. */
export function isSameName(name: string, other: string): boolean {
  return nameKey(name) === nameKey(other);
}

const longestSheetName = 31;

function nameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
