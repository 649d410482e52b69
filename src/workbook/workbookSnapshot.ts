import type { TableContent, TableSnapshot } from "./tableSnapshot";
import type { CellArea, CellPlace, SheetBlock } from "./cellArea";
import type { Definitions } from "./definitions";
import type { TrackingSnapshot } from "./trackingSnapshot";

/** One sheet, hidden ones included. */
export interface SheetSnapshot {
  readonly name: string;
  readonly isProtected: boolean;
  readonly isVisible: boolean;
  /** Given where people are not even offered to unhide it. */
  readonly isVeryHidden?: true;
}

/** What stands in the area asked for, and what its sheet uses altogether. */
export interface AreaSnapshot {
  readonly sheetName: string;
  /** The area asked for; it may reach beyond the sheet, and is then not empty. */
  readonly area: CellArea;
  /** No cell of the area has a value or a formula. */
  readonly isEmpty: boolean;
  /** A formula where there is one, otherwise the value; `undefined` where the area is too large to look into. */
  readonly cells: readonly (readonly (string | number | boolean)[])[] | undefined;
  /** The tables that the area touches, be their cells empty or not. */
  readonly tableNames: readonly string[];
  /** Whether merged cells reach into the area; `false` where the host cannot tell. */
  readonly hasMergedCells: boolean;
  /** Everything the sheet uses, formats included; `undefined` on an untouched sheet. */
  readonly usedArea: CellArea | undefined;
  /** The cells with values in the columns of the area, above and below it; `undefined` if there are none. */
  readonly usedInColumns: CellArea | undefined;
}

/** What the person has selected. */
export interface SelectionSnapshot {
  readonly sheetName: string;
  /** May be whole columns or rows. */
  readonly area: CellArea;
  /** The one cell of it that typing would go into: its formula where it has one, otherwise its value. */
  readonly activeCell: {
    readonly rowIndex: number;
    readonly columnIndex: number;
    readonly content: string | number | boolean;
  };
  /** The part of the area that has values; `undefined` where none of its cells has one. */
  readonly filledArea: CellArea | undefined;
  /** The values of the filled area, `""` for an empty cell, errors as their text. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

/** What stands on a sheet: its cells with values or formulas, as far as they reach. */
export interface SheetUse {
  readonly sheetName: string;
  /** `undefined` where there is none. */
  readonly usedArea: CellArea | undefined;
  /** The cells of the used area: a formula where there is one, otherwise the value; `""` for an empty cell. */
  readonly cells: readonly (readonly (string | number | boolean)[])[];
  /** What the same cells show, where that was asked for: an error as its text, `""` for an empty cell. */
  readonly values?: readonly (readonly (string | number | boolean)[])[];
  /** What the same cells are filled with as `#RRGGBB`, `""` for none, where that was asked for. */
  readonly fills?: readonly (readonly string[])[];
}

/** What this Excel can do beyond what the add-in requires of every Excel. */
export interface WorkbookFeatures {
  /** Pivot tables can be made. */
  readonly pivotTables: boolean;
  /** Pivot tables can be made to show some items of a field only. */
  readonly pivotFilters: boolean;
  /** One formula can fill several cells. */
  readonly dynamicArrays: boolean;
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
  /** `undefined` where it was not asked for. */
  readonly selection: SelectionSnapshot | undefined;
  /** Of the tables whose cells were asked for, those that exist. */
  readonly tableContents: readonly TableContent[];
  /** Of the sheets asked for, those that exist; then the blocks asked for, of sheets that exist. */
  readonly sheetUses: readonly SheetUse[];
  /** Only where it was asked for. */
  readonly tracking?: TrackingSnapshot;
  /** The areas that formulas asked about fill, their own cells first; given where it was asked. */
  readonly spills?: readonly SheetBlock[];
  /** Of the cells asked about, those that another cell's formula fills; given where it was asked. */
  readonly filledCells?: readonly CellPlace[];
  /** Only where they were asked for. */
  readonly definitions?: Definitions;
  readonly features: WorkbookFeatures;
}
