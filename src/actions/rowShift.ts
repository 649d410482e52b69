import type { MergeCell, TableEdits } from "../merge/mergeTypes";

/** Where a row of before the edits, or a row that they add, stands after them. */
export interface RowShift {
  readonly kept: (sheetRow: number) => number;
  /** By the position in `additions`. */
  readonly added: (index: number) => number;
}

/** Where rows stand after the edits. */
export function rowShift(edits: TableEdits, rowCount: number): RowShift {
  const additions = additionGroups(edits, rowCount);
  const addedBefore = countUpTo(additions);
  const removedUpTo = countUpTo(edits.removals.map(({ sheetRow }) => ({ sheetRow, rows: [sheetRow] })));
  const removedBefore = (sheetRow: number): number => removedUpTo(sheetRow - 1);
  const addedAt = new Map<number, number>();
  let before = 0;
  for (const { sheetRow, rows } of additions) {
    const first = sheetRow + before - removedBefore(sheetRow);
    rows.forEach(({ index }, at) => addedAt.set(index, first + at));
    before += rows.length;
  }
  return {
    kept: (sheetRow) => sheetRow + addedBefore(sheetRow) - removedBefore(sheetRow),
    added: (index) => addedAt.get(index) ?? 0,
  };
}

/** Rows that are added at one place; `index` is their place in `additions`. */
export interface AdditionGroup {
  readonly sheetRow: number;
  readonly rows: readonly { readonly index: number; readonly cells: readonly MergeCell[] }[];
}

/** The rows that are added at one place each, from the table's first place on. */
export function additionGroups({ additions }: TableEdits, rowCount: number): readonly AdditionGroup[] {
  const bySheetRow = new Map<number, { index: number; cells: readonly MergeCell[] }[]>();
  additions.forEach(({ sheetRow, cells }, index) => {
    const at = Math.min(sheetRow, rowCount);
    const group = bySheetRow.get(at);
    if (group === undefined) bySheetRow.set(at, [{ index, cells }]);
    else group.push({ index, cells });
  });
  return [...bySheetRow]
    .sort(([first], [second]) => first - second)
    .map(([sheetRow, rows]) => ({ sheetRow, rows }));
}

/** How many rows there are at a place or before it. */
export function countUpTo(
  groups: readonly { readonly sheetRow: number; readonly rows: readonly unknown[] }[],
): (sheetRow: number) => number {
  const ordered = [...groups].sort((first, second) => first.sheetRow - second.sheetRow);
  let total = 0;
  const totals = ordered.map(({ rows }) => (total += rows.length));
  return (sheetRow) => {
    let [low, high] = [0, ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ordered[middle]?.sheetRow ?? Infinity) <= sheetRow) low = middle + 1;
      else high = middle;
    }
    return totals[low - 1] ?? 0;
  };
}
