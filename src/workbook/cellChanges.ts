import type { CellArea, CellPlace } from "./cellArea";
import type { CellInput } from "./cellContent";
import type { FillTableCells } from "./tableChanges";

/** How one column of a rectangle looks; `columnIndex` counts from the sheet's first column. */
export interface ColumnFormat {
  readonly columnIndex: number;
  /** Half-width characters of the default font that should fit (a Japanese character takes two); unchanged without. */
  readonly widthInCharacters?: number;
  readonly numberFormat?: string;
  readonly wrapText?: boolean;
  readonly horizontalAlignment?: "Left" | "Center" | "Right";
  readonly verticalAlignment?: "Top" | "Center" | "Bottom";
}

/** Writes values as they are: text never becomes a formula, a number or a date; `null` leaves a cell alone. */
export interface WriteCells {
  readonly kind: "writeCells";
  readonly sheetName: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly CellInput[])[];
}

/** Writes formulas in their English form; `null` leaves a cell alone. */
export interface WriteFormulas {
  readonly kind: "writeFormulas";
  readonly sheetName: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** Empties cells, their looks included. */
export interface ClearCells {
  readonly kind: "clearCells";
  readonly sheetName: string;
  readonly area: CellArea;
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

/** Fills single cells of a sheet with a colour, or with none; `row` and `column` count from the sheet's first ones. */
export interface FillCells {
  readonly kind: "fillCells";
  readonly sheetName: string;
  readonly cells: FillTableCells["cells"];
}

/** Makes cells links to places in the same workbook. */
export interface AddLinks {
  readonly kind: "addLinks";
  readonly sheetName: string;
  readonly links: readonly {
    readonly rowIndex: number;
    readonly columnIndex: number;
    readonly text: string;
    readonly target: CellPlace;
  }[];
}

/** A change to cells of a sheet. */
export type CellChange =
  WriteCells | WriteFormulas | ClearCells | FormatColumns | FormatText | FillCells | AddLinks;
