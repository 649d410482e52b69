import type { FillCells } from "../workbook/workbookPort";
import { cellAt } from "./rangeAt";

/** Fills single cells with a colour, or takes their fill away. */
export function queueFills(sheet: Excel.Worksheet, { cells }: FillCells): void {
  for (const cell of cells) {
    const { fill } = cellAt(sheet, cell).format;
    if (cell.color === "") fill.clear();
    else fill.color = cell.color;
  }
}
