import type { CellArea } from "./cellArea";

/** How many rows and columns a sheet has in Excel. */
export const sheetSize = { rowCount: 1_048_576, columnCount: 16_384 } as const;

/** The address of an area without its sheet, as Excel writes it: `A5:M45`, or `B2` for one cell. */
export function formatAddress(area: CellArea): string {
  const first = columnLetters(area.columnIndex) + String(area.rowIndex + 1);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  const lastColumn = columnLetters(area.columnIndex + area.columnCount - 1);
  return `${first}:${lastColumn}${String(area.rowIndex + area.rowCount)}`;
}

/** The area that an address names (`B2`, `A5:M45`, `$A$1`, with or without a sheet); `undefined` for anything else. */
export function parseAddress(address: string): CellArea | undefined {
  const cells = address
    .slice(address.lastIndexOf("!") + 1)
    .replaceAll("$", "")
    .split(":");
  const first = parseCell(cells[0] ?? "");
  const last = cells.length === 1 ? first : parseCell(cells[1] ?? "");
  if (first === undefined || last === undefined || cells.length > 2) return undefined;
  const rowIndex = Math.min(first.rowIndex, last.rowIndex);
  const columnIndex = Math.min(first.columnIndex, last.columnIndex);
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.max(first.rowIndex, last.rowIndex) - rowIndex + 1,
    columnCount: Math.max(first.columnIndex, last.columnIndex) - columnIndex + 1,
  };
}

/** Whether an area lies on a sheet as a whole. */
export function fitsOnSheet(area: CellArea): boolean {
  return (
    area.rowIndex >= 0 &&
    area.columnIndex >= 0 &&
    area.rowIndex + area.rowCount <= sheetSize.rowCount &&
    area.columnIndex + area.columnCount <= sheetSize.columnCount
  );
}

function parseCell(text: string): { rowIndex: number; columnIndex: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/i.exec(text);
  if (match === null) return undefined;
  let columnNumber = 0;
  for (const letter of (match[1] ?? "").toUpperCase()) {
    columnNumber = columnNumber * 26 + (letter.charCodeAt(0) - 64);
  }
  const cell = { rowIndex: Number(match[2]) - 1, columnIndex: columnNumber - 1 };
  return cell.rowIndex < sheetSize.rowCount && cell.columnIndex < sheetSize.columnCount ? cell : undefined;
}

function columnLetters(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
