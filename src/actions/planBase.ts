import type { KeyedTable } from "../merge/mergeTypes";
import { baseForm, baseMarker, baseSheetName } from "../tables/savedBase";
import type { SavedBase, SavedFill, SavedHead, SavedTable } from "../tables/savedBase";
import type { CellInput } from "../workbook/cellContent";
import type { WorkbookChange } from "../workbook/workbookChange";
import { baseRows } from "./baseRows";
import type { BaseRow } from "./baseRows";

/** What is to be remembered from now on. */
export interface BaseUpdate {
  /** Tables that nothing was remembered of: a new `ref` for each. */
  readonly added: readonly { readonly ref: string; readonly head: SavedHead; readonly base: KeyedTable }[];
  /** Tables whose memory changes. */
  readonly changed: readonly {
    readonly saved: SavedTable;
    readonly head: SavedHead;
    readonly base: KeyedTable;
  }[];
  readonly forgotten: readonly SavedTable[];
  /** All fills there are from now on; `undefined` where they stay as they are. */
  readonly fills: readonly SavedFill[] | undefined;
}

/** Nothing to remember. */
export const noBaseUpdate: BaseUpdate = { added: [], changed: [], forgotten: [], fills: undefined };

/**
 * The changes that bring the very hidden sheet up to date: only cells that say something else are written. They belong
 * at the end of a write, so that one that dies midway leaves the old base and running it again finishes the job.
 *
 * Nothing where the sheet would have to be added to a workbook that does not let sheets be added, or where a newer add-in
 * wrote it in a form of its own.
 */
export function planBase(
  update: BaseUpdate,
  { saved, isStructureProtected }: { saved: SavedBase; isStructureProtected: boolean },
): readonly WorkbookChange[] {
  const rows = baseRows(update, saved);
  if (rows.length === 0 || saved.isNewerForm || (!saved.exists && isStructureProtected)) return [];
  return [...(saved.exists ? [] : newSheet()), ...runsOf(rows)];
}

/** Rows that follow each other as one write each. */
function runsOf(rows: readonly BaseRow[]): readonly WorkbookChange[] {
  const ordered = [...rows].sort((first, second) => first.row - second.row);
  const runs: { rowIndex: number; values: CellInput[][] }[] = [];
  for (const { row, cells } of ordered) {
    const last = runs.at(-1);
    const between = last === undefined ? Infinity : row - last.rowIndex - last.values.length;
    if (last === undefined || between > mostRowsBetween) {
      runs.push({ rowIndex: row, values: [[...cells]] });
      continue;
    }
    for (let count = between; count > 0; count -= 1) last.values.push([null, null, null]);
    last.values.push([...cells]);
  }
  return runs.map((run) => ({ kind: "writeCells", sheetName: baseSheetName, columnIndex: 0, ...run }));
}

/** Rows left alone cost a few bytes each in a request, a write of its own some hundred. */
const mostRowsBetween = 10;

/** The first row that is free on the sheet once these changes are in. */
export function nextRowAfter(changes: readonly WorkbookChange[], { nextRow }: SavedBase): number {
  const ends = changes.map((change) =>
    change.kind === "writeCells" ? change.rowIndex + change.values.length : 0,
  );
  return Math.max(nextRow, ...ends);
}

/**
 * References for tables, by their names, that the sheet does not know yet. The name is part of it: two people who insert
 * at the same moment begin from the same number.
 */
export function newRefs(saved: SavedBase, tableNames: readonly string[]): readonly string[] {
  const numbers = saved.tables.map(({ ref }) => Number(/^t(\d+)/.exec(ref)?.[1] ?? 0));
  const last = Math.max(0, ...numbers);
  return tableNames.map((name, index) => `t${String(last + index + 1)}:${name}`);
}

function newSheet(): WorkbookChange[] {
  const sheetName = baseSheetName;
  return [
    { kind: "addSheet", sheetName },
    { kind: "setSheetVisibility", sheetName, visibility: "veryHidden" },
    { kind: "writeCells", sheetName, rowIndex: 0, columnIndex: 0, values: [[baseMarker, baseForm]] },
  ];
}
