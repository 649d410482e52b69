import type { Language } from "./language";
import type { PlaceWords, SheetStatus } from "./messages";
import { updateMessagesEn } from "./updateMessagesEn";
import { updateMessagesJa } from "./updateMessagesJa";

/** Why something stands in the list of changes. */
export type ChangeReason =
  | "revision"
  | "edit"
  | "formula"
  | "both"
  | "unknown"
  | "added"
  | "absent"
  | "withdrawn"
  | "withdrawnEdited"
  | "unknownRow"
  | "deleted"
  | "deletedRevised";

/** What is said about a table and asks for nothing. */
export type NoteReason = "missingColumn" | "withdrawnColumn" | "newColumn" | "ownRows" | "duplicate";

/** How many of a kind there are. */
export interface ChangeCounts {
  readonly updates: number;
  readonly conflicts: number;
  readonly edits: number;
}

/** What an update did, counted. */
export type DoneCounts = Readonly<Record<"updated" | "added" | "removed" | "keptOwn" | "reset", number>>;

/** How one table stands. */
export type TableStateWord =
  "current" | "revised" | "edited" | "conflict" | "newerData" | "unknownBase" | "unreadable";

/** Which changes are listed. */
export type FilterKind = "all" | "updates" | "conflicts" | "edits" | "chosen";

/** What a table's rows are called. */
export type RowNoun = "measure" | "row";

/** Everything that the pane says about bringing sheets up to date, in one language; loaded with that screen. */
export interface UpdateMessages {
  readonly title: string;
  /** How the workbook stands, in one sentence; `undefined` where it has no table of ours. */
  readonly standing: (status: SheetStatus | undefined) => string;
  readonly dataVersion: (version: string) => string;
  readonly check: string;
  readonly checking: string;
  readonly checkedAt: (time: Date) => string;
  readonly checkFailed: (why: string) => string;

  readonly tables: string;
  readonly state: (state: TableStateWord, counts: ChangeCounts) => string;
  /** What a state means that a person cannot choose anything for; empty for the others. */
  readonly stateHint: Readonly<Record<TableStateWord, string>>;
  readonly tableAbout: (table: {
    readonly sheetName: string;
    readonly version: string | undefined;
  }) => string;
  readonly sheetProtected: string;
  readonly show: (place: PlaceWords) => string;
  readonly nothingShown: string;
  readonly moreRows: (shown: { readonly next: number; readonly rest: number }) => string;
  readonly note: (
    reason: NoteReason,
    about: { readonly names: readonly string[]; readonly noun: RowNoun },
  ) => string;

  readonly unknownBase: Readonly<Record<"question" | "undecided" | "unedited" | "ask", string>>;

  readonly missing: {
    readonly title: string;
    readonly about: (table: { readonly title: string; readonly tableName: string }) => string;
    readonly forget: string;
    readonly forgetOf: (title: string) => string;
  };

  readonly filter: Readonly<Record<"label" | "search" | "placeholder", string>> & {
    readonly kinds: (kind: FilterKind, count: number) => string;
    readonly shown: (counts: { readonly shown: number; readonly all: number }) => string;
  };
  readonly all: string;
  /** The names of check boxes and buttons for many changes at once; */
  readonly selectUpdates: (count: number) => string;
  readonly selectEdits: (count: number) => string;
  readonly conflicts: (count: number) => string;
  readonly keepAll: (count: number) => string;
  readonly takeAll: (count: number) => string;

  readonly why: (reason: ChangeReason, noun: RowNoun) => string;
  /** What stands before each of the values. */
  readonly value: Readonly<Record<"base" | "sheet" | "unedited" | "document" | "unrevised", string>>;
  readonly blank: string;
  readonly unknownValue: string;
  readonly wholeText: string;
  readonly shortText: string;
  readonly wholeRow: string;
  readonly shortRow: string;
  readonly becomes: (values: { readonly from: string; readonly to: string }) => string;
  /** The check box of an update or an edit, and the choices of a conflict. */
  readonly take: Readonly<Record<"cell" | "add" | "remove" | "reset" | "restore", string>>;
  readonly decide: Readonly<
    Record<
      | "question"
      | "open"
      | "sheetCell"
      | "seedCell"
      | "keepRow"
      | "removeRow"
      | "leaveOut"
      | "addRow"
      | "keepDeleted"
      | "restoreRow",
      string
    >
  >;

  readonly options: Readonly<Record<"label" | "highlights" | "history", string>>;
  readonly apply: (count: number) => string;
  readonly nothingChosen: string;
  readonly plan: (counts: ChangeCounts & { readonly open: number; readonly hidden: number }) => string;
  readonly undo: string;
  readonly clearHighlights: string;

  readonly outcome: {
    readonly applied: (counts: DoneCounts) => string;
    /** Added to what was applied, where a protected sheet kept pivot tables from being refreshed. */
    readonly pivotsAreOld: string;
    readonly changedMeanwhile: string;
    readonly nothing: string;
    readonly undone: (skipped: number) => string;
    readonly highlightsCleared: string;
    readonly forgotten: (title: string) => string;
  };

  readonly origin: {
    readonly title: string;
    readonly reading: string;
    readonly failed: (why: string) => string;
    readonly outside: (place: PlaceWords) => string;
    /** A cell of a table of ours that is none of its data. */
    readonly other: (
      kind: "own" | "header" | "withdrawn",
      place: PlaceWords & { readonly tableTitle: string },
    ) => string;
    /** Whether the cell was edited or revised; `undefined` for neither, `differs` where that is not known. */
    readonly state: (effect: "update" | "conflict" | "edit" | "differs" | undefined) => string;
    readonly cell: string;
    readonly source: string;
    readonly reset: string;
    /** Takes the value of a revision. */
    readonly take: string;
  };
}

const messages: Readonly<Record<Language, UpdateMessages>> = { ja: updateMessagesJa, en: updateMessagesEn };

/** The words about bringing sheets up to date in one language. */
export function updateMessagesFor(language: Language): UpdateMessages {
  return messages[language];
}
