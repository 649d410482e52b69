import { parseSavedBase } from "../tables/parseSavedBase";
import { baseSheetName } from "../tables/savedBase";
import type { SavedBase } from "../tables/savedBase";
import { tableCatalog } from "../tables/tableCatalog";
import { isSameName } from "../workbook/freeName";
import type { TrackedTable } from "../workbook/trackingSnapshot";
import type { WorkbookPort } from "../workbook/workbookPort";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";
import { followTables } from "./trackTables";
import type { FollowedTable, FollowedTables } from "./trackTables";

/** Our tables in the workbook with their cells, and all that is remembered of them. */
export interface FollowedState {
  readonly snapshot: WorkbookSnapshot;
  readonly saved: SavedBase;
  readonly followed: FollowedTables;
  readonly cellsOf: ReadonlyMap<FollowedTable, TrackedTable>;
}

/**
 * Reads our tables: one request where they have the names that we gave them or that `known` says, one more for tables
 * that were given other names or copied.
 */
export async function readFollowed(
  port: WorkbookPort,
  {
    known = [],
    fills = false,
    sheets = [],
  }: {
    known?: readonly string[];
    fills?: boolean;
    /** Other sheets whose cells are wanted with them. */
    sheets?: readonly string[];
  } = {},
): Promise<FollowedState> {
  const names = new Set([...tableCatalog.map(({ tableName }) => tableName), ...known]);
  const snapshot = await port.read({
    sheets: [baseSheetName, ...sheets],
    tracking: { tables: [...names], fills },
  });
  const saved = parseSavedBase(
    snapshot.sheetUses.find(({ sheetName }) => isSameName(sheetName, baseSheetName)),
  );
  const followed = followTables(snapshot.tracking?.heads ?? [], saved.tables);
  const tables = [...(snapshot.tracking?.tables ?? [])];
  const unread = followed.tables.filter(({ head }) => !tables.some(({ id }) => id === head.id));
  if (unread.length > 0) {
    const rest = await port.read({ tracking: { tables: unread.map(({ head }) => head.name), fills } });
    tables.push(...(rest.tracking?.tables ?? []));
  }
  const cellsOf = new Map<FollowedTable, TrackedTable>();
  for (const table of followed.tables) {
    const cells = tables.find(({ id }) => id === table.head.id);
    if (cells !== undefined) cellsOf.set(table, cells);
  }
  return { snapshot, saved, followed, cellsOf };
}
