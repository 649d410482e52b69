import { hasFormulas, isDrawnFormula } from "../tables/drawnTable";
import type { DrawnCell, DrawnColumn, DrawnTable, PlainTable } from "../tables/drawnTable";
import { formatAddress } from "../workbook/cellAddress";
import type { CellArea } from "../workbook/cellArea";
import type { ColumnFormat } from "../workbook/cellChanges";
import type { WorkbookChange } from "../workbook/workbookChange";

/** How many rows the notes above a table take, the blank row after them included. */
export function notesHeight(table: DrawnTable): number {
  return table.notes.length === 0 ? 0 : table.notes.length + 1;
}

/** The cells that a table fills together with its notes. */
export function sizeOf(table: DrawnTable): { rowCount: number; columnCount: number } {
  return { rowCount: notesHeight(table) + 1 + table.rows.length, columnCount: table.columns.length };
}

/** Where a drawn table goes, and what of its sheet may be changed with it. */
export interface TablePosition {
  readonly sheetName: string;
  /** The cell that the notes start from. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly tableName: string;
  /** Whether the header stays in view. */
  readonly freezesHeader: boolean;
  /** Whether the sheet is the table's own, so that it may be set up for printing. */
  readonly ownsSheet: boolean;
  /** Each column's width in characters, `undefined` where it belongs to others; without the list, the table's own. */
  readonly widths?: readonly (number | undefined)[];
}

/**
 * The changes that put a drawn table on a sheet: its notes, one row left blank, then header and rows.
 *
 * What a host may refuse comes first (the cells, then the table over them), what only dresses it comes after.
 */
export function placeTable(
  table: DrawnTable,
  position: TablePosition,
): { readonly changes: readonly WorkbookChange[]; readonly tableArea: CellArea } {
  const { sheetName, rowIndex, columnIndex, tableName } = position;
  const headerRowIndex = rowIndex + notesHeight(table);
  const rowCount = table.rows.length + 1;
  const tableArea = { rowIndex: headerRowIndex, columnIndex, rowCount, columnCount: table.columns.length };
  const changes: WorkbookChange[] = [
    ...cellChanges(table, { sheetName, rowIndex: headerRowIndex, columnIndex }),
    { kind: "createTable", sheetName, area: tableArea, tableName, style: tableStyle },
    ...noteChanges(table.notes, { sheetName, rowIndex, columnIndex }),
    {
      kind: "formatColumns",
      sheetName,
      rowIndex: headerRowIndex + 1,
      rowCount: table.rows.length,
      columns: table.columns.map((column, index) =>
        columnFormat(column, {
          columnIndex: columnIndex + index,
          width: position.widths === undefined ? column.widthInCharacters : position.widths[index],
        }),
      ),
      fitRowHeights: table.rows.length <= mostRowsToFit,
    },
  ];
  if (position.freezesHeader) changes.push({ kind: "freezeRows", sheetName, rowCount: headerRowIndex + 1 });
  if (position.ownsSheet) {
    changes.push({
      kind: "setPrintLayout",
      sheetName,
      orientation: "Landscape",
      paperSize: paperFor(table.columns),
      titleRows: { rowIndex: headerRowIndex, rowCount: 1 },
    });
  }
  return { changes, tableArea };
}

/** A title in large type and the lines below it, as every inserted sheet starts. */
export function noteChanges(
  notes: readonly string[],
  { sheetName, rowIndex, columnIndex }: { sheetName: string; rowIndex: number; columnIndex: number },
): WorkbookChange[] {
  if (notes.length === 0) return [];
  const title = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
  const changes: WorkbookChange[] = [
    { kind: "writeCells", sheetName, rowIndex, columnIndex, values: notes.map((note) => [note]) },
    { kind: "formatText", sheetName, area: title, bold: true, fontSize: 14, wrapText: false },
  ];
  if (notes.length > 1) {
    const rest = { ...title, rowIndex: rowIndex + 1, rowCount: notes.length - 1 };
    changes.push({ kind: "formatText", sheetName, area: rest, fontColor: noteColor, wrapText: false });
  }
  return changes;
}

/**
 * The formulas of a row of a drawn table as they stand in that row: `[@amountOku]` becomes the column's cell.
 *
 * `rowIndex` and `columnIndex` are the sheet's, of the row and of the table's first column.
 */
export function resolveFormula(
  formula: string,
  {
    columns,
    rowIndex,
    columnIndex,
  }: { columns: readonly DrawnColumn[]; rowIndex: number; columnIndex: number },
): string {
  return formula.replace(/\[@(\w+)\]/g, (_token, key: string) => {
    const index = columns.findIndex((column) => column.key === key);
    if (index < 0) throw new Error(`No column ${key} for ${formula}`);
    const cell = { rowIndex, columnIndex: columnIndex + index, rowCount: 1, columnCount: 1 };
    return `$${formatAddress(cell)}`;
  });
}

/** Header, values and formulas, from the header's first cell on. */
function cellChanges(
  table: DrawnTable,
  { sheetName, rowIndex, columnIndex }: { sheetName: string; rowIndex: number; columnIndex: number },
): WorkbookChange[] {
  const { columns, rows } = table;
  const plain = (cell: DrawnCell) => (isDrawnFormula(cell) ? null : cell);
  const values = isPlain(table) ? table.rows : rows.map((row) => row.map(plain));
  const changes: WorkbookChange[] = [
    {
      kind: "writeCells",
      sheetName,
      rowIndex,
      columnIndex,
      values: [columns.map((column) => column.header), ...values],
    },
  ];
  for (const run of formulaColumns(table)) {
    changes.push({
      kind: "writeFormulas",
      sheetName,
      rowIndex: rowIndex + 1,
      columnIndex: columnIndex + run.first,
      formulas: rows.map((row, index) =>
        row
          .slice(run.first, run.last + 1)
          .map((cell) =>
            isDrawnFormula(cell)
              ? resolveFormula(cell.formula, { columns, rowIndex: rowIndex + 1 + index, columnIndex })
              : null,
          ),
      ),
    });
  }
  return changes;
}

function isPlain(table: DrawnTable): table is PlainTable {
  return !hasFormulas(table);
}

/** Neighbouring columns of formulas, so that they are written in as few rectangles as possible. */
function formulaColumns({ columns, rows }: DrawnTable): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  columns.forEach((_column, index) => {
    const cell = rows[0]?.[index];
    if (cell === undefined || !isDrawnFormula(cell)) return;
    const run = runs.at(-1);
    if (run?.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  });
  return runs;
}

function columnFormat(
  column: DrawnColumn,
  { columnIndex, width }: { columnIndex: number; width: number | undefined },
): ColumnFormat {
  const { numberFormat, wrapText, horizontalAlignment } = column;
  return {
    columnIndex,
    verticalAlignment: "Top",
    ...(width === undefined ? {} : { widthInCharacters: width }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(wrapText === undefined ? {} : { wrapText }),
    ...(horizontalAlignment === undefined ? {} : { horizontalAlignment }),
  };
}

/** A4 across shows about 120 characters of 11 points in a line; wider ones are made smaller, until they are too small. */
function paperFor(columns: readonly DrawnColumn[]): "A4" | "A3" {
  const width = columns.reduce((sum, { widthInCharacters }) => sum + widthInCharacters, 0);
  return width > widestOnA4 ? "A3" : "A4";
}

const widestOnA4 = 220;
const tableStyle = "TableStyleMedium2";
const mostRowsToFit = 2000;
const noteColor = "#595959";
