import type { DrawnColumn, DrawnTable } from "../tables/drawnTable";
import type { CellArea, ColumnFormat, WorkbookChange } from "../workbook/workbookPort";

/** How many rows the notes above a table take, the blank row after them included. */
export function notesHeight(table: DrawnTable): number {
  return table.notes.length === 0 ? 0 : table.notes.length + 1;
}

/**
 * The changes that put a drawn table on a sheet: its notes, one row left blank, then header and rows.
 *
 * What a host may refuse comes first (the cells, then the table over them), what only dresses it comes after.
 */
export function placeTable(
  table: DrawnTable,
  { sheetName, area, tableName, freezesHeader }: TablePosition,
): { readonly changes: readonly WorkbookChange[]; readonly tableArea: CellArea } {
  const { rowIndex, columnIndex } = area;
  const headerRowIndex = rowIndex + notesHeight(table);
  const rowCount = table.rows.length + 1;
  const tableArea = { rowIndex: headerRowIndex, columnIndex, rowCount, columnCount: table.columns.length };
  const changes: WorkbookChange[] = [
    {
      kind: "writeCells",
      sheetName,
      rowIndex: headerRowIndex,
      columnIndex,
      values: [table.columns.map((column) => column.header), ...table.rows],
    },
    { kind: "createTable", sheetName, area: tableArea, tableName, style: tableStyle },
    ...noteChanges(table, { sheetName, rowIndex, columnIndex }),
    {
      kind: "formatColumns",
      sheetName,
      rowIndex: headerRowIndex + 1,
      rowCount: table.rows.length,
      columns: table.columns.map((column, index) => columnFormat(column, columnIndex + index)),
      fitRowHeights: table.rows.length <= mostRowsToFit,
    },
  ];
  if (freezesHeader) changes.push({ kind: "freezeRows", sheetName, rowCount: headerRowIndex + 1 });
  return { changes, tableArea };
}

interface TablePosition {
  readonly sheetName: string;
  /** The area that notes and table fill together. */
  readonly area: CellArea;
  readonly tableName: string;
  readonly freezesHeader: boolean;
}

function columnFormat(column: DrawnColumn, columnIndex: number): ColumnFormat {
  const { widthInCharacters, numberFormat, wrapText, horizontalAlignment } = column;
  return {
    columnIndex,
    widthInCharacters,
    verticalAlignment: "Top",
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(wrapText === undefined ? {} : { wrapText }),
    ...(horizontalAlignment === undefined ? {} : { horizontalAlignment }),
  };
}

const tableStyle = "TableStyleMedium2";
const mostRowsToFit = 2000;
const noteColor = "#595959";

function noteChanges(
  table: DrawnTable,
  { sheetName, rowIndex, columnIndex }: { sheetName: string; rowIndex: number; columnIndex: number },
): WorkbookChange[] {
  if (table.notes.length === 0) return [];
  const title = { rowIndex, columnIndex, rowCount: 1, columnCount: 1 };
  const changes: WorkbookChange[] = [
    { kind: "writeCells", sheetName, rowIndex, columnIndex, values: table.notes.map((note) => [note]) },
    { kind: "formatText", sheetName, area: title, bold: true, fontSize: 14, wrapText: false },
  ];
  if (table.notes.length > 1) {
    const rest = { ...title, rowIndex: rowIndex + 1, rowCount: table.notes.length - 1 };
    changes.push({ kind: "formatText", sheetName, area: rest, fontColor: noteColor, wrapText: false });
  }
  return changes;
}
