import type { CellInput } from "../workbook/cellContent";
import type { AddTableRows, DeleteTableRows } from "../workbook/tableChanges";
import { asLiteral } from "./literalText";

/** Puts rows into a table, all of them by one call. */
export function queueAddTableRows(sheet: Excel.Worksheet, change: AddTableRows): void {
  if (change.rows.length === 0) return;
  // `null` leaves a cell of the new row as Excel makes it: empty, or with its column's formula.
  const values = change.rows.map((row) => row.map(cellContent)) as (string | number | boolean)[][];
  sheet.tables.getItem(change.tableName).rows.add(change.before, values);
}

function cellContent(cell: AddTableRows["rows"][number][number]): CellInput {
  return typeof cell === "object" && cell !== null ? cell.formula : asLiteral(cell);
}

/** Takes rows out of a table, from the last one up, so that the numbers of the others hold. */
export function queueDeleteTableRows(sheet: Excel.Worksheet, change: DeleteTableRows): void {
  const { rows } = sheet.tables.getItem(change.tableName);
  for (const row of [...change.rows].sort((first, second) => second - first)) rows.getItemAt(row).delete();
}
