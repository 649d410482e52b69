import { formatCell, parseSheetArea, quoteSheetName } from "../workbook/a1";
import type { SheetArea } from "../workbook/previewChart";

/** A chart's reference to cells: `'集計 (府省)'!$A$1:$A$4`; a sheet's name stands for its id. */
export function sheetReference({ sheetId, area }: SheetArea): string {
  const last = formatCell(area.rowIndex + area.rowCount - 1, area.columnIndex + area.columnCount - 1);
  const first = formatCell(area.rowIndex, area.columnIndex);
  const cells = first === last ? [first] : [first, last];
  return `${quoteSheetName(sheetId)}!${cells.map((one) => one.replace(/([A-Z]+)(\d+)/, "$$$1$$$2")).join(":")}`;
}

/** The cells of such a reference; `undefined` for anything else that may stand there. */
export function readSheetReference(formula: string): SheetArea | undefined {
  const found = parseSheetArea(formula.replace(/^=/, ""));
  return found?.sheetName === undefined ? undefined : { sheetId: found.sheetName, area: found.area };
}
