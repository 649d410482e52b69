import type { CellArea } from "./cellArea";
import type { TableSnapshot } from "./tableSnapshot";

/** Where a table is and what its columns are called: what references to it stand for. */
export interface TablePlace extends TableSnapshot {
  /** With its header and its row of totals, where those are shown. */
  readonly area: CellArea;
  /** The rows between them. */
  readonly body: CellArea;
  readonly columns: readonly string[];
}

/** A name and what it stands for. */
export interface NamedFormula {
  readonly name: string;
  /** The sheet that alone knows the name. */
  readonly sheetName?: string;
  /** In its English form with its `=`. */
  readonly formula: string;
}

/** What the names in formulas stand for. */
export interface Definitions {
  /** Of the tables asked for, those that exist. */
  readonly tables: readonly TablePlace[];
  /** Those of the sheets asked for, then the workbook's. */
  readonly names: readonly NamedFormula[];
}
