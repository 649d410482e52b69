import type { FillTableCells, WriteTableCells, WriteTableFormulas } from "../workbook/workbookPort";
import { asLiteral } from "./literalText";

/** Writes values into a table; rows that somebody puts in above it meanwhile do not matter. */
export function queueTableCells(sheet: Excel.Worksheet, change: WriteTableCells): void {
  if (change.values.length === 0) return;
  blockOf(sheet, change, change.values).values = change.values.map((row) => row.map(asLiteral));
}

/** Writes formulas into a table. */
export function queueTableFormulas(sheet: Excel.Worksheet, change: WriteTableFormulas): void {
  if (change.formulas.length === 0) return;
  blockOf(sheet, change, change.formulas).formulas = change.formulas.map((row) => [...row]);
}

/** Fills single cells of a table with a colour, or takes their fill away. */
export function queueTableFills(sheet: Excel.Worksheet, { tableName, cells }: FillTableCells): void {
  const body = sheet.tables.getItem(tableName).getDataBodyRange();
  for (const { row, column, color } of cells) {
    const cell = body.getCell(row, column);
    if (color === "") cell.format.fill.clear();
    else cell.format.fill.color = color;
  }
}

function blockOf(
  sheet: Excel.Worksheet,
  { tableName, row, column }: Pick<WriteTableCells, "tableName" | "row" | "column">,
  rows: readonly (readonly unknown[])[],
): Excel.Range {
  const first = sheet.tables.getItem(tableName).getDataBodyRange().getCell(row, column);
  return first.getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1);
}
