import { WorkbookError } from "../workbook/workbookError";
import type { Messages } from "./messages";

/** The sentence for a failure: the workbook's own reason where it gave one, else that something unexpected happened. */
export function describeError(error: unknown, messages: Messages): string {
  return error instanceof WorkbookError
    ? messages.error[error.kind](error.subject)
    : messages.error.unknown(undefined);
}
