import type { BusyOutcome } from "../../actions/actionRunner";
import type { InsertTableOutcome, TablePlace } from "../../actions/planMeasureTable";
import type { InsertFormulaOutcome } from "../../actions/planMeasureFormula";
import type { InsertSetOutcome, InsertSetRequest, SetProgress } from "../../actions/setRequest";
import type { Basis, Measure } from "../../budget/measure";
import type { ProgressStep } from "../../messages/messages";
import type { ReportWords, Speaking } from "./answer";

/** Where a table is asked for, and under which name where it is not its usual one. */
export interface TableRequest {
  readonly place: TablePlace;
  readonly tableName?: string;
}

/** What a formula is asked for: a measure, and the basis where it is not the amount printed first. */
export interface FormulaSubject {
  readonly measure: Measure;
  readonly basis: Basis | undefined;
}

/** What a person asks for when inserting a set; the data and the ways to follow it are the pane's matter. */
export type SetRequest = Omit<InsertSetRequest, "budget" | "policy" | "onProgress" | "signal">;

/** What the last task came to. Kept as data, so that it is said again when the language changes. */
export type TaskReport =
  | { readonly task: "insertTable"; readonly outcome: InsertTableOutcome; readonly request: TableRequest }
  | {
      readonly task: "insertFormula";
      readonly outcome: InsertFormulaOutcome;
      readonly subject: FormulaSubject;
    }
  | { readonly task: "insertSet"; readonly outcome: InsertSetOutcome; readonly request: SetRequest }
  | SaidReport
  | BusyReport
  | {
      readonly task: "failed";
      readonly error: unknown;
      readonly retry: () => void;
      /** Whether something was to be inserted: then another place may do. */
      readonly isInsertion: boolean;
    };

/** What a task of a later screen came to, in that screen's own words. */
export interface SaidReport {
  readonly task: "said";
  readonly say: (speaking: Speaking) => ReportWords;
  /** Whether it waits for the person, so that the pane must be seen. */
  readonly needsPerson: boolean;
}

/** A task that was not started because another one was running. */
export interface BusyReport {
  readonly task: "refused";
  readonly outcome: BusyOutcome;
}

/** How far the insertion of a set is, and the way to end it between two tables. */
export interface SetStep {
  /** `undefined` while the workbook is read. */
  readonly progress: SetProgress | undefined;
  readonly isCancelling: boolean;
  readonly cancel: () => void;
}

/** What a running task is doing. */
export type RunningStep = ProgressStep | SetStep;

/** What the pane has to say: how far the running task is, and what the last one came to. */
export interface PaneStatus {
  readonly step: RunningStep | undefined;
  readonly report: TaskReport | undefined;
}

/** Whether a notice waits for the person: then the pane must be seen. */
export function needsPerson(report: TaskReport): boolean {
  switch (report.task) {
    case "refused":
    case "failed":
      return true;
    case "said":
      return report.needsPerson;
    case "insertSet":
      return report.outcome.kind !== "inserted" || report.outcome.skippedPivots !== undefined;
    case "insertTable":
    case "insertFormula":
      return report.outcome.kind !== "inserted";
  }
}
