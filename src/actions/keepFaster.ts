import type { TrackedTable } from "../workbook/trackingSnapshot";
import type { WorkbookPort } from "../workbook/workbookPort";
import { planRestore } from "./planRestore";

/** A table as it is to be, and as it is. */
export interface TablePair {
  readonly wanted: TrackedTable;
  readonly there: TrackedTable;
}

/** The tables that are still there. */
export function pairTables(wanted: readonly TrackedTable[], tables: readonly TrackedTable[]): TablePair[] {
  return wanted.flatMap((table) => {
    const there = tables.find(({ id }) => id === table.id);
    return there === undefined ? [] : [{ wanted: table, there }];
  });
}

/**
 * Gives cells back what somebody wrote there between the look of `putBack` and its write.
 *
 * Where rows or columns came or went in that moment, each row of ours may have hit another: then the table becomes what
 * it was before that write, our update included, which the next check shows as done.
 */
export async function keepFaster(
  port: WorkbookPort,
  { pairs, found, fills }: { pairs: readonly TablePair[]; found: readonly TrackedTable[]; fills: boolean },
): Promise<void> {
  const raced = pairs.flatMap(({ wanted, there }) => {
    const later = found.find(({ id }) => id === there.id);
    if (later === undefined || JSON.stringify(later.rows) === JSON.stringify(there.rows)) return [];
    const hasSameShape = shapeOf(later) === shapeOf(there) && shapeOf(there) === shapeOf(wanted);
    return [hasSameShape ? { ...wanted, rows: withLater(wanted, { there, later }) } : later];
  });
  if (raced.length === 0) return;
  const { tracking } = await port.read({ tracking: { tables: raced.map(({ name }) => name), fills } });
  const last = pairTables(raced, tracking?.tables ?? []);
  const changes = last.flatMap(({ wanted, there }) => planRestore(wanted, there, []));
  if (changes.length > 0) await port.apply([...changes, { kind: "recalculate" }]);
}

function shapeOf({ columns, rows }: TrackedTable): string {
  return JSON.stringify([columns, rows.length]);
}

function withLater(
  wanted: TrackedTable,
  { there, later }: { there: TrackedTable; later: TrackedTable },
): TrackedTable["rows"] {
  return wanted.rows.map((row, rowIndex) =>
    row.map((content, column) => {
      const [before, after] = [there, later].map(({ rows }) => rows[rowIndex]?.[column] ?? null);
      return JSON.stringify(before) === JSON.stringify(after) ? content : (after ?? null);
    }),
  );
}
