import type { Budget } from "../budget/measure";
import type {
  FindingEffect,
  MergeCell,
  MergeChoice,
  TableEdits,
  TableMerge,
  KeyedTable,
} from "../merge/mergeTypes";
import type { Language } from "../messages/language";
import type { SheetStatus } from "../messages/messages";
import type { Policy } from "../policy/policy";
import type { TableId } from "../tables/tableCatalog";

/** What the sheets are compared with, and the language to speak where a table does not say its own. */
export interface UpdateContext {
  readonly budget: Budget;
  readonly policy: Policy;
  readonly language: Language;
}

/**
 * How one table stands: `revised` the data have changes for it, `edited` only the person changed something, `conflict`
 * both did, `newerData` it comes from newer data than this add-in has and is left alone, `unknownBase` nobody knows what
 * was written (a copy from another workbook) and the person is asked, `unreadable` its id column is gone.
 */
export type TableState =
  "current" | "revised" | "edited" | "conflict" | "newerData" | "unknownBase" | "unreadable";

/** A table of ours in the workbook, compared. */
export interface CheckedTable {
  /** Stable while the workbook stays as it is: what choices refer to. */
  readonly ref: string;
  readonly tableId: TableId;
  /** What the catalogue calls it, in the language of the pane; and its name and place in the workbook. */
  readonly title: string;
  readonly tableName: string;
  readonly sheetName: string;
  readonly isSheetProtected: boolean;
  readonly language: Language;
  readonly state: TableState;
  /** The version of the data it was last written from; `undefined` where nobody knows. */
  readonly savedVersion: string | undefined;
  /** Findings by row and cell; for `unknownBase` those of `ask`. */
  readonly merge: TableMerge;
  /** The header of each column of ours as it stands in the workbook now, by column id; ours where it is gone. */
  readonly headers: Readonly<Record<string, string>>;
  /** The header of every column, the person's own among them, in the sheet's order. */
  readonly sheetHeaders: readonly string[];
  /** What a row is called to a person: the measure's or line's name, by its key. */
  readonly rowNames: Readonly<Record<string, string>>;
  /** The cell of the table's first data row and first column, 0-based: findings count from here. */
  readonly origin: { readonly rowIndex: number; readonly columnIndex: number };
  readonly counts: { readonly updates: number; readonly conflicts: number; readonly edits: number };
}

/** A table of ours that is not in the workbook any more: deleted, or made plain cells. */
export interface MissingTable {
  readonly ref: string;
  readonly tableId: TableId;
  readonly title: string;
  readonly tableName: string;
}

/** All that is known of our tables in the workbook at one moment. */
export interface WorkbookCheck {
  readonly dataVersion: string;
  readonly tables: readonly CheckedTable[];
  readonly missing: readonly MissingTable[];
  /** `undefined` where the workbook has no table of ours and never had one. */
  readonly status: SheetStatus | undefined;
  /** Cells that the last update filled with a colour are still filled. */
  readonly hasHighlights: boolean;
}

/** What a person decided, by table `ref` and finding id. A finding without a choice stays open. */
export interface UpdateChoices {
  readonly findings: ReadonlyMap<string, ReadonlyMap<string, MergeChoice>>;
  /** For tables with `unknownBase`: take every difference from the data, or decide each like a conflict. */
  readonly unknownBases: ReadonlyMap<string, "unedited" | "ask">;
}

/** What is done besides bringing the cells up to date. */
export interface UpdateOptions {
  readonly highlights: boolean;
  /** Adds to the sheet 更新履歴; `undefined` for no history. `when` is written as it is. */
  readonly history: { readonly when: string } | undefined;
}

/** One line of what was done, for the history and for the notice. */
export interface DoneChange {
  readonly tableTitle: string;
  readonly rowName: string;
  readonly key: string;
  /** The column's header; `undefined` for a whole row. */
  readonly header: string | undefined;
  readonly old: MergeCell | undefined;
  readonly new: MergeCell | undefined;
  readonly kind: "updated" | "added" | "removed" | "keptOwn" | "reset";
}

/** What an update did, so that it can be taken back. Plain JSON. */
export interface UndoRecord {
  readonly tables: readonly {
    readonly ref: string;
    readonly tableId: TableId;
    readonly done: TableEdits;
    /** What was remembered of the table before, if anything was. */
    readonly baseBefore: KeyedTable | undefined;
    readonly versionBefore: string | undefined;
    readonly notesBefore: readonly string[] | undefined;
  }[];
}

/** What came of applying. Nothing is written unless it is what was shown. */
export type ApplyUpdateOutcome =
  | {
      readonly kind: "applied";
      readonly changes: readonly DoneChange[];
      readonly undo: UndoRecord;
      readonly check: WorkbookCheck;
      /** A protected sheet kept pivot tables from being refreshed. */
      readonly arePivotsOld: boolean;
    }
  /** The workbook was not what was shown any more; nothing is lost, and this is how it stands now. */
  | { readonly kind: "changedMeanwhile"; readonly check: WorkbookCheck }
  /** Nothing was chosen. */
  | { readonly kind: "nothing" };

/** What came of taking an update back; `skipped` counts cells and rows that were changed since and stay. */
export interface UndoOutcome {
  readonly kind: "undone";
  readonly skipped: number;
  readonly check: WorkbookCheck;
  /** A protected sheet kept pivot tables from being refreshed. */
  readonly arePivotsOld: boolean;
}

/** What the selected cell is. */
export type CellOrigin =
  | {
      readonly kind: "cell";
      readonly tableTitle: string;
      readonly sheetName: string;
      readonly address: string;
      readonly rowName: string;
      readonly header: string;
      /** The full citation of the line, with document, page and place. */
      readonly citation: string;
      readonly sheetValue: MergeCell;
      readonly documentValue: MergeCell;
      /** The finding of this cell, if any. */
      readonly findingId: string | undefined;
      /** Whether it was edited, revised or both; where it is as the data say, neither. */
      readonly effect: FindingEffect | undefined;
      readonly ref: string;
    }
  /**
   * The cell is in a table of ours: in a row or column of the person's own, in the header, or in a row or column of ours
   * that the data do not have any more.
   */
  | {
      readonly kind: "own" | "header" | "withdrawn";
      readonly tableTitle: string;
      readonly sheetName: string;
      readonly address: string;
    }
  | { readonly kind: "outside"; readonly sheetName: string; readonly address: string };
