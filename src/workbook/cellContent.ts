/** What one cell is given; `null` leaves the cell as it is. */
export type CellInput = string | number | boolean | null;

/** A formula in a cell, in its English form with its `=`. */
export interface CellFormula {
  readonly formula: string;
}

/** What a cell holds: a formula told from a text that looks like one; `null` where nothing is. */
export type CellContent = string | number | boolean | null | CellFormula;
