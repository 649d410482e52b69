import type { WorkbookPort } from "../workbook/workbookPort";
import { applyChanges } from "./applyChanges";
import { readSnapshot } from "./readSnapshot";
import { createRequestQueue } from "./requestQueue";
import { watchWorkbook } from "./watchWorkbook";

/**
 * The workbook that the add-in runs in, behind the port; to be called once, after `Office.onReady`.
 *
 * `now`, in milliseconds, measures how quick Excel is.
 */
export function createExcelWorkbook({ now = () => performance.now() } = {}): WorkbookPort {
  const enqueue = createRequestQueue();
  return {
    read: (request) => enqueue(() => readSnapshot(request)),
    apply: (changes, options) => enqueue(() => applyChanges(changes, { ...options, now })),
    watch: (listener) => enqueue(() => watchWorkbook(listener)),
  };
}
