/** The vocabulary of the budget document: measures, their printed amounts, and what they stand under. */

export type MinistryId = "mhlw" | "mext" | "cao" | "meti";

/** 事業費, 国費, 令和7年度補正予算額, or no basis printed. */
export type Basis = "project_cost" | "national" | "supplementary" | "unstated";

/** 令和7年度補正 (new), 継続中, 運用, 体制. */
export type MeasureStatus = "new" | "continuing" | "operation" | "arrangement";

/** Which page prints the line. Amounts of the two lists are partly the same money and are never added together. */
export type MeasureList = "overview" | "individual";

/** One printed amount. `amountOku` is in 億円 as printed; `approximate` says that 程度 is printed with it. */
export interface Amount {
  readonly basis: Basis;
  readonly amountOku: number;
  readonly approximate: boolean;
  /** The amount exactly as the document prints it. */
  readonly printed: string;
  readonly locator: string;
}

/** One line of a list, priced or not. A line without a printed amount has no `amounts`: it is never 0. */
export interface Measure {
  readonly id: string;
  readonly documentId: string;
  readonly list: MeasureList;
  readonly pillarId: string;
  readonly parentId: string | undefined;
  readonly order: number;
  readonly name: string;
  readonly status: MeasureStatus;
  readonly ministryIds: readonly MinistryId[];
  readonly description: string;
  readonly locator: string;
  readonly note: string;
  /** In printed order: the first is the one printed beside the measure. */
  readonly amounts: readonly Amount[];
  readonly aliases: readonly string[];
}

export interface Ministry {
  readonly id: MinistryId;
  /** The one-character mark of the lists: 厚, 文, 内, 経. */
  readonly mark: string;
  readonly name: string;
  readonly nameEn: string;
}

/** A heading that measures stand under; `label` is empty where the document prints none. */
export interface Pillar {
  readonly id: string;
  readonly documentId: string;
  readonly list: MeasureList;
  readonly label: string;
  readonly name: string;
  readonly parentId: string | undefined;
  readonly order: number;
}

/** A source document. `provisional` is true where it prints 計数精査中. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  /** The title as one says it in a citation; a part of the printed title. */
  readonly shortTitle: string;
  readonly titleEn: string;
  readonly issuer: string;
  readonly issuerEn: string;
  /** ISO date. */
  readonly publishedOn: string;
  readonly publishedOnEra: string;
  readonly fiscalYear: string;
  readonly provisional: boolean;
  readonly amountBasisNote: string;
}

/** A total that a document prints; not a sum of ours. */
export interface PrintedTotal {
  readonly documentId: string;
  readonly basis: Basis;
  readonly amountOku: number;
  readonly approximate: boolean;
  readonly printed: string;
  readonly locator: string;
}

/** An overview line and an individual measure it is made of. */
export interface Composition {
  readonly overviewId: string;
  readonly measureId: string;
}

/** The whole budget document as typed values. `version` is the data's own version (from `datapackage.json`). */
export interface Budget {
  readonly version: string;
  readonly documents: readonly SourceDocument[];
  readonly ministries: readonly Ministry[];
  readonly pillars: readonly Pillar[];
  readonly measures: readonly Measure[];
  readonly totals: readonly PrintedTotal[];
  readonly compositions: readonly Composition[];
}
