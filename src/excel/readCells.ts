import type { CellPlace, SheetBlock } from "../workbook/cellArea";
import type { ReadRequest } from "../workbook/readRequest";
import type { SheetUse } from "../workbook/workbookSnapshot";
import { fillColors, queueFills } from "./fills";
import type { QueuedFills } from "./fills";
import { areaOf, cellAt, rangeAt } from "./rangeAt";
import type { RowBlock } from "./readInBlocks";
import { isSupported } from "./requirements";

const placeProperties = "rowIndex,columnIndex,rowCount,columnCount";
const cellProperties = {
  formulas: "formulas,",
  formulasAndValues: "formulas,values,",
  formulasAndFills: "formulas,",
  areaOnly: "",
} as const;

type SheetCells = keyof typeof cellProperties;

/** A question about cells, queued; it has its answer after the next sync. */
interface QueuedCells {
  readonly sheet: Excel.Worksheet;
  /** What is asked about as a whole. */
  readonly range: Excel.Range;
  /** The part of it whose cells are wanted. */
  readonly rows: Excel.Range;
  readonly cells: SheetCells;
  readonly fills?: QueuedFills;
}

/** Asks for what stands on a sheet, as far as its values and formulas reach, or for some rows of that. */
export function queueSheetUse(
  workbook: Excel.Workbook,
  {
    name,
    cells = "formulas",
    block,
  }: {
    readonly name: string;
    readonly cells: ReadRequest["sheetCells"];
    readonly block: RowBlock | undefined;
  },
): QueuedCells {
  const sheet = workbook.worksheets.getItemOrNullObject(name).load("name");
  const wanted = cellProperties[cells] + placeProperties;
  if (block === undefined) {
    const range = sheet.getUsedRangeOrNullObject(true).load(wanted);
    return { sheet, range, rows: range, cells, ...fillsOf(range, cells) };
  }
  const range = sheet.getUsedRangeOrNullObject(true).load(placeProperties);
  // A range of its own: of one object, the second answer would take the place of the first.
  const all = sheet.getUsedRangeOrNullObject(true);
  const rows = all
    .getRow(block.from)
    .getResizedRange(block.count - 1, 0)
    .load(wanted);
  return { sheet, range, rows, cells, ...fillsOf(rows, cells) };
}

function fillsOf(range: Excel.Range, cells: SheetCells): Pick<QueuedCells, "fills"> {
  return cells === "formulasAndFills" ? { fills: queueFills(range) } : {};
}

/** Asks for the formulas and values of a part of a sheet. */
export function queueBlock(workbook: Excel.Workbook, { sheetName, area }: SheetBlock): QueuedCells {
  const sheet = workbook.worksheets.getItemOrNullObject(sheetName).load("name");
  const range = rangeAt(sheet, area).load(cellProperties.formulasAndValues + placeProperties);
  return { sheet, range, rows: range, cells: "formulasAndValues" };
}

/** The answer on a sheet's cells; none for a sheet that does not exist. */
export function sheetUse({ sheet, range, rows, cells: asked, fills }: QueuedCells): SheetUse[] {
  if (sheet.isNullObject) return [];
  const shows = asked === "formulasAndValues";
  if (range.isNullObject) {
    return [{ sheetName: sheet.name, usedArea: undefined, cells: [], ...(shows ? { values: [] } : {}) }];
  }
  const cells = asked === "areaOnly" ? [] : (rows.formulas as SheetUse["cells"]);
  const values = shows ? { values: rows.values as SheetUse["cells"] } : {};
  const colours = fills === undefined ? {} : { fills: fillColors(fills) };
  return [{ sheetName: sheet.name, usedArea: areaOf(range), cells, ...values, ...colours }];
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

/** Asks whether the formula of another cell fills a cell; an Excel that cannot tell is not asked. */
export function queueFilled(workbook: Excel.Workbook, place: CellPlace) {
  if (!isSupported("1.12")) return undefined;
  const sheet = workbook.worksheets.getItemOrNullObject(place.sheetName).load("name");
  const parent = cellAt(sheet, place).getSpillParentOrNullObject().load("rowIndex,columnIndex");
  return { sheet, parent, place };
}

/** The answer on a cell: itself where another one's formula fills it. */
export function filledCell(queued: ReturnType<typeof queueFilled>): CellPlace[] {
  if (queued === undefined || queued.sheet.isNullObject || queued.parent.isNullObject) return [];
  const { parent, place } = queued;
  const isOwn = parent.rowIndex === place.rowIndex && parent.columnIndex === place.columnIndex;
  return isOwn ? [] : [place];
}
