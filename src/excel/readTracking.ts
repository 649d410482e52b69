import type {
  CellArea,
  CellContent,
  TableHead,
  TrackedTable,
  TrackingRequest,
  TrackingSnapshot,
} from "../workbook/workbookPort";
import { fillColors, queueFills } from "./fills";
import type { RowBlock } from "./readInBlocks";

type Cells = readonly (readonly (string | number | boolean)[])[];

/** The questions about tables that are followed, queued; they have their answers after the next sync. */
export type QueuedTracking = ReturnType<typeof queueTracking>;

/** Queues what is asked of tables in order to follow them. */
export function queueTracking(
  workbook: Excel.Workbook,
  { tables, fills }: TrackingRequest,
  block?: RowBlock,
) {
  return {
    heads: workbook.tables.load(
      "items/id,items/name,items/worksheet/name,items/columns/items/id,items/columns/items/name",
    ),
    tables: tables.map((name) => queueTable(workbook, { name, fills: fills === true, block })),
  };
}

/** What the questions were answered with. */
export function trackingSnapshot({ heads, tables }: QueuedTracking): TrackingSnapshot {
  const known = heads.items.map(tableHead);
  return { heads: known, tables: tables.flatMap((queued) => trackedTable(queued, known)) };
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
  const corner = body.getCell(0, 0);
  return {
    table,
    body,
    rows: rows.load("formulas,values"),
    above: corner.getBoundingRect(corner.getEntireColumn().getCell(0, 0)).load("values"),
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
  // From the data on: a header may be hidden, and a row of totals is none of the table's rows.
  const { rowIndex, columnIndex, rowCount, columnCount } = body;
  const area: CellArea = { rowIndex: rowIndex - 1, columnIndex, rowCount: rowCount + 1, columnCount };
  const column = (above.values as Cells).map(([value = ""]) => value);
  return [
    {
      ...head,
      area,
      rows: cellContents(rows.formulas as Cells, rows.values as Cells),
      above: column.slice(0, -2),
      fills: fills === undefined ? undefined : fillColors(fills),
    },
  ];
}

/** A cell is a formula where what Excel gives as its formula begins with `=` and is not what the cell shows. */
function cellContents(formulas: Cells, values: Cells): CellContent[][] {
  return values.map((row, rowOffset) => {
    const asFormulas = formulas[rowOffset] ?? [];
    return row.map((value, columnOffset) => {
      const formula = asFormulas[columnOffset];
      if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
      return value === "" ? null : value;
    });
  });
}
