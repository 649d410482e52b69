import type { KeyedTable, MergeCell, MergeInput, SheetTable } from "./mergeTypes";
import { indexColumns, indexRows } from "./rowKeys";

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
  readonly baseRows: ReadonlyMap<string, number>;
  readonly seedRows: ReadonlyMap<string, number>;
}

/** Finds rows by key and columns by id in the three tables; `undefined` if the sheet has no key column (M31). */
export function matchTables({ base: given, sheet, seed }: MergeInput): MatchedTables | undefined {
  const keyId = seed.columns[0];
  const sheetColumns = indexColumns(sheet.columns);
  const keyInSheet = keyId === undefined ? undefined : sheetColumns.get(keyId);
  if (keyId === undefined || keyInSheet === undefined) return undefined;
  const base: KeyedTable = typeof given === "string" ? { columns: [keyId], rows: [] } : given;
  const baseColumns = indexColumns(base.columns);
  const seedColumns = indexColumns(seed.columns);
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
  return {
    baseKind: typeof given === "string" ? given : "known",
    base,
    sheet,
    seed,
    keyColumn: { id: keyId, inSheet: keyInSheet },
    compared,
    written,
    unwritten,
    baseColumns,
    sheetColumns,
    seedColumns,
    baseRows: indexRows(base.rows, 0),
    seedRows: indexRows(seed.rows, 0),
  };
}

/** The row of a table; one that does not exist is a mistake of ours. */
export function rowAt(rows: readonly (readonly MergeCell[])[], at: number): readonly MergeCell[] {
  const row = rows[at];
  if (row === undefined) throw new Error(`There is no row ${String(at)}.`);
  return row;
}
