import type { CellReader } from "./cellReader";
import type { CellWriter } from "./cellWriter";
import { rearrangeCells } from "./movedCells";
import { WorkbookRefusal, type Area, type CellValue, type PreviewTable } from "./previewWorkbook";
import { shiftLeft, shiftRight } from "./shiftCells";
import type { TableModel } from "./tableModel";
import type { Tables } from "./tables";
import type { UniverSession } from "./univerSession";

/** Adds, removes and moves columns of tables; cells to the right in the table's rows move. */
export class TableColumns {
  constructor(
    private readonly session: UniverSession,
    private readonly model: TableModel,
    private readonly tables: Tables,
    private readonly cells: { readonly reader: CellReader; readonly writer: CellWriter },
  ) {}

  /**
   * Puts a new column before the one at `index`, or behind the last; `cells` are its header and body, fewer being
   * allowed. Gives the new column's area.
   */
  add(tableId: string, index: number | undefined, cells: readonly (CellValue | null)[]): Area {
    const table = this.model.get(tableId);
    const at = index ?? table.columns.length;
    if (!Number.isInteger(at) || at < 0 || at > table.columns.length) refuseColumn(table, at);
    if (cells.length > table.area.rowCount)
      throw new WorkbookRefusal("InvalidArgument", `"${table.name}" has ${table.area.rowCount} rows.`);
    const area = { ...table.area, columnIndex: table.area.columnIndex + at, columnCount: 1 };
    if (at < table.columns.length || !this.isEmptyFrom(table.sheetId, area))
      shiftRight(this.session, this.model, table.sheetId, { area, ownTableId: tableId });
    this.session.reach(table.sheetId, area);
    const wider = { ...table.area, columnCount: table.area.columnCount + 1 };
    const column = { id: this.model.newColumnId(tableId), name: "" };
    const content = Array.from({ length: area.rowCount }, (_, row) => [cells[row] ?? null]);
    this.cells.writer.write(table.sheetId, area, content);
    const names = this.tables.writeHeaders(table.sheetId, wider, undefined);
    const columns = [...table.columns.slice(0, at), column, ...table.columns.slice(at)];
    this.model.setColumns(
      tableId,
      wider,
      columns.map(({ id }, place) => ({ id, name: names[place] ?? "" })),
    );
    return area;
  }

  /** Takes a column out; the last one cannot go. Gives the area that changed. */
  remove(tableId: string, columnId: number): Area {
    const table = this.model.get(tableId);
    const at = placeOf(table, columnId);
    if (table.columns.length === 1)
      throw new WorkbookRefusal("InvalidArgument", `The table "${table.name}" needs a column.`);
    const area = { ...table.area, columnIndex: table.area.columnIndex + at, columnCount: 1 };
    shiftLeft(this.session, this.model, table.sheetId, { area, ownTableId: tableId });
    const narrower = { ...table.area, columnCount: table.area.columnCount - 1 };
    this.model.setColumns(
      tableId,
      narrower,
      table.columns.filter(({ id }) => id !== columnId),
    );
    return table.area;
  }

  /** Moves a column to another place among the others, its id and formats with it. Gives the area that changed. */
  move(tableId: string, columnId: number, index: number): Area {
    const table = this.model.get(tableId);
    const at = placeOf(table, columnId);
    if (!Number.isInteger(index) || index < 0 || index >= table.columns.length) refuseColumn(table, index);
    const order = [...table.columns.keys()].filter((place) => place !== at);
    order.splice(index, 0, at);
    rearrangeCells(this.session, table.sheetId, table.area, {
      origin: (row, column) => [row, order[column] ?? column],
      adjustsFormulas: false,
    });
    this.model.setColumns(
      tableId,
      table.area,
      order.flatMap((place) => table.columns[place] ?? []),
    );
    return table.area;
  }

  /** Whether nothing stands in these rows from the area's column on. */
  private isEmptyFrom(sheetId: string, area: Area): boolean {
    const sheet = this.session.sheet(sheetId);
    const { endColumn } = sheet.getCellMatrix().getDataRange();
    for (let row = area.rowIndex; row < area.rowIndex + area.rowCount; row += 1) {
      for (let column = area.columnIndex; column <= endColumn; column += 1)
        if (this.cells.reader.hasContent(sheet, row, column)) return false;
    }
    return true;
  }
}

function placeOf(table: PreviewTable, columnId: number): number {
  const place = table.columns.findIndex(({ id }) => id === columnId);
  if (place < 0) throw new WorkbookRefusal("ItemNotFound", `The table "${table.name}" has no such column.`);
  return place;
}

function refuseColumn(table: PreviewTable, index: number): never {
  throw new WorkbookRefusal(
    "InvalidArgument",
    `The table "${table.name}" has no place ${index} for a column.`,
  );
}
