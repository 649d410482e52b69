import type { CellPlace, ReadRequest, SheetBlock, SheetUse } from "../workbook/workbookPort";
import { areaOf, cellAt, rangeAt } from "./rangeAt";
import { isSupported } from "./requirements";

const placeProperties = "rowIndex,columnIndex,rowCount,columnCount";
const cellProperties = {
  formulas: "formulas,",
  formulasAndValues: "formulas,values,",
  areaOnly: "",
} as const;

type SheetCells = keyof typeof cellProperties;

/** A question about cells, queued; it has its answer after the next sync. */
interface QueuedCells {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly cells: SheetCells;
}

/** Asks for what stands on a sheet, as far as its values and formulas reach. */
export function queueSheetUse(
  workbook: Excel.Workbook,
  { name, cells = "formulas" }: { readonly name: string; readonly cells: ReadRequest["sheetCells"] },
): QueuedCells {
  const sheet = workbook.worksheets.getItemOrNullObject(name).load("name");
  const range = sheet.getUsedRangeOrNullObject(true).load(cellProperties[cells] + placeProperties);
  return { sheet, range, cells };
}

/** Asks for the formulas and values of a part of a sheet. */
export function queueBlock(workbook: Excel.Workbook, { sheetName, area }: SheetBlock): QueuedCells {
  const sheet = workbook.worksheets.getItemOrNullObject(sheetName).load("name");
  const range = rangeAt(sheet, area).load(cellProperties.formulasAndValues + placeProperties);
  return { sheet, range, cells: "formulasAndValues" };
}

/** The answer on a sheet's cells; none for a sheet that does not exist. */
export function sheetUse({ sheet, range, cells: asked }: QueuedCells): SheetUse[] {
  if (sheet.isNullObject) return [];
  const shows = asked === "formulasAndValues";
  if (range.isNullObject) {
    return [{ sheetName: sheet.name, usedArea: undefined, cells: [], ...(shows ? { values: [] } : {}) }];
  }
  const cells = asked === "areaOnly" ? [] : (range.formulas as SheetUse["cells"]);
  const values = shows ? { values: range.values as SheetUse["cells"] } : {};
  return [{ sheetName: sheet.name, usedArea: areaOf(range), cells, ...values }];
}

/** Asks how far the formula of a cell fills its neighbours; an Excel that cannot tell is not asked. */
export function queueSpill(workbook: Excel.Workbook, place: CellPlace) {
  if (!isSupported("1.12")) return undefined;
  const sheet = workbook.worksheets.getItemOrNullObject(place.sheetName).load("name");
  return { sheet, range: cellAt(sheet, place).getSpillingToRangeOrNullObject().load(placeProperties) };
}

/** The answer on a cell's formula; none where it fills no cell but its own. */
export function spill(queued: ReturnType<typeof queueSpill>): SheetBlock[] {
  if (queued === undefined || queued.sheet.isNullObject || queued.range.isNullObject) return [];
  return [{ sheetName: queued.sheet.name, area: areaOf(queued.range) }];
}
