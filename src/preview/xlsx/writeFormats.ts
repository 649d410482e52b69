import { sheetLimits } from "../workbook/a1";
import type { Area, CellFormat, PreviewWorkbook } from "../workbook/previewWorkbook";
import type { SheetContent } from "./workbookContent";

/** Widths that differ by less are the same: files count in other units. */
const tolerance = 0.5;

/** Gives a sheet's columns, rows and cells the formats, widths and heights of the content. */
export function writeFormats(
  sheet: SheetContent,
  sheetId: string,
  formats: readonly Required<CellFormat>[],
  workbook: PreviewWorkbook,
): void {
  const plain = workbook.readFormat(sheetId, sheetLimits.rowCount - 1, sheetLimits.columnCount - 1);
  const columnFormats = new Map<number, number>();
  for (const { columnIndex, columnCount, formatIndex } of sheet.columns) {
    const format = formats[formatIndex ?? 0];
    if (formatIndex === undefined || !format) continue;
    for (let offset = 0; offset < columnCount; offset += 1)
      columnFormats.set(columnIndex + offset, formatIndex);
    const area = { rowIndex: 0, rowCount: sheetLimits.rowCount, columnIndex, columnCount };
    workbook.formatCells(sheetId, area, difference(format, plain));
  }
  for (const { area, formatIndex } of formattedAreas(sheet, columnFormats)) {
    const format = formats[formatIndex];
    if (!format) continue;
    const columnFormat = formats[columnFormats.get(area.columnIndex) ?? -1];
    const change = difference(format, columnFormat ?? plain);
    if (Object.keys(change).length > 0) workbook.formatCells(sheetId, area, change);
  }
  writeSizes(sheet, sheetId, workbook);
}

/** Sizes come after formats, since wrapped text makes rows higher by itself. */
function writeSizes(sheet: SheetContent, sheetId: string, workbook: PreviewWorkbook): void {
  const ownWidth = workbook.columnWidth(sheetId, sheetLimits.columnCount - 1);
  const lastUsed = sheet.rows.reduce(
    (last, { cells }) => Math.max(last, cells.at(-1)?.columnIndex ?? -1),
    -1,
  );
  // The workbook has one width for all columns that nobody set; another one is set where there are cells.
  if (Math.abs(sheet.defaultColumnWidth - ownWidth) > tolerance && lastUsed >= 0) {
    workbook.setColumnWidth(sheetId, 0, lastUsed + 1, sheet.defaultColumnWidth);
  }
  for (const { columnIndex, columnCount, width } of sheet.columns) {
    if (width !== undefined) workbook.setColumnWidth(sheetId, columnIndex, columnCount, width);
  }
  for (const { rowIndex, height } of sheet.rows) {
    const isOwn =
      height !== undefined && Math.abs(height - workbook.rowHeight(sheetId, rowIndex)) > tolerance;
    if (isOwn) workbook.setRowHeight(sheetId, rowIndex, 1, height);
  }
}

/** The cells with a format that is not their column's, joined to areas: first down a column, then across. */
function formattedAreas(
  sheet: SheetContent,
  columnFormats: ReadonlyMap<number, number>,
): readonly { area: Area; formatIndex: number }[] {
  const open = new Map<number, { area: Area; formatIndex: number }>();
  const runs: { area: Area; formatIndex: number }[] = [];
  for (const { rowIndex, cells } of sheet.rows) {
    for (const { columnIndex, formatIndex = 0 } of cells) {
      const run = open.get(columnIndex);
      if (run?.formatIndex === formatIndex && run.area.rowIndex + run.area.rowCount === rowIndex) {
        run.area = { ...run.area, rowCount: run.area.rowCount + 1 };
        continue;
      }
      const started = { area: { rowIndex, columnIndex, rowCount: 1, columnCount: 1 }, formatIndex };
      open.set(columnIndex, started);
      if (formatIndex !== (columnFormats.get(columnIndex) ?? 0)) runs.push(started);
    }
  }
  return joinedAcross(runs);
}

function joinedAcross(
  runs: readonly { area: Area; formatIndex: number }[],
): readonly { area: Area; formatIndex: number }[] {
  const byPlace = [...runs].sort(
    (first, second) =>
      first.area.rowIndex - second.area.rowIndex || first.area.columnIndex - second.area.columnIndex,
  );
  const joined: { area: Area; formatIndex: number }[] = [];
  for (const { area, formatIndex } of byPlace) {
    const former = joined.at(-1);
    const continues =
      former?.formatIndex === formatIndex &&
      former.area.rowIndex === area.rowIndex &&
      former.area.rowCount === area.rowCount &&
      former.area.columnIndex + former.area.columnCount === area.columnIndex;
    if (former && continues) former.area = { ...former.area, columnCount: former.area.columnCount + 1 };
    else joined.push({ area, formatIndex });
  }
  return joined;
}

/** What has to be set for a cell of one format to have another. */
function difference(format: Required<CellFormat>, from: Required<CellFormat>): CellFormat {
  const entries = Object.entries(format).filter(([key, value]) => value !== from[key as keyof CellFormat]);
  return Object.fromEntries(entries);
}
