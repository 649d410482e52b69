import type { BusyOutcome } from "../../actions/actionRunner";
import type { InsertTableOutcome, TablePlace } from "../../actions/planMeasureTable";
import type { InsertFormulaOutcome } from "../../actions/planMeasureFormula";
import type { Basis, Measure } from "../../budget/measure";
import type { ProgressStep } from "../../messages/messages";

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

/** What the last task came to. Kept as data, so that it is said again when the language changes. */
export type TaskReport =
  | { readonly task: "insertTable"; readonly outcome: InsertTableOutcome; readonly request: TableRequest }
  | {
      readonly task: "insertFormula";
      readonly outcome: InsertFormulaOutcome;
      readonly subject: FormulaSubject;
    }
  | BusyReport
  | { readonly task: "failed"; readonly error: unknown; readonly retry: () => void };

/** A task that was not started because another one was running. */
export interface BusyReport {
  readonly task: "refused";
  readonly outcome: BusyOutcome;
}

/** What the pane has to say: how far the running task is, and what the last one came to. */
export interface PaneStatus {
  readonly step: ProgressStep | undefined;
  readonly report: TaskReport | undefined;
}
