import type { TableArea } from "../workbook/tableSnapshot";
import { areaOf } from "./rangeAt";

/** Asks where a table lies and whether it shows its header. */
export function queueTableArea(workbook: Excel.Workbook, name: string) {
  const table = workbook.tables.getItemOrNullObject(name).load("name,showHeaders");
  return {
    table,
    sheet: table.worksheet.load("name"),
    range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
  };
}

/** The answer on a table; none for one that does not exist. */
export function tableArea({ table, sheet, range }: ReturnType<typeof queueTableArea>): TableArea[] {
  if (table.isNullObject) return [];
  return [{ name: table.name, sheetName: sheet.name, area: areaOf(range), showsHeaders: table.showHeaders }];
}
