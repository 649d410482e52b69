import type { KeyedTable, MergeCell, MergeInput, SheetTable } from "./mergeTypes";
import { RowIndex } from "./rowIndex";
import { indexColumns, rowKey } from "./rowKeys";

/** A column that sheet and seed both have, without the key column. */
export interface ComparedColumn {
  readonly id: string;
  readonly inSheet: number;
  readonly inSeed: number;
  readonly inBase: number | undefined;
}

/** The three tables with what finds a row or a column in them. */
export interface MatchedTables {
  /** Whether there is a base, and how its lack is met if not (M21). */
  readonly baseKind: "known" | "unedited" | "ask";
  /** Without rows where there is none. */
  readonly base: KeyedTable;
  readonly sheet: SheetTable;
  readonly seed: KeyedTable;
  readonly keyColumn: { readonly id: string; readonly inSheet: number };
  /** In the sheet's order. */
  readonly compared: readonly ComparedColumn[];
  /** What the base says about columns of the sheet, without the key column. */
  readonly written: readonly { readonly inSheet: number; readonly inBase: number }[];
  /** Columns of the sheet that the base knows nothing of. */
  readonly unwritten: readonly number[];
  readonly baseColumns: ReadonlyMap<string, number>;
  readonly sheetColumns: ReadonlyMap<string, number>;
  readonly seedColumns: ReadonlyMap<string, number>;
  readonly seedRows: RowIndex;
  /** The base's row for each of the seed's, -1 where the base has none. */
  readonly baseOfSeed: Int32Array;
  /** The base's rows that the seed does not have. */
  readonly withdrawnRows: ReadonlyMap<string, number>;
}

/** Inputs are read-only, so what was found for a merge holds when it is resolved. */
const matched = new WeakMap<MergeInput, MatchedTables>();

/** Finds rows by key and columns by id in the three tables; `undefined` if the sheet has no key column (M31). */
export function matchTables(input: MergeInput): MatchedTables | undefined {
  const tables = findAlike(input);
  if (tables !== undefined) matched.set(input, tables);
  return tables;
}

/** The same for an input that was merged before, without finding everything once more. */
export function matchedTables(input: MergeInput): MatchedTables | undefined {
  return matched.get(input) ?? matchTables(input);
}

/** The seed's row for a key cell of the sheet; rows known to be withdrawn are not looked for in all of the seed. */
export function seedRowOf(tables: MatchedTables, cell: MergeCell | undefined): number | undefined {
  const near = tables.seedRows.findNear(cell);
  const isWithdrawn = near === undefined && tables.withdrawnRows.has(rowKey(cell) ?? "");
  return near ?? (isWithdrawn ? undefined : tables.seedRows.find(cell));
}

function findAlike({ base: given, sheet, seed }: MergeInput): MatchedTables | undefined {
  const keyId = seed.columns[0];
  const sheetColumns = indexColumns(sheet.columns);
  const keyInSheet = keyId === undefined ? undefined : sheetColumns.get(keyId);
  if (keyId === undefined || keyInSheet === undefined) return undefined;
  const base: KeyedTable = typeof given === "string" ? { columns: [keyId], rows: [] } : given;
  const baseColumns = indexColumns(base.columns);
  const seedColumns = indexColumns(seed.columns);
  const seedRows = new RowIndex(seed.rows);
  return {
    baseKind: typeof given === "string" ? given : "known",
    base,
    sheet,
    seed,
    keyColumn: { id: keyId, inSheet: keyInSheet },
    ...matchColumns(sheet, { keyInSheet, sheetColumns, baseColumns, seedColumns }),
    baseColumns,
    sheetColumns,
    seedColumns,
    seedRows,
    ...matchBase(base, seed, seedRows),
  };
}

function matchColumns(
  sheet: SheetTable,
  index: { readonly keyInSheet: number } & Pick<
    MatchedTables,
    "sheetColumns" | "baseColumns" | "seedColumns"
  >,
): Pick<MatchedTables, "compared" | "written" | "unwritten"> {
  const { keyInSheet, sheetColumns, baseColumns, seedColumns } = index;
  const compared: ComparedColumn[] = [];
  const written: { inSheet: number; inBase: number }[] = [];
  const unwritten: number[] = [];
  for (const [inSheet, id] of sheet.columns.entries()) {
    if (inSheet === keyInSheet) continue;
    const isOurs = id !== undefined && sheetColumns.get(id) === inSheet;
    const inBase = isOurs ? baseColumns.get(id) : undefined;
    const inSeed = isOurs ? seedColumns.get(id) : undefined;
    if (isOurs && inSeed !== undefined) compared.push({ id, inSheet, inSeed, inBase });
    if (inBase === undefined) unwritten.push(inSheet);
    else written.push({ inSheet, inBase });
  }
  return { compared, written, unwritten };
}

function matchBase(
  base: KeyedTable,
  seed: KeyedTable,
  seedRows: RowIndex,
): Pick<MatchedTables, "baseOfSeed" | "withdrawnRows"> {
  const baseOfSeed = new Int32Array(seed.rows.length).fill(-1);
  const withdrawnRows = new Map<string, number>();
  seedRows.rewind();
  for (let inBase = 0; inBase < base.rows.length; inBase += 1) {
    const cell = base.rows[inBase]?.[0];
    const inSeed = seedRows.findNear(cell);
    const key = inSeed === undefined ? rowKey(cell) : undefined;
    if (inSeed !== undefined && baseOfSeed[inSeed] === -1) baseOfSeed[inSeed] = inBase;
    else if (key !== undefined && !withdrawnRows.has(key)) withdrawnRows.set(key, inBase);
  }
  // What stands elsewhere in the seed is not withdrawn; only these rows need a map, and there are few or none.
  for (const [inSeed, key] of seedRows.keys.entries()) {
    if (baseOfSeed[inSeed] !== -1 || key === undefined) continue;
    baseOfSeed[inSeed] = withdrawnRows.get(key) ?? -1;
    withdrawnRows.delete(key);
  }
  return { baseOfSeed, withdrawnRows };
}

/** The row of a table; one that does not exist is a mistake of ours. */
export function rowAt(rows: readonly (readonly MergeCell[])[], at: number): readonly MergeCell[] {
  const row = rows[at];
  if (row === undefined) throw new Error(`There is no row ${String(at)}.`);
  return row;
}
