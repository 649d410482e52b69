import type { KeyedTable } from "../merge/mergeTypes";
import { rowKey } from "../merge/rowKeys";
import { baseForm, baseMarker, baseSheetName, fillCells, headCells, rowCells } from "../tables/savedBase";
import type { SavedBase, SavedFill, SavedHead, SavedTable } from "../tables/savedBase";
import type { CellInput, WorkbookChange } from "../workbook/workbookPort";

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
 * The changes that bring the very hidden sheet up to date: only rows that say something else are written. They belong
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

interface BaseRow {
  readonly row: number;
  readonly cells: readonly string[];
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

/** References for so many tables that the sheet does not know yet. */
export function newRefs(saved: SavedBase, count: number): readonly string[] {
  const numbers = saved.tables.map(({ ref }) => Number(ref.slice(1))).filter((number) => number > 0);
  const last = Math.max(0, ...numbers);
  return Array.from({ length: count }, (_, index) => `t${String(last + index + 1)}`);
}

function newSheet(): WorkbookChange[] {
  const sheetName = baseSheetName;
  return [
    { kind: "addSheet", sheetName },
    { kind: "setSheetVisibility", sheetName, visibility: "veryHidden" },
    { kind: "writeCells", sheetName, rowIndex: 0, columnIndex: 0, values: [[baseMarker, baseForm]] },
  ];
}

function baseRows(update: BaseUpdate, saved: SavedBase): readonly BaseRow[] {
  const rows: BaseRow[] = [];
  let next = Math.max(1, saved.nextRow);
  const write = (row: number, cells: readonly string[]): void => {
    rows.push({ row, cells });
  };
  const append = (contents: readonly string[]): void => {
    write(next, contents);
    next += 1;
  };
  for (const { saved: table, head, base } of update.changed) {
    if (JSON.stringify(head) !== JSON.stringify(table.head)) write(table.headRow, headCells(table.ref, head));
    const before = new Map(table.base.rows.map((row) => [rowKey(row[0]) ?? "", row]));
    for (const row of base.rows) {
      const key = rowKey(row[0]) ?? "";
      const [at, known] = [table.rowOf.get(key), before.get(key)];
      before.delete(key);
      if (at === undefined) append(rowCells(table.ref, row));
      else if (known !== row && JSON.stringify(known) !== JSON.stringify(row))
        write(at, rowCells(table.ref, row));
    }
    for (const key of before.keys()) {
      const at = table.rowOf.get(key);
      if (at !== undefined) write(at, blankRow);
    }
  }
  for (const table of update.forgotten) {
    for (const at of [table.headRow, ...table.rowOf.values()]) write(at, blankRow);
  }
  if (update.fills !== undefined) {
    for (const at of saved.fillRows) write(at, blankRow);
    for (let from = 0; from < update.fills.length; from += fillsInRow) {
      append(fillCells(update.fills.slice(from, from + fillsInRow)));
    }
  }
  for (const { ref, head, base } of update.added) {
    append(headCells(ref, head));
    for (const row of base.rows) append(rowCells(ref, row));
  }
  return rows;
}

const blankRow = ["", "", ""];
/** A cell takes 32,767 characters. */
const fillsInRow = 200;
