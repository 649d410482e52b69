/**
 * The port to a workbook: a snapshot in, a list of changes out. Everything here is plain JSON.
 *
 * Rows and columns are 0-based. An implementation reads with one sync, writes with one sync (more for steps where the
 * host is slow, and one per chunk above its payload limit), runs one request after the other, and rejects only with a
 * `WorkbookError`.
 */

import type { ReadRequest, TrackingRequest } from "./readRequest";
import type { TrackingSnapshot } from "./trackingSnapshot";
import type { WorkbookChange } from "./workbookChange";
import type { WorkbookSnapshot } from "./workbookSnapshot";

/** Whether something under way should end early; an `AbortSignal` is one. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** How a write of several steps is followed and ended early. */
export interface ApplyOptions {
  /** Told the number of steps that are in the workbook, each time that more are. */
  readonly onStep?: (stepCount: number) => void;
  /** Looked at whenever nothing is under way between two steps. */
  readonly signal?: CancelSignal;
  /** Tables that are read once more by the first request, before anything of it is written. */
  readonly observe?: TrackingRequest;
  /** Told what those tables were right before the write, also where it failed then: whether anybody was faster. */
  readonly onObserved?: (seen: Pick<TrackingSnapshot, "tables" | "parts">) => void;
}

/** Ends a watch; safe to call twice. */
export type StopWatching = () => Promise<void>;

/** A hint that something changed; the sheet is the truth. */
export interface WorkbookHint {
  readonly kind: "cellsChanged" | "selectionChanged";
}

/** A workbook as actions see it. */
export interface WorkbookPort {
  read(request: ReadRequest): Promise<WorkbookSnapshot>;
  /**
   * Applies the changes in order. A list with `endStep` in it is sent in so many steps at a time as the host is quick,
   * one by one where it is slow, as one undo step where the host groups them; it ends between two once it is cancelled.
   */
  apply(changes: readonly WorkbookChange[], options?: ApplyOptions): Promise<void>;
  watch(listener: (hint: WorkbookHint) => void): Promise<StopWatching>;
}
