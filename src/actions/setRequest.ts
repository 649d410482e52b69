import type { Budget } from "../budget/measure";
import type { Language } from "../messages/language";
import type { Policy } from "../policy/policy";
import type { ChartChoice } from "../tables/chartCatalog";
import type { PivotChoice } from "../tables/pivotCatalog";
import type { TableId } from "../tables/tableCatalog";
import type { CellPlace } from "../workbook/cellArea";
import type { CancelSignal } from "../workbook/workbookPort";
import type { ProposedPlace } from "./proposedPlace";

/** What to do where chosen tables are in the workbook already: ask first, add only what is missing, or add another of each. */
export type IfPresent = "ask" | "update" | "addAnother";

/** How far an insertion is: so many tables and sheets of all are in the workbook, and which one comes next. */
export interface SetProgress {
  readonly done: number;
  readonly total: number;
  readonly tableTitle: string;
}

/** What is inserted, in which language, and where. */
export interface InsertSetRequest {
  readonly budget: Budget;
  readonly policy: Policy;
  readonly language: Language;
  /** Tables that others calculate from are inserted with them. */
  readonly tables: readonly TableId[];
  readonly pivots: readonly PivotChoice[];
  readonly charts: readonly ChartChoice[];
  /**
   * A sheet for each table and a 目次, or all of them one below the other from the selected cell on. Pivot tables and
   * charts have sheets of their own either way.
   */
  readonly place: "newSheets" | "activeCell" | CellPlace;
  readonly ifPresent: IfPresent;
  readonly onProgress?: (progress: SetProgress) => void;
  /** Looked at between tables: what is in the workbook then is whole and stays. */
  readonly signal?: CancelSignal;
}

/** A table that is in the workbook now. */
export interface InsertedTable {
  readonly id: TableId;
  readonly title: string;
  readonly tableName: string;
  readonly sheetName: string;
  /** The table itself, header included. */
  readonly address: string;
  /** Rows below the header. */
  readonly rowCount: number;
}

/** A table of the set that was in the workbook before. */
export interface PresentTable {
  readonly id: TableId;
  readonly title: string;
  readonly tableName: string;
  readonly sheetName: string;
}

/**
 * A table that was there before and was left as it is: `current` it says what our data say, `different` somebody edited
 * it or it comes from other data. Bringing such a table up to date is a merge, which asks the person about each change.
 */
export interface KeptTable extends PresentTable {
  readonly state: "current" | "different";
}

/** A sheet with a pivot table, the charts or the contents. */
export interface InsertedSheet {
  readonly title: string;
  readonly sheetName: string;
}

/** What an insertion has made, each part of it whole. */
export interface MadeParts {
  readonly tables: readonly InsertedTable[];
  readonly pivots: readonly InsertedSheet[];
  readonly charts: InsertedSheet | undefined;
  readonly contents: InsertedSheet | undefined;
}

/** What came of inserting a set. Nothing of the person's is ever overwritten or removed. */
export type InsertSetOutcome =
  | (MadeParts & {
      readonly kind: "inserted";
      /** Tables that were there already: those asked for (with `update` only) and those that formulas calculate from. */
      readonly kept: readonly KeptTable[];
      /** Sheets with pivot tables and charts that were there already and were asked for with `update`. */
      readonly keptSheets: readonly InsertedSheet[];
      /** This Excel has no pivot tables for add-ins; the calculated tables say the same. */
      readonly skippedPivots?: "notSupported";
    })
  | { readonly kind: "present"; readonly tables: readonly PresentTable[] }
  | (MadeParts & { readonly kind: "cancelled" })
  | {
      readonly kind: "placeTaken";
      readonly sheetName: string;
      readonly address: string;
      readonly proposal: ProposedPlace;
    };
