import type { Amount, Basis, Measure, MeasureStatus, Ministry, SourceDocument } from "../budget/measure";
import type { MeasureFlag } from "../budget/measureFlags";
import type { WorkbookErrorKind } from "../workbook/workbookError";
import type { Language } from "./language";

/** A place in the workbook as a person reads it: the sheet's name and an address such as `B2:H40`. */
export interface PlaceWords {
  readonly sheetName: string;
  readonly address: string;
}

/**
 * How our tables in the workbook stand to the bundled data, as one sign for all of them: the most urgent of them, with
 * the number of changes that wait (`revised`), cells edited (`edited`), conflicts, tables not found
 * (`missing`), or tables from newer data than the add-in has (`newerData`).
 */
export interface SheetStatus {
  readonly kind: "current" | "revised" | "edited" | "conflict" | "missing" | "newerData";
  readonly count: number;
}

/** Everything the pane and the ribbon say in one language. Every language has every entry: the compiler checks it. */
export interface Messages {
  readonly language: Language;
  readonly title: string;

  readonly startUp: {
    /** The pane was opened in a browser tab, without any Office around it. */
    readonly notInOffice: Sentence;
    /** Another Office application than Excel. */
    readonly notExcel: Sentence;
    /** An Excel without the functions that the add-in calls; `required` names the requirement set. */
    readonly tooOld: (required: string) => Sentence;
    /** Office's own script did not load. */
    readonly officeMissing: Sentence;
    readonly reload: string;
    /** The pane itself failed; the workbook was not touched by that. */
    readonly crashed: Sentence;
    /** The same of one screen, or of a part of one. */
    readonly partCrashed: string;
  };

  /** The ways between the pane's screens. */
  readonly nav: {
    readonly label: string;
    readonly views: Readonly<Record<"measures" | "functions" | "updates", string>>;
    readonly status: (status: SheetStatus) => string;
  };

  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly clear: string;
    readonly resultCount: (count: number) => string;
    readonly listedCount: (count: number) => string;
    readonly noResult: (query: string) => string;
    readonly noResultHint: string;
    readonly results: string;
    readonly list: string;
  };

  readonly measure: {
    readonly status: Readonly<Record<MeasureStatus, string>>;
    readonly basis: Readonly<Record<Basis, string>>;
    readonly approximate: string;
    /** What one must know before quoting a number: as a badge, and as a sentence (empty where the badge says it all). */
    readonly flag: Readonly<Record<MeasureFlag, string>>;
    readonly flagHint: Readonly<Record<MeasureFlag, string>>;
    readonly overviewLine: string;
    readonly overviewLineHint: string;
    /** Said in a list in place of an amount: none is printed, or it is inside the parent's. */
    readonly noAmount: string;
    readonly partOfAnother: string;
    /** Why a line has no amount of its own, where it stands under one that has. */
    readonly partOf: (parentName: string) => string;
    /** The short mark in a list (厚) and the name in full. */
    readonly ministryMark: (ministry: Ministry) => string;
    readonly ministryName: (ministry: Ministry) => string;
    readonly noMinistry: string;
    readonly amount: (amountOku: number) => string;
    /** An amount with its 程度, as one phrase. */
    readonly amountPhrase: (amount: Pick<Amount, "amountOku" | "approximate">) => string;
  };

  readonly detail: {
    readonly back: string;
    readonly amounts: string;
    readonly printedAs: (printed: string) => string;
    readonly pillar: string;
    readonly ministry: string;
    readonly aliases: string;
    readonly description: string;
    readonly note: string;
    readonly parent: string;
    readonly subMeasures: string;
    /** Individual measures that an overview line is made of. */
    readonly madeOf: string;
    /** Overview lines that an individual measure is part of. */
    readonly inOverview: string;
    readonly source: string;
    readonly sourceDocument: (document: SourceDocument) => string;
    readonly publishedOn: (document: SourceDocument) => string;
  };

  readonly insertTable: {
    readonly title: string;
    readonly place: string;
    readonly newSheet: string;
    readonly activeCell: string;
    readonly button: string;
    /** Inserts every table, pivot table and chart at once. */
    readonly wholeSet: string;
    /** Leads to the screen where more than this table is chosen. */
    readonly more: string;
  };

  readonly insertFormula: {
    readonly title: string;
    readonly basis: string;
    readonly preview: string;
    readonly result: (amountOku: number) => string;
    readonly button: string;
    /** Said instead of the button where the document prints no amount. */
    readonly impossible: string;
  };

  readonly settings: {
    readonly language: string;
    readonly languageNames: Readonly<Record<Language, string>>;
    readonly dataVersion: (version: string) => string;
  };

  readonly status: {
    readonly region: string;
    readonly dismiss: string;
    readonly retry: string;
    readonly show: string;
    readonly showSheet: (sheetName: string) => string;
    readonly insertAt: (place: PlaceWords & { readonly otherSheet: boolean }) => string;
    readonly insertAs: (tableName: string) => string;
  };

  readonly progress: Readonly<Record<ProgressStep | "loading", string>>;

  readonly outcome: {
    readonly tableInserted: (place: PlaceWords & { readonly rowCount: number }) => string;
    readonly tablePlaceTaken: (place: PlaceWords) => string;
    readonly tableNameTaken: (existing: {
      readonly tableName: string;
      readonly sheetName: string | undefined;
    }) => string;
    readonly formulaInserted: (place: PlaceWords & { readonly measure: Pick<Measure, "name"> }) => string;
    readonly formulaPlaceTaken: (place: PlaceWords) => string;
    readonly busy: string;
  };

  /** One sentence for each reason a workbook gives: what happened, and what to do. */
  readonly error: Readonly<Record<WorkbookErrorKind | "notLoaded", (subject: string | undefined) => string>>;
  /** Added where an insertion failed: what else one may choose then. */
  readonly insertionHint: Readonly<Partial<Record<WorkbookErrorKind, string>>>;
}

/** A heading and what stands under it on a screen that has nothing else to show. */
export interface Sentence {
  readonly heading: string;
  readonly body: string;
}

/** How far a task has come, in steps a person can tell apart. */
export type ProgressStep = "reading" | "writing";
