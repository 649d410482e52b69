import type {
  CellArea,
  ColumnFormat,
  FormatColumns,
  FormatText,
  WorkbookChange,
} from "../workbook/workbookPort";
import { asLiteral } from "./literalText";

/** Queues one change in a request; nothing reaches Excel before the request is sent. */
export function queueChange(context: Excel.RequestContext, change: WorkbookChange): void {
  const sheets = context.workbook.worksheets;
  const sheet = change.kind === "addSheet" ? sheets.add(change.sheetName) : sheets.getItem(change.sheetName);
  switch (change.kind) {
    case "addSheet":
      return;
    case "writeCells":
      if (change.values.length === 0) return;
      rangeAt(sheet, areaOf(change, change.values)).values = change.values.map((row) => row.map(asLiteral));
      return;
    case "writeFormulas":
      if (change.formulas.length === 0) return;
      rangeAt(sheet, areaOf(change, change.formulas)).formulas = change.formulas.map((row) => [...row]);
      return;
    case "createTable": {
      const table = sheet.tables.add(rangeAt(sheet, change.area), true);
      table.name = change.tableName;
      table.style = change.style;
      return;
    }
    case "formatColumns":
      queueColumnFormats(sheet, change);
      return;
    case "formatText":
      queueTextFormat(sheet, change);
      return;
    case "freezeRows":
      sheet.freezePanes.freezeRows(change.rowCount);
      return;
    case "showArea":
      sheet.activate();
      rangeAt(sheet, change.area).select();
      return;
  }
}

function queueColumnFormats(sheet: Excel.Worksheet, change: FormatColumns): void {
  const { rowIndex, rowCount, columns } = change;
  for (const column of columns) {
    const { columnIndex } = column;
    const { format } = rangeAt(sheet, {
      rowIndex,
      columnIndex,
      rowCount: Math.max(rowCount, 1),
      columnCount: 1,
    });
    format.columnWidth = columnWidthInPoints(column.widthInCharacters);
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

function queueTextFormat(sheet: Excel.Worksheet, change: FormatText): void {
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

function areaOf(
  { rowIndex, columnIndex }: { rowIndex: number; columnIndex: number },
  rows: readonly (readonly unknown[])[],
): CellArea {
  return { rowIndex, columnIndex, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 };
}

function rangeAt(sheet: Excel.Worksheet, area: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(area.rowIndex, area.columnIndex, area.rowCount, area.columnCount);
}
