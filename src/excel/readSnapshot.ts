import { isSameName } from "../workbook/freeName";
import type { AreaRequest, ReadRequest } from "../workbook/readRequest";
import type { TableContent } from "../workbook/tableSnapshot";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";
import { hostErrorCode, toWorkbookError } from "./hostErrors";
import { queueSelection, selectionSnapshot } from "./queueSelection";
import { areaOf } from "./rangeAt";
import { areaSnapshot, queueArea } from "./readArea";
import { filledCell, queueBlock, queueFilled, queueSheetUse, queueSpill, sheetUse, spill } from "./readCells";
import { definitionsOf, queueDefinitions } from "./readDefinitions";
import { answerTooLarge } from "./readInBlocks";
import type { RowBlock } from "./readInBlocks";
import { readLargeTables } from "./readLargeTables";
import { queueTracking, trackingSnapshot } from "./readTracking";
import { isSupported } from "./requirements";

/**
 * Reads what a decision needs, with one sync.
 *
 * Only an area that cannot be asked about, because it reaches beyond the sheet or its sheet is gone, costs one or two
 * more (the answer then says so); followed tables and sheets that are too large for one answer cost one for each block of
 * rows. Rejects with a `WorkbookError`.
 */
export async function readSnapshot(request: ReadRequest): Promise<WorkbookSnapshot> {
  const { area } = request;
  try {
    try {
      return await readWorkbook(request);
    } catch (error) {
      const code = hostErrorCode(error);
      const hasRows = request.tracking !== undefined || (request.sheets ?? []).length > 0;
      // Who says which cells of sheets are wanted asks for smaller parts by itself.
      const asksForParts =
        (request.sheetCells !== undefined && request.sheetCells !== "formulasAndFills") ||
        request.blocks !== undefined;
      if (hasRows && !asksForParts && code === answerTooLarge) {
        return await readLargeTables(request, readWorkbook);
      }
      if (area === undefined || !unaskableCodes.has(code)) throw error;
      return await readAround(area, request);
    }
  } catch (error) {
    throw toWorkbookError(error);
  }
}

const unaskableCodes: ReadonlySet<string | undefined> = new Set(["InvalidArgument", "ItemNotFound"]);

/** Reads the one cell that the area starts from, and says that the area is not free. */
async function readAround(area: AreaRequest, request: ReadRequest): Promise<WorkbookSnapshot> {
  const { area: _unaskable, ...rest } = request;
  if (area.from !== "activeCell") {
    const { sheetName } = area.from;
    const snapshot = await readWorkbook(rest);
    if (!snapshot.sheets.some((sheet) => isSameName(sheet.name, sheetName))) return snapshot;
  }
  const snapshot = await readWorkbook({ ...rest, area: { ...area, rowCount: 1, columnCount: 1 } });
  if (snapshot.area === undefined) return snapshot;
  const asked = { ...snapshot.area.area, rowCount: area.rowCount, columnCount: area.columnCount };
  return { ...snapshot, area: { ...snapshot.area, area: asked, isEmpty: false, cells: undefined } };
}

async function readWorkbook(request: ReadRequest, block?: RowBlock): Promise<WorkbookSnapshot> {
  const context = new Excel.RequestContext();
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  const tables = workbook.tables.load("items/name,items/worksheet/name");
  const definitions =
    request.definitions === undefined ? undefined : queueDefinitions(workbook, request.definitions);
  // A collection answers for everything that was last asked of it.
  const names = definitions?.names ?? workbook.names.load("items/name");
  const protection = workbook.protection.load("protected");
  const activeSheet = workbook.worksheets.getActiveWorksheet().load("name");
  const area = request.area === undefined ? undefined : queueArea(workbook, request.area);
  const selection = request.selection === true ? queueSelection(workbook) : undefined;
  const contents = (request.tables ?? []).map((name) => queueTable(workbook, name));
  const uses = [
    ...(request.sheets ?? []).map((name) =>
      queueSheetUse(workbook, { name, cells: request.sheetCells, block }),
    ),
    ...(request.blocks ?? []).map((block) => queueBlock(workbook, block)),
  ];
  const spills = request.spillsFrom?.map((place) => queueSpill(workbook, place));
  const filled = request.spillsInto?.map((place) => queueFilled(workbook, place));
  const tracking =
    request.tracking === undefined ? undefined : queueTracking(workbook, request.tracking, block);
  await context.sync();
  return {
    activeSheetName: activeSheet.name,
    isStructureProtected: protection.protected,
    sheets: sheets.items.map((sheet) => ({
      name: sheet.name,
      isProtected: sheet.protection.protected,
      isVisible: sheet.visibility === Excel.SheetVisibility.visible,
      ...(sheet.visibility === Excel.SheetVisibility.veryHidden ? { isVeryHidden: true } : {}),
    })),
    tables: tables.items.map((table) => ({ name: table.name, sheetName: table.worksheet.name })),
    names: names.items.map((item) => item.name),
    area: area === undefined ? undefined : areaSnapshot(area),
    selection: selection === undefined ? undefined : selectionSnapshot(selection),
    tableContents: contents.flatMap(tableContent),
    sheetUses: uses.flatMap(sheetUse),
    ...(spills === undefined ? {} : { spills: spills.flatMap(spill) }),
    ...(filled === undefined ? {} : { filledCells: filled.flatMap(filledCell) }),
    ...(definitions === undefined ? {} : { definitions: definitionsOf(definitions) }),
    ...(tracking === undefined ? {} : { tracking: trackingSnapshot(tracking) }),
    features: {
      pivotTables: isSupported("1.8"),
      pivotFilters: isSupported("1.12"),
      dynamicArrays: isSupported("1.12"),
    },
  };
}

/** A table's cells, queued; of a table that does not exist, everything is a null object. */
function queueTable(workbook: Excel.Workbook, name: string) {
  const table = workbook.tables.getItemOrNullObject(name).load("name");
  return {
    table,
    sheet: table.worksheet.load("name"),
    range: table.getRange().load("formulas,rowIndex,columnIndex,rowCount,columnCount"),
  };
}

function tableContent({ table, sheet, range }: ReturnType<typeof queueTable>): TableContent[] {
  if (table.isNullObject) return [];
  const [header = [], ...rows] = range.formulas as readonly (readonly (string | number | boolean)[])[];
  return [{ name: table.name, sheetName: sheet.name, area: areaOf(range), header: header.map(String), rows }];
}
