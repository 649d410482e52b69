/** The vocabulary of the merge; SPEC.md says what it means and what the rules promise. Everything here is plain JSON. */

/**
 * What a cell holds; `null` is a blank one. A formula is an object, so that a text that begins with `=` stays a text;
 * whoever builds the tables writes equal formulas as equal texts.
 */
export type MergeCell = string | number | boolean | null | MergeFormula;

/** A formula in a cell. */
export interface MergeFormula {
  readonly formula: string;
  /** How it was typed, where `formula` does not tell: to be given back (M29), never compared (M20). */
  readonly typed?: string;
}

/** The base or the seed: rows by the key in their first column. */
export interface KeyedTable {
  /** Column ids, stable for ever; the first one is the key column. */
  readonly columns: readonly string[];
  /** Each as long as `columns`; no key stands twice. */
  readonly rows: readonly (readonly MergeCell[])[];
}

/** The table as it stands in the workbook, in the order of its rows there. */
export interface SheetTable {
  /** The id of each column, in the sheet's order; `undefined` for a column of the person's own. */
  readonly columns: readonly (string | undefined)[];
  readonly rows: readonly (readonly MergeCell[])[];
}

/**
 * What a merge compares. Without a base, either every cell counts as unedited (`unedited`: what differs is taken from
 * the seed) or every difference is a conflict (`ask`).
 */
export interface MergeInput {
  readonly base: KeyedTable | "unedited" | "ask";
  readonly sheet: SheetTable;
  readonly seed: KeyedTable;
}

/**
 * What a finding asks for: `update` only the seed changed, `conflict` the person must choose, `edit` only the person
 * changed something, `note` is said and asks for nothing.
 */
export type FindingEffect = "update" | "conflict" | "edit" | "note";

/** One cell that is not the same in base, sheet and seed. */
export interface CellFinding {
  readonly kind: "cell";
  /** Stable while the workbook and the seed stay as they are: what choices refer to. */
  readonly id: string;
  readonly rule: string;
  readonly effect: FindingEffect;
  readonly key: string;
  readonly column: string;
  /** Row and column of `SheetTable`, from 0. */
  readonly sheetRow: number;
  readonly sheetColumn: number;
  /** `undefined` where there is no base for this cell. */
  readonly base: MergeCell | undefined;
  readonly sheet: MergeCell;
  readonly seed: MergeCell;
}

/** What became of a row. */
export type RowChange = "added" | "withdrawn" | "deletedByPerson" | "addedByPerson" | "duplicate";

/** One row that is not in base, sheet and seed alike. */
export interface RowFinding {
  readonly kind: "row";
  readonly id: string;
  readonly rule: string;
  readonly effect: FindingEffect;
  readonly change: RowChange;
  readonly key: string;
  /** `undefined` where the sheet does not have the row. */
  readonly sheetRow: number | undefined;
  /** The row's cells by column id, where base, sheet and seed have the row. */
  readonly base: Readonly<Record<string, MergeCell>> | undefined;
  readonly sheet: Readonly<Record<string, MergeCell>> | undefined;
  readonly seed: Readonly<Record<string, MergeCell>> | undefined;
  /** What stands in the person's own columns of a row that would go; absent where nothing does. */
  readonly own?: readonly OwnCell[];
}

/** A cell in a column of the person's own, by its place in `SheetTable`. */
export interface OwnCell {
  readonly sheetColumn: number;
  readonly value: MergeCell;
}

/** One of our columns that base, sheet and seed do not have alike. */
export interface ColumnFinding {
  readonly kind: "column";
  readonly id: string;
  readonly rule: string;
  readonly effect: "note";
  readonly change: "missingInSheet" | "withdrawn" | "newInSeed";
  readonly column: string;
}

/** Anything that a merge found. */
export type MergeFinding = CellFinding | RowFinding | ColumnFinding;

/** What came of comparing; without a key column in the sheet, nothing can be matched. */
export type TableMerge =
  | { readonly kind: "merged"; readonly input: MergeInput; readonly findings: readonly MergeFinding[] }
  | { readonly kind: "unreadable"; readonly problem: "noKeyColumn" };

/**
 * How a finding is decided: `seed` writes what the seed says (for an `edit` this undoes it), `sheet` keeps what is
 * there for good, so that the same question is not asked again. A finding without a choice stays open.
 */
export type MergeChoice = "seed" | "sheet";

/** A cell that gets another content. */
export interface CellWrite {
  readonly key: string;
  readonly column: string;
  readonly sheetRow: number;
  readonly sheetColumn: number;
  readonly value: MergeCell;
  readonly previous: MergeCell;
}

/** A row that is put in before the sheet's row `sheetRow` of now (the number of rows: at the end). */
export interface RowAddition {
  readonly key: string;
  readonly sheetRow: number;
  /** By the sheet's columns; `null` in the person's own. */
  readonly cells: readonly MergeCell[];
}

/** A row that is taken out, with everything that stood in it. */
export interface RowRemoval {
  readonly key: string;
  readonly sheetRow: number;
  readonly cells: readonly MergeCell[];
  /** How many rows with this key stay; none if absent. */
  readonly othersWithKey?: number;
}

/** What is written to a table; row numbers are those of the sheet before anything is written. */
export interface TableEdits {
  readonly writes: readonly CellWrite[];
  readonly additions: readonly RowAddition[];
  readonly removals: readonly RowRemoval[];
  /** The sheet's columns of then and the one with the keys; if absent, those at hand and the first one of ours. */
  readonly layout?: { readonly columns: readonly (string | undefined)[]; readonly keyColumn: string };
}

/** What a merge with its choices comes to. */
export interface MergeOutcome extends TableEdits {
  /** What is saved as the new base once the edits are in the sheet. */
  readonly base: KeyedTable;
  /** Updates and conflicts without a choice. */
  readonly openCount: number;
}
