/** A link on a cell, as `Range.hyperlink` takes and gives it. */
export interface CellLink {
  /** An address outside the workbook. */
  readonly address?: string;
  /** A place in the workbook, such as `施策一覧!A1`. */
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** A link and the cell that has it. */
export interface PlacedLink {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly link: CellLink;
}
