import type { CellArea } from "./cellArea";

/** Creates an empty sheet after the last one, or as the sheet of the given place, counted from 0. */
export interface AddSheet {
  readonly kind: "addSheet";
  readonly sheetName: string;
  readonly position?: number;
}

/** Removes a sheet and everything on it. */
export interface DeleteSheet {
  readonly kind: "deleteSheet";
  readonly sheetName: string;
}

/** Shows or hides a sheet; a very hidden one is not offered to people when they unhide sheets. */
export interface SetSheetVisibility {
  readonly kind: "setSheetVisibility";
  readonly sheetName: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
}

/** Keeps the first rows of a sheet in view. */
export interface FreezeRows {
  readonly kind: "freezeRows";
  readonly sheetName: string;
  readonly rowCount: number;
}

/** How a sheet is printed: one page wide, as high as it takes. */
export interface SetPrintLayout {
  readonly kind: "setPrintLayout";
  readonly sheetName: string;
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: "A4" | "A3";
  /** Rows that are printed on every page. */
  readonly titleRows?: { readonly rowIndex: number; readonly rowCount: number };
}

/** Brings a sheet to the front and selects an area of it. */
export interface ShowArea {
  readonly kind: "showArea";
  readonly sheetName: string;
  readonly area: CellArea;
}

/** A change to a sheet as a whole. */
export type SheetChange =
  AddSheet | DeleteSheet | SetSheetVisibility | FreezeRows | SetPrintLayout | ShowArea;
