import type { TrackingRequest } from "../workbook/readRequest";
import type { TableHead, TrackedTable, TrackingSnapshot } from "../workbook/trackingSnapshot";
import { fillColors, queueFills } from "./fills";
import type { RowBlock } from "./readInBlocks";
import { queuePart, trackedPart } from "./readTableParts";
import { aboveOf, bodyArea, cellContents, queueAbove } from "./tableAnswers";
import type { Cells } from "./tableAnswers";

/** The questions about tables that are followed, queued; they have their answers after the next sync. */
export type QueuedTracking = ReturnType<typeof queueTracking>;

/** Queues what is asked of tables in order to follow them. */
export function queueTracking(
  workbook: Excel.Workbook,
  { tables, parts = [], fills }: TrackingRequest,
  block?: RowBlock,
) {
  return {
    heads: workbook.tables.load(
      "items/id,items/name,items/worksheet/name,items/columns/items/id,items/columns/items/name",
    ),
    tables: tables.map((name) => queueTable(workbook, { name, fills: fills === true, block })),
    parts: parts.map((part) => queuePart(workbook, { part, fills: fills === true })),
  };
}

/** What the questions were answered with. */
export function trackingSnapshot({ heads, tables, parts }: QueuedTracking): TrackingSnapshot {
  const known = heads.items.map(tableHead);
  return {
    heads: known,
    tables: tables.flatMap((queued) => trackedTable(queued, known)),
    ...(parts.length === 0 ? {} : { parts: parts.flatMap((queued) => trackedPart(queued, known)) }),
  };
}

/**
 * What the questions were answered with, if they were: Excel answers what it was asked before an action that fails, and
 * nothing where it refuses a request as a whole.
 */
export function answeredTracking(queued: QueuedTracking): TrackingSnapshot | undefined {
  try {
    return trackingSnapshot(queued);
  } catch {
    // Reading what was not answered is an error of office.js; there is nothing to tell then.
    return undefined;
  }
}

function tableHead(table: Excel.Table): TableHead {
  return {
    id: table.id,
    name: table.name,
    sheetName: table.worksheet.name,
    columns: table.columns.items.map(({ id, name }) => ({ id, header: name })),
  };
}

/** One table's cells, queued; of a table that does not exist, everything is a null object. */
function queueTable(
  workbook: Excel.Workbook,
  { name, fills, block }: { name: string; fills: boolean; block: RowBlock | undefined },
) {
  const table = workbook.tables.getItemOrNullObject(name).load("name");
  const body = table.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount");
  // A range of its own: of one object, the second answer would take the place of the first.
  const rows = rowsOf(table.getDataBodyRange(), block);
  return {
    table,
    body,
    rows: rows.load("formulas,values"),
    above: queueAbove(body),
    fills: fills ? queueFills(rows) : undefined,
  };
}

function rowsOf(body: Excel.Range, block: RowBlock | undefined): Excel.Range {
  return block === undefined ? body : body.getRow(block.from).getResizedRange(block.count - 1, 0);
}

function trackedTable(
  { table, body, rows, above, fills }: ReturnType<typeof queueTable>,
  heads: readonly TableHead[],
): TrackedTable[] {
  const head = table.isNullObject ? undefined : heads.find(({ name }) => name === table.name);
  if (head === undefined) return [];
  return [
    {
      ...head,
      area: bodyArea(body),
      rows: cellContents(rows.formulas as Cells, rows.values as Cells),
      above: aboveOf(above),
      fills: fills === undefined ? undefined : fillColors(fills),
    },
  ];
}
