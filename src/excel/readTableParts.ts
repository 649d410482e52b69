import type { TablePart } from "../workbook/readRequest";
import type { TableHead, TrackedPart, TrackedRows } from "../workbook/trackingSnapshot";
import { fillColors, queueFills } from "./fills";
import { aboveOf, bodyArea, cellContents, queueAbove } from "./tableAnswers";
import type { Cells } from "./tableAnswers";

/** The questions about parts of tables, queued; they have their answers after the next sync. */
export type QueuedPart = ReturnType<typeof queuePart>;

/** Bytes that the questions about one run of rows take in a request, fills included. */
export const partRunBytes = 1_500;

/** Queues what is asked of a table that is too large to be asked about as a whole. */
export function queuePart(workbook: Excel.Workbook, { part, fills }: { part: TablePart; fills: boolean }) {
  const table = workbook.tables.getItemOrNullObject(part.tableName).load("name");
  const body = table.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount");
  // What somebody made smaller meanwhile is asked about as far as it still goes.
  const keys = body.getCell(0, part.keyColumn).getEntireColumn().getIntersectionOrNullObject(body);
  return {
    table,
    body,
    above: queueAbove(body),
    keys: keys.load("values"),
    runs: part.runs.map((run) => {
      const cells = body
        .getCell(run.row, 0)
        .getResizedRange(run.count - 1, 0)
        .getEntireRow()
        .getIntersectionOrNullObject(body);
      return {
        row: run.row,
        cells: cells.load("formulas,values"),
        fills: fills ? queueFills(cells) : undefined,
      };
    }),
  };
}

/** What the questions about a part were answered with; nothing of a table that is gone. */
export function trackedPart(queued: QueuedPart, heads: readonly TableHead[]): TrackedPart[] {
  const { table, body, above, keys, runs } = queued;
  const head = table.isNullObject ? undefined : heads.find(({ name }) => name === table.name);
  if (head === undefined) return [];
  const keyCells = keys.isNullObject ? [] : (keys.values as Cells);
  return [
    {
      ...head,
      area: bodyArea(body),
      above: aboveOf(above),
      keys: keyCells.map(([key = ""]) => key),
      runs: runs.flatMap(({ row, cells, fills }): TrackedRows[] =>
        cells.isNullObject
          ? []
          : [
              {
                row,
                rows: cellContents(cells.formulas as Cells, cells.values as Cells),
                fills: fills === undefined ? undefined : fillColors(fills),
              },
            ],
      ),
    },
  ];
}
