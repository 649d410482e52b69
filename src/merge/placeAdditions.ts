import { type MatchedTables, rowAt } from "./matchTables";
import type { MergeCell, RowAddition } from "./mergeTypes";
import { indexRows } from "./rowKeys";
import { cellAt } from "./sameCell";

/** The seed's rows of these keys as rows of the sheet, each at its place (M24), blank in the person's columns (M15). */
export function placeAdditions(tables: MatchedTables, keys: ReadonlySet<string>): RowAddition[] {
  if (keys.size === 0) return [];
  const { sheet, seed, seedRows } = tables;
  const sheetRows = indexRows(sheet.rows, tables.keyColumn.inSheet);
  const isInOrder = standsInSeedOrder(sheetRows.keys(), seedRows);
  const additions: RowAddition[] = [];
  let place = isInOrder ? firstOfOurs(sheetRows, seedRows) : undefined;
  for (const [key, inSeed] of seedRows) {
    const inSheet = sheetRows.get(key);
    if (keys.has(key)) {
      const cells = sheetCells(tables, rowAt(seed.rows, inSeed));
      additions.push({ key, sheetRow: place ?? sheet.rows.length, cells });
    } else if (inSheet !== undefined && isInOrder) {
      place = inSheet + 1;
    }
  }
  return additions;
}

function standsInSeedOrder(keys: Iterable<string>, seedRows: ReadonlyMap<string, number>): boolean {
  let last = -1;
  for (const key of keys) {
    const inSeed = seedRows.get(key);
    if (inSeed === undefined) continue;
    if (inSeed < last) return false;
    last = inSeed;
  }
  return true;
}

function firstOfOurs(
  sheetRows: ReadonlyMap<string, number>,
  seedRows: ReadonlyMap<string, number>,
): number | undefined {
  for (const [key, at] of sheetRows) {
    if (seedRows.has(key)) return at;
  }
  return undefined;
}

function sheetCells(
  { sheet, sheetColumns, seedColumns }: MatchedTables,
  seedRow: readonly MergeCell[],
): MergeCell[] {
  return sheet.columns.map((id, at) => {
    const isOurs = id !== undefined && sheetColumns.get(id) === at;
    const inSeed = isOurs ? seedColumns.get(id) : undefined;
    return inSeed === undefined ? null : cellAt(seedRow, inSeed);
  });
}
