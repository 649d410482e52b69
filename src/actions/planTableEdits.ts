import type { MergeCell, TableEdits } from "../merge/mergeTypes";
import { canStandIn, formulaInRow } from "../tables/canonicalFormula";
import type { ColumnKeys } from "../tables/recognizeTable";
import type { CellArea, CellFormula, CellInput, WorkbookChange } from "../workbook/workbookPort";
import { groupCells } from "./groupCells";
import { additionGroups, countUpTo } from "./rowShift";

/** The table that edits are for, as it stands before them. */
export interface EditedTable {
  readonly sheetName: string;
  readonly tableName: string;
  readonly area: CellArea;
  readonly columns: ColumnKeys;
}

/**
 * The changes that bring edits into a table: cells, then rows that are added (from the last one up, so that the
 * numbers of those above hold), then rows that are removed.
 *
 * A formula whose columns are not all in the table any more is left out: it could only be an error.
 */
export function planTableEdits(edits: TableEdits, table: EditedTable): readonly WorkbookChange[] {
  const { sheetName, tableName } = table;
  const place = { sheetName, tableName };
  const rowCount = table.area.rowCount - 1;
  const additions = additionGroups(edits, rowCount);
  const addedBefore = countUpTo(additions);
  const rows = edits.removals.map(({ sheetRow }) => sheetRow + addedBefore(sheetRow));
  return [
    ...planWrites(edits.writes, table),
    ...[...additions].reverse().map(({ sheetRow, rows: added }): WorkbookChange => ({
      kind: "addTableRows",
      ...place,
      ...(sheetRow >= rowCount ? {} : { before: sheetRow }),
      rows: added.map(({ cells }, index) => rowInput(cells, { row: sheetRow + index, table })),
    })),
    ...(rows.length === 0 ? [] : [{ kind: "deleteTableRows", ...place, rows } as const]),
  ];
}

function planWrites(writes: TableEdits["writes"], table: EditedTable): WorkbookChange[] {
  const { sheetName, tableName } = table;
  const values = writes.flatMap(({ sheetRow, sheetColumn, value }) =>
    isFormula(value) ? [] : [{ row: sheetRow, column: sheetColumn, content: value ?? "" }],
  );
  const formulas = writes.flatMap(({ sheetRow, sheetColumn, value }) => {
    const formula = isFormula(value) ? formulaAt(value.formula, { row: sheetRow, table }) : undefined;
    return formula === undefined ? [] : [{ row: sheetRow, column: sheetColumn, content: formula }];
  });
  return [
    ...groupCells<CellInput>(values).map(({ row, column, cells }): WorkbookChange => ({
      kind: "writeTableCells",
      sheetName,
      tableName,
      row,
      column,
      values: cells,
    })),
    ...groupCells(formulas).map(({ row, column, cells }): WorkbookChange => ({
      kind: "writeTableFormulas",
      sheetName,
      tableName,
      row,
      column,
      formulas: cells,
    })),
  ];
}

/** An added row, for its place at the moment when it is put in: those above it follow later. */
function rowInput(
  cells: readonly MergeCell[],
  { row, table }: { row: number; table: EditedTable },
): readonly (CellInput | CellFormula)[] {
  return cells.map((cell) => {
    if (!isFormula(cell)) return cell;
    const formula = formulaAt(cell.formula, { row, table });
    return formula === undefined ? null : { formula };
  });
}

function formulaAt(
  canonical: string,
  { row, table }: { row: number; table: EditedTable },
): string | undefined {
  const { area, columns } = table;
  if (!canStandIn(canonical, columns)) return undefined;
  return formulaInRow(canonical, {
    rowIndex: area.rowIndex + 1 + row,
    columnIndex: area.columnIndex,
    columns,
  });
}

function isFormula(cell: MergeCell): cell is { readonly formula: string } {
  return typeof cell === "object" && cell !== null;
}
