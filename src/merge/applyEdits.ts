import type { CellWrite, MergeCell, RowAddition, SheetTable, TableEdits } from "./mergeTypes";

/**
 * The table with the edits in it: what writing them to a workbook must come to.
 *
 * Row and column numbers are those of the given table. Additions at one place keep their order; a row without an edit
 * is the given row itself.
 */
export function applyEdits(sheet: SheetTable, edits: TableEdits): SheetTable {
  const writes = groupByRow(edits.writes, sheet.rows.length);
  const additions = groupByRow(edits.additions, sheet.rows.length);
  const removed = new Set(edits.removals.map(({ sheetRow }) => sheetRow));
  const rows: (readonly MergeCell[])[] = [];
  for (let at = 0; at <= sheet.rows.length; at += 1) {
    for (const { cells } of additions.get(at) ?? []) rows.push(cells);
    const row = sheet.rows[at];
    if (row === undefined || removed.has(at)) continue;
    const writesHere = writes.get(at);
    rows.push(writesHere === undefined ? row : writeCells(row, writesHere));
  }
  return { columns: sheet.columns, rows };
}

function groupByRow<Edit extends CellWrite | RowAddition>(
  edits: readonly Edit[],
  rowCount: number,
): Map<number, Edit[]> {
  const groups = new Map<number, Edit[]>();
  for (const edit of edits) {
    const at = Math.min(edit.sheetRow, rowCount);
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [edit]);
    else group.push(edit);
  }
  return groups;
}

function writeCells(row: readonly MergeCell[], writes: readonly CellWrite[]): MergeCell[] {
  const cells = [...row];
  for (const { sheetColumn, value } of writes) cells[sheetColumn] = value;
  return cells;
}
