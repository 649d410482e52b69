import type { Language } from "./language";
import { setMessagesEn } from "./setMessagesEn";
import { setMessagesJa } from "./setMessagesJa";

/** Parts of a set by their names: tables, and sheets with pivot tables and charts. */
export interface PartNames {
  readonly tables: readonly string[];
  readonly sheets: readonly string[];
}

/** What came of inserting a set, by the names that a person knows. */
export interface InsertedSetWords {
  /** Only what was missing was asked for. */
  readonly isUpdate: boolean;
  readonly tableCount: number;
  readonly pivotCount: number;
  readonly hasCharts: boolean;
  readonly hasContents: boolean;
  /** Sheets with something new on them, the contents not counted. */
  readonly sheetNames: readonly string[];
  /** What was there already, and those of its tables that say something else than the data. */
  readonly kept: PartNames;
  readonly different: readonly string[];
  readonly pivotsSkipped: boolean;
}

/** Everything that the pane says about inserting a set, in one language; loaded with that screen. */
export interface SetMessages {
  readonly back: string;
  readonly title: string;
  readonly button: string;
  readonly nothingChosen: string;
  /** How much will be inserted, tables that others calculate from included. */
  readonly summary: (counts: { tables: number; pivots: number; charts: number }) => string;

  readonly tables: string;
  readonly chooseAll: string;
  readonly chooseNone: string;
  readonly documents: Readonly<Record<"budget" | "policy" | "both", string>>;
  /** Said at a chosen item that brings tables with it which are not chosen. */
  readonly comesWith: (titles: readonly string[]) => string;

  readonly pivots: string;
  readonly presets: Readonly<Record<"ministryByPillar" | "byStatus" | "prioritiesByProject", string>>;
  readonly charts: string;
  readonly own: {
    readonly title: string;
    readonly about: string;
    readonly source: string;
    readonly rows: string;
    readonly columns: string;
    readonly noColumns: string;
    readonly value: string;
    readonly sumOf: (header: string) => string;
    readonly count: string;
    readonly onlyNew: string;
  };

  readonly how: string;
  readonly place: string;
  readonly newSheets: string;
  readonly activeCell: string;
  readonly placeNote: string;
  readonly language: string;

  readonly progress: {
    readonly bar: string;
    /** What a screen reader says now and then. */
    readonly spoken: (percent: number) => string;
    readonly step: (step: { number: number; total: number; title: string }) => string;
    readonly cancel: string;
    readonly cancelling: string;
  };

  readonly outcome: {
    readonly inserted: (words: InsertedSetWords) => string;
    readonly present: (titles: readonly string[]) => string;
    readonly cancelled: (parts: PartNames) => string;
    readonly placeTaken: (place: { readonly sheetName: string; readonly address: string }) => string;
  };
  readonly answer: {
    readonly showContents: string;
    readonly update: string;
    readonly addAnother: string;
    readonly leave: string;
    readonly insertRest: string;
  };
}

const messages: Readonly<Record<Language, SetMessages>> = { ja: setMessagesJa, en: setMessagesEn };

/** The words about inserting a set in one language. */
export function setMessagesFor(language: Language): SetMessages {
  return messages[language];
}
