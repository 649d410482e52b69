import { type MatchedTables, rowAt, seedRowOf } from "./matchTables";
import type { MergeCell, RowAddition } from "./mergeTypes";
import { cellAt } from "./sameCell";

/** The seed's rows of these keys as rows of the sheet, each at its place (M24), blank in the person's columns (M15). */
export function placeAdditions(tables: MatchedTables, keys: ReadonlySet<string>): RowAddition[] {
  if (keys.size === 0) return [];
  const { sheet, seed } = tables;
  const { sheetOfSeed, first, isInOrder } = findOurs(tables);
  const additions: RowAddition[] = [];
  let place = isInOrder ? first : undefined;
  for (const [inSeed, key] of tables.seedRows.keys.entries()) {
    const inSheet = sheetOfSeed[inSeed] ?? -1;
    if (inSheet === -1 && key !== undefined && keys.has(key)) {
      const cells = sheetCells(tables, rowAt(seed.rows, inSeed));
      additions.push({ key, sheetRow: place ?? sheet.rows.length, cells });
    } else if (inSheet !== -1 && isInOrder) {
      place = inSheet + 1;
    }
  }
  return additions;
}

/** Where the seed's rows stand in the sheet (-1: not at all), the first of them, and whether they are in its order. */
function findOurs(tables: MatchedTables): {
  readonly sheetOfSeed: Int32Array;
  readonly first: number | undefined;
  readonly isInOrder: boolean;
} {
  const { sheet, seed, seedRows, keyColumn } = tables;
  const sheetOfSeed = new Int32Array(seed.rows.length).fill(-1);
  let first: number | undefined;
  let last = -1;
  let isInOrder = true;
  seedRows.rewind();
  for (let at = 0; at < sheet.rows.length; at += 1) {
    const inSeed = seedRowOf(tables, sheet.rows[at]?.[keyColumn.inSheet]);
    if (inSeed === undefined || sheetOfSeed[inSeed] !== -1) continue;
    sheetOfSeed[inSeed] = at;
    first ??= at;
    isInOrder &&= inSeed > last;
    last = inSeed;
  }
  return { sheetOfSeed, first, isInOrder };
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
