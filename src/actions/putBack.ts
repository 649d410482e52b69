import { baseSheetName } from "../tables/savedBase";
import { isSameName } from "../workbook/freeName";
import type { CellInput } from "../workbook/cellContent";
import type { AddTableRows } from "../workbook/tableChanges";
import type { TrackedTable, TrackingSnapshot } from "../workbook/trackingSnapshot";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookPort } from "../workbook/workbookPort";
import type { SheetUse } from "../workbook/workbookSnapshot";
import { keepFaster, pairTables } from "./keepFaster";
import { seenTable } from "./observedPart";
import { planRemoval } from "./planRemoval";
import type { FollowedState } from "./readFollowed";
import { planRestore } from "./planRestore";
import { pivotRefresh } from "./refreshPivots";

/** Makes tables what they were right before our write, whatever it did to them, and forgets that it happened. */
export async function putBack(
  port: WorkbookPort,
  {
    changes,
    base,
    seen,
    state,
  }: {
    changes: readonly WorkbookChange[];
    base: readonly WorkbookChange[];
    /** Tables as they were right before the write, and the columns of keys of those seen in part. */
    seen: Pick<TrackingSnapshot, "tables" | "parts"> & { readonly keyColumns: ReadonlyMap<string, number> };
    state: FollowedState;
  },
): Promise<void> {
  const parts = seen.parts ?? [];
  const watched = new Set([...seen.tables, ...parts].map(({ name }) => name));
  const logs = changes.filter(
    (change): change is AddTableRows =>
      change.kind === "addTableRows" &&
      !state.followed.tables.some(({ head }) => head.name === change.tableName),
  );
  const fills = [...seen.tables, ...parts.flatMap(({ runs }) => runs)].some((one) => one.fills !== undefined);
  const names = [...watched, ...logs.map(({ tableName }) => tableName)];
  const now = await port.read({ tracking: { tables: names, fills } });
  const tablesNow = now.tracking?.tables ?? [];
  const wanted = [
    ...seen.tables,
    ...parts.flatMap((part) => {
      const there = tablesNow.find(({ id }) => id === part.id);
      return there === undefined ? [] : [seenTable(part, there, seen.keyColumns.get(part.name) ?? 0)];
    }),
  ];
  const pairs = pairTables(wanted, tablesNow);
  const restored = pairs.flatMap((pair) => planRestore(pair.wanted, pair.there, changes));
  const before = state.snapshot.sheetUses.find(({ sheetName }) => isSameName(sheetName, baseSheetName));
  const baseIsThere = now.sheets.some(({ name }) => isSameName(name, baseSheetName));
  const all: readonly WorkbookChange[] = [
    ...restored,
    ...logs.flatMap((log) => takeOut(log, tablesNow)),
    ...(baseIsThere ? base.flatMap((change) => restoreBase(change, before)) : []),
  ];
  // Tables that are too large to be looked at as a whole are not looked at a third time.
  const small = pairs.filter((pair) => seen.tables.includes(pair.wanted));
  const pivots = pivotRefresh(state.snapshot);
  const observe = { tables: small.map(({ there }) => there.name), fills };
  let found: readonly TrackedTable[] = [];
  if (all.length > 0) {
    await port.apply([...all, ...pivots.within, { kind: "recalculate" }], {
      ...(small.length === 0 ? {} : { observe }),
      onObserved: ({ tables }) => (found = tables),
    });
  }
  await pivots.after(port);
  await keepFaster(port, { pairs: small, found, fills });
  await removeNewSheets(port, { changes, state });
}

/** Takes away the sheets that a write had added, as long as they hold nothing else; not what is remembered. */
export async function removeNewSheets(
  port: WorkbookPort,
  { changes, state }: { changes: readonly WorkbookChange[]; state: Pick<FollowedState, "snapshot"> },
): Promise<void> {
  const added = changes.flatMap((change) =>
    change.kind === "addSheet" && change.sheetName !== baseSheetName ? [change.sheetName] : [],
  );
  if (added.length === 0) return;
  const after = await port.read({ sheets: added });
  const own = changes.filter((change) => "sheetName" in change && added.includes(change.sheetName));
  const removal = planRemoval({
    changes: own,
    before: state.snapshot,
    after,
    removesEmptySheets: false,
  });
  if (removal.length > 0) await port.apply(removal);
}

/** The rows that were written down, if they still are the last ones of their table. */
function takeOut(
  { sheetName, tableName, rows }: AddTableRows,
  tables: readonly TrackedTable[],
): WorkbookChange[] {
  const table = tables.find(({ name }) => name === tableName);
  if (table === undefined) return [];
  const first = table.rows.length - rows.length;
  const isOurs = JSON.stringify(table.rows.slice(first)) === JSON.stringify(rows);
  const indexes = rows.map((_row, index) => first + index);
  return isOurs && first >= 0 ? [{ kind: "deleteTableRows", sheetName, tableName, rows: indexes }] : [];
}

/** Rows of what is remembered, as they were; those that our write appended become blank. */
function restoreBase(change: WorkbookChange, before: SheetUse | undefined): WorkbookChange[] {
  if (change.kind !== "writeCells" || change.rowIndex === 0) return [];
  const { rowIndex, columnIndex } = change;
  const values = change.values.map((row, rowOffset) =>
    row.map((value, columnOffset): CellInput => {
      if (value === null) return null;
      const cells = before?.cells[rowIndex + rowOffset - (before.usedArea?.rowIndex ?? 0)];
      return cells?.[columnIndex + columnOffset - (before?.usedArea?.columnIndex ?? 0)] ?? "";
    }),
  );
  return [{ ...change, values }];
}
