import { intersectAreas } from "./a1";
import type { CellReader } from "./cellReader";
import { renameColumnInFormula } from "./formulaText";
import type { Area, PreviewTable } from "./previewWorkbook";
import { rewriteFormulas } from "./rewriteFormulas";
import type { TableModel } from "./tableModel";
import type { Tables } from "./tables";
import type { UniverSession } from "./univerSession";

/** What happens to tables when cells change: edited headers rename columns, typing beside a table extends it. */
export class TableEdits {
  constructor(
    private readonly session: UniverSession,
    private readonly model: TableModel,
    private readonly tables: Tables,
    private readonly reader: CellReader,
  ) {}

  /** Follows a change of cells. Gives the tables that changed by it. */
  follow(sheetId: string, area: Area, options: { isTyping: boolean }): readonly PreviewTable[] {
    const changed = this.model.onSheet(sheetId).filter((table) => this.followHeaders(table, area));
    const extended = options.isTyping
      ? this.model.onSheet(sheetId).find((table) => this.extend(table, area))
      : undefined;
    const ids = new Set([...changed, ...(extended ? [extended] : [])].map((table) => table.id));
    return this.model.all.filter((table) => ids.has(table.id));
  }

  private followHeaders(table: PreviewTable, area: Area): boolean {
    if (!intersectAreas({ ...table.area, rowCount: 1 }, area)) return false;
    const names = this.tables.writeHeaders(table.sheetId, table.area, undefined);
    const renamed = table.columns.filter((column, index) => names[index] !== column.name);
    if (renamed.length === 0) return false;
    const columns = table.columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
    for (const column of renamed) {
      const to = columns.find(({ id }) => id === column.id)?.name ?? column.name;
      const change = { tableName: table.name, from: column.name, to };
      rewriteFormulas(this.session, (formula) => renameColumnInFormula(formula, change));
    }
    this.model.setColumns(table.id, table.area, columns);
    return true;
  }

  /** Excel takes a row typed directly below, or a column typed directly to the right, into the table. */
  private extend(table: PreviewTable, area: Area): boolean {
    const { area: own } = table;
    const rowEnd = own.rowIndex + own.rowCount;
    const columnEnd = own.columnIndex + own.columnCount;
    const columnsFit =
      area.columnIndex >= own.columnIndex && area.columnIndex + area.columnCount <= columnEnd;
    const rowsFit = area.rowIndex >= own.rowIndex && area.rowIndex + area.rowCount <= rowEnd;
    const below = { ...own, rowIndex: rowEnd, rowCount: area.rowCount };
    const right = { ...own, columnIndex: columnEnd, columnCount: area.columnCount };
    if (area.rowIndex === rowEnd && columnsFit && this.isFree(table.sheetId, below, area)) {
      this.tables.resize(table, { ...own, rowCount: own.rowCount + area.rowCount });
      return true;
    }
    if (area.columnIndex === columnEnd && rowsFit && this.isFree(table.sheetId, right, area)) {
      this.tables.resize(table, { ...own, columnCount: own.columnCount + area.columnCount });
      return true;
    }
    return false;
  }

  /** Whether something was typed and nothing else stands where the table would grow. */
  private isFree(sheetId: string, room: Area, typed: Area): boolean {
    if (this.model.obstacleIn(sheetId, room)) return false;
    const sheet = this.session.sheet(sheetId);
    let hasTyped = false;
    for (let row = room.rowIndex; row < room.rowIndex + room.rowCount; row += 1) {
      for (let column = room.columnIndex; column < room.columnIndex + room.columnCount; column += 1) {
        if (!this.reader.hasContent(sheet, row, column)) continue;
        const isTyped = intersectAreas(typed, {
          rowIndex: row,
          columnIndex: column,
          rowCount: 1,
          columnCount: 1,
        });
        if (!isTyped) return false;
        hasTyped = true;
      }
    }
    return hasTyped;
  }
}
