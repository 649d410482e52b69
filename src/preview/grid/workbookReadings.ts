import { formatArea, formatSheetArea } from "../workbook/a1";
import type { PreviewWorkbook } from "../workbook/previewWorkbook";
import type { CellReading, NameReading, SheetReading, TableReading } from "./previewApi";
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
    name: table.name,
    sheet: workbook.sheets.find((sheet) => sheet.id === table.sheetId)?.name ?? "",
    address: addressOf(workbook, table.sheetId, table.area),
    columns: table.columns.map((column) => column.name),
    rowCount: table.area.rowCount - (table.showHeaders ? 1 : 0),
    style: table.style,
    hasFilterButtons: table.showFilterButton,
  }));
}

/** The names as scripts see them. */
export function readNames(workbook: PreviewWorkbook): NameReading[] {
  return workbook.names
    .filter((name) => name.visible)
    .map(({ name, formula, comment }) => ({ name, formula, comment }));
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
