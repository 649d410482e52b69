import type { CellContent, CellInput } from "../workbook/cellContent";
import type { TrackedTable } from "../workbook/trackingSnapshot";
import type { WorkbookChange } from "../workbook/workbookChange";
import { isCellFormula } from "../workbook/cellFormula";

/** How rows that a write put in and took out are undone, and the table's rows as they stand after that. */
export interface RowsBack {
  readonly changes: readonly WorkbookChange[];
  readonly aligned: Pick<TrackedTable, "rows" | "fills">;
}

/** A row after the write: which one it was before, or none; `undefined` cells may say anything. */
interface KnownRow {
  readonly from: number | undefined;
  readonly cells: (CellContent | undefined)[];
}

/**
 * Takes out the very rows that a write put in and puts in those that it took out, where they stood, so that formulas
 * elsewhere, comments and formats are shifted back to the rows that they belong to.
 *
 * `undefined` where the table is not what was `seen` plus the write, so that nobody can tell which rows these are.
 */
export function rowsBack(
  seen: TrackedTable,
  now: TrackedTable,
  written: readonly WorkbookChange[],
): RowsBack | undefined {
  const known = rowsAfter(seen, written);
  const kept = known.flatMap(({ from }) => from ?? []);
  const isAsWritten =
    seen.columns.length === now.columns.length &&
    known.length === now.rows.length &&
    known.every(({ cells }, at) => cells.every((cell, column) => couldBe(cell, now.rows[at]?.[column])));
  if (!isAsWritten || kept.length === 0) return undefined;
  const place = { sheetName: now.sheetName, tableName: now.name };
  const added = known.flatMap(({ from }, at) => (from === undefined ? [at] : []));
  const blank = new Array<CellInput>(seen.columns.length).fill(null);
  const lastKept = kept.at(-1) ?? -1;
  const keptRows = new Set(kept);
  const runs: { row: number; count: number }[] = [];
  for (let row = 0; row < seen.rows.length; row += 1) {
    if (keptRows.has(row)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.count === row) last.count += 1;
    else runs.push({ row, count: 1 });
  }
  const placeOf = new Map(known.map(({ from }, at) => [from, at]));
  const align = <Row>(rows: readonly (readonly Row[])[]): readonly (readonly Row[])[] =>
    seen.rows.map((_row, from) => rows[placeOf.get(from) ?? -1] ?? []);
  return {
    changes: [
      ...(added.length === 0 ? [] : [{ kind: "deleteTableRows", ...place, rows: added } as const]),
      ...runs.map(({ row, count }): WorkbookChange => ({
        kind: "addTableRows",
        ...place,
        ...(row > lastKept ? {} : { before: row }),
        rows: Array.from({ length: count }, () => blank),
      })),
    ],
    aligned: { rows: align(now.rows), fills: now.fills === undefined ? undefined : align(now.fills) },
  };
}

/** The rows as they must be after the write. */
function rowsAfter(seen: TrackedTable, written: readonly WorkbookChange[]): readonly KnownRow[] {
  const rows: KnownRow[] = seen.rows.map((cells, from) => ({ from, cells: [...cells] }));
  for (const change of written) {
    if (!("tableName" in change) || change.tableName !== seen.name) continue;
    if (change.kind === "addTableRows") {
      const added = change.rows.map((cells): KnownRow => ({
        from: undefined,
        cells: cells.map((cell) => cell ?? undefined),
      }));
      rows.splice(change.before ?? rows.length, 0, ...added);
    } else if (change.kind === "deleteTableRows") {
      const gone = new Set(change.rows);
      rows.splice(0, rows.length, ...rows.filter((_row, at) => !gone.has(at)));
    } else if (change.kind === "writeTableCells" || change.kind === "writeTableFormulas") {
      const { row, column } = change;
      const cells = change.kind === "writeTableCells" ? change.values : change.formulas;
      cells.forEach((line, rowOffset) => {
        line.forEach((cell, columnOffset) => {
          const there = rows[row + rowOffset];
          if (cell !== null && there !== undefined) there.cells[column + columnOffset] = undefined;
        });
      });
    }
  }
  return rows;
}

/** Excel rewrites formulas when rows come and go, and what we wrote may be kept in another form. */
function couldBe(cell: CellContent | undefined, found: CellContent | undefined): boolean {
  if (cell === undefined) return true;
  if (isCellFormula(cell)) return isCellFormula(found);
  return (cell ?? "") === (found ?? "");
}
