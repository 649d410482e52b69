import type { TableEdits } from "../merge/mergeTypes";
import type { SavedFill } from "../tables/savedBase";
import type { FillTableCells, TrackedTable } from "../workbook/workbookPort";
import { rowShift } from "./planTableEdits";
import type { EditedTable } from "./planTableEdits";

/** The colour of cells that an update changed. */
export const highlightColor = "#FFF2CC";

/** Fills the cells that edits change, and remembers what they were filled with before. */
export function planHighlights(
  edits: TableEdits,
  {
    table,
    cells,
    ref,
    remembered,
  }: { table: EditedTable; cells: TrackedTable; ref: string; remembered: readonly SavedFill[] },
): { readonly change: FillTableCells; readonly fills: readonly SavedFill[] } {
  const shift = rowShift(edits, table.area.rowCount - 1);
  const written = edits.writes.map(({ key, column, sheetRow, sheetColumn }) => ({
    key,
    column,
    row: shift.kept(sheetRow),
    sheetColumn,
    before: fillBefore(cells.fills?.[sheetRow]?.[sheetColumn]),
  }));
  const added = edits.additions.flatMap(({ key }, index) =>
    table.columns.flatMap((column, sheetColumn) =>
      column === undefined ? [] : [{ key, column, row: shift.added(index), sheetColumn, before: "" }],
    ),
  );
  const known = new Set(remembered.map((fill) => fillKey({ ...fill })));
  const all = [...written, ...added];
  return {
    change: {
      kind: "fillTableCells",
      sheetName: table.sheetName,
      tableName: table.tableName,
      cells: all.map(({ row, sheetColumn }) => ({ row, column: sheetColumn, color: highlightColor })),
    },
    fills: all
      .map(({ key, column, before }) => ({ ref, key, column, before }))
      // A cell that is still filled from the last time: what it was filled with before that is what counts.
      .filter((fill) => !known.has(fillKey(fill))),
  };
}

function fillKey({ ref, key, column }: Pick<SavedFill, "ref" | "key" | "column">): string {
  return JSON.stringify([ref, key, column]);
}

/** Excel says white for a cell without a fill. */
function fillBefore(color: string | undefined): string {
  return color === undefined || color.toUpperCase() === "#FFFFFF" ? "" : color;
}
