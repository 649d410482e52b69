import type { TrackedTable, WorkbookChange, WorkbookPort } from "../workbook/workbookPort";
import { putBack, removeNewSheets } from "./putBack";
import type { FollowedState } from "./readFollowed";

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
 * refreshed. Tables too large for an answer of their own are not looked at
 * again; for those, the time between reading and writing remains. Rejects with a `WorkbookError`; then tables may have
 * been written in part, and the same update made again does the rest.
 */
export async function applyObserved(
  port: WorkbookPort,
  { changes, base, tables, state }: ObservedWrite,
): Promise<"written" | "pivotsAreOld" | "putBack"> {
  const watched = fewEnough(tables);
  const fills = watched.some((table) => table.fills !== undefined);
  // Excel refuses all of it for one pivot table on a protected sheet: then it is asked by itself.
  const mayRefuse = state.snapshot.sheets.some(({ isProtected }) => isProtected);
  const refresh: readonly WorkbookChange[] = [{ kind: "refreshPivots" }];
  const all: readonly WorkbookChange[] = [
    ...changes,
    ...base,
    ...(mayRefuse ? [] : refresh),
    { kind: "recalculate" },
  ];
  let seen: readonly TrackedTable[] = [];
  const wasFaster = (): boolean =>
    watched.some((before) => {
      const now = seen.find(({ id }) => id === before.id);
      return now !== undefined && !isSame(before, now, changes);
    });
  try {
    await port.apply(all, {
      ...(watched.length === 0 ? {} : { observe: { tables: watched.map(({ name }) => name), fills } }),
      // A request that is sent again finds what its first part wrote: the first look counts.
      onObserved: (observed) => (seen = seen.length === 0 ? observed : seen),
    });
  } catch (error) {
    if (!wasFaster()) {
      // Whoever asked hears why it was refused; that the rest could not be removed either would explain nothing.
      await removeNewSheets(port, { changes, state }).catch(() => undefined);
      throw error;
    }
  }
  if (!wasFaster()) {
    const isRefused =
      mayRefuse &&
      (await port.apply(refresh).then(
        () => false,
        // The tables are written all the same: the person hears that pivot tables show the figures of before.
        () => true,
      ));
    return isRefused ? "pivotsAreOld" : "written";
  }
  await putBack(port, { changes, base, seen, state });
  return "putBack";
}

/** Cells that one answer carries safely beside the write. */
const mostCellsToObserve = 20_000;

function fewEnough(tables: readonly TrackedTable[]): readonly TrackedTable[] {
  let cells = 0;
  const bySize = [...tables].sort((first, second) => sizeOf(first) - sizeOf(second));
  return bySize.filter((table) => (cells += sizeOf(table)) <= mostCellsToObserve);
}

function sizeOf({ area }: TrackedTable): number {
  return area.rowCount * area.columnCount;
}

/** Formulas are written for the place where the table stands, everything else for its rows and columns. */
function isSame(before: TrackedTable, now: TrackedTable, changes: readonly WorkbookChange[]): boolean {
  const own = changes.filter((change) => "tableName" in change && change.tableName === before.name);
  const hasFormulas = own.some(
    (change) =>
      change.kind === "writeTableFormulas" ||
      (change.kind === "addTableRows" && change.rows.some((row) => row.some(isFormula))),
  );
  const linesAbove = own.flatMap((change) => (change.kind === "writeAboveTable" ? [change.rowsAbove] : []));
  const facts = ({ columns, rows, above, area }: TrackedTable): string =>
    JSON.stringify([
      columns,
      rows,
      linesAbove.map((line) => above.at(-line)),
      hasFormulas ? [area.rowIndex, area.columnIndex] : [],
    ]);
  return facts(before) === facts(now);
}

function isFormula(cell: unknown): boolean {
  return typeof cell === "object" && cell !== null;
}
