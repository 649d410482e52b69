/**
 * The port to a workbook: a snapshot in, a list of changes out. Everything here is plain JSON.
 *
 * Rows and columns are 0-based. An implementation reads with one sync, writes with one sync (one more per chunk
 * above its payload limit), runs one request after the other, and rejects only with a `WorkbookError`.
 */

/** What one cell is given; `null` leaves the cell as it is. */
export type CellInput = string | number | boolean | null;

/** A rectangle of cells, 0-based. */
export interface CellArea {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** One cell of a sheet, 0-based: where something goes. */
export interface CellPlace {
  readonly sheetName: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** The cells an action asks about: so many rows and columns from the active cell, or from a given cell, on. */
export interface AreaRequest {
  readonly from: "activeCell" | CellPlace;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What an action wants to know beyond sheets, tables and names. */
export interface ReadRequest {
  readonly area?: AreaRequest;
}

/** One sheet, hidden ones included. */
export interface SheetSnapshot {
  readonly name: string;
  readonly isProtected: boolean;
  readonly isVisible: boolean;
}

/** One table and the sheet it is on. */
export interface TableSnapshot {
  readonly name: string;
  readonly sheetName: string;
}

/** What stands in the area asked for, and what its sheet uses altogether. */
export interface AreaSnapshot {
  readonly sheetName: string;
  /** The area asked for; it may reach beyond the sheet, and is then not empty. */
  readonly area: CellArea;
  /** No cell of the area has a value or a formula. */
  readonly isEmpty: boolean;
  /** The tables that the area touches, be their cells empty or not. */
  readonly tableNames: readonly string[];
  /** Whether merged cells reach into the area; `false` where the host cannot tell. */
  readonly hasMergedCells: boolean;
  /** Everything the sheet uses, formats included; `undefined` on an untouched sheet. */
  readonly usedArea: CellArea | undefined;
  /** The cells with values in the columns of the area, above and below it; `undefined` if there are none. */
  readonly usedInColumns: CellArea | undefined;
}

/** The workbook at one moment, as far as a decision needs it. */
export interface WorkbookSnapshot {
  readonly activeSheetName: string;
  /** Whether sheets may not be added, renamed or deleted. */
  readonly isStructureProtected: boolean;
  readonly sheets: readonly SheetSnapshot[];
  readonly tables: readonly TableSnapshot[];
  /** Defined names of the whole workbook. */
  readonly names: readonly string[];
  /** `undefined` where no area was asked for, or its sheet does not exist. */
  readonly area: AreaSnapshot | undefined;
}

/** How one column of a rectangle looks; `columnIndex` counts from the sheet's first column. */
export interface ColumnFormat {
  readonly columnIndex: number;
  /** Half-width characters of the default font that should fit (a Japanese character takes two). */
  readonly widthInCharacters: number;
  readonly numberFormat?: string;
  readonly wrapText?: boolean;
  readonly horizontalAlignment?: "Left" | "Center" | "Right";
  readonly verticalAlignment?: "Top" | "Center" | "Bottom";
}

/** Creates an empty sheet after the last one. */
export interface AddSheet {
  readonly kind: "addSheet";
  readonly sheetName: string;
}

/** Writes values as they are: text never becomes a formula, a number or a date; `null` leaves a cell alone. */
export interface WriteCells {
  readonly kind: "writeCells";
  readonly sheetName: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly CellInput[])[];
}

/** Writes formulas in their English form. */
export interface WriteFormulas {
  readonly kind: "writeFormulas";
  readonly sheetName: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly formulas: readonly (readonly string[])[];
}

/** Makes a table, with filter buttons, of cells whose first row is the header. */
export interface CreateTable {
  readonly kind: "createTable";
  readonly sheetName: string;
  readonly area: CellArea;
  readonly tableName: string;
  /** A built-in style by Excel's own name, such as `TableStyleMedium2`. */
  readonly style: string;
}

/** Formats columns over the given rows; widths hold for the whole column. */
export interface FormatColumns {
  readonly kind: "formatColumns";
  readonly sheetName: string;
  readonly rowIndex: number;
  readonly rowCount: number;
  readonly columns: readonly ColumnFormat[];
  /** Fits the rows' height to their text afterwards; costly above some thousand rows. */
  readonly fitRowHeights?: boolean;
}

/** Formats the text of an area. */
export interface FormatText {
  readonly kind: "formatText";
  readonly sheetName: string;
  readonly area: CellArea;
  readonly bold?: boolean;
  /** `#RRGGBB`. */
  readonly fontColor?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly wrapText?: boolean;
}

/** Keeps the first rows of a sheet in view. */
export interface FreezeRows {
  readonly kind: "freezeRows";
  readonly sheetName: string;
  readonly rowCount: number;
}

/** Brings a sheet to the front and selects an area of it. */
export interface ShowArea {
  readonly kind: "showArea";
  readonly sheetName: string;
  readonly area: CellArea;
}

/** One change, applied in the order of the list. */
export type WorkbookChange =
  AddSheet | WriteCells | WriteFormulas | CreateTable | FormatColumns | FormatText | FreezeRows | ShowArea;

/** Ends a watch; safe to call twice. */
export type StopWatching = () => Promise<void>;

/** A hint that something changed; the sheet is the truth. */
export interface WorkbookHint {
  readonly kind: "cellsChanged" | "selectionChanged";
}

/** A workbook as actions see it. */
export interface WorkbookPort {
  read(request: ReadRequest): Promise<WorkbookSnapshot>;
  apply(changes: readonly WorkbookChange[]): Promise<void>;
  watch(listener: (hint: WorkbookHint) => void): Promise<StopWatching>;
}
