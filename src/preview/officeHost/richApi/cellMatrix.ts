import type { Area, CellValue } from "../../workbook/previewWorkbook";
import { invalidArgument } from "./richApiError";

function parseCell(value: unknown): CellValue | null {
  if (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  ) {
    return value;
  }
  throw invalidArgument("a cell takes text, a number, true or false");
}

/**
 * Reads what is set on a range: rows of cells of exactly the range's size, or one value for every cell.
 *
 * `null` means that a cell stays as it is.
 */
export function parseCellMatrix(value: unknown, area: Area): (CellValue | null)[][] {
  if (!Array.isArray(value)) {
    const cell = parseCell(value);
    return Array.from({ length: area.rowCount }, () => Array<CellValue | null>(area.columnCount).fill(cell));
  }
  const rows = value.map((row: unknown) => {
    if (!Array.isArray(row)) throw invalidArgument("rows of cells are expected");
    return row.map(parseCell);
  });
  const fits = rows.length === area.rowCount && rows.every((row) => row.length === area.columnCount);
  if (!fits) {
    throw invalidArgument(
      `the values are not ${area.rowCount} rows of ${area.columnCount} cells, as the range is`,
    );
  }
  return rows;
}

/** Reads rows of cells whose width is fixed but whose number is not. */
export function parseCellRows(value: unknown, columnCount: number): (CellValue | null)[][] {
  if (!Array.isArray(value)) throw invalidArgument("rows of cells are expected");
  return parseCellMatrix(value, { rowIndex: 0, columnIndex: 0, rowCount: value.length, columnCount });
}

/** Reads number formats set on a range; they are text. */
export function parseFormatMatrix(value: unknown, area: Area): (string | null)[][] {
  return parseCellMatrix(value, area).map((row) =>
    row.map((format) => {
      if (format !== null && typeof format !== "string") throw invalidArgument("a number format is text");
      return format;
    }),
  );
}
