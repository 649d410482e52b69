import type { TrackedTable } from "../workbook/trackingSnapshot";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookPort } from "../workbook/workbookPort";
import { putBack, removeNewSheets } from "./putBack";
import type { FollowedState } from "./readFollowed";
import { pivotRefresh } from "./refreshPivots";
import { differs, observeOptions, watchTables } from "./watchTables";
import type { SeenTables } from "./watchTables";

/** What is written to tables that were read before. */
export interface ObservedWrite {
  /** In order; what is remembered of the tables comes after all of it. */
  readonly changes: readonly WorkbookChange[];
  readonly base: readonly WorkbookChange[];
  /** The tables that are written to, as they were read. */
  readonly tables: readonly TrackedTable[];
  readonly state: FollowedState;
}

/**
 * Writes to tables, and looks at them once more in the very request that writes.
 *
 * Where somebody was faster, all is put back as it stood right before our write, and so is what we remember: the answer
 * is `putBack`, and the change is to be planned anew. `pivotsAreOld` where a protected sheet kept pivot tables from being
 * refreshed. Of tables too large for an answer of their own, the order of their rows and the rows that are written to are
 * looked at; of those that are too large even for that, nothing. Rejects with a `WorkbookError`; then tables may have been
 * written in part, and the same update made again does the rest.
 */
export async function applyObserved(
  port: WorkbookPort,
  { changes, base, tables, state }: ObservedWrite,
): Promise<"written" | "pivotsAreOld" | "putBack"> {
  const watch = watchTables(tables, { changes, followed: state.followed });
  const pivots = pivotRefresh(state.snapshot);
  const all: readonly WorkbookChange[] = [...changes, ...base, ...pivots.within, { kind: "recalculate" }];
  let seen: SeenTables | undefined;
  const wasFaster = (): boolean => seen !== undefined && differs(watch, seen, changes);
  try {
    await port.apply(all, {
      ...observeOptions(watch),
      // A request that is sent again finds what its first part wrote: the first look counts.
      onObserved: (observed) => (seen ??= observed),
    });
  } catch (error) {
    if (!wasFaster()) {
      // Whoever asked hears why it was refused; that the rest could not be removed either would explain nothing.
      await removeNewSheets(port, { changes, state }).catch(() => undefined);
      throw error;
    }
  }
  if (seen === undefined || !wasFaster()) {
    return (await pivots.after(port)) ? "pivotsAreOld" : "written";
  }
  const keyColumns = new Map(watch.parts.map(({ part }) => [part.tableName, part.keyColumn]));
  await putBack(port, { changes, base, seen: { ...seen, keyColumns }, state });
  return "putBack";
}
