import type { CellReader } from "./cellReader";
import type { CellWriter } from "./cellWriter";
import { WorkbookRefusal, type Area, type CellValue, type PreviewTable } from "./previewWorkbook";
import { shiftDown, shiftUp } from "./shiftCells";
import type { TableModel } from "./tableModel";
import type { CellPatch, UniverSession } from "./univerSession";

/** Adds and removes rows of tables; cells below in the table's columns move. */
export class TableRows {
  constructor(
    private readonly session: UniverSession,
    private readonly model: TableModel,
    private readonly cells: { readonly reader: CellReader; readonly writer: CellWriter },
  ) {}

  /** Gives the area of the new rows. */
  add(tableId: string, index: number | undefined, rows: readonly (readonly (CellValue | null)[])[]): Area {
    const table = this.model.get(tableId);
    const bodyRows = table.area.rowCount - 1;
    const at = index ?? bodyRows;
    if (!Number.isInteger(at) || at < 0 || at > bodyRows) refuseRow(table, at);
    if (rows.length === 0 || rows.some((row) => row.length !== table.area.columnCount)) {
      throw new WorkbookRefusal(
        "InvalidArgument",
        `Rows of "${table.name}" have ${table.area.columnCount} cells.`,
      );
    }
    const area = { ...table.area, rowIndex: table.area.rowIndex + 1 + at, rowCount: rows.length };
    if (at < bodyRows || !this.isEmptyFrom(table.sheetId, area))
      shiftDown(this.session, this.model, table.sheetId, area);
    this.session.reach(table.sheetId, area);
    this.model.setColumns(
      tableId,
      { ...table.area, rowCount: table.area.rowCount + rows.length },
      table.columns,
    );
    this.copyFormats(table, area);
    this.cells.writer.write(table.sheetId, area, rows);
    return area;
  }

  /** A table keeps at least one row, an empty one, as in Excel. Gives the area that changed. */
  remove(tableId: string, index: number, count: number): Area {
    const table = this.model.get(tableId);
    const bodyRows = table.area.rowCount - 1;
    if (
      !Number.isInteger(index) ||
      !Number.isInteger(count) ||
      index < 0 ||
      count < 1 ||
      index + count > bodyRows
    ) {
      refuseRow(table, index);
    }
    const area = { ...table.area, rowIndex: table.area.rowIndex + 1 + index, rowCount: count };
    const keepsOne = count === bodyRows;
    if (keepsOne) this.cells.writer.clearContents(table.sheetId, { ...area, rowCount: 1 });
    const removed = keepsOne ? { ...area, rowIndex: area.rowIndex + 1, rowCount: count - 1 } : area;
    if (removed.rowCount > 0) {
      shiftUp(this.session, this.model, table.sheetId, removed);
      const rowCount = table.area.rowCount - removed.rowCount;
      this.model.setColumns(tableId, { ...table.area, rowCount }, table.columns);
    }
    return area;
  }

  /** New rows look like the row above them, or below where they are the first. */
  private copyFormats(table: PreviewTable, area: Area): void {
    const isFirst = area.rowIndex === table.area.rowIndex + 1;
    const source = isFirst ? area.rowIndex + area.rowCount : area.rowIndex - 1;
    const sheet = this.session.sheet(table.sheetId);
    const patch: CellPatch = {};
    let cellCount = 0;
    for (let offset = 0; offset < area.columnCount; offset += 1) {
      const column = area.columnIndex + offset;
      const style = sheet.getCellStyle(source, column);
      if (!style) continue;
      for (let row = area.rowIndex; row < area.rowIndex + area.rowCount; row += 1) {
        (patch[row] ??= {})[column] = { s: style };
        cellCount += 1;
      }
    }
    if (cellCount > 0) this.session.patchCells(table.sheetId, patch, { isStyleOnly: true, cellCount });
  }

  /** Whether nothing stands in these columns from the area's first row on. */
  private isEmptyFrom(sheetId: string, area: Area): boolean {
    const sheet = this.session.sheet(sheetId);
    const { endRow } = sheet.getCellMatrix().getDataRange();
    for (let row = area.rowIndex; row <= endRow; row += 1) {
      for (let column = area.columnIndex; column < area.columnIndex + area.columnCount; column += 1) {
        if (this.cells.reader.hasContent(sheet, row, column)) return false;
      }
    }
    return true;
  }
}

function refuseRow(table: PreviewTable, index: number): never {
  throw new WorkbookRefusal("InvalidArgument", `The table "${table.name}" has no row ${index}.`);
}
