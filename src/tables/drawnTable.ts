import type { CellInput } from "../workbook/cellContent";

/** A column of a drawn table: what it is for programs (`key`, stable for ever), for people, and how it looks. */
export interface DrawnColumn {
  readonly key: string;
  readonly header: string;
  /** Half-width characters; a Japanese character takes two. */
  readonly widthInCharacters: number;
  readonly numberFormat?: string;
  readonly wrapText?: boolean;
  readonly horizontalAlignment?: "Left" | "Center" | "Right";
}

/**
 * A formula in a drawn table, in its English form. It does not know its place yet: `[@amountOku]` stands for the cell
 * of that column in the formula's own row.
 */
export interface DrawnFormula {
  readonly formula: string;
}

/** What a cell of a drawn table holds; `null` is an empty cell. */
export type DrawnCell = CellInput | DrawnFormula;

/** A table as cells, before it has a place: plain data that any workbook can be given. */
export interface DrawnTable {
  /** The name an Excel table of it gets where that is free. */
  readonly tableName: string;
  /** The name a new sheet for it gets where that is free. */
  readonly sheetName: string;
  readonly columns: readonly DrawnColumn[];
  /** One array a row, as long as `columns`. A column has formulas in every row or in none. */
  readonly rows: readonly (readonly DrawnCell[])[];
  /** Lines that stand above the table, the first one its title; never part of the table. */
  readonly notes: readonly string[];
}

/** A table without formulas. */
export interface PlainTable extends DrawnTable {
  readonly rows: readonly (readonly CellInput[])[];
}

/** How a column looks, before its header is written in a language: it may have to be wider for that. */
export type ColumnLook<Key extends string> = Omit<DrawnColumn, "header" | "key"> & { readonly key: Key };

/** Columns with their headers in one language, wide enough for the header beside its filter button. */
export function drawColumns<Key extends string>(
  looks: readonly ColumnLook<Key>[],
  headers: Readonly<Record<Key, string>>,
): readonly DrawnColumn[] {
  return looks.map((look) => {
    const header = headers[look.key];
    const widthInCharacters = Math.max(look.widthInCharacters, halfWidths(header) + filterButtonWidth);
    return { ...look, header, widthInCharacters };
  });
}

/** In characters, with the room beside it. */
const filterButtonWidth = 4;

/** How many half-width characters wide a text is: everything beyond Latin and half-width kana counts two. */
function halfWidths(text: string): number {
  return text.length + (text.match(/[^\u0000-\u00ff\u2013-\u201d\uff61-\uff9f]/g)?.length ?? 0);
}

/** Whether a cell holds a formula. */
export function isDrawnFormula(cell: DrawnCell): cell is DrawnFormula {
  return typeof cell === "object" && cell !== null;
}

/** Whether any column holds formulas; such a column has them in every row, so that the first row tells. */
export function hasFormulas({ rows }: Pick<DrawnTable, "rows">): boolean {
  return rows[0]?.some(isDrawnFormula) === true;
}

/** An empty text would fill the cell; a cell of a table that says nothing stays empty. */
export function textOrEmpty(text: string): CellInput {
  return text === "" ? null : text;
}
