import type { CellArea } from "../workbook/cellArea";

/** The range of an area, as a proxy of the sheet's request. */
export function rangeAt(sheet: Excel.Worksheet, area: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(area.rowIndex, area.columnIndex, area.rowCount, area.columnCount);
}

/** One cell of a sheet. */
export function cellAt(
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex }: { readonly rowIndex: number; readonly columnIndex: number },
): Excel.Range {
  return rangeAt(sheet, { rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
}

/** The area of a range whose four numbers are loaded. */
export function areaOf(range: Excel.Range): CellArea {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { rowIndex, columnIndex, rowCount, columnCount };
}
