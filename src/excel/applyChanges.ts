import type { ApplyOptions, WorkbookChange } from "../workbook/workbookPort";
import { payloadLimitBytes, splitIntoBatches } from "./chunks";
import { hostErrorCode, toWorkbookError } from "./hostErrors";
import type { RequestSubject } from "./hostErrors";
import { queueChange } from "./queueChange";
import { queueTracking, trackingSnapshot } from "./readTracking";
import { isSupported } from "./requirements";
import { splitIntoSteps } from "./steps";

/**
 * Applies changes in order with one sync, or one per step and per batch where they are too large for one request.
 *
 * Ends between two steps once it is cancelled. Rejects with a `WorkbookError`; what stood before the failing change
 * may then have been written already.
 */
export async function applyChanges(
  changes: readonly WorkbookChange[],
  options: ApplyOptions = {},
): Promise<void> {
  const requests = planRequests(changes);
  try {
    if (requests.length > 1 && isSupported("1.20")) await sendAsOneUndoStep(requests, options);
    // One request is one undo step anyway; this also sends what the grouped attempt left over.
    await sendRequests(new Excel.RequestContext(), requests, options);
  } catch (error) {
    await switchEventsOn();
    throw toWorkbookError(error, subjectOf(changes));
  }
}

/** What one sync sends; `step` counts the steps from 1. */
interface PlannedRequest {
  readonly changes: readonly WorkbookChange[];
  readonly step: number;
  readonly startsStep: boolean;
  readonly endsStep: boolean;
}

function planRequests(changes: readonly WorkbookChange[]): PlannedRequest[] {
  return splitIntoSteps(changes).flatMap((stepChanges, stepIndex) =>
    splitIntoBatches(stepChanges, { limitBytes: payloadLimitBytes }).map((batch, index, batches) => ({
      changes: batch,
      step: stepIndex + 1,
      startsStep: index === 0,
      endsStep: index === batches.length - 1,
    })),
  );
}

/** Sends as many requests as Excel takes as one undo step and removes them from the list. */
async function sendAsOneUndoStep(requests: PlannedRequest[], options: ApplyOptions): Promise<void> {
  try {
    await Excel.run({ mergeUndoGroup: true }, (context) => sendRequests(context, requests, options));
  } catch (error) {
    // Some content cannot be undone in a group; without the group it is written all the same.
    if (hostErrorCode(error) !== "UndoNotSupported") throw error;
  }
}

/** Sends the requests one after the other, each removed from the list once Excel has it; all once it is cancelled. */
async function sendRequests(
  context: Excel.RequestContext,
  requests: PlannedRequest[],
  { onStep, signal, observe, onObserved }: ApplyOptions,
): Promise<void> {
  let isFirst = true;
  for (let request = requests[0]; request !== undefined; request = requests[0]) {
    if (request.startsStep && signal?.aborted === true) {
      requests.length = 0;
      return;
    }
    // Queued before anything is written, these questions are answered with what stood there until then.
    const observed = isFirst && observe !== undefined ? queueTracking(context.workbook, observe) : undefined;
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    context.runtime.enableEvents = false;
    for (const change of request.changes) queueChange(context, change);
    context.runtime.enableEvents = true;
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the one sync in a loop: a step, or as much of it as a request may carry
    await context.sync();
    requests.shift();
    isFirst = false;
    if (observed !== undefined) onObserved?.(trackingSnapshot(observed).tables);
    if (request.endsStep) onStep?.(request.step);
  }
}

/**
 * A request that died midway never reached its last line; an empty one ends with events on.
 *
 * A second failure here says nothing that the first has not said: the person hears about that one.
 */
async function switchEventsOn(): Promise<void> {
  const empty = { changes: [], step: 1, startsStep: true, endsStep: true };
  await sendRequests(new Excel.RequestContext(), [empty], {}).catch(() => undefined);
}

function subjectOf(changes: readonly WorkbookChange[]): RequestSubject {
  const sheetName = changes.flatMap((change) => ("sheetName" in change ? [change.sheetName] : []))[0];
  const tableName = changes.find((change) => change.kind === "createTable")?.tableName;
  return {
    ...(sheetName === undefined ? {} : { sheetName }),
    ...(tableName === undefined ? {} : { tableName }),
  };
}
