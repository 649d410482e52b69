import { formatArea, formatSheetArea } from "../workbook/a1";
import type { PreviewWorkbook } from "../workbook/previewWorkbook";
import type {
  CellReading,
  ChartReading,
  NameReading,
  PivotReading,
  SheetReading,
  TableReading,
} from "./previewApi";
import { addressOf, placeArea } from "./workbookAddress";

/** The sheets as scripts see them. */
export function readSheets(workbook: PreviewWorkbook): SheetReading[] {
  return workbook.sheets.map((sheet) => {
    const used = workbook.usedArea(sheet.id, { valuesOnly: true });
    return {
      name: sheet.name,
      isActive: sheet.id === workbook.activeSheetId,
      isHidden: sheet.visibility !== "Visible",
      isProtected: sheet.isProtected,
      frozenRows: sheet.frozenRows,
      frozenColumns: sheet.frozenColumns,
      usedAddress: used && formatArea(used),
    };
  });
}

/** The tables as scripts see them. */
export function readTables(workbook: PreviewWorkbook): TableReading[] {
  return workbook.tables.map((table) => ({
    id: table.id,
    name: table.name,
    sheet: sheetName(workbook, table.sheetId),
    address: addressOf(workbook, table.sheetId, table.area),
    columns: table.columns.map((column) => column.name),
    rowCount: table.area.rowCount - (table.showHeaders ? 1 : 0),
    style: table.style,
    hasFilterButtons: table.showFilterButton,
  }));
}

/** The pivot tables as scripts see them. */
export function readPivots(workbook: PreviewWorkbook): PivotReading[] {
  const captions = (fields: readonly { readonly caption: string }[]): string[] =>
    fields.map(({ caption }) => caption);
  return workbook.pivots.map(({ name, sheetId, areas, source, rows, columns, filters, values }) => ({
    name,
    sheet: sheetName(workbook, sheetId),
    address: addressOf(workbook, sheetId, areas.table),
    source:
      source.kind === "area"
        ? addressOf(workbook, source.sheetId, source.area)
        : (workbook.tables.find(({ id }) => id === source.tableId)?.name ?? ""),
    rows: captions(rows),
    columns: captions(columns),
    filters: captions(filters),
    values: captions(values),
  }));
}

/** The charts as scripts see them. */
export function readCharts(workbook: PreviewWorkbook): ChartReading[] {
  return workbook.charts.map(({ id, name, sheetId, type, title, position }) => {
    const { categories, series } = workbook.chartData(id);
    return {
      name,
      sheet: sheetName(workbook, sheetId),
      type,
      title: title.isVisible ? title.text : undefined,
      categories,
      series: series.map((one) => ({ name: one.name, values: one.values })),
      position,
    };
  });
}

function sheetName(workbook: PreviewWorkbook, sheetId: string): string {
  return workbook.sheets.find(({ id }) => id === sheetId)?.name ?? "";
}

/** The names as scripts see them. */
export function readNames(workbook: PreviewWorkbook): NameReading[] {
  return workbook.names
    .filter((name) => name.visible)
    .map(({ name, formula, comment, sheetId }) => ({
      name,
      formula,
      comment,
      ...(sheetId === undefined ? {} : { sheet: sheetName(workbook, sheetId) }),
    }));
}

/** The cells of an area, row by row. */
export function readRange(workbook: PreviewWorkbook, address: string): CellReading[][] {
  const { sheet, area } = placeArea(workbook, address);
  return workbook.readCells(sheet.id, area).map((row, rowOffset) =>
    row.map((cell, columnOffset) => ({
      address: formatSheetArea(sheet.name, {
        rowIndex: area.rowIndex + rowOffset,
        columnIndex: area.columnIndex + columnOffset,
        rowCount: 1,
        columnCount: 1,
      }),
      value: cell.value,
      formula: cell.formula,
      text: cell.text,
      isError: cell.isError,
      errorMessage: cell.errorMessage,
    })),
  );
}
