import type { MergeCell, MergeFormula, TableEdits } from "../merge/mergeTypes";
import { canStandIn, formulaInRow, namesPlaces } from "../tables/canonicalFormula";
import type { FormulaColumns } from "../tables/canonicalFormula";
import type { ColumnKeys } from "../tables/recognizeTable";
import type { CellArea } from "../workbook/cellArea";
import type { CellFormula, CellInput } from "../workbook/cellContent";
import type { WorkbookChange } from "../workbook/workbookChange";
import { groupCells } from "./groupCells";
import type { PlacedCell } from "./groupCells";
import { additionGroups, countUpTo, rowShift } from "./rowShift";
import { isCellFormula } from "../workbook/cellFormula";

/** The table that edits are for, as it stands before them. */
export interface EditedTable {
  readonly sheetName: string;
  readonly tableName: string;
  readonly area: CellArea;
  readonly columns: ColumnKeys;
  /** What formulas call its columns. */
  readonly formulaColumns: FormulaColumns;
}

/**
 * The changes that bring edits into a table: cells, then rows that are added (from the last one up, so that the
 * numbers of those above hold), then rows that are removed.
 *
 * Formulas that name cells by their place come after all of that: they mean the places that there are then. One that
 * cannot stand in the table must not be among the edits (`withoutLostFormulas`).
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
    ...writeFormulas(lastFormulas(edits, table), table),
  ];
}

/** The edits without formulas for which a column is gone: such a cell is left alone, such a row does not come back. */
export function withoutLostFormulas<Edits extends TableEdits>(
  edits: Edits,
  { formulaColumns }: Pick<EditedTable, "formulaColumns">,
): Edits & { readonly lost: number } {
  const canStand = (cell: MergeCell): boolean => canBeWritten(cell, formulaColumns);
  const writes = edits.writes.filter(({ value }) => canStand(value));
  const additions = edits.additions.filter(({ cells }) => cells.every(canStand));
  const lost = edits.writes.length - writes.length + edits.additions.length - additions.length;
  return { ...edits, writes, additions, lost };
}

/** Whether a cell can be written to a table: a formula only if it has every column that it needs. */
export function canBeWritten(cell: MergeCell, columns: FormulaColumns): boolean {
  return !isCellFormula(cell) || canStandIn(textOf(cell), columns);
}

function planWrites(writes: TableEdits["writes"], table: EditedTable): WorkbookChange[] {
  const { sheetName, tableName } = table;
  const values = writes.flatMap(({ sheetRow, sheetColumn, value }) =>
    isCellFormula(value) ? [] : [{ row: sheetRow, column: sheetColumn, content: value ?? "" }],
  );
  const formulas = writes.flatMap(({ sheetRow, sheetColumn, value }) => {
    if (!isCellFormula(value) || isForPlaces(value)) return [];
    return [{ row: sheetRow, column: sheetColumn, content: formulaAt(value, { row: sheetRow, table }) }];
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
    ...writeFormulas(formulas, table),
  ];
}

/** Formulas that are written once every row stands where it will stay. */
function lastFormulas(edits: TableEdits, table: EditedTable): readonly PlacedCell<string>[] {
  const shift = rowShift(edits, table.area.rowCount - 1);
  const placed = (cell: MergeCell, row: number, column: number): PlacedCell<string>[] =>
    isCellFormula(cell) && isForPlaces(cell)
      ? [{ row, column, content: formulaAt(cell, { row, table }) }]
      : [];
  return [
    ...edits.writes.flatMap(({ sheetRow, sheetColumn, value }) =>
      placed(value, shift.kept(sheetRow), sheetColumn),
    ),
    ...edits.additions.flatMap(({ cells }, index) =>
      cells.flatMap((cell, column) => placed(cell, shift.added(index), column)),
    ),
  ];
}

function writeFormulas(
  formulas: readonly PlacedCell<string>[],
  { sheetName, tableName }: EditedTable,
): WorkbookChange[] {
  return groupCells(formulas).map(({ row, column, cells }) => ({
    kind: "writeTableFormulas",
    sheetName,
    tableName,
    row,
    column,
    formulas: cells,
  }));
}

/** An added row, for its place at the moment when it is put in: those above it follow later. */
function rowInput(
  cells: readonly MergeCell[],
  { row, table }: { row: number; table: EditedTable },
): readonly (CellInput | CellFormula)[] {
  return cells.map((cell) => {
    if (!isCellFormula(cell)) return cell;
    return isForPlaces(cell) ? null : { formula: formulaAt(cell, { row, table }) };
  });
}

function formulaAt(cell: MergeFormula, { row, table }: { row: number; table: EditedTable }): string {
  const { area, formulaColumns: columns } = table;
  const place = { rowIndex: area.rowIndex + 1 + row, columnIndex: area.columnIndex, columns };
  return formulaInRow(textOf(cell), place);
}

function isForPlaces(cell: MergeFormula): boolean {
  return namesPlaces(textOf(cell));
}

function textOf({ formula, typed }: MergeFormula): string {
  return typed ?? formula;
}
