import { LocaleService, LocaleType } from "@univerjs/core";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
} from "@univerjs/sheets-table";
import { areasOverlap } from "./a1";
import type { CellReader } from "./cellReader";
import type { CellWriter } from "./cellWriter";
import { renameTableInFormula, replaceTableInFormula } from "./formulaText";
import { freeName, refuseBadName, uniqueColumnNames } from "./nameRules";
import { newId } from "./newId";
import { replaceTableReferences } from "./replaceTableReferences";
import { rewriteFormulas } from "./rewriteFormulas";
import { WorkbookRefusal, type Area, type PreviewTable } from "./previewWorkbook";
import { shiftDown } from "./shiftCells";
import { toUniverColumn, type TableColumn, type TableModel } from "./tableModel";
import { isTableStyle, registerTableStyle } from "./tableStyles";
import { refuseOutside, toRange, type UniverSession } from "./univerSession";

/** How a table may be changed at once. */
export interface TableChange {
  readonly name?: string;
  readonly style?: string;
  readonly showFilterButton?: boolean;
  readonly showBandedRows?: boolean;
  readonly area?: Area;
}

/** A table to be made. Ids that a file kept for it and its columns are taken over where nobody has them. */
export interface TableAddition {
  readonly sheetId: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly name?: string;
  readonly id?: string;
  readonly columnIds?: readonly number[];
}

/** Makes, changes and removes tables. Protection and events are the caller's business. */
export class Tables {
  constructor(
    private readonly session: UniverSession,
    private readonly model: TableModel,
    private readonly cells: { readonly reader: CellReader; readonly writer: CellWriter },
    private readonly otherNames: () => readonly string[],
  ) {}

  add(options: TableAddition): PreviewTable {
    const { sheetId, hasHeaders } = options;
    refuseOutside(options.area);
    const needsRow = !hasHeaders || options.area.rowCount === 1;
    const area = { ...options.area, rowCount: options.area.rowCount + (needsRow ? 1 : 0) };
    // A header row that is put in moves what stands below; a row of data that is put under a header does not.
    this.model.refuseOverlap(sheetId, hasHeaders ? area : options.area);
    const taken = this.takenNames();
    if (options.name !== undefined) refuseBadName(options.name, taken);
    if (!hasHeaders) shiftDown(this.session, this.model, sheetId, { ...options.area, rowCount: 1 });
    this.session.reach(sheetId, area);
    const isFree = options.id !== undefined && !this.model.find(options.id);
    const tableId = isFree && options.id !== undefined ? options.id : newId();
    this.model.forget(tableId);
    const columnIds = new Set(options.columnIds).size === area.columnCount ? options.columnIds : undefined;
    const columns = this.writeHeaders(sheetId, area, hasHeaders ? undefined : []).map((name, index) => ({
      id: this.model.newColumnId(tableId, columnIds?.[index]),
      name,
    }));
    const { style, columnIds: numbers, showBandedRows } = this.model.extrasOf(tableId);
    for (const { id } of columns) numbers.set(String(id), id);
    const name = options.name ?? freeName(this.isJapanese ? "テーブル" : "Table", taken);
    const params = this.additionOf({ id: tableId, sheetId, name, area, columns, style, showBandedRows });
    this.session.run(AddSheetTableMutation.id, params);
    const removal = { unitId: params.unitId, subUnitId: sheetId, tableId };
    this.session.pushUndo(
      [{ id: AddSheetTableMutation.id, params }],
      [{ id: DeleteSheetTableMutation.id, params: removal }],
    );
    return this.model.get(tableId);
  }

  update(tableId: string, change: TableChange): PreviewTable {
    const table = this.model.get(tableId);
    if (change.name !== undefined && change.name !== table.name) {
      const others = this.takenNames().filter((name) => name !== table.name);
      refuseBadName(change.name, others);
    }
    if (change.style !== undefined && change.style !== "" && !isTableStyle(change.style)) {
      throw new WorkbookRefusal("InvalidArgument", `There is no table style "${change.style}".`);
    }
    if (change.area) this.refuseBadResize(table, change.area);
    if (change.name !== undefined && change.name !== table.name) this.rename(table, change.name);
    this.setLooks(table, change);
    if (change.area) this.resize(table, change.area);
    return this.model.get(tableId);
  }

  /** Removes the table and keeps its cells; formulas that name it turn into `#REF!`. */
  remove(tableId: string): void {
    const table = this.model.get(tableId);
    const removal = { unitId: this.session.unitId, subUnitId: table.sheetId, tableId };
    this.session.run(DeleteSheetTableMutation.id, removal);
    this.session.pushUndo(
      [{ id: DeleteSheetTableMutation.id, params: removal }],
      [{ id: AddSheetTableMutation.id, params: this.additionOf(table) }],
    );
    rewriteFormulas(this.session, (formula) => replaceTableInFormula(formula, table.name, () => "#REF!"));
  }

  /** Removes the table and keeps its cells; formulas that name it get its addresses instead. */
  convertToRange(tableId: string): void {
    const table = this.model.get(tableId);
    replaceTableReferences(this.session, table);
    this.remove(tableId);
  }

  /** Grows or shrinks the table to the area; columns keep their ids by their place on the sheet. */
  resize(table: PreviewTable, area: Area): void {
    this.session.reach(table.sheetId, area);
    const headers = this.writeHeaders(table.sheetId, area, undefined);
    const columns = headers.map((name, offset): TableColumn => {
      const former = table.columns[area.columnIndex + offset - table.area.columnIndex];
      return former ?? { id: this.model.newColumnId(table.id), name };
    });
    this.model.setColumns(
      table.id,
      area,
      columns.map((column, offset) => ({ ...column, name: headers[offset] ?? column.name })),
    );
  }

  /** Makes the header cells legal column names, as text, and gives them. `headers: []` names every column anew. */
  writeHeaders(sheetId: string, area: Area, headers: readonly string[] | undefined): string[] {
    const row = { ...area, rowCount: 1 };
    const cells = this.cells.reader.readCells(sheetId, row)[0] ?? [];
    const texts = headers ? cells.map((_cell, index) => headers[index] ?? "") : cells.map(({ text }) => text);
    const names = uniqueColumnNames(texts, this.isJapanese ? "列" : "Column");
    for (const [offset, name] of names.entries()) {
      if (cells[offset]?.formula === name) continue;
      this.cells.writer.writeText(sheetId, area.rowIndex, area.columnIndex + offset, name);
    }
    return names;
  }

  takenNames(): readonly string[] {
    return [...this.model.all.map((table) => table.name), ...this.otherNames()];
  }

  private get isJapanese(): boolean {
    return this.session.injector.get(LocaleService).getCurrentLocale() === LocaleType.JA_JP;
  }

  /** What Univer needs to make the table, or to make it again. */
  private additionOf(
    table: Pick<PreviewTable, "id" | "sheetId" | "name" | "area" | "columns" | "style" | "showBandedRows">,
  ) {
    return {
      unitId: this.session.unitId,
      subUnitId: table.sheetId,
      tableId: table.id,
      name: table.name,
      range: toRange(table.area),
      header: table.columns.map(({ name }) => name),
      options: {
        showHeader: true,
        tableStyleId: registerTableStyle(this.session.injector, table.style, table.showBandedRows),
        columns: table.columns.map(toUniverColumn),
      },
    };
  }

  private rename(table: PreviewTable, name: string): void {
    const change = { unitId: this.session.unitId, subUnitId: table.sheetId, tableId: table.id };
    const renaming = { id: SetSheetTableMutation.id, params: { ...change, config: { name } } };
    this.session.run(renaming.id, renaming.params);
    this.session.pushUndo(
      [renaming],
      [{ id: SetSheetTableMutation.id, params: { ...change, config: { name: table.name } } }],
    );
    rewriteFormulas(this.session, (formula) => renameTableInFormula(formula, { from: table.name, to: name }));
  }

  private setLooks(table: PreviewTable, change: TableChange): void {
    const extras = this.model.extrasOf(table.id);
    if (change.showFilterButton !== undefined) extras.showFilterButton = change.showFilterButton;
    const style = change.style || extras.style;
    const showBandedRows = change.showBandedRows ?? extras.showBandedRows;
    if (style === extras.style && showBandedRows === extras.showBandedRows) return;
    extras.style = style;
    extras.showBandedRows = showBandedRows;
    const theme = registerTableStyle(this.session.injector, style, showBandedRows);
    this.session.run(SetSheetTableMutation.id, {
      subUnitId: table.sheetId,
      tableId: table.id,
      config: { theme },
    });
  }

  /** The header stays in its row, a row of data stays, and old and new area touch. */
  private refuseBadResize(table: PreviewTable, area: Area): void {
    refuseOutside(area);
    const isLegal =
      area.rowIndex === table.area.rowIndex && area.rowCount >= 2 && areasOverlap(area, table.area);
    if (!isLegal) {
      throw new WorkbookRefusal(
        "InvalidArgument",
        `The table "${table.name}" cannot be resized to that area.`,
      );
    }
    this.model.refuseOverlap(table.sheetId, area, table.id);
  }
}
