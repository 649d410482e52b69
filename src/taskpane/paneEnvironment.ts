import type { ActionRunner } from "../actions/actionRunner";
import type { Budget } from "../budget/measure";
import type { Language } from "../messages/language";
import type { Policy } from "../policy/policy";
import type { WorkbookPort } from "../workbook/workbookPort";
import type { PaneTasks } from "./paneTasks";

/** What the pane's later screens build their own tasks from; pane and ribbon share one of it. */
export interface PaneEnvironment {
  readonly port: WorkbookPort;
  readonly budget: Budget;
  /** Keeps any two actions from running at the same time. */
  readonly runner: ActionRunner;
  /** Progress and outcomes are shown through these, and whatever writes is run by them. */
  readonly tasks: PaneTasks;
  /** The language that the pane speaks now. */
  readonly language: () => Language;
  readonly loadPolicy: () => Promise<Policy>;
  /** Asks a custom function, by its id, as a cell would; rejects with what the function throws. */
  readonly callFunction: (id: string, given: readonly unknown[]) => Promise<unknown>;
}
