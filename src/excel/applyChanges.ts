import type { TrackingRequest } from "../workbook/readRequest";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { ApplyOptions } from "../workbook/workbookPort";
import { payloadLimitBytes, splitIntoBatches } from "./chunks";
import type { Batch } from "./chunks";
import { hostErrorCode, toWorkbookError } from "./hostErrors";
import type { RequestSubject } from "./hostErrors";
import { queueChange } from "./queueChange";
import { partRunBytes } from "./readTableParts";
import { answeredTracking, queueTracking } from "./readTracking";
import { countNextSteps } from "./requestPace";
import type { SentRequest } from "./requestPace";
import { isSupported } from "./requirements";
import { splitIntoSteps } from "./steps";

/** How a write is followed and ended early, and the clock that measures how quick Excel is. */
interface SendOptions extends ApplyOptions {
  /** In milliseconds, from any moment on. */
  readonly now: () => number;
}

/**
 * Applies changes in order with one sync where they are one step that a request can carry. Several steps share requests
 * as long as Excel is quick; where it is slow, each has its own.
 *
 * Ends between two steps once it is cancelled. Rejects with a `WorkbookError`; what stood before the failing change
 * may then have been written already.
 */
export async function applyChanges(changes: readonly WorkbookChange[], options: SendOptions): Promise<void> {
  const parts = partsOf(changes, payloadLimitBytes - observedBytes(options.observe));
  try {
    if (parts.length > 1 && isSupported("1.20")) await sendAsOneUndoStep(parts, options);
    // One request is one undo step anyway; this also sends what the grouped attempt left over.
    await sendParts(new Excel.RequestContext(), parts, options);
  } catch (error) {
    await switchEventsOn();
    throw toWorkbookError(error, subjectOf(changes));
  }
}

/** A step, or as much of it as a request may carry; `step` counts the steps from 1. */
interface StepPart extends Batch {
  readonly step: number;
  readonly startsStep: boolean;
  readonly endsStep: boolean;
}

function partsOf(changes: readonly WorkbookChange[], limitBytes: number): StepPart[] {
  return splitIntoSteps(changes).flatMap((stepChanges, stepIndex) =>
    splitIntoBatches(stepChanges, { limitBytes }).map((batch, index, batches) => ({
      ...batch,
      step: stepIndex + 1,
      startsStep: index === 0,
      endsStep: index === batches.length - 1,
    })),
  );
}

/** What questions about many rows take of the request that writes. */
function observedBytes(observe: TrackingRequest | undefined): number {
  const runs = (observe?.parts ?? []).reduce((sum, part) => sum + part.runs.length, 0);
  return runs * partRunBytes;
}

/** Sends as many parts as Excel takes as one undo step and removes them from the list. */
async function sendAsOneUndoStep(parts: StepPart[], options: SendOptions): Promise<void> {
  try {
    await Excel.run({ mergeUndoGroup: true }, (context) => sendParts(context, parts, options));
  } catch (error) {
    // Some content cannot be undone in a group; without the group it is written all the same.
    if (hostErrorCode(error) !== "UndoNotSupported") throw error;
  }
}

/** Sends the parts in requests one after the other, removed from the list once Excel has them; all once cancelled. */
async function sendParts(
  context: Excel.RequestContext,
  parts: StepPart[],
  { onStep, signal, now, observe, onObserved }: SendOptions,
): Promise<void> {
  let last: SentRequest | undefined;
  while (parts[0] !== undefined) {
    if (parts[0].startsStep && signal?.aborted === true) {
      parts.length = 0;
      return;
    }
    const request = nextRequest(parts, last);
    const start = now();
    // Queued before anything is written, these questions are answered with what stood there until then.
    const observed =
      last === undefined && observe !== undefined ? queueTracking(context.workbook, observe) : undefined;
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    context.runtime.enableEvents = false;
    for (const { changes } of request) for (const change of changes) queueChange(context, change);
    context.runtime.enableEvents = true;
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the one sync in a loop: so many steps, or as much of one as a request may carry
      await context.sync();
    } finally {
      const seen = observed === undefined ? undefined : answeredTracking(observed);
      if (seen !== undefined) onObserved?.(seen);
    }
    parts.splice(0, request.length);
    const bytes = request.reduce((sum, part) => sum + part.bytes, 0);
    last = { stepCount: request.length, bytes, milliseconds: now() - start };
    const end = request.at(-1);
    if (end?.endsStep === true) onStep?.(end.step);
  }
}

/** A part of a step goes by itself, whole steps as many together as Excel is quick. */
function nextRequest(parts: readonly StepPart[], last: SentRequest | undefined): readonly StepPart[] {
  const split = parts.findIndex(({ startsStep, endsStep }) => !startsStep || !endsStep);
  const whole = split === -1 ? parts : parts.slice(0, split);
  const stepBytes = whole.map(({ bytes }) => bytes);
  return parts.slice(0, Math.max(1, countNextSteps(stepBytes, { last, limitBytes: payloadLimitBytes })));
}

/**
 * A request that died midway never reached its last line; an empty one ends with events on.
 *
 * A second failure here says nothing that the first has not said: the person hears about that one.
 */
async function switchEventsOn(): Promise<void> {
  const empty = { changes: [], bytes: 0, step: 1, startsStep: true, endsStep: true };
  await sendParts(new Excel.RequestContext(), [empty], { now: () => 0 }).catch(() => undefined);
}

function subjectOf(changes: readonly WorkbookChange[]): RequestSubject {
  const sheetNames = new Set(changes.flatMap((change) => ("sheetName" in change ? [change.sheetName] : [])));
  // The add-in's own sheet, which nobody sees, goes with every write; of several others, Excel does not say which.
  const [sheetName, another] = [...sheetNames].filter((name) => !name.startsWith("_"));
  const tableName = changes.find((change) => change.kind === "createTable")?.tableName;
  return {
    ...(sheetName === undefined || another !== undefined ? {} : { sheetName }),
    ...(tableName === undefined ? {} : { tableName }),
  };
}
