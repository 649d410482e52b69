import type { CellArea } from "./cellArea";

/** One table and the sheet it is on. */
export interface TableSnapshot {
  readonly name: string;
  readonly sheetName: string;
}

/** The cells of a table: a formula where there is one, otherwise the value; `""` for an empty cell. */
export interface TableContent {
  readonly name: string;
  readonly sheetName: string;
  /** The whole table, header included. */
  readonly area: CellArea;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}
