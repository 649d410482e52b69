import { type IColumnData, type IObjectArrayPrimitiveType } from "@univerjs/core";
import {
  SetColDataMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  type ISetColDataMutationParams,
} from "@univerjs/sheets";
import { intersectAreas, sheetLimits } from "./a1";
import type { CellReader } from "./cellReader";
import { toFormat, toStyle } from "./cellStyle";
import { typeOf } from "./cellWriter";
import type { Area, CellFormat } from "./previewWorkbook";
import { cellPadding, countLines, pixelsPerPoint, textWidth } from "./textWidth";
import { toArea, toRange, type CellPatch, type UniverSession } from "./univerSession";

/** Excel's narrowest and widest fitted column, in points. */
const fittedWidth = { least: 20, most: 1000 };
const lineHeight = 1.6;
const tallestRow = 409;
const mostFittedRows = 2000;

interface ShownCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly text: string;
  readonly format: Required<CellFormat>;
}

/** Formats of cells, widths of columns and heights of rows. */
export class Formats {
  constructor(
    private readonly session: UniverSession,
    private readonly reader: CellReader,
  ) {}

  formatCells(sheetId: string, area: Area, format: CellFormat): void {
    if (area.rowCount === sheetLimits.rowCount) this.formatColumns(sheetId, area, format);
    else this.patchStyles(sheetId, area, () => format);
    // Excel makes rows higher when their text starts to wrap; in a long list nobody waits for every row's height.
    if (format.wrapText === true)
      this.autofitRows(sheetId, area.rowIndex, Math.min(area.rowCount, mostFittedRows));
  }

  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.patchStyles(sheetId, area, (rowOffset, columnOffset) => {
      const numberFormat = formats[rowOffset]?.[columnOffset];
      return numberFormat === null || numberFormat === undefined ? undefined : { numberFormat };
    });
  }

  /** A cell's own format, its column's and row's included, but not the look that a table's style gives it. */
  readFormat(sheetId: string, rowIndex: number, columnIndex: number): Required<CellFormat> {
    const sheet = this.session.sheet(sheetId);
    const own = sheet.getCellRaw(rowIndex, columnIndex);
    return this.toFormat(sheet.getComposedCellStyleByCellData(rowIndex, columnIndex, own));
  }

  /** How a cell looks, its table's style included. */
  private shownFormat(sheetId: string, rowIndex: number, columnIndex: number): Required<CellFormat> {
    return this.toFormat(this.session.sheet(sheetId).getComposedCellStyle(rowIndex, columnIndex));
  }

  private toFormat(style: Parameters<typeof toFormat>[0]): Required<CellFormat> {
    const { defaultStyle } = this.session.workbook.getSnapshot();
    return toFormat(style, typeof defaultStyle === "object" ? defaultStyle : undefined);
  }

  setColumnWidth(sheetId: string, columnIndex: number, columnCount: number, points: number): void {
    const area = { rowIndex: 0, rowCount: 1, columnIndex, columnCount };
    this.session.reach(sheetId, area);
    this.session.run(SetWorksheetColWidthMutation.id, {
      subUnitId: sheetId,
      ranges: [toRange(area)],
      colWidth: Math.round(points * pixelsPerPoint),
    });
  }

  columnWidth(sheetId: string, columnIndex: number): number {
    return this.session.sheet(sheetId).getColumnWidth(columnIndex) / pixelsPerPoint;
  }

  setRowHeight(sheetId: string, rowIndex: number, rowCount: number, points: number): void {
    const area = { rowIndex, rowCount, columnIndex: 0, columnCount: 1 };
    this.session.reach(sheetId, area);
    this.session.run(SetWorksheetRowHeightMutation.id, {
      subUnitId: sheetId,
      ranges: [toRange(area)],
      rowHeight: Math.round(Math.min(points, tallestRow) * pixelsPerPoint),
    });
  }

  rowHeight(sheetId: string, rowIndex: number): number {
    return this.session.sheet(sheetId).getRowHeight(rowIndex) / pixelsPerPoint;
  }

  /** Widens or narrows columns to their longest text; empty columns keep their width. */
  autofitColumns(sheetId: string, columnIndex: number, columnCount: number): void {
    this.fitColumns(sheetId, { rowIndex: 0, rowCount: sheetLimits.rowCount, columnIndex, columnCount });
  }

  /** The same by the texts of an area alone, whatever else stands in its columns. */
  fitColumns(sheetId: string, area: Area): void {
    const widths = new Map<number, number>();
    this.eachText(sheetId, area, ({ columnIndex: column, text, format }) => {
      if (format.wrapText) return;
      const font = { size: format.fontSize, bold: format.bold };
      const longest = Math.max(...text.split("\n").map((line) => textWidth(line, font)));
      widths.set(column, Math.max(widths.get(column) ?? 0, longest));
    });
    for (const [column, width] of widths) {
      const points = Math.min(fittedWidth.most, Math.max(fittedWidth.least, width + 2 * cellPadding));
      this.setColumnWidth(sheetId, column, 1, points);
    }
  }

  /** Makes rows as high as their text needs in the columns' present widths. */
  autofitRows(sheetId: string, rowIndex: number, rowCount: number): void {
    const heights = new Map<number, number>();
    const area = { rowIndex, rowCount, columnIndex: 0, columnCount: sheetLimits.columnCount };
    this.eachText(sheetId, area, ({ rowIndex: row, columnIndex: column, text, format }) => {
      const font = { size: format.fontSize, bold: format.bold };
      const lines = format.wrapText ? countLines(text, this.columnWidth(sheetId, column), font) : 1;
      heights.set(row, Math.max(heights.get(row) ?? 0, lines * format.fontSize * lineHeight));
    });
    const sheet = this.session.sheet(sheetId);
    const pixels: Record<number, number> = {};
    for (const [row, height] of heights) {
      const points = Math.min(height, tallestRow);
      pixels[row] = Math.max(sheet.getConfig().defaultRowHeight, Math.round(points * pixelsPerPoint));
    }
    const rows = Object.keys(pixels).map(Number);
    if (rows.length === 0) return;
    this.session.run(SetWorksheetRowHeightMutation.id, {
      subUnitId: sheetId,
      ranges: [
        toRange({
          ...area,
          rowIndex: Math.min(...rows),
          rowCount: Math.max(...rows) - Math.min(...rows) + 1,
        }),
      ],
      rowHeight: pixels,
    });
  }

  /** Visits the cells of an area that show something, with their formats. */
  private eachText(sheetId: string, area: Area, visit: (cell: ShownCell) => void): void {
    const sheet = this.session.sheet(sheetId);
    const rows = sheet.getRowManager();
    // Cells of a column mostly share one style, and putting a style together costs more than measuring its text.
    const formats = new Map<string, Required<CellFormat>>();
    const used = intersectAreas(area, toArea(sheet.getCellMatrix().getDataRange()));
    if (!used) return;
    for (let row = used.rowIndex; row < used.rowIndex + used.rowCount; row += 1) {
      for (let column = used.columnIndex; column < used.columnIndex + used.columnCount; column += 1) {
        const cell = sheet.getCellRaw(row, column);
        const text = cell ? this.reader.readCell(sheet, row, column).text : "";
        if (!cell || text === "") continue;
        const hasSharedStyle = (cell.s === undefined || typeof cell.s === "string") && !rows.getRowStyle(row);
        const key = hasSharedStyle ? `${column}:${cell.s ?? ""}` : `${column}:${row}:own`;
        const format = formats.get(key) ?? this.shownFormat(sheetId, row, column);
        formats.set(key, format);
        visit({ rowIndex: row, columnIndex: column, text, format });
      }
    }
  }

  private patchStyles(
    sheetId: string,
    area: Area,
    formatAt: (rowOffset: number, columnOffset: number) => CellFormat | undefined,
  ): void {
    this.session.reach(sheetId, area);
    const sheet = this.session.sheet(sheetId);
    const patch: CellPatch = {};
    for (let rowOffset = 0; rowOffset < area.rowCount; rowOffset += 1) {
      const row = area.rowIndex + rowOffset;
      for (let columnOffset = 0; columnOffset < area.columnCount; columnOffset += 1) {
        const format = formatAt(rowOffset, columnOffset);
        if (!format) continue;
        const column = area.columnIndex + columnOffset;
        (patch[row] ??= {})[column] = { s: toStyle(format), ...typeOf(sheet.getCellRaw(row, column)) };
      }
    }
    this.session.patchCells(sheetId, patch, {
      isStyleOnly: true,
      cellCount: area.rowCount * area.columnCount,
    });
  }

  /** Whole columns carry the format themselves, so that cells written later have it too. */
  private formatColumns(sheetId: string, area: Area, format: CellFormat): void {
    this.session.reach(sheetId, { ...area, rowIndex: 0, rowCount: 1 });
    const sheet = this.session.sheet(sheetId);
    const columnData: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
    for (let column = area.columnIndex; column < area.columnIndex + area.columnCount; column += 1) {
      columnData[column] = { s: { ...sheet.getColumnStyle(column), ...toStyle(format) } };
    }
    const params: Omit<ISetColDataMutationParams, "unitId"> = { subUnitId: sheetId, columnData };
    this.session.run(SetColDataMutation.id, params);
    const { endRow } = sheet.getCellMatrix().getDataRange();
    if (endRow >= 0) this.patchStyles(sheetId, { ...area, rowIndex: 0, rowCount: endRow + 1 }, () => format);
  }
}
