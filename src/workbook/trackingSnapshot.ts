import type { CellArea } from "./cellArea";
import type { CellContent } from "./cellContent";

/** A column of a table: its id stays while it is renamed and moved. */
export interface TableColumnHead {
  readonly id: number;
  readonly header: string;
}

/** A table without its cells. */
export interface TableHead {
  /** The workbook's own id of the table, which stays while it is renamed and moved. */
  readonly id: string;
  readonly name: string;
  readonly sheetName: string;
  readonly columns: readonly TableColumnHead[];
}

/** Everything about a table that is followed. */
export interface TrackedTable extends TableHead {
  /** The table with its header, be that shown or not, and without a row of totals. */
  readonly area: CellArea;
  /** Below the header. */
  readonly rows: readonly (readonly CellContent[])[];
  /** What stands in the table's first column above its header, from the sheet's first row on. */
  readonly above: readonly (string | number | boolean)[];
  /** The fill of each cell of `rows` as `#RRGGBB`, `""` for none; only where it was asked for. */
  readonly fills: readonly (readonly string[])[] | undefined;
}

/** A large table as far as it was asked about. */
export interface TrackedPart extends TableHead {
  readonly area: CellArea;
  readonly above: TrackedTable["above"];
  /** What the key column shows, row by row. */
  readonly keys: readonly (string | number | boolean)[];
  /** Of the rows asked for, those that are there. */
  readonly runs: readonly TrackedRows[];
}

/** Rows of a table that follow each other, from the row `row` below the header on. */
export interface TrackedRows {
  readonly row: number;
  readonly rows: TrackedTable["rows"];
  readonly fills: TrackedTable["fills"];
}

/** What was asked of tables in order to follow them. */
export interface TrackingSnapshot {
  readonly heads: readonly TableHead[];
  /** Of the tables asked for, those that exist. */
  readonly tables: readonly TrackedTable[];
  /** The same of those asked about in part. */
  readonly parts?: readonly TrackedPart[];
}
