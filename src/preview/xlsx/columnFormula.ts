import { isArrayFormula } from "./arrayFormula";
import { toFileFormula } from "./fileFormula";
import type { FileContext } from "./fileContext";
import { moveFormula } from "./sharedFormula";
import type { CellContent, RowContent, SheetContent, TableContent } from "./workbookContent";

/** A formula that a table gives to rows which are added, as its part has it. */
export interface ColumnFormula {
  readonly text: string;
  readonly isArray: boolean;
}

/**
 * The formula that all cells of a table's column have and that Excel gives to rows that are added; `undefined` where
 * they differ, or refer to rows of the sheet by their distance: a table's part does not say from which row that counts.
 */
export function columnFormula(
  table: TableContent,
  columnOffset: number,
  { sheet, context }: { readonly sheet: SheetContent; readonly context: FileContext },
): ColumnFormula | undefined {
  const columnIndex = table.area.columnIndex + columnOffset;
  const rowIndex = table.area.rowIndex + (table.showHeaders ? 1 : 0);
  const place = { sheetId: sheet.name, rowIndex, columnIndex, tables: context.tables };
  const written = (formula: string): string => toFileFormula(formula, place, context.definedNames);
  const cells = columnCells(table, columnIndex, sheet.rows);
  const formula = commonFormula(cells, written);
  if (formula === undefined) return undefined;
  const isArray = cells.some((cell) => cell?.spillArea) || isArrayFormula(formula, context.tableNames);
  return { text: written(formula), isArray };
}

/** The cells of a table's column below its header, row by row; `undefined` where there is none. */
export function columnCells(
  { area, showHeaders }: Pick<TableContent, "area" | "showHeaders">,
  columnIndex: number,
  rows: readonly RowContent[],
): readonly (CellContent | undefined)[] {
  const firstRow = area.rowIndex + (showHeaders ? 1 : 0);
  const cells = new Array<CellContent | undefined>(area.rowIndex + area.rowCount - firstRow).fill(undefined);
  for (let index = indexOfRow(rows, firstRow); index < rows.length; index += 1) {
    const row = rows[index];
    if (!row || row.rowIndex - firstRow >= cells.length) break;
    cells[row.rowIndex - firstRow] = row.cells.find((cell) => cell.columnIndex === columnIndex);
  }
  return cells;
}

/**
 * The formula that the cells of a column have in common whatever row they stand in; `sameAs` gives one text for those
 * that only look different, such as `[@c]` and `T[@c]`.
 */
export function commonFormula(
  cells: readonly (CellContent | undefined)[],
  sameAs: (formula: string) => string,
): string | undefined {
  const formula = cells[0]?.formula;
  if (formula === undefined || moveFormula(formula, { rows: 1, columns: 0 }) !== formula) return undefined;
  let common: string | undefined;
  const isCommon = cells.every((cell) => {
    if (cell?.formula === undefined || cell.formula === formula) return cell?.formula !== undefined;
    return sameAs(cell.formula) === (common ??= sameAs(formula));
  });
  return isCommon ? formula : undefined;
}

/** The place of the first row that is not above; rows ascend. */
function indexOfRow(rows: readonly RowContent[], rowIndex: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.rowIndex ?? rowIndex) < rowIndex) low = middle + 1;
    else high = middle;
  }
  return low;
}
