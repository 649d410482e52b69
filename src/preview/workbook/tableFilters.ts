import {
  SetSheetTableFilterMutation,
  TABLE_FILTER_EMPTY_VALUE,
  TableColumnFilterTypeEnum,
  TableManager,
  type ITableFilterItem,
} from "@univerjs/sheets-table";
import type { CellReader } from "./cellReader";
import { WorkbookRefusal, type CellValue, type PreviewTable } from "./previewWorkbook";
import type { TableModel } from "./tableModel";
import type { UniverSession } from "./univerSession";

/** Shows only those rows of tables whose cells have certain texts. */
export class TableFilters {
  /** The texts that stay, by table and column id. */
  private readonly chosen = new Map<string, Map<number, readonly string[]>>();

  constructor(
    private readonly session: UniverSession,
    private readonly model: TableModel,
    private readonly reader: CellReader,
  ) {}

  /** Keeps only rows whose cell shows (or holds) one of the texts; `undefined` takes the column's filter away. */
  set(tableId: string, columnId: number, texts: readonly string[] | undefined): void {
    const table = this.model.get(tableId);
    if (!table.columns.some(({ id }) => id === columnId))
      throw new WorkbookRefusal("InvalidArgument", `The table "${table.name}" has no such column.`);
    const own = this.chosen.get(tableId) ?? new Map<number, readonly string[]>();
    if (texts === undefined) own.delete(columnId);
    else own.set(columnId, texts);
    this.chosen.set(tableId, own);
    this.apply(table, columnId, texts && this.filterOf(table, columnId, texts));
  }

  /** The texts that a column's filter lets through; `undefined` without one. */
  get(tableId: string, columnId: number): readonly string[] | undefined {
    return this.chosen.get(tableId)?.get(columnId);
  }

  /** Takes every filter of the table away, a person's own too. */
  clear(tableId: string): void {
    const table = this.model.get(tableId);
    this.chosen.delete(tableId);
    for (const { id } of table.columns) if (this.present(table, id)) this.apply(table, id, undefined);
  }

  /** Takes the table's filters away for a change of its columns; call what is given to put them back. */
  suspend(tableId: string): () => void {
    const table = this.model.get(tableId);
    const filters = table.columns.flatMap(({ id }) => {
      const filter = this.present(table, id);
      return filter ? [{ id, filter }] : [];
    });
    for (const { id } of filters) this.apply(table, id, undefined);
    return () => {
      const changed = this.model.find(tableId);
      for (const { id, filter } of filters)
        if (changed?.columns.some((column) => column.id === id)) this.apply(changed, id, filter);
    };
  }

  /** Filters again after rows of the table have moved or changed. */
  reapply(tableId: string): void {
    const table = this.model.find(tableId);
    for (const { id } of table?.columns ?? []) {
      const present = table && this.present(table, id);
      if (!present) continue;
      const texts = this.get(tableId, id);
      this.apply(table, id, texts ? this.filterOf(table, id, texts) : present);
    }
  }

  private present(table: PreviewTable, columnId: number): ITableFilterItem | undefined {
    const filtered = this.session.injector.get(TableManager).getTableById(this.session.unitId, table.id);
    return filtered?.getTableFilters().getColumnFilter(placeOf(table, columnId));
  }

  private apply(table: PreviewTable, columnId: number, tableFilter: ITableFilterItem | undefined): void {
    this.session.run(SetSheetTableFilterMutation.id, {
      subUnitId: table.sheetId,
      tableId: table.id,
      column: placeOf(table, columnId),
      tableFilter,
    });
  }

  private filterOf(table: PreviewTable, columnId: number, texts: readonly string[]): ITableFilterItem {
    const { area, sheetId } = table;
    const cells = this.reader.readCells(sheetId, {
      rowIndex: area.rowIndex + 1,
      rowCount: area.rowCount - 1,
      columnIndex: area.columnIndex + placeOf(table, columnId),
      columnCount: 1,
    });
    // Univer compares a cell's text, or its number as such; an emptied cell is the text "null" to it.
    const values = new Set<CellValue>(texts.includes("") ? [TABLE_FILTER_EMPTY_VALUE, "null"] : []);
    for (const [cell] of cells) {
      if (!cell || !(texts.includes(cell.text) || texts.includes(String(cell.value)))) continue;
      values.add(cell.text).add(cell.value);
    }
    return { filterType: TableColumnFilterTypeEnum.manual, values: [...values] as string[] };
  }
}

function placeOf(table: PreviewTable, columnId: number): number {
  return table.columns.findIndex(({ id }) => id === columnId);
}
