import type { CellInput } from "../workbook/workbookPort";

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

/** A table as cells, before it has a place: plain data that any workbook can be given. */
export interface DrawnTable {
  /** The name an Excel table of it gets where that is free. */
  readonly tableName: string;
  /** The name a new sheet for it gets where that is free. */
  readonly sheetName: string;
  readonly columns: readonly DrawnColumn[];
  /** One array a row, as long as `columns`; `null` is an empty cell. */
  readonly rows: readonly (readonly CellInput[])[];
  /** Lines that stand above the table, the first one its title; never part of the table. */
  readonly notes: readonly string[];
}
