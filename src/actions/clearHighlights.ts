import { rowKey } from "../merge/rowKeys";
import type { SavedFill } from "../tables/savedBase";
import type { FillTableCells, WorkbookPort } from "../workbook/workbookPort";
import { compareFollowed } from "./compareFollowed";
import type { ComparedTable } from "./compareFollowed";
import { describeCheck } from "./describeCheck";
import { noBaseUpdate, planBase } from "./planBase";
import { highlightColor } from "./planHighlights";
import { refuseProtected } from "./planUpdate";
import { readFollowed } from "./readFollowed";
import type { UpdateContext, WorkbookCheck } from "./updateTypes";

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
    refuseProtected(sheetName, state);
    return [{ kind: "fillTableCells", sheetName, tableName, cells }];
  });
  const { isStructureProtected } = state.snapshot;
  const forgotten = planBase({ ...noBaseUpdate, fills: [] }, { saved: state.saved, isStructureProtected });
  if (changes.length + forgotten.length > 0) await port.apply([...changes, ...forgotten]);
  return { ...describeCheck(compared, { state, context }), hasHighlights: false };
}

function cellsToRestore(
  { followed, cells, sheet, drawn }: ComparedTable,
  fills: readonly SavedFill[],
): FillTableCells["cells"] {
  const keyAt = followed.columns.indexOf(drawn.columns[0]?.key);
  const rowOf = new Map(sheet.rows.map((row, index) => [rowKey(row[keyAt]), index]));
  return fills.flatMap(({ ref, key, column, before }) => {
    const row = ref === followed.ref ? rowOf.get(key) : undefined;
    const at = followed.columns.indexOf(column);
    const isOurs = row !== undefined && at >= 0 && cells.fills?.[row]?.[at]?.toUpperCase() === highlightColor;
    return isOurs ? [{ row, column: at, color: before }] : [];
  });
}
