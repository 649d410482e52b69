import type { PreviewWorkbook, WorkbookEvent } from "../workbook/previewWorkbook";
import type { HostMessageChannel } from "./messageChannel";
import { worksheetEventTypes } from "./richApi/classes/eventTypes";
import type { HostSession } from "./richApi/hostSession";
import { formatEntries, richApiMessage, type RichApiEntry } from "./richApiEntry";
import { describeWorkbookEvent, readKnownNames, type EventNotice } from "./workbookEvents";

const eventCategory = 65536;
const selectionEvent = "documentSelectionChanged";

/** Tells one load of the pane what happens in the workbook, as far as it has registered for it. */
export interface EventPusher {
  /** Collects events until a `release` for every `hold`: a request's own events follow its answer. */
  hold(): void;
  release(): void;
  push(notice: EventNotice): void;
  stop(): void;
}

/** Starts listening to the workbook. */
export function createEventPusher(
  workbook: PreviewWorkbook,
  session: HostSession,
  channel: HostMessageChannel,
): EventPusher {
  let names = readKnownNames(workbook);
  let activeSheetId = workbook.activeSheetId;
  let entries: RichApiEntry[] = [];
  let isSelectionDue = false;
  let holdCount = 0;
  let isFlushDue = false;

  const flush = (): void => {
    isFlushDue = false;
    if (holdCount > 0) return;
    const due = entries;
    entries = [];
    if (due.length > 0) channel.pushEvent(richApiMessage, formatEntries(due));
    if (isSelectionDue) channel.pushEvent(selectionEvent, {});
    isSelectionDue = false;
  };

  const flushSoon = (): void => {
    if (holdCount > 0 || isFlushDue) return;
    isFlushDue = true;
    queueMicrotask(flush);
  };

  const push = ({ type, targetIds, message }: EventNotice): void => {
    if (!session.enableEvents) return;
    for (const targetId of targetIds) {
      if (!session.registrations.has(`${type}|${targetId}`)) continue;
      // Whether an event is remote is said in its own message.
      entries.push({ category: eventCategory, type, targetId, message, isRemote: false });
    }
    if (entries.length > 0) flushSoon();
  };

  const follow = (event: WorkbookEvent): void => {
    if (event.kind !== "selectionChanged" && event.kind !== "calculated" && event.kind !== "sheetActivated") {
      session.state.isDirty = true;
    }
    if (event.kind === "sheetActivated" && event.sheetId !== activeSheetId) {
      const left = { worksheetId: activeSheetId };
      const targetIds = [activeSheetId, "Workbook"];
      push({ type: worksheetEventTypes.Deactivated, targetIds, message: left });
      activeSheetId = event.sheetId;
    }
    for (const notice of describeWorkbookEvent(workbook, names, event)) push(notice);
    if (/^(sheet|table)(Added|Deleted|Renamed|Changed)$/.test(event.kind)) names = readKnownNames(workbook);
    if (event.kind === "selectionChanged" && session.enableEvents && channel.isRegistered(selectionEvent)) {
      isSelectionDue = true;
      flushSoon();
    }
  };

  const stop = workbook.subscribe(follow);
  return {
    push,
    stop,
    hold() {
      holdCount += 1;
    },
    release() {
      holdCount -= 1;
      flush();
    },
  };
}
