import { WorkbookError } from "../workbook/workbookError";
import type { Messages } from "./messages";

/** The sentence for a failure: the workbook's own reason where it gave one, else that something unexpected happened. */
export function describeError(error: unknown, messages: Messages): string {
  if (error instanceof WorkbookError) return messages.error[error.kind](error.subject);
  return messages.error[isNotLoaded(error) ? "notLoaded" : "unknown"](undefined);
}

/** Whether a failure is that of fetching a part of the add-in: webpack calls it by this name. */
export function isNotLoaded(error: unknown): boolean {
  return error instanceof Error && error.name === "ChunkLoadError";
}
