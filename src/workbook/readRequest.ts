import type { CellPlace, SheetBlock } from "./cellArea";

/** What an action wants to know beyond sheets, tables and names. */
export interface ReadRequest {
  readonly area?: AreaRequest;
  /** Tables whose cells are wanted, by name. */
  readonly tables?: readonly string[];
  /** Sheets whose cells are wanted, by name. */
  readonly sheets?: readonly string[];
  /** Whether it matters what is selected. */
  readonly selection?: boolean;
  /** What is asked of tables in order to follow them. */
  readonly tracking?: TrackingRequest;
  /** What is wanted of `sheets`: their formulas, those with what they show or their fills, or only how far they reach. */
  readonly sheetCells?: "formulas" | "formulasAndValues" | "formulasAndFills" | "areaOnly";
  /** Parts of sheets whose formulas and values are wanted; each is answered as a sheet's use of its own. */
  readonly blocks?: readonly SheetBlock[];
  /** Cells whose formulas may fill others: how far they do is wanted, where this Excel can tell. */
  readonly spillsFrom?: readonly CellPlace[];
  /** Cells that the formula of another one may fill: which one does is wanted, where this Excel can tell. */
  readonly spillsInto?: readonly CellPlace[];
  /** Tables, by name, and sheets whose own names are wanted beside the workbook's: what their names stand for. */
  readonly definitions?: { readonly tables: readonly string[]; readonly sheets: readonly string[] };
}

/** The cells an action asks about: so many rows and columns from the active cell, or from a given cell, on. */
export interface AreaRequest {
  readonly from: "activeCell" | CellPlace;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What is asked of tables in order to follow them: the heads of all, and everything about those named. */
export interface TrackingRequest {
  readonly tables: readonly string[];
  /** Tables too large to be asked about as a whole. */
  readonly parts?: readonly TablePart[];
  /** Also the colours that their cells are filled with. */
  readonly fills?: boolean;
}

/** What is asked of a large table: which rows it has, by the cells of one column, and everything about some of them. */
export interface TablePart {
  readonly tableName: string;
  /** Counted from the table's first column. */
  readonly keyColumn: number;
  /** Rows below the header, from 0, in runs that follow each other without touching. */
  readonly runs: readonly { readonly row: number; readonly count: number }[];
}
