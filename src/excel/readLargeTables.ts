import { isSameName } from "../workbook/freeName";
import type { ReadRequest } from "../workbook/readRequest";
import type { TrackedTable } from "../workbook/trackingSnapshot";
import type { SheetUse, WorkbookSnapshot } from "../workbook/workbookSnapshot";
import { readInBlocks } from "./readInBlocks";
import type { RowBlock } from "./readInBlocks";

/** Reads a snapshot by one request; `block` says which rows of followed tables and of sheets are wanted. */
export type ReadBlock = (request: ReadRequest, block: RowBlock | undefined) => Promise<WorkbookSnapshot>;

/** Cells that one answer carries safely: long Japanese texts take some hundred bytes each, and twice. */
const cellsInAnswer = 20_000;
/** A cell of the sheet that remembers what was written holds many rows of a table. */
const sheetRowsInAnswer = 100;
const oneRow: RowBlock = { from: 0, count: 1 };

/**
 * Reads followed tables and sheets that are too large for one answer: one after the other, each in blocks of rows.
 *
 * What changes its size meanwhile is read as far as it still goes; the write that follows looks again.
 */
export async function readLargeTables(request: ReadRequest, readBlock: ReadBlock): Promise<WorkbookSnapshot> {
  const { tracking, sheets = [], sheetCells, ...rest } = request;
  const snapshot = await readBlock({ ...rest, tracking: { tables: [] } }, undefined);
  const sheetUses: SheetUse[] = [];
  const known = sheets.filter((name) => snapshot.sheets.some((sheet) => isSameName(sheet.name, name)));
  for (const name of known) {
    const use = await readSheet(name, { sheetCells, readBlock });
    if (use !== undefined) sheetUses.push(use);
  }
  const tables: TrackedTable[] = [];
  for (const name of tracking?.tables ?? []) {
    const table = await readTable(name, { fills: tracking?.fills === true, readBlock });
    if (table !== undefined) tables.push(table);
  }
  const { tracking: found, ...others } = snapshot;
  return {
    ...others,
    sheetUses,
    ...(tracking === undefined ? {} : { tracking: { heads: found?.heads ?? [], tables } }),
  };
}

async function readSheet(
  name: string,
  { sheetCells, readBlock }: { sheetCells: ReadRequest["sheetCells"]; readBlock: ReadBlock },
): Promise<SheetUse | undefined> {
  const readRows = async (block: RowBlock): Promise<SheetUse | undefined> =>
    (await readBlock({ sheets: [name], ...(sheetCells === undefined ? {} : { sheetCells }) }, block))
      .sheetUses[0];
  const first = await readRows(oneRow);
  if (first?.usedArea === undefined) return first;
  const { rowCount } = first.usedArea;
  const blocks = await readInBlocks(rowCount, { blockRows: sheetRowsInAnswer, readRows });
  return {
    ...first,
    cells: blocks.flatMap((block) => block?.cells ?? []),
    ...(first.fills === undefined ? {} : { fills: blocks.flatMap((block) => block?.fills ?? []) }),
  };
}

async function readTable(
  name: string,
  { fills, readBlock }: { fills: boolean; readBlock: ReadBlock },
): Promise<TrackedTable | undefined> {
  const readRows = async (block: RowBlock): Promise<TrackedTable | undefined> =>
    (await readBlock({ tracking: { tables: [name], fills } }, block)).tracking?.tables[0];
  const first = await readRows(oneRow);
  if (first === undefined) return undefined;
  const blockRows = Math.max(1, Math.floor(cellsInAnswer / first.area.columnCount));
  const blocks = await readInBlocks(first.area.rowCount - 1, { blockRows, readRows });
  return {
    ...first,
    rows: blocks.flatMap((block) => block?.rows ?? []),
    fills: fills ? blocks.flatMap((block) => block?.fills ?? []) : undefined,
  };
}
