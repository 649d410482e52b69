import type { Worksheet } from "@univerjs/core";
import { uniteAreas } from "./a1";
import { holdsContent, type CellReader } from "./cellReader";
import type { Area } from "./previewWorkbook";
import type { TableModel } from "./tableModel";

/** The smallest area around everything in use; formats alone count unless `valuesOnly`, tables always count. */
export function findUsedArea(
  sheet: Worksheet,
  reader: CellReader,
  tables: TableModel,
  options: { valuesOnly: boolean },
): Area | undefined {
  let used: Area | undefined;
  const use = (rowIndex: number, columnIndex: number): void => {
    used = uniteAreas(used, { rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
  };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (holdsContent(cell) || (!options.valuesOnly && cell?.s)) use(row, column);
  });
  for (const [row, cells] of Object.entries(reader.spilledCells(sheet.getSheetId()))) {
    for (const [column, cell] of Object.entries(cells)) if (cell) use(Number(row), Number(column));
  }
  for (const table of tables.onSheet(sheet.getSheetId())) used = uniteAreas(used, table.area);
  return used;
}
