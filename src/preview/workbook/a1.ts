import type { Area } from "./previewWorkbook";

/** Rows and columns of a sheet in Excel. */
export const sheetLimits = { rowCount: 1_048_576, columnCount: 16_384 } as const;

/** The letters of a 0-based column: 0 → `A`, 26 → `AA`. */
export function formatColumn(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The 0-based column of its letters in either case: `A` → 0; `undefined` where no sheet has that column. */
export function parseColumn(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= sheetLimits.columnCount ? number - 1 : undefined;
}

/** The A1 address of one 0-based cell, without `$`. */
export function formatCell(rowIndex: number, columnIndex: number): string {
  return `${formatColumn(columnIndex)}${rowIndex + 1}`;
}

/** The A1 address of an area, as Excel writes it: `B2`, `B2:C5`, whole columns `B:C`, whole rows `2:5`. */
export function formatArea(area: Area): string {
  const lastRow = area.rowIndex + area.rowCount - 1;
  const lastColumn = area.columnIndex + area.columnCount - 1;
  if (area.rowIndex === 0 && area.rowCount === sheetLimits.rowCount) {
    return `${formatColumn(area.columnIndex)}:${formatColumn(lastColumn)}`;
  }
  if (area.columnIndex === 0 && area.columnCount === sheetLimits.columnCount) {
    return `${area.rowIndex + 1}:${lastRow + 1}`;
  }
  const first = formatCell(area.rowIndex, area.columnIndex);
  return area.rowCount === 1 && area.columnCount === 1
    ? first
    : `${first}:${formatCell(lastRow, lastColumn)}`;
}

/** A sheet name as it stands before `!`: quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}\p{M}_.]*$/u.test(name);
  const readsAsCell =
    /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*([Cc]\d*)?$/.test(name) || /^[Cc]\d*$/.test(name);
  return isPlain && !readsAsCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The address with its sheet, `Sheet1!B2:C5`, as Excel gives `Range.address`. */
export function formatSheetArea(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${formatArea(area)}`;
}

/** Splits `'My sheet'!B2` into the sheet's name (unquoted; `undefined` where none is given) and the rest. */
export function splitSheetAddress(address: string): { sheetName: string | undefined; local: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheetName: (quoted[1] ?? "").replaceAll("''", "'"), local: quoted[2] ?? "" };
  const bang = address.lastIndexOf("!");
  return bang < 0
    ? { sheetName: undefined, local: address }
    : { sheetName: address.slice(0, bang), local: address.slice(bang + 1) };
}

interface Corner {
  readonly rowIndex: number | undefined;
  readonly columnIndex: number | undefined;
}

/** One side of a `:`; a whole row has no column and a whole column no row. */
function parseCorner(text: string): Corner | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const columnIndex = match[1] === undefined ? undefined : parseColumn(match[1]);
  if (match[1] !== undefined && columnIndex === undefined) return undefined;
  const rowIndex = match[2] === undefined ? undefined : Number(match[2]) - 1;
  if (rowIndex !== undefined && rowIndex >= sheetLimits.rowCount) return undefined;
  return { rowIndex, columnIndex };
}

function span(
  first: number | undefined,
  last: number | undefined,
  size: number,
): { start: number; count: number } {
  if (first === undefined || last === undefined) return { start: 0, count: size };
  return { start: Math.min(first, last), count: Math.abs(last - first) + 1 };
}

/** The area of an address without its sheet (`B2`, `$B$2:C5`, `B:C`, `2:5`); `undefined` where it is none. */
export function parseArea(local: string): Area | undefined {
  const parts = local.split(":");
  const first = parseCorner(parts[0] ?? "");
  const last = parts.length === 1 ? first : parseCorner(parts[1] ?? "");
  if (parts.length > 2 || !first || !last) return undefined;
  const isCell = first.rowIndex !== undefined && first.columnIndex !== undefined;
  if (parts.length === 1 && !isCell) return undefined;
  const sameShape =
    (first.rowIndex === undefined) === (last.rowIndex === undefined) &&
    (first.columnIndex === undefined) === (last.columnIndex === undefined);
  if (!sameShape) return undefined;
  const rows = span(first.rowIndex, last.rowIndex, sheetLimits.rowCount);
  const columns = span(first.columnIndex, last.columnIndex, sheetLimits.columnCount);
  return {
    rowIndex: rows.start,
    columnIndex: columns.start,
    rowCount: rows.count,
    columnCount: columns.count,
  };
}

/** The sheet (if named) and area of an address such as `Sheet1!B2`; `undefined` where it is none. */
export function parseSheetArea(address: string): { sheetName: string | undefined; area: Area } | undefined {
  const { sheetName, local } = splitSheetAddress(address.trim());
  const area = parseArea(local);
  return area && { sheetName, area };
}

/** Whether two areas of the same sheet share a cell. */
export function areasOverlap(first: Area, second: Area): boolean {
  return intersectAreas(first, second) !== undefined;
}

/** The cells that two areas of the same sheet share. */
export function intersectAreas(first: Area, second: Area): Area | undefined {
  const rowIndex = Math.max(first.rowIndex, second.rowIndex);
  const columnIndex = Math.max(first.columnIndex, second.columnIndex);
  const rowEnd = Math.min(first.rowIndex + first.rowCount, second.rowIndex + second.rowCount);
  const columnEnd = Math.min(first.columnIndex + first.columnCount, second.columnIndex + second.columnCount);
  if (rowEnd <= rowIndex || columnEnd <= columnIndex) return undefined;
  return { rowIndex, columnIndex, rowCount: rowEnd - rowIndex, columnCount: columnEnd - columnIndex };
}

/** Whether `outer` holds every cell of `inner`. */
export function areaContains(outer: Area, inner: Area): boolean {
  return (
    inner.rowIndex >= outer.rowIndex &&
    inner.columnIndex >= outer.columnIndex &&
    inner.rowIndex + inner.rowCount <= outer.rowIndex + outer.rowCount &&
    inner.columnIndex + inner.columnCount <= outer.columnIndex + outer.columnCount
  );
}

/** The smallest area around both; either may be missing. */
export function uniteAreas(first: Area | undefined, second: Area | undefined): Area | undefined {
  if (!first || !second) return first ?? second;
  const rowIndex = Math.min(first.rowIndex, second.rowIndex);
  const columnIndex = Math.min(first.columnIndex, second.columnIndex);
  const rowEnd = Math.max(first.rowIndex + first.rowCount, second.rowIndex + second.rowCount);
  const columnEnd = Math.max(first.columnIndex + first.columnCount, second.columnIndex + second.columnCount);
  return { rowIndex, columnIndex, rowCount: rowEnd - rowIndex, columnCount: columnEnd - columnIndex };
}
