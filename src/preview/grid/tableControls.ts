import { WorkbookRefusal, type PreviewTable, type PreviewWorkbook } from "../workbook/previewWorkbook";
import type { PreviewApi } from "./previewApi";
import { placeArea } from "./workbookAddress";

/** The members of `window.previewWorkbook` with which a person changes tables. */
export type TableControls = Pick<
  PreviewApi,
  | "addTable"
  | "deleteTable"
  | "renameTable"
  | "resizeTable"
  | "convertTable"
  | "sortTable"
  | "filterTable"
  | "insertTableColumn"
  | "moveTableColumn"
  | "deleteTableColumn"
  | "insertTableRows"
  | "deleteTableRows"
>;

/** Makes the members; tables and columns go by their names, in any case. */
export function createTableControls(workbook: PreviewWorkbook): TableControls {
  return {
    addTable: (address, name) => {
      const { sheet, area } = placeArea(workbook, address);
      workbook.addTable({ sheetId: sheet.id, area, hasHeaders: true, name, source: "person" });
    },
    deleteTable: (name) => workbook.deleteTable(findTable(workbook, name).id, "person"),
    renameTable: (name, newName) =>
      void workbook.updateTable(findTable(workbook, name).id, { name: newName }, "person"),
    resizeTable: (name, address) => {
      const { area } = placeArea(workbook, address);
      workbook.updateTable(findTable(workbook, name).id, { area }, "person");
    },
    convertTable: (name) => workbook.convertTableToRange(findTable(workbook, name).id, "person"),
    sortTable: (name, column, ascending = true) => {
      const table = findTable(workbook, name);
      workbook.sortTable(table.id, [{ columnId: findColumn(table, column), ascending }], "person");
    },
    filterTable: (name, column, texts) => {
      const table = findTable(workbook, name);
      workbook.filterTable(table.id, findColumn(table, column), texts);
    },
    insertTableColumn: (name, header, before) => {
      const table = findTable(workbook, name);
      const at = before === undefined ? undefined : placeOf(table, before);
      workbook.addTableColumn(table.id, at, [header], "person");
    },
    moveTableColumn: (name, column, before) => {
      const table = findTable(workbook, name);
      const from = placeOf(table, column);
      const to = before === undefined ? table.columns.length : placeOf(table, before);
      workbook.moveTableColumn(table.id, findColumn(table, column), to > from ? to - 1 : to, "person");
    },
    deleteTableColumn: (name, column) => {
      const table = findTable(workbook, name);
      workbook.deleteTableColumn(table.id, findColumn(table, column), "person");
    },
    insertTableRows: (name, index, rows) =>
      workbook.addTableRows(findTable(workbook, name).id, index, rows, "person"),
    deleteTableRows: (name, index, count = 1) =>
      workbook.deleteTableRows(findTable(workbook, name).id, index, count, "person"),
  };
}

function findTable(workbook: PreviewWorkbook, name: string): PreviewTable {
  const table = workbook.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (!table) throw new WorkbookRefusal("ItemNotFound", `There is no table named ${name}.`);
  return table;
}

function placeOf(table: PreviewTable, name: string): number {
  const place = table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  if (place < 0) throw new WorkbookRefusal("ItemNotFound", `The table ${table.name} has no column ${name}.`);
  return place;
}

function findColumn(table: PreviewTable, name: string): number {
  return table.columns[placeOf(table, name)]?.id ?? 0;
}
