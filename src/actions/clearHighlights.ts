import { rowKey } from "../merge/rowKeys";
import type { SavedFill } from "../tables/savedBase";
import type { FillTableCells } from "../workbook/tableChanges";
import type { WorkbookPort } from "../workbook/workbookPort";
import { compareFollowed } from "./compareFollowed";
import type { ComparedTable } from "./compareFollowed";
import { describeCheck } from "./describeCheck";
import { noBaseUpdate, planBase } from "./planBase";
import { planLooseHighlights } from "./planLooseHighlights";
import { isHighlight } from "./planHighlights";
import { readFollowed } from "./readFollowed";
import type { UpdateContext, WorkbookCheck } from "./updateTypes";
import { refuseProtected } from "../workbook/refuseProtected";

/**
 * Takes the colour of the last update off: each cell gets the fill back that it had before. Cells that the person has
 * filled otherwise since, and cells that are gone, are left alone. Rejects with a `WorkbookError`.
 */
export async function clearHighlights(port: WorkbookPort, context: UpdateContext): Promise<WorkbookCheck> {
  const state = await readFollowed(port, { fills: true });
  const compared = compareFollowed(state, context);
  const changes = compared.flatMap((table): FillTableCells[] => {
    const cells = cellsToRestore(table, state.saved.fills);
    if (cells.length === 0) return [];
    const { sheetName, name: tableName } = table.cells;
    refuseProtected(sheetName, state.snapshot);
    return [{ kind: "fillTableCells", sheetName, tableName, cells }];
  });
  const loose = await planLooseHighlights(port, { tables: state.followed.missing, state });
  for (const { sheetName } of loose) refuseProtected(sheetName, state.snapshot);
  const { isStructureProtected } = state.snapshot;
  const forgotten = planBase({ ...noBaseUpdate, fills: [] }, { saved: state.saved, isStructureProtected });
  const all = [...changes, ...loose, ...forgotten];
  if (all.length > 0) await port.apply(all);
  return { ...describeCheck(compared, { state, context }), hasHighlights: false };
}

/** Rows that were copied took the colour with them, and so did a copy of the table. */
function cellsToRestore(table: ComparedTable, all: readonly SavedFill[]): FillTableCells["cells"] {
  const { followed, cells, sheet, drawn } = table;
  const fills = all.filter(({ ref }) => ref === followed.ref || !followed.isOwnBase);
  const keyAt = followed.columns.indexOf(drawn.columns[0]?.key);
  const rowsOf = new Map<string, number[]>();
  sheet.rows.forEach((row, index) => {
    const key = rowKey(row[keyAt]);
    if (key !== undefined) rowsOf.set(key, [...(rowsOf.get(key) ?? []), index]);
  });
  return fills.flatMap(({ key, column: id, before }) => {
    const column = followed.columns.indexOf(id);
    const rows = rowsOf.get(key)?.filter((row) => isHighlight(cells.fills?.[row]?.[column])) ?? [];
    return rows.map((row) => ({ row, column, color: before }));
  });
}
