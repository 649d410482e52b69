import type { KeyedTable, MergeCell, MergeFormula, SheetTable } from "../merge/mergeTypes";
import type { TrackedTable } from "../workbook/trackingSnapshot";
import {
  canonicalDrawnFormula,
  canonicalFormula,
  formulaColumns,
  formulaInRow,
  portableFormula,
} from "./canonicalFormula";
import type { FormulaPlace } from "./canonicalFormula";
import { hasFormulas, isDrawnFormula } from "./drawnTable";
import type { DrawnTable } from "./drawnTable";
import { isCellFormula } from "../workbook/cellFormula";

/** A drawn table as the merge compares it; rows without formulas are the very same ones. */
export function keyedTable(table: DrawnTable): KeyedTable {
  const { columns, rows } = table;
  return {
    columns: columns.map(({ key }) => key),
    rows: hasFormulas(table)
      ? rows.map((row) =>
          row.map((cell) => (isDrawnFormula(cell) ? { formula: canonicalDrawnFormula(cell.formula) } : cell)),
        )
      : rows,
  };
}

/** A table of the workbook as the merge compares it; `keys` says which of its columns are ours. */
export function sheetTable(
  { area, rows, columns: heads }: Pick<TrackedTable, "area" | "rows" | "columns">,
  keys: readonly (string | undefined)[],
): SheetTable {
  const columns = formulaColumns(keys, heads);
  return {
    columns: keys,
    rows: rows.map((row, index) => {
      const place = { rowIndex: area.rowIndex + 1 + index, columnIndex: area.columnIndex, columns };
      return row.some(isCellFormula)
        ? row.map((cell) => (isCellFormula(cell) ? mergeFormula(cell.formula, place) : cell))
        : (row as readonly MergeCell[]);
    }),
  };
}

/** A formula that would not come back as it was typed is remembered as it was. */
function mergeFormula(typed: string, place: FormulaPlace): MergeFormula {
  const formula = canonicalFormula(typed, place);
  return formulaInRow(formula, place) === typed
    ? { formula }
    : { formula, typed: portableFormula(typed, place) };
}
