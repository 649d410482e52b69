import { CommandType } from "@univerjs/core";
import { TableColumnDataTypeEnum, TableManager } from "@univerjs/sheets-table";
import { areasOverlap } from "./a1";
import { WorkbookRefusal, type Area, type PreviewTable } from "./previewWorkbook";
import { defaultTableStyle } from "./tableStyles";
import { toArea, toRange, type UniverSession } from "./univerSession";

/** A table's column: its id stays while its name changes. */
export interface TableColumn {
  readonly id: number;
  readonly name: string;
}

/** Our own mutation, which Univer lacks: a table's area and columns at once, so that it can be undone. */
export const setTableColumnsId = "preview.mutation.set-table-columns";

interface TableColumnsParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly tableId: string;
  readonly area: Area;
  readonly columns: readonly TableColumn[];
}

/** What Univer does not keep of a table. */
interface TableExtras {
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  /** The numbers that Excel gives columns, by Univer's own ids. */
  readonly columnIds: Map<string, number>;
  lastColumnId: number;
}

/** Tables as Univer holds them, with what Excel knows beyond that. */
export class TableModel {
  private readonly extras = new Map<string, TableExtras>();

  constructor(private readonly session: UniverSession) {
    session.commands.registerCommand({
      id: setTableColumnsId,
      type: CommandType.MUTATION,
      handler: (_accessor, params: TableColumnsParams) => this.applyColumns(params),
    });
  }

  get all(): readonly PreviewTable[] {
    return this.manager.getTableList(this.session.unitId).map((info) => {
      const extras = this.extrasOf(info.id);
      return {
        id: info.id,
        name: info.name,
        sheetId: info.subUnitId,
        area: toArea(info.range),
        columns: info.columns.map((column) => ({
          id: columnNumber(extras, column.id),
          name: column.displayName,
        })),
        style: extras.style,
        showHeaders: info.showHeader ?? true,
        showFilterButton: extras.showFilterButton,
        showBandedRows: extras.showBandedRows,
      };
    });
  }

  /** The table of that id; refuses an unknown one. */
  get(tableId: string): PreviewTable {
    const table = this.find(tableId);
    if (!table) throw new WorkbookRefusal("ItemNotFound", `There is no table with the id ${tableId}.`);
    return table;
  }

  find(tableId: string): PreviewTable | undefined {
    return this.all.find((table) => table.id === tableId);
  }

  onSheet(sheetId: string): readonly PreviewTable[] {
    return this.all.filter((table) => table.sheetId === sheetId);
  }

  extrasOf(tableId: string): TableExtras {
    let extras = this.extras.get(tableId);
    if (!extras) {
      const columnIds = new Map<string, number>();
      extras = {
        style: defaultTableStyle,
        showFilterButton: true,
        showBandedRows: true,
        columnIds,
        lastColumnId: 0,
      };
      this.extras.set(tableId, extras);
    }
    return extras;
  }

  /** A number for a new column of the table: the one that a file kept for it, or one never used before. */
  newColumnId(tableId: string, kept?: number): number {
    const extras = this.extrasOf(tableId);
    const id = kept ?? extras.lastColumnId + 1;
    extras.lastColumnId = Math.max(extras.lastColumnId, id);
    return id;
  }

  /** Forgets what an earlier table of that id left behind. */
  forget(tableId: string): void {
    this.extras.delete(tableId);
  }

  /** Sets the table's columns and area, and makes formulas see them. */
  setColumns(tableId: string, area: Area, columns: readonly TableColumn[]): void {
    const former = this.get(tableId);
    const params: TableColumnsParams = {
      unitId: this.session.unitId,
      subUnitId: former.sheetId,
      tableId,
      area,
      columns,
    };
    this.session.run(setTableColumnsId, params);
    this.session.pushUndo(
      [{ id: setTableColumnsId, params }],
      [{ id: setTableColumnsId, params: { ...params, area: former.area, columns: former.columns } }],
    );
  }

  private applyColumns({ tableId, area, columns }: TableColumnsParams): boolean {
    const table = this.manager.getTableById(this.session.unitId, tableId);
    if (!table) return false;
    const newRange = toRange(area);
    // Univer adds and drops columns by itself when the range changes; ours are set after that.
    this.manager.updateTableRange(this.session.unitId, tableId, { newRange });
    const extras = this.extrasOf(tableId);
    extras.columnIds.clear();
    for (const { id } of columns) extras.columnIds.set(String(id), id);
    extras.lastColumnId = Math.max(extras.lastColumnId, ...columns.map(({ id }) => id));
    table.setColumns(columns.map(toUniverColumn));
    this.manager.updateTableRange(this.session.unitId, tableId, { newRange });
    return true;
  }

  /** Refuses an area that touches another table or holds merged cells. */
  refuseOverlap(sheetId: string, area: Area, ownTableId?: string): void {
    const obstacle = this.obstacleIn(sheetId, area, ownTableId);
    if (obstacle) throw new WorkbookRefusal("InvalidArgument", `A table cannot lie over ${obstacle}.`);
  }

  /** What keeps a table from lying there, if anything. */
  obstacleIn(sheetId: string, area: Area, ownTableId?: string): string | undefined {
    const other = this.onSheet(sheetId).find(
      (table) => table.id !== ownTableId && areasOverlap(table.area, area),
    );
    if (other) return `the table "${other.name}"`;
    const merged = this.session.sheet(sheetId).getMergeData();
    return merged.some((range) => areasOverlap(toArea(range), area)) ? "merged cells" : undefined;
  }

  private get manager(): TableManager {
    return this.session.injector.get(TableManager);
  }
}

/** A column as Univer keeps it; its id is our number. */
export function toUniverColumn(column: TableColumn) {
  return {
    id: String(column.id),
    displayName: column.name,
    dataType: TableColumnDataTypeEnum.String,
    formula: "",
    meta: {},
    style: {},
  };
}

/** Columns that the grid's own commands made have random ids; each gets a number when it is first seen. */
function columnNumber(extras: TableExtras, univerId: string): number {
  let number = extras.columnIds.get(univerId);
  if (number === undefined) {
    extras.lastColumnId += 1;
    number = extras.lastColumnId;
    extras.columnIds.set(univerId, number);
  }
  return number;
}
