import type {
  FillTableCells,
  WriteAboveTable,
  WriteTableCells,
  WriteTableFormulas,
} from "../workbook/tableChanges";
import { queueFill } from "./fills";
import { asLiteral, literalRows } from "./literalText";

/** Writes values into a table; rows that somebody puts in above it meanwhile do not matter. */
export function queueTableCells(sheet: Excel.Worksheet, change: WriteTableCells): void {
  if (change.values.length === 0) return;
  blockOf(sheet, change, change.values).values = literalRows(change.values);
}

/** Writes formulas into a table. */
export function queueTableFormulas(sheet: Excel.Worksheet, change: WriteTableFormulas): void {
  if (change.formulas.length === 0) return;
  blockOf(sheet, change, change.formulas).formulas = change.formulas.map((row) => [...row]);
}

/** Writes a text above a table's first column. */
export function queueAboveTable(
  sheet: Excel.Worksheet,
  { tableName, rowsAbove, text }: WriteAboveTable,
): void {
  const first = sheet.tables.getItem(tableName).getDataBodyRange().getCell(0, 0);
  first.getOffsetRange(-1 - rowsAbove, 0).values = [[asLiteral(text)]];
}

/** Fills single cells of a table with a colour, or takes their fill away. */
export function queueTableFills(sheet: Excel.Worksheet, { tableName, cells }: FillTableCells): void {
  const body = sheet.tables.getItem(tableName).getDataBodyRange();
  for (const { row, column, color } of cells) queueFill(body.getCell(row, column), color);
}

function blockOf(
  sheet: Excel.Worksheet,
  { tableName, row, column }: Pick<WriteTableCells, "tableName" | "row" | "column">,
  rows: readonly (readonly unknown[])[],
): Excel.Range {
  const body = sheet.tables.getItem(tableName).getDataBodyRange();
  const block = body.getCell(row, column).getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1);
  // A table that somebody made smaller meanwhile: what stands beside it by now is not ours, the write is refused.
  return block.getIntersection(body);
}
