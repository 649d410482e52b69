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

/** A part of a sheet. */
export interface SheetBlock {
  readonly sheetName: string;
  readonly area: CellArea;
}
