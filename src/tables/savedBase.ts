import type { KeyedTable, MergeCell } from "../merge/mergeTypes";
import type { Language } from "../messages/language";
import type { TableId } from "./tableCatalog";

/**
 * The very hidden sheet that remembers what we wrote. Cells and not settings or XML parts: cells are shared with
 * co-authors, are undone with everything else, and survive where the other two are lost.
 */
export const baseSheetName = "_drug_budget_base";

/** First row of the sheet: what it is, and the version of its form (form 1, a row in each cell, was never released). */
export const baseMarker = "drug-discovery-budget-base";
export const baseForm = 2;

/** What stands in the second cell of a row that remembers a table, or rows of it. */
export const headKind = "#table";
export const rowsKind = "#rows";
/** What stands in the first cell of a row that remembers fills. */
export const fillsRef = "#fills";

/** What is remembered of a table as a whole. */
export interface SavedHead {
  readonly tableId: TableId;
  /** Its name when the base was written. */
  readonly tableName: string;
  /** The workbook's own id of the table; unknown until the first update after its insertion. */
  readonly excelId?: string;
  readonly language: Language;
  readonly dataVersion: string;
  readonly columns: readonly string[];
  /** The workbook's id of each column, by position; those that Excel gives a new table where they were not read yet. */
  readonly columnIds: readonly number[];
  /** The names, at that time, of the tables that its formulas calculate from. */
  readonly sources: { readonly [Id in TableId]?: string };
  /** The lines that were written above it. */
  readonly notes: readonly string[];
}

/** Rows of a base that one cell of the sheet holds, and the sheet's row. */
export interface SavedBlock {
  readonly at: number;
  readonly rows: KeyedTable["rows"];
}

/** The base of one table, and where the blocks of its rows stand on the sheet. */
export interface SavedTable {
  readonly ref: string;
  readonly head: SavedHead;
  readonly headRow: number;
  readonly base: KeyedTable;
  readonly blocks: readonly SavedBlock[];
}

/** A cell that the last update filled, and its fill before. */
export interface SavedFill {
  readonly ref: string;
  readonly key: string;
  readonly column: string;
  readonly before: string;
}

/** Everything that the sheet remembers. */
export interface SavedBase {
  readonly exists: boolean;
  /** A newer add-in wrote the sheet in a form of its own: what it remembers is not to be touched. */
  readonly isNewerForm: boolean;
  readonly tables: readonly SavedTable[];
  readonly fills: readonly SavedFill[];
  /** The rows of the sheet that remember fills. */
  readonly fillRows: readonly number[];
  readonly nextRow: number;
}

/** The three cells that remember a table as a whole. */
export function headCells(ref: string, head: SavedHead): readonly string[] {
  return [ref, headKind, JSON.stringify(head)];
}

/** The rows of the sheet that remember rows of a table: many of these in one cell, as far as it holds them. */
export function blockCells(ref: string, rows: readonly (readonly MergeCell[])[]): (readonly string[])[] {
  const blocks: (readonly string[])[] = [];
  for (let from = 0; from < rows.length; from += rowsInBlock) {
    for (const json of blockTexts(rows.slice(from, from + rowsInBlock))) blocks.push([ref, rowsKind, json]);
  }
  return blocks;
}

function blockTexts(rows: readonly (readonly MergeCell[])[]): readonly string[] {
  const json = JSON.stringify(rows);
  if (json.length <= mostCharacters || rows.length === 1) return [json];
  const middle = Math.ceil(rows.length / 2);
  return [...blockTexts(rows.slice(0, middle)), ...blockTexts(rows.slice(middle))];
}

/** The three cells that remember fills. */
export function fillCells(fills: readonly SavedFill[]): readonly string[] {
  return [fillsRef, "", JSON.stringify(fills)];
}

/** So many are written again where one of them says something else, and lost where somebody spoils their cell. */
const rowsInBlock = 50;
/** A cell of Excel takes 32,767. */
const mostCharacters = 32_000;
