import type { MergeCell } from "../merge/mergeTypes";
import { rowKey } from "../merge/rowKeys";
import { blockCells, fillCells, headCells } from "../tables/savedBase";
import type { SavedBase } from "../tables/savedBase";
import type { BaseUpdate } from "./planBase";

/** A row of the very hidden sheet as it is written. */
export interface BaseRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * The rows of the very hidden sheet that an update of what is remembered writes: a block of table rows only where one of
 * them says something else or is gone, new ones after everything else.
 */
export function baseRows(update: BaseUpdate, saved: SavedBase): readonly BaseRow[] {
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
    const left = new Map(base.rows.map((row) => [keyOf(row), row]));
    for (const { at, rows: known } of table.blocks) {
      const now = takeRows(known, left);
      if (isSameRows(known, now)) continue;
      const [first = blankRow, ...others] = blockCells(table.ref, now);
      write(at, first);
      others.forEach(append);
    }
    blockCells(table.ref, [...left.values()]).forEach(append);
  }
  for (const table of update.forgotten) {
    for (const at of [table.headRow, ...table.blocks.map((block) => block.at)]) write(at, blankRow);
  }
  if (update.fills !== undefined) {
    for (const at of saved.fillRows) write(at, blankRow);
    for (let from = 0; from < update.fills.length; from += fillsInRow) {
      append(fillCells(update.fills.slice(from, from + fillsInRow)));
    }
  }
  for (const { ref, head, base } of update.added) {
    append(headCells(ref, head));
    blockCells(ref, base.rows).forEach(append);
  }
  return rows;
}

type Row = readonly MergeCell[];

/** What a block's rows say from now on, those that are gone left out; taken, so that no other block says it too. */
function takeRows(known: readonly Row[], left: Map<string, Row>): readonly Row[] {
  return known.flatMap((row) => {
    const key = keyOf(row);
    const now = left.get(key);
    left.delete(key);
    return now === undefined ? [] : [now];
  });
}

function isSameRows(rows: readonly Row[], others: readonly Row[]): boolean {
  return (
    rows.length === others.length &&
    rows.every((row, at) => {
      const other = others[at];
      return other?.length === row.length && row.every((cell, column) => isSameContent(cell, other[column]));
    })
  );
}

function isSameContent(cell: MergeCell, other: MergeCell | undefined): boolean {
  if (typeof cell !== "object" || cell === null) return cell === other;
  return typeof other === "object" && other?.formula === cell.formula;
}

function keyOf(row: Row): string {
  return rowKey(row[0]) ?? "";
}

const blankRow: readonly string[] = ["", "", ""];
/** A cell takes 32,767 characters. */
const fillsInRow = 200;
