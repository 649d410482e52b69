import type { CellContent } from "../workbook/cellContent";
import type { TablePart } from "../workbook/readRequest";
import type { TrackedPart, TrackedTable } from "../workbook/trackingSnapshot";
import type { WorkbookChange } from "../workbook/workbookChange";
import { isCellFormula } from "../workbook/cellFormula";

/**
 * What a write needs to know of a large table: that its rows are the same in the same order, and everything about the
 * rows that it writes to or takes out.
 */
export function partToObserve(
  table: TrackedTable,
  { changes, keyColumn }: { changes: readonly WorkbookChange[]; keyColumn: number },
): TablePart {
  const rows = [...new Set(touchedRows(table.name, changes))].sort((first, second) => first - second);
  const runs: { row: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    const gap = last === undefined ? Infinity : row - last.row - last.count;
    if (last === undefined || gap > mostRowsBetween) runs.push({ row, count: 1 });
    else last.count += gap + 1;
  }
  return { tableName: table.name, keyColumn, runs };
}

/** Some more rows cost less than questions of their own. */
const mostRowsBetween = 3;

/** The rows of before the write, from 0. */
function touchedRows(tableName: string, changes: readonly WorkbookChange[]): readonly number[] {
  const additions = changes
    .flatMap((change) =>
      change.kind === "addTableRows" && change.tableName === tableName
        ? [{ before: change.before ?? Infinity, count: change.rows.length }]
        : [],
    )
    .sort((first, second) => first.before - second.before);
  // Rows are taken out after others were put in: their numbers are those of then.
  const rowBefore = (row: number): number =>
    additions.reduce((at, { before, count }) => (before <= at - count ? at - count : at), row);
  let removed: readonly number[] | undefined;
  let areRowsNew = false;
  const beforeRemoval = (row: number): number =>
    (removed ?? []).reduce((at, gone) => (gone <= at ? at + 1 : at), row);
  return changes.flatMap((change): number[] => {
    if (!("tableName" in change) || change.tableName !== tableName) return [];
    if (change.kind === "deleteTableRows") {
      removed = [...change.rows].sort((first, second) => first - second);
      return change.rows.map(rowBefore);
    }
    areRowsNew ||= change.kind === "addTableRows" || removed !== undefined;
    const rows =
      change.kind === "writeTableCells"
        ? change.values
        : change.kind === "writeTableFormulas"
          ? change.formulas
          : [];
    const first = "row" in change ? change.row : 0;
    const written = rows.flatMap((cells, index) =>
      cells.some((cell) => cell !== null) ? [first + index] : [],
    );
    // What is written last counts rows as they are by then.
    return areRowsNew ? written.map((row) => rowBefore(beforeRemoval(row))) : written;
  });
}

/** About so many bytes Excel answers with: what rows show and hold, and their fills where those are asked for. */
export function answerBytes(table: TrackedTable, { keyColumn, runs }: TablePart): number {
  const fillBytes = table.fills === undefined ? 0 : 60;
  let bytes = 0;
  for (const row of table.rows) bytes += cellBytes(row[keyColumn] ?? null);
  for (const { row, count } of runs) {
    bytes += 300;
    for (const cells of table.rows.slice(row, row + count)) {
      for (const cell of cells) bytes += 2 * cellBytes(cell) + fillBytes;
    }
  }
  return bytes;
}

function cellBytes(cell: CellContent): number {
  const text = isCellFormula(cell) ? cell.formula : String(cell ?? "");
  return 5 + text.length + 2 * text.replace(/[\x20-\x7e]+/g, "").length;
}

/** Whether the rows of a table are the same, and those that are written to say the same. */
export function isSamePart(before: TrackedTable, now: TrackedPart, { keyColumn, runs }: TablePart): boolean {
  return (
    before.rows.length === now.keys.length &&
    before.rows.every((row, at) => {
      const key = row[keyColumn] ?? null;
      return isCellFormula(key) || (key ?? "") === now.keys[at];
    }) &&
    runs.every(({ row, count }) => {
      const seen = now.runs.find((run) => run.row === row)?.rows;
      return JSON.stringify(seen) === JSON.stringify(before.rows.slice(row, row + count));
    })
  );
}

/**
 * The whole table as it stood right before the write, from the part that was seen then and the table as it is now: rows
 * that were not looked at are found again by their keys, since the write left them alone.
 */
export function seenTable(part: TrackedPart, now: TrackedTable, keyColumn: number): TrackedTable {
  const known = new Map<number, { cells: readonly CellContent[]; fills: readonly string[] | undefined }>();
  for (const { row, rows, fills } of part.runs) {
    rows.forEach((cells, index) => known.set(row + index, { cells, fills: fills?.[index] }));
  }
  const keyNow = (at: number): unknown => now.rows[at]?.[keyColumn] ?? "";
  let next = 0;
  const places = part.keys.map((key, at) => {
    let place = next;
    // The write may have put rows in before a row that it left alone; one that it knows may be gone by it.
    while (!known.has(at) && place < now.rows.length && keyNow(place) !== key) place += 1;
    const isThere = keyNow(place) === key && place < now.rows.length;
    if (isThere) next = place + 1;
    return isThere ? place : at;
  });
  return {
    ...now,
    columns: part.columns,
    above: part.above,
    rows: places.map((place, at) => known.get(at)?.cells ?? now.rows[place] ?? []),
    fills:
      now.fills === undefined
        ? undefined
        : places.map((place, at) => known.get(at)?.fills ?? now.fills?.[place] ?? []),
  };
}
