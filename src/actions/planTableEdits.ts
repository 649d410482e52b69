import type { MergeCell, TableEdits } from "../merge/mergeTypes";
import { canStandIn, formulaInRow } from "../tables/canonicalFormula";
import type { ColumnKeys } from "../tables/recognizeTable";
import type { CellArea, CellInput, WorkbookChange } from "../workbook/workbookPort";
import { groupCells } from "./groupCells";

/** The table that edits are for, as it stands before them. */
export interface EditedTable {
  readonly sheetName: string;
  readonly tableName: string;
  readonly area: CellArea;
  readonly columns: ColumnKeys;
}

/** Where a row of before the edits, or a row that they add, stands after them. */
export interface RowShift {
  readonly kept: (sheetRow: number) => number;
  /** By the position in `additions`. */
  readonly added: (index: number) => number;
}

/**
 * The changes that bring edits into a table: cells, then rows that are added (from the last one up, so that the
 * numbers of those above hold), their formulas, then rows that are removed.
 *
 * A formula whose columns are not all in the table any more is left out: it could only be an error.
 */
export function planTableEdits(edits: TableEdits, table: EditedTable): readonly WorkbookChange[] {
  const { sheetName, tableName } = table;
  const rowCount = table.area.rowCount - 1;
  const { writes, removals } = edits;
  const additions = additionGroups(edits, rowCount);
  const place = { sheetName, tableName };
  return [
    ...planWrites(writes, table),
    ...[...additions].reverse().map(({ sheetRow, rows }): WorkbookChange => ({
      kind: "addTableRows",
      ...place,
      ...(sheetRow >= rowCount ? {} : { before: sheetRow }),
      values: rows.map(({ cells }) => cells.map(plainInput)),
    })),
    ...additions.flatMap(({ rows, finalRow }) =>
      rows.flatMap(({ cells }, index) => planRowFormulas(cells, { row: finalRow + index, table })),
    ),
    ...(removals.length === 0
      ? []
      : [
          {
            kind: "deleteTableRows",
            ...place,
            rows: removals.map(({ sheetRow }) => sheetRow + addedBefore(additions, sheetRow)),
          } as const,
        ]),
  ];
}

/** Where rows stand after the edits. */
export function rowShift(edits: TableEdits, rowCount: number): RowShift {
  const additions = additionGroups(edits, rowCount);
  const removed = edits.removals.map(({ sheetRow }) => sheetRow);
  const removedBefore = (sheetRow: number): number => removed.filter((row) => row < sheetRow).length;
  const finalRows = additions.flatMap(({ sheetRow, finalRow, rows }) =>
    rows.map(({ index }, at) => [index, finalRow + at - removedBefore(sheetRow)] as const),
  );
  const addedAt = new Map(finalRows);
  return {
    kept: (sheetRow) => sheetRow + addedBefore(additions, sheetRow) - removedBefore(sheetRow),
    added: (index) => addedAt.get(index) ?? 0,
  };
}

interface AdditionGroup {
  readonly sheetRow: number;
  /** The row that the first of them gets, before anything is removed. */
  readonly finalRow: number;
  readonly rows: readonly { readonly index: number; readonly cells: readonly MergeCell[] }[];
}

function additionGroups({ additions }: TableEdits, rowCount: number): readonly AdditionGroup[] {
  const bySheetRow = new Map<number, { index: number; cells: readonly MergeCell[] }[]>();
  additions.forEach(({ sheetRow, cells }, index) => {
    const at = Math.min(sheetRow, rowCount);
    bySheetRow.set(at, [...(bySheetRow.get(at) ?? []), { index, cells }]);
  });
  let before = 0;
  return [...bySheetRow]
    .sort(([first], [second]) => first - second)
    .map(([sheetRow, rows]) => {
      const group = { sheetRow, finalRow: sheetRow + before, rows };
      before += rows.length;
      return group;
    });
}

function addedBefore(groups: readonly AdditionGroup[], sheetRow: number): number {
  return groups.reduce((sum, group) => sum + (group.sheetRow <= sheetRow ? group.rows.length : 0), 0);
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

/** The formulas of an added row, each run of neighbouring ones by itself: values between them stay. */
function planRowFormulas(
  cells: readonly MergeCell[],
  { row, table }: { row: number; table: EditedTable },
): WorkbookChange[] {
  const { sheetName, tableName } = table;
  const formulas = cells.flatMap((cell, column) => {
    const formula = isFormula(cell) ? formulaAt(cell.formula, { row, table }) : undefined;
    return formula === undefined ? [] : [{ row, column, content: formula }];
  });
  return groupCells(formulas).map(({ column, cells: run }) => ({
    kind: "writeTableFormulas",
    sheetName,
    tableName,
    row,
    column,
    formulas: run,
  }));
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

function plainInput(cell: MergeCell): CellInput {
  return isFormula(cell) ? null : cell;
}

function isFormula(cell: MergeCell): cell is { readonly formula: string } {
  return typeof cell === "object" && cell !== null;
}
