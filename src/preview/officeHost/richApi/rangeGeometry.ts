import { sheetLimits } from "../../workbook/a1";
import type { Area } from "../../workbook/previewWorkbook";
import { invalidArgument } from "./richApiError";

/** An area that lies on the sheet; anything else is `InvalidArgument`. */
export function checkedArea(area: Area): Area {
  const isInside =
    area.rowIndex >= 0 &&
    area.columnIndex >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    area.rowIndex + area.rowCount <= sheetLimits.rowCount &&
    area.columnIndex + area.columnCount <= sheetLimits.columnCount;
  if (!isInside) throw invalidArgument("the range would leave the sheet");
  return area;
}

/** The area moved by rows and columns and grown by others. */
export function shiftedArea(
  area: Area,
  shift: { rows?: number; columns?: number; moreRows?: number; moreColumns?: number },
): Area {
  return checkedArea({
    rowIndex: area.rowIndex + (shift.rows ?? 0),
    columnIndex: area.columnIndex + (shift.columns ?? 0),
    rowCount: area.rowCount + (shift.moreRows ?? 0),
    columnCount: area.columnCount + (shift.moreColumns ?? 0),
  });
}

/** One row of an area, counted from its first; Excel allows rows beyond it. */
export function rowOf(area: Area, row: number): Area {
  return checkedArea({ ...area, rowIndex: area.rowIndex + row, rowCount: 1 });
}

/** One column of an area, counted from its first; Excel allows columns beyond it. */
export function columnOf(area: Area, column: number): Area {
  return checkedArea({ ...area, columnIndex: area.columnIndex + column, columnCount: 1 });
}

/** One cell, counted from the area's first; Excel allows cells beyond it. */
export function cellOf(area: Area, row: number, column: number): Area {
  return columnOf(rowOf(area, row), column);
}

/** The whole rows or the whole columns that an area touches. */
export function entireLines(area: Area, lines: "rows" | "columns"): Area {
  return lines === "rows"
    ? { ...area, columnIndex: 0, columnCount: sheetLimits.columnCount }
    : { ...area, rowIndex: 0, rowCount: sheetLimits.rowCount };
}

/** How many cells an area has; Excel gives −1 from 2³¹ on. */
export function cellCount(area: Area): number {
  const count = area.rowCount * area.columnCount;
  return count < 2 ** 31 ? count : -1;
}
