import { isNotLoaded } from "../messages/describeError";
import { WorkbookError } from "../workbook/workbookError";

/**
 * Keeps a bug of ours loud for who looks for it, after the person was told that something failed; failures of the
 * workbook and of the network are none.
 */
export function throwBug(error: unknown): void {
  if (error instanceof WorkbookError || isNotLoaded(error)) return;
  setTimeout(() => {
    throw error;
  });
}
