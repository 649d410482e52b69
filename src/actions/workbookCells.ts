import { isSameName } from "../workbook/freeName";
import { WorkbookError } from "../workbook/workbookError";
import type { CellArea, CellPlace, SheetBlock } from "../workbook/cellArea";
import type { WorkbookPort } from "../workbook/workbookPort";
import type { SheetSnapshot, SheetUse } from "../workbook/workbookSnapshot";

/** What a cell holds: a formula or a value, and what it shows. */
export interface HeldCell {
  readonly formula: string | number | boolean;
  readonly value: string | number | boolean;
}

/** The cells of a workbook's sheets at one moment. */
export interface WorkbookCells {
  /** Every sheet but the very hidden ones. */
  readonly sheets: readonly SheetSnapshot[];
  /** The names of all tables. */
  readonly tableNames: readonly string[];
  readonly uses: readonly SheetUse[];
}

/**
 * Reads the formulas and values of every sheet, or of those named: one request for the list of sheets and one for
 * their cells, or as many blocks of rows as it takes where that is more than Excel answers at once.
 *
 * Sheets that people cannot unhide are left out. Rejects with a `WorkbookError`.
 */
export async function readWorkbookCells(
  port: Pick<WorkbookPort, "read">,
  { only }: { readonly only?: readonly string[] } = {},
): Promise<WorkbookCells> {
  const { sheets: all, tables } = await port.read({});
  const tableNames = tables.map(({ name }) => name);
  const sheets = all.filter(
    (sheet) =>
      sheet.isVeryHidden !== true &&
      (only === undefined || only.some((name) => isSameName(name, sheet.name))),
  );
  const names = sheets.map(({ name }) => name);
  if (names.length === 0) return { sheets, tableNames, uses: [] };
  try {
    const { sheetUses } = await port.read({ sheets: names, sheetCells: "formulasAndValues" });
    return { sheets, tableNames, uses: sheetUses };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const { sheetUses } = await port.read({ sheets: names, sheetCells: "areaOnly" });
    const uses = await readInBlocks(port, { uses: sheetUses, cellsPerRequest: firstBlockCells });
    return { sheets, tableNames, uses };
  }
}

/** What stands in a cell; nothing beyond what the sheet uses. */
export function cellIn({ uses }: WorkbookCells, place: CellPlace): HeldCell | undefined {
  const use = uses.find(({ sheetName }) => isSameName(sheetName, place.sheetName));
  if (use?.usedArea === undefined) return undefined;
  const row = place.rowIndex - use.usedArea.rowIndex;
  const column = place.columnIndex - use.usedArea.columnIndex;
  const formula = use.cells[row]?.[column];
  const value = use.values?.[row]?.[column];
  return formula === undefined || value === undefined ? undefined : { formula, value };
}

/** How many cells the first blocks have where a whole workbook was too much; texts of some length fit well. */
const firstBlockCells = 20_000;

function isTooLarge(error: unknown): boolean {
  return error instanceof WorkbookError && error.kind === "tooLarge";
}

async function readInBlocks(
  port: Pick<WorkbookPort, "read">,
  { uses, cellsPerRequest }: { uses: readonly SheetUse[]; cellsPerRequest: number },
): Promise<readonly SheetUse[]> {
  try {
    const blocks: SheetUse[] = [];
    for (const group of groupsOf(uses, cellsPerRequest)) {
      blocks.push(...(await port.read({ blocks: group })).sheetUses);
    }
    return uses.map((use) => joined(use, blocks));
  } catch (error) {
    // A single row that is too large stays so.
    if (!isTooLarge(error) || cellsPerRequest <= 1) throw error;
    return readInBlocks(port, { uses, cellsPerRequest: Math.floor(cellsPerRequest / 4) });
  }
}

/** Blocks of whole rows, put together into requests of about so many cells. */
function groupsOf(uses: readonly SheetUse[], cellsPerRequest: number): SheetBlock[][] {
  const groups: SheetBlock[][] = [];
  let room = 0;
  for (const { sheetName, usedArea } of uses) {
    if (usedArea === undefined) continue;
    const end = usedArea.rowIndex + usedArea.rowCount;
    let { rowIndex } = usedArea;
    while (rowIndex < end) {
      if (room < usedArea.columnCount) {
        groups.push([]);
        room = cellsPerRequest;
      }
      const rowCount = Math.min(end - rowIndex, Math.max(1, Math.floor(room / usedArea.columnCount)));
      groups.at(-1)?.push({ sheetName, area: { ...usedArea, rowIndex, rowCount } });
      room -= rowCount * usedArea.columnCount;
      rowIndex += rowCount;
    }
  }
  return groups;
}

function joined(use: SheetUse, blocks: readonly SheetUse[]): SheetUse {
  const own = blocks.filter(({ sheetName }) => isSameName(sheetName, use.sheetName));
  return {
    ...use,
    cells: own.flatMap(({ cells }) => cells),
    values: own.flatMap(({ values = [] }) => values),
  };
}

/** Whether a cell lies in an area. */
export function isInside(area: CellArea, cell: Pick<CellPlace, "rowIndex" | "columnIndex">): boolean {
  const row = cell.rowIndex - area.rowIndex;
  const column = cell.columnIndex - area.columnIndex;
  return row >= 0 && row < area.rowCount && column >= 0 && column < area.columnCount;
}
