import type { ReadRequest, TrackedTable, WorkbookSnapshot } from "../workbook/workbookPort";
import type { RowBlock } from "./readTracking";

/** Reads a snapshot by one request; `block` says which rows of the followed tables are wanted. */
export type ReadBlock = (request: ReadRequest, block: RowBlock | undefined) => Promise<WorkbookSnapshot>;

/** Cells that one answer carries safely: long Japanese texts take some hundred bytes each, and twice. */
const cellsInAnswer = 20_000;

/**
 * Reads followed tables that are too large for one answer: table by table, each in blocks of rows.
 *
 * A table that changes its size meanwhile is read as far as it still goes; the write that follows looks again.
 */
export async function readLargeTables(request: ReadRequest, readBlock: ReadBlock): Promise<WorkbookSnapshot> {
  const { tracking, ...rest } = request;
  const snapshot = await readBlock({ ...rest, tracking: { tables: [] } }, undefined);
  const tables: TrackedTable[] = [];
  for (const name of tracking?.tables ?? []) {
    const table = await readInBlocks(name, { fills: tracking?.fills === true, readBlock });
    if (table !== undefined) tables.push(table);
  }
  return { ...snapshot, tracking: { heads: snapshot.tracking?.heads ?? [], tables } };
}

async function readInBlocks(
  name: string,
  { fills, readBlock }: { fills: boolean; readBlock: ReadBlock },
): Promise<TrackedTable | undefined> {
  const readRows = async (block: RowBlock): Promise<TrackedTable | undefined> =>
    (await readBlock({ tracking: { tables: [name], fills } }, block)).tracking?.tables[0];
  const first = await readRows({ from: 0, count: 1 });
  if (first === undefined) return undefined;
  const rowCount = first.area.rowCount - 1;
  const blockRows = Math.max(1, Math.floor(cellsInAnswer / first.area.columnCount));
  const blocks: TrackedTable[] = [];
  for (let from = 0; from < rowCount; from += blockRows) {
    const block = await readRows({ from, count: Math.min(blockRows, rowCount - from) });
    if (block !== undefined) blocks.push(block);
  }
  return {
    ...first,
    rows: blocks.flatMap(({ rows }) => rows),
    fills: fills ? blocks.flatMap((block) => block.fills ?? []) : undefined,
  };
}
