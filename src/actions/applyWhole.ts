import { WorkbookError } from "../workbook/workbookError";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { ApplyOptions, WorkbookPort } from "../workbook/workbookPort";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";
import { planRemoval } from "./planRemoval";

/**
 * Applies changes so that a failure leaves nothing half-made: new sheets that this very write had added, and cells it
 * had filled on sheets that were there, are emptied again as long as they hold nothing else.
 *
 * Only for changes that write into cells that were empty in `before`. Rejects with what the write was refused for,
 * also where cleaning up fails.
 */
export async function applyWhole(
  port: WorkbookPort,
  changes: readonly WorkbookChange[],
  { before, ...options }: ApplyOptions & { readonly before: WorkbookSnapshot },
): Promise<void> {
  try {
    await port.apply(changes, options);
  } catch (error) {
    // Whoever asked hears why it was refused; that the rest could not be removed either would explain nothing.
    await cleanUp(port, { changes, before, error }).catch(() => undefined);
    throw error;
  }
}

async function cleanUp(
  port: WorkbookPort,
  {
    changes,
    before,
    error,
  }: { changes: readonly WorkbookChange[]; before: WorkbookSnapshot; error: unknown },
): Promise<void> {
  const sheets = new Set(changes.flatMap((change) => ("sheetName" in change ? [change.sheetName] : [])));
  const after = await port.read({ sheets: [...sheets] });
  const removal = planRemoval({
    changes,
    before,
    after,
    // A name that was taken meanwhile: an empty sheet of that name is somebody else's.
    removesEmptySheets: !(error instanceof WorkbookError && error.kind === "nameTaken"),
  });
  if (removal.length > 0) await port.apply(removal);
}
