import { headersOf } from "../tables/recognizeTable";
import type { TablePart } from "../workbook/readRequest";
import type { TrackedTable, TrackingSnapshot } from "../workbook/trackingSnapshot";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { ApplyOptions } from "../workbook/workbookPort";
import { answerBytes, isSamePart, partToObserve } from "./observedPart";
import type { FollowedTables } from "./trackTables";
import { isCellFormula } from "../workbook/cellFormula";

/** Tables and parts of tables as they were right before a write. */
export type SeenTables = Pick<TrackingSnapshot, "tables" | "parts">;

/** What is looked at again: tables as a whole, and parts of those that are too large for that. */
export interface WatchedTables {
  readonly tables: readonly TrackedTable[];
  readonly parts: readonly { readonly before: TrackedTable; readonly part: TablePart }[];
}

/** Cells that one answer carries safely beside the write. */
const mostCellsToObserve = 20_000;
/** Excel answers with 5 MB at most, and carries nothing out that it could not answer. */
const mostBytesInParts = 4_000_000;
/** Questions about more runs of rows would fill the request that is to write. */
const mostRuns = 1_500;

/** Decides how much of each table the request that writes to them looks at, so that its answer stays small enough. */
export function watchTables(
  tables: readonly TrackedTable[],
  { changes, followed }: { changes: readonly WorkbookChange[]; followed: FollowedTables },
): WatchedTables {
  let cells = 0;
  const bySize = [...tables].sort((first, second) => sizeOf(first) - sizeOf(second));
  const whole = bySize.filter((table) => (cells += sizeOf(table)) <= mostCellsToObserve);
  let [bytes, runs] = [0, 0];
  const parts = bySize.slice(whole.length).flatMap((before) => {
    const keyColumn = keyColumnOf(before, followed);
    if (keyColumn < 0) return [];
    const part = partToObserve(before, { changes, keyColumn });
    bytes += answerBytes(before, part);
    runs += part.runs.length;
    return bytes <= mostBytesInParts && runs <= mostRuns ? [{ before, part }] : [];
  });
  return { tables: whole, parts };
}

function keyColumnOf(table: TrackedTable, followed: FollowedTables): number {
  const own = followed.tables.find(({ head }) => head.id === table.id);
  if (own === undefined) return -1;
  return own.columns.indexOf(Object.keys(headersOf(own.tableId, own.language))[0]);
}

/** The questions for it. */
export function observeOptions({ tables, parts }: WatchedTables): Pick<ApplyOptions, "observe"> {
  if (tables.length + parts.length === 0) return {};
  const all = [...tables, ...parts.map(({ before }) => before)];
  return {
    observe: {
      tables: tables.map(({ name }) => name),
      parts: parts.map(({ part }) => part),
      fills: all.some((table) => table.fills !== undefined),
    },
  };
}

/** Whether anybody changed what a write relies on since the tables were read. */
export function differs(
  { tables, parts }: WatchedTables,
  seen: SeenTables,
  changes: readonly WorkbookChange[],
): boolean {
  return (
    tables.some((before) => {
      const now = seen.tables.find(({ id }) => id === before.id);
      return now !== undefined && !isSame(before, now, changes);
    }) ||
    parts.some(({ before, part }) => {
      const now = seen.parts?.find(({ id }) => id === before.id);
      if (now === undefined) return false;
      const surroundings = { ...before, ...now, rows: [], fills: undefined };
      return !isSame({ ...before, rows: [] }, surroundings, changes) || !isSamePart(before, now, part);
    })
  );
}

function sizeOf({ area }: TrackedTable): number {
  return area.rowCount * area.columnCount;
}

/** Formulas are written for the place where the table stands, everything else for its rows and columns. */
function isSame(before: TrackedTable, now: TrackedTable, changes: readonly WorkbookChange[]): boolean {
  const own = changes.filter((change) => "tableName" in change && change.tableName === before.name);
  const hasFormulas = own.some(
    (change) =>
      change.kind === "writeTableFormulas" ||
      (change.kind === "addTableRows" && change.rows.some((row) => row.some(isCellFormula))),
  );
  const linesAbove = own.flatMap((change) => (change.kind === "writeAboveTable" ? [change.rowsAbove] : []));
  const facts = ({ columns, rows, above, area }: TrackedTable): string =>
    JSON.stringify([
      columns,
      rows,
      linesAbove.map((line) => above.at(-line)),
      hasFormulas ? [area.rowIndex, area.columnIndex] : [],
    ]);
  return facts(before) === facts(now);
}
