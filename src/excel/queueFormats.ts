import type { ColumnFormat, FormatColumns, FormatText } from "../workbook/cellChanges";
import { rangeAt } from "./rangeAt";

/** Queues widths and looks of columns. */
export function queueColumnFormats(sheet: Excel.Worksheet, change: FormatColumns): void {
  const { rowIndex, rowCount, columns } = change;
  for (const column of columns) {
    const { columnIndex, widthInCharacters } = column;
    if (widthInCharacters !== undefined) {
      const { format } = rangeAt(sheet, {
        rowIndex,
        columnIndex,
        rowCount: Math.max(rowCount, 1),
        columnCount: 1,
      });
      format.columnWidth = columnWidthInPoints(widthInCharacters);
    }
    if (rowCount > 0) queueCellLook(sheet, { column, rowIndex, rowCount });
  }
  const first = columns[0];
  if (change.fitRowHeights !== true || rowCount === 0 || first === undefined) return;
  rangeAt(sheet, {
    rowIndex,
    columnIndex: first.columnIndex,
    rowCount,
    columnCount: columns.length,
  }).format.autofitRows();
}

function queueCellLook(
  sheet: Excel.Worksheet,
  { column, rowIndex, rowCount }: { column: ColumnFormat; rowIndex: number; rowCount: number },
): void {
  const range = rangeAt(sheet, { rowIndex, columnIndex: column.columnIndex, rowCount, columnCount: 1 });
  if (column.numberFormat !== undefined) {
    // Excel gives one format to a whole range; the typings only know the array of every cell's format.
    range.numberFormat = column.numberFormat as unknown as string[][];
  }
  if (column.wrapText !== undefined) range.format.wrapText = column.wrapText;
  if (column.horizontalAlignment !== undefined) range.format.horizontalAlignment = column.horizontalAlignment;
  if (column.verticalAlignment !== undefined) range.format.verticalAlignment = column.verticalAlignment;
}

/** Queues the look of an area's text. */
export function queueTextFormat(sheet: Excel.Worksheet, change: FormatText): void {
  const { format } = rangeAt(sheet, change.area);
  if (change.bold !== undefined) format.font.bold = change.bold;
  if (change.fontColor !== undefined) format.font.color = change.fontColor;
  if (change.fontSize !== undefined) format.font.size = change.fontSize;
  if (change.wrapText !== undefined) format.wrapText = change.wrapText;
}

/**
 * `columnWidth` is in points. A character of 游ゴシック 11, the default font of a Japanese Excel, is 8 pixels wide
 * (Calibri's 7 fit as well), a cell has 5 pixels of padding, and a pixel is 0.75 points.
 */
function columnWidthInPoints(widthInCharacters: number): number {
  return (widthInCharacters * 8 + 5) * 0.75;
}
