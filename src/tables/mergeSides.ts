import type { KeyedTable, MergeCell, SheetTable } from "../merge/mergeTypes";
import type { CellContent, TrackedTable } from "../workbook/workbookPort";
import { canonicalFormula } from "./canonicalFormula";
import { hasFormulas, isDrawnFormula } from "./drawnTable";
import type { DrawnTable } from "./drawnTable";

/** A drawn table as the merge compares it; rows without formulas are the very same ones. */
export function keyedTable(table: DrawnTable): KeyedTable {
  const { columns, rows } = table;
  return {
    columns: columns.map(({ key }) => key),
    rows: hasFormulas(table)
      ? rows.map((row) =>
          row.map((cell) => (isDrawnFormula(cell) ? { formula: canonicalFormula(cell.formula) } : cell)),
        )
      : rows,
  };
}

/** A table of the workbook as the merge compares it; `columns` says which of its columns are ours. */
export function sheetTable(
  { area, rows }: Pick<TrackedTable, "area" | "rows">,
  columns: readonly (string | undefined)[],
): SheetTable {
  return {
    columns,
    rows: rows.map((row, index) => {
      const rowIndex = area.rowIndex + 1 + index;
      return row.some(isFormula)
        ? row.map((cell) => mergeCell(cell, { rowIndex, columnIndex: area.columnIndex, columns }))
        : (row as readonly MergeCell[]);
    }),
  };
}

function mergeCell(cell: CellContent, place: Parameters<typeof canonicalFormula>[1]): MergeCell {
  return isFormula(cell) ? { formula: canonicalFormula(cell.formula, place) } : cell;
}

function isFormula(cell: CellContent): cell is Exclude<CellContent, string | number | boolean | null> {
  return typeof cell === "object" && cell !== null;
}
