import type { WorkbookChange } from "../workbook/workbookPort";
import { payloadLimitBytes, splitIntoBatches } from "./chunks";
import { hostErrorCode, toWorkbookError } from "./hostErrors";
import type { RequestSubject } from "./hostErrors";
import { queueChange } from "./queueChange";
import { isSupported } from "./requirements";

/**
 * Applies changes in order with one sync, or one per batch where they are too large for one request.
 *
 * Rejects with a `WorkbookError`; what stood before the failing change may then have been written already.
 */
export async function applyChanges(changes: readonly WorkbookChange[]): Promise<void> {
  const batches = [...splitIntoBatches(changes, { limitBytes: payloadLimitBytes })];
  try {
    if (batches.length > 1 && isSupported("1.20")) await sendAsOneUndoStep(batches);
    // One request is one undo step anyway; this also sends what the grouped attempt left over.
    await sendBatches(new Excel.RequestContext(), batches);
  } catch (error) {
    await switchEventsOn();
    throw toWorkbookError(error, subjectOf(changes));
  }
}

/** Sends as many batches as Excel takes as one undo step and removes them from the list. */
async function sendAsOneUndoStep(batches: (readonly WorkbookChange[])[]): Promise<void> {
  try {
    await Excel.run({ mergeUndoGroup: true }, (context) => sendBatches(context, batches));
  } catch (error) {
    // Some content cannot be undone in a group; without the group it is written all the same.
    if (hostErrorCode(error) !== "UndoNotSupported") throw error;
  }
}

/** Sends the batches one after the other, each removed from the list once Excel has it. */
async function sendBatches(
  context: Excel.RequestContext,
  batches: (readonly WorkbookChange[])[],
): Promise<void> {
  for (let batch = batches[0]; batch !== undefined; batch = batches[0]) {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    context.runtime.enableEvents = false;
    for (const change of batch) queueChange(context, change);
    context.runtime.enableEvents = true;
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the one sync in a loop: a batch is as large as a request may be
    await context.sync();
    batches.shift();
  }
}

/**
 * A batch that died midway never reached its last line; an empty one ends with events on.
 *
 * A second failure here says nothing that the first has not said: the person hears about that one.
 */
async function switchEventsOn(): Promise<void> {
  await sendBatches(new Excel.RequestContext(), [[]]).catch(() => undefined);
}

function subjectOf(changes: readonly WorkbookChange[]): RequestSubject {
  const sheetName = changes[0]?.sheetName;
  const tableName = changes.find((change) => change.kind === "createTable")?.tableName;
  return {
    ...(sheetName === undefined ? {} : { sheetName }),
    ...(tableName === undefined ? {} : { tableName }),
  };
}
