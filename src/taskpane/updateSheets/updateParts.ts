import type {
  ApplyUpdateOutcome,
  CellOrigin,
  UndoOutcome,
  UndoRecord,
  UpdateChoices,
  UpdateContext,
  UpdateOptions,
  WorkbookCheck,
} from "../../actions/updateTypes";
import { WorkbookError } from "../../workbook/workbookError";
import type { WorkbookPort } from "../../workbook/workbookPort";

/** The actions behind the screen for updates. All of them reject with a `WorkbookError`. */
export interface UpdateParts {
  readonly checkWorkbook: (port: WorkbookPort, context: UpdateContext) => Promise<WorkbookCheck>;
  readonly applyUpdate: (
    port: WorkbookPort,
    request: {
      readonly context: UpdateContext;
      readonly check: WorkbookCheck;
      readonly choices: UpdateChoices;
      readonly options: UpdateOptions;
    },
  ) => Promise<ApplyUpdateOutcome>;
  readonly undoUpdate: (
    port: WorkbookPort,
    request: { readonly context: UpdateContext; readonly record: UndoRecord },
  ) => Promise<UndoOutcome>;
  readonly readCellOrigin: (port: WorkbookPort, context: UpdateContext) => Promise<CellOrigin>;
  readonly clearHighlights: (port: WorkbookPort, context: UpdateContext) => Promise<WorkbookCheck>;
  readonly forgetTable: (
    port: WorkbookPort,
    request: { readonly context: UpdateContext; readonly ref: string },
  ) => Promise<WorkbookCheck>;
}

/** Fetches the actions when the first of them is needed. */
export async function loadUpdateParts(): Promise<UpdateParts> {
  const missing = (): Promise<never> => Promise.reject(new WorkbookError("notSupported"));
  return {
    checkWorkbook: missing,
    applyUpdate: missing,
    undoUpdate: missing,
    readCellOrigin: missing,
    clearHighlights: missing,
    forgetTable: missing,
  };
}
