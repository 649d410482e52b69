import type { AreaRequest } from "../workbook/readRequest";
import type { AreaSnapshot } from "../workbook/workbookSnapshot";
import { areaOf } from "./rangeAt";
import { isSupported } from "./requirements";

/** The questions about an area, queued; they have their answers after the next sync. */
type QueuedArea = ReturnType<typeof queueArea>;

/** Queues the questions about an area. */
export function queueArea(workbook: Excel.Workbook, request: AreaRequest) {
  const { from } = request;
  const sheet =
    from === "activeCell"
      ? workbook.worksheets.getActiveWorksheet()
      : workbook.worksheets.getItem(from.sheetName);
  const corner =
    from === "activeCell"
      ? workbook.getActiveCell()
      : sheet.getRangeByIndexes(from.rowIndex, from.columnIndex, 1, 1);
  const range = corner.getResizedRange(request.rowCount - 1, request.columnCount - 1);
  const isSmall = request.rowCount * request.columnCount <= mostCellsToLookInto;
  return {
    sheet: sheet.load("name"),
    range: range.load("rowIndex,columnIndex,rowCount,columnCount"),
    formulas: isSmall ? range.load("formulas") : undefined,
    values: range.getUsedRangeOrNullObject(true).load("rowIndex"),
    tables: range.getTables(false).load("items/name"),
    merged: isSupported("1.13") ? range.getMergedAreasOrNullObject().load("areaCount") : undefined,
    used: sheet.getUsedRangeOrNullObject(false).load("rowIndex,columnIndex,rowCount,columnCount"),
    usedInColumns: range
      .getEntireColumn()
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  };
}

/** What an area's answers say. */
export function areaSnapshot(answered: QueuedArea): AreaSnapshot {
  const { sheet, range, formulas, values, tables, merged, used, usedInColumns } = answered;
  return {
    sheetName: sheet.name,
    area: areaOf(range),
    isEmpty: values.isNullObject && (formulas === undefined || isBlank(formulas.formulas)),
    cells: formulas?.formulas as AreaSnapshot["cells"],
    tableNames: tables.items.map((table) => table.name),
    hasMergedCells: merged !== undefined && !merged.isNullObject,
    usedArea: used.isNullObject ? undefined : areaOf(used),
    usedInColumns: usedInColumns.isNullObject ? undefined : areaOf(usedInColumns),
  };
}

/**
 * A formula that shows nothing may not count as a used cell: where the answer stays small, the cells themselves are
 * looked at as well.
 */
const mostCellsToLookInto = 20_000;

function isBlank(formulas: readonly (readonly unknown[])[]): boolean {
  return formulas.every((row) => row.every((formula) => formula === ""));
}
