import type { Basis, MeasureStatus } from "../budget/measure";
import type { MeasureColumnKey } from "../budget/measureRow";
import type { CheckColumnKey, CheckMessages } from "./checkMessages";
import type { Language } from "./language";
import type { PolicyColumnKeys, PolicyRowMessages } from "./policyRowMessages";
import { tableMessagesEn } from "./tableMessagesEn";
import { tableMessagesJa } from "./tableMessagesJa";

/** The words of one table: its sheet, the line above it, and its headers by column key. */
export interface TableWords<Key extends string> {
  /** What a new sheet for the table is called; also its title in lists. */
  readonly sheetName: string;
  /** The first line above the table. */
  readonly title: string;
  /** One sentence on what the table is for. */
  readonly about: string;
  readonly headers: Readonly<Record<Key, string>>;
}

type SummaryKey = "id" | "name" | "measureCount" | "pricedCount" | "amountOku" | "share" | "continuingOku";

/** The keys of every table's columns: stable for ever and the same in every language. */
export interface TableColumnKeys {
  readonly measures: MeasureColumnKey;
  readonly amounts:
    | "id"
    | "list"
    | "measureId"
    | "name"
    | "status"
    | "basis"
    | "amountOku"
    | "approximate"
    | "printed"
    | "isFirst"
    | "source";
  readonly overview: Exclude<MeasureColumnKey, "parent"> | "madeOf";
  readonly byPillar: SummaryKey;
  readonly byMinistry: SummaryKey;
  readonly checks: CheckColumnKey;
  readonly sections: "id" | "no" | "title" | "parent" | "summary" | "keyTerms" | "source";
  readonly projects:
    "no" | "name" | "aim" | "aimCount" | "fy2026Count" | "measureCount" | "section" | "source";
  readonly priorities: PolicyColumnKeys["priorities"];
  readonly steps: PolicyColumnKeys["steps"];
  readonly considerations: "id" | "type" | "no" | "title" | "summary" | "keyTerms" | "section" | "source";
  readonly links: PolicyColumnKeys["links"];
  readonly sources: "id" | "type" | "item" | "content";
}

/** What a source line above a table names. */
export interface SourceWords {
  readonly issuer: string;
  readonly title: string;
  readonly date: string;
}

/** The words that inserted tables carry: headers, values and the notes above them. */
export interface TableMessages {
  readonly tables: { readonly [Id in keyof TableColumnKeys]: TableWords<TableColumnKeys[Id]> };
  readonly statuses: Readonly<Record<MeasureStatus, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly lists: Readonly<Record<"overview" | "individual", string>>;
  readonly focuses: Readonly<Record<"aim" | "fy2026", string>>;
  readonly activities: PolicyRowMessages["activities"];
  readonly evidences: Readonly<Record<"stated" | "inferred", string>>;
  readonly approximate: string;
  readonly provisional: string;
  readonly yes: string;
  readonly listSeparator: string;
  readonly source: (document: SourceWords) => string;
  readonly remarks: (facts: { provisional: boolean; amountBasisNote: string; version: string }) => string;
  readonly policyRemarks: (facts: { version: string }) => string;
  readonly summaryRemarks: (facts: { tableName: string }) => string;
  readonly policySource: (facts: { document: string; date: string; section: string }) => string;
  /** The row of 府省別集計 for what stands under no single ministry. */
  readonly otherMinistries: string;
  readonly considerationTypes: Readonly<Record<"consideration" | "theme", string>>;
  readonly checks: CheckMessages;
  readonly sources: SourceMessages;
  readonly contents: ContentsMessages;
  readonly charts: ChartMessages;
  readonly pivots: PivotMessages;
}

/** The lines of 出典・注記. */
export interface SourceMessages {
  readonly types: Readonly<Record<"document" | "term" | "caution" | "citation" | "data", string>>;
  readonly document: (facts: SourceWords & { fiscalYear: string; provisional: boolean }) => string;
  readonly terms: readonly { readonly item: string; readonly content: string }[];
  readonly cautions: readonly { readonly item: string; readonly content: string }[];
  readonly citation: { readonly example: string; readonly where: { item: string; content: string } };
  readonly data: (facts: { version: string }) => readonly { item: string; content: string }[];
}

/** The words of 目次. */
export interface ContentsMessages {
  readonly sheetName: string;
  readonly title: string;
  readonly headers: {
    readonly no: string;
    readonly sheet: string;
    readonly about: string;
    readonly rows: string;
  };
  readonly pivot: string;
  readonly chart: string;
  readonly backToContents: string;
  readonly version: (version: string) => string;
  readonly howToCite: string;
}

/** The words of the charts. */
export interface ChartMessages {
  readonly sheetName: string;
  readonly title: string;
  readonly about: string;
  /** A chart's title, unit included. */
  readonly titles: Readonly<Record<"byPillar" | "byMinistry" | "byMeasure", string>>;
  readonly label: string;
  readonly amountOku: string;
  readonly note: string;
}

/** The words of the pivot tables. */
export interface PivotMessages {
  readonly sheetName: string;
  readonly title: string;
  /** Names of sheets: at most 31 characters. */
  readonly titles: Readonly<Record<"ministryByPillar" | "byStatus" | "prioritiesByProject", string>>;
  /** What each holds, for 目次. */
  readonly abouts: PivotMessages["titles"];
  /** The same for a layout of the person's own. */
  readonly ownAbout: string;
  readonly ownTitle: (facts: { rows: string; columns: string; value: string }) => string;
  /** What the values are called: a pivot table may not call them as the column they sum. */
  readonly sumOf: (header: string) => string;
  readonly countOf: (header: string) => string;
  readonly onlyNew: string;
  readonly allStatuses: string;
  readonly allAmounts: string;
  /** What one counts in a pivot table without amounts. */
  readonly counted: (facts: { tableName: string }) => string;
}

const messages: Readonly<Record<Language, TableMessages>> = { ja: tableMessagesJa, en: tableMessagesEn };

/** The words of inserted tables in one language. */
export function tableMessagesFor(language: Language): TableMessages {
  return messages[language];
}
