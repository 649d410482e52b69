import { formatSheetArea, parseSheetArea } from "../workbook/a1";
import {
  WorkbookRefusal,
  type Area,
  type PreviewSheet,
  type PreviewWorkbook,
} from "../workbook/previewWorkbook";

/** An area on a known sheet. */
export interface PlacedArea {
  readonly sheet: PreviewSheet;
  readonly area: Area;
}

/** The sheet of that name in any case; refuses an unknown one. */
export function findSheet(workbook: PreviewWorkbook, name: string): PreviewSheet {
  const wanted = name.toLowerCase();
  const sheet = workbook.sheets.find((candidate) => candidate.name.toLowerCase() === wanted);
  if (!sheet) throw new WorkbookRefusal("ItemNotFound", `There is no sheet named ${name}.`);
  return sheet;
}

/** The sheet in front. */
export function activeSheet(workbook: PreviewWorkbook): PreviewSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.id === workbook.activeSheetId);
  if (!sheet) throw new WorkbookRefusal("ItemNotFound", "The workbook has no active sheet.");
  return sheet;
}

/** What an address such as `施策一覧!B2:C5` or `B2` means in this workbook. */
export function placeArea(workbook: PreviewWorkbook, address: string): PlacedArea {
  const parsed = parseSheetArea(address);
  if (!parsed)
    throw new WorkbookRefusal("InvalidArgument", `${address} is not an address such as B2 or Sheet1!A1:C3.`);
  const sheet =
    parsed.sheetName === undefined ? activeSheet(workbook) : findSheet(workbook, parsed.sheetName);
  return { sheet, area: parsed.area };
}

/** The first cell of an area, as an area. */
export function firstCell(area: Area): Area {
  return { rowIndex: area.rowIndex, columnIndex: area.columnIndex, rowCount: 1, columnCount: 1 };
}

/** The address with its sheet of an area given by the sheet's id. */
export function addressOf(workbook: PreviewWorkbook, sheetId: string, area: Area): string {
  const sheet = workbook.sheets.find((candidate) => candidate.id === sheetId);
  return formatSheetArea(sheet?.name ?? sheetId, area);
}
