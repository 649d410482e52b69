import { formatSheetArea } from "../workbook/a1";
import type { PreviewPivot } from "../workbook/previewPivot";
import { WorkbookRefusal, type PreviewWorkbook } from "../workbook/previewWorkbook";
import type { PreviewApi } from "./previewApi";
import { formatPreviewApiHelp } from "./previewApiHelp";
import { activeSheet, addressOf, findSheet, firstCell, placeArea } from "./workbookAddress";
import { createFileControls } from "./fileControls";
import { createTableControls } from "./tableControls";
import { readCharts, readNames, readPivots, readRange, readSheets, readTables } from "./workbookReadings";

/** What the page does itself: its pane, its buttons, its host. */
export type PageControls = Pick<
  PreviewApi,
  | "ready"
  | "isPaneOpen"
  | "openPane"
  | "closePane"
  | "reloadPane"
  | "killPane"
  | "runCommand"
  | "commands"
  | "seeds"
  | "useSeeds"
  | "openOlderWorkbook"
  | "onNextRequest"
  | "faults"
  | "clearFaults"
  | "traffic"
>;

type WorkbookControls = Omit<PreviewApi, keyof PageControls>;

/** Puts `window.previewWorkbook` together out of the workbook and what the page does itself. */
export function createPreviewApi(workbook: PreviewWorkbook, page: PageControls): PreviewApi {
  const workbookControls: WorkbookControls = {
    help: formatPreviewApiHelp,
    ...sheetControls(workbook),
    ...cellControls(workbook),
    tables: () => readTables(workbook),
    ...createTableControls(workbook),
    names: () => readNames(workbook),
    pivots: () => readPivots(workbook),
    refreshPivot: (name) => void workbook.refreshPivot(findPivot(workbook, name).id),
    charts: () => readCharts(workbook),
    hyperlink: (address) => {
      const { sheet, area } = placeArea(workbook, address);
      return workbook
        .hyperlinks(sheet.id)
        .find((one) => one.rowIndex === area.rowIndex && one.columnIndex === area.columnIndex)?.link;
    },
    pageLayout: (name) =>
      workbook.pageLayout((name === undefined ? activeSheet(workbook) : findSheet(workbook, name)).id),
    ...createFileControls(workbook),
    whenCalculated: () => workbook.whenCalculated(),
  };
  return { ...workbookControls, ...page };
}

function sheetControls(workbook: PreviewWorkbook) {
  return {
    sheets: () => readSheets(workbook),
    addSheet: (name) => {
      const sheet = workbook.addSheet({ ...(name === undefined ? {} : { name }), source: "person" });
      workbook.activateSheet(sheet.id);
      return sheet.name;
    },
    renameSheet: (name, newName) => workbook.renameSheet(findSheet(workbook, name).id, newName, "person"),
    deleteSheet: (name) => workbook.deleteSheet(findSheet(workbook, name).id, "person"),
    copySheet: (name) => {
      const { id } = findSheet(workbook, name);
      const copy = workbook.copySheet(
        id,
        workbook.sheets.findIndex((sheet) => sheet.id === id) + 1,
        "person",
      );
      workbook.activateSheet(copy.id);
      return copy.name;
    },
    moveSheet: (name, position) => workbook.moveSheet(findSheet(workbook, name).id, position),
    activateSheet: (name) => workbook.activateSheet(findSheet(workbook, name).id),
    protectSheet: (name) => workbook.setProtected(findSheet(workbook, name).id, true),
    unprotectSheet: (name) => workbook.setProtected(findSheet(workbook, name).id, false),
    protectStructure: (isProtected) => workbook.setStructureProtected(isProtected),
    frozenRows: (name) => (name === undefined ? activeSheet(workbook) : findSheet(workbook, name)).frozenRows,
  } satisfies Partial<WorkbookControls>;
}

function cellControls(workbook: PreviewWorkbook) {
  return {
    readCell: (address) => {
      const { sheet, area } = placeArea(workbook, address);
      const cell = readRange(workbook, formatSheetArea(sheet.name, firstCell(area)))[0]?.[0];
      if (!cell) throw new WorkbookRefusal("InvalidArgument", `${address} has no cell.`);
      return cell;
    },
    readRange: (address) => readRange(workbook, address),
    format: (address) => {
      const { sheet, area } = placeArea(workbook, address);
      return workbook.readFormat(sheet.id, area.rowIndex, area.columnIndex);
    },
    columnWidth: (address) => {
      const { sheet, area } = placeArea(workbook, address);
      return workbook.columnWidth(sheet.id, area.columnIndex);
    },
    type: (address, text) => {
      const { sheet, area } = placeArea(workbook, address);
      workbook.writeCells(sheet.id, firstCell(area), [[text]], "person");
    },
    clear: (address) => {
      const { sheet, area } = placeArea(workbook, address);
      workbook.clearCells(sheet.id, area, "contents", "person");
    },
    hideRows: (address) => {
      const { sheet, area } = placeArea(workbook, address);
      workbook.setRowsHidden(sheet.id, area.rowIndex, area.rowCount, true);
    },
    showRows: (address) => {
      const { sheet, area } = placeArea(workbook, address);
      workbook.setRowsHidden(sheet.id, area.rowIndex, area.rowCount, false);
    },
    isRowHidden: (address) => {
      const { sheet, area } = placeArea(workbook, address);
      return workbook.isRowHidden(sheet.id, area.rowIndex);
    },
    mergeCells: (address) => {
      const { sheet, area } = placeArea(workbook, address);
      workbook.mergeCells(sheet.id, area);
    },
    select: (address) => {
      const { sheet, area } = placeArea(workbook, address);
      workbook.select(sheet.id, area);
    },
    selection: () => {
      const { sheetId, area } = workbook.selection();
      return addressOf(workbook, sheetId, area);
    },
    coAuthorEdit: (address, value) => {
      const { sheet, area } = placeArea(workbook, address);
      workbook.writeCells(sheet.id, firstCell(area), [[value]], "coAuthor");
    },
  } satisfies Partial<WorkbookControls>;
}

function findPivot(workbook: PreviewWorkbook, name: string): PreviewPivot {
  const pivot = workbook.pivots.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (!pivot) throw new WorkbookRefusal("ItemNotFound", `There is no pivot table named ${name}.`);
  return pivot;
}
