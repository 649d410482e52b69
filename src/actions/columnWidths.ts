import type { DrawnTable } from "../tables/drawnTable";
import type { CellArea } from "../workbook/cellArea";

/**
 * The widths of columns that tables share, one below the other: what the widest of them needs, and `undefined` where
 * the column holds something else already.
 */
export function sharedWidths(
  tables: readonly DrawnTable[],
  { columnIndex, usedInColumns }: { columnIndex: number; usedInColumns: CellArea | undefined },
): readonly (number | undefined)[] {
  const columnCount = Math.max(0, ...tables.map(({ columns }) => columns.length));
  return Array.from({ length: columnCount }, (_, index) => {
    if (usedInColumns !== undefined && isColumnOf(usedInColumns, columnIndex + index)) return undefined;
    return Math.max(...tables.map(({ columns }) => columns[index]?.widthInCharacters ?? 0));
  });
}

function isColumnOf(area: CellArea, columnIndex: number): boolean {
  return columnIndex >= area.columnIndex && columnIndex < area.columnIndex + area.columnCount;
}
