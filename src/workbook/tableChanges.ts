import type { CellArea } from "./cellArea";
import type { CellInput, CellFormula } from "./cellContent";

/** Makes a table, with filter buttons, of cells whose first row is the header. */
export interface CreateTable {
  readonly kind: "createTable";
  readonly sheetName: string;
  readonly area: CellArea;
  readonly tableName: string;
  /** A built-in style by Excel's own name, such as `TableStyleMedium2`. */
  readonly style: string;
}

/** Makes plain cells of a table again. */
export interface UndoTable {
  readonly kind: "undoTable";
  readonly sheetName: string;
  readonly tableName: string;
}

/** Puts rows into a table; what stands below it moves down. */
export interface AddTableRows {
  readonly kind: "addTableRows";
  readonly sheetName: string;
  readonly tableName: string;
  /** The row below the header that they go in front of, from 0; without it, they come last. */
  readonly before?: number;
  /**
   * As in `writeCells`, text never becomes a formula; a formula is one, in its English form, for the row's place before
   * anything else is put in; `null` is an empty cell.
   */
  readonly rows: readonly (readonly (CellInput | CellFormula)[])[];
}

/** Takes rows out of a table with everything in them. */
export interface DeleteTableRows {
  readonly kind: "deleteTableRows";
  readonly sheetName: string;
  readonly tableName: string;
  /** Rows below the header, from 0, as they are before any of them is gone. */
  readonly rows: readonly number[];
}

/** Writes values into a table, wherever it is by then, and never beside it; otherwise as `writeCells`. */
export interface WriteTableCells {
  readonly kind: "writeTableCells";
  readonly sheetName: string;
  readonly tableName: string;
  /** From 0, below the header; columns from the table's first. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellInput[])[];
}

/** Writes formulas in their English form into a table, wherever it is by then; `null` leaves a cell alone. */
export interface WriteTableFormulas {
  readonly kind: "writeTableFormulas";
  readonly sheetName: string;
  readonly tableName: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** Writes a text as it is above a table's first column, wherever the table is by then. */
export interface WriteAboveTable {
  readonly kind: "writeAboveTable";
  readonly sheetName: string;
  readonly tableName: string;
  /** 1 for the row right above the header. */
  readonly rowsAbove: number;
  readonly text: string;
}

/** Fills single cells of a table with a colour, or with none. */
export interface FillTableCells {
  readonly kind: "fillTableCells";
  readonly sheetName: string;
  readonly tableName: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    /** `#RRGGBB`, or `""` for no fill. */
    readonly color: string;
  }[];
}

/** A change to a table. */
export type TableChange =
  | CreateTable
  | UndoTable
  | AddTableRows
  | DeleteTableRows
  | WriteTableCells
  | WriteTableFormulas
  | WriteAboveTable
  | FillTableCells;
