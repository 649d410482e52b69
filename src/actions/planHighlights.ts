import type { TableEdits } from "../merge/mergeTypes";
import type { SavedFill } from "../tables/savedBase";
import type { FillTableCells } from "../workbook/tableChanges";
import type { TrackedTable } from "../workbook/trackingSnapshot";
import type { EditedTable } from "./planTableEdits";
import { rowShift } from "./rowShift";

/** The colour of cells that an update changed. */
export const highlightColor = "#FFF2CC";

/** Cells to fill, and the fills to remember for when the colour is taken off again. */
export interface Highlights {
  readonly change: FillTableCells;
  readonly fills: readonly SavedFill[];
}

/** Fills the cells that edits change, and remembers what they were filled with before. */
export function planHighlights(
  edits: TableEdits,
  {
    table,
    cells,
    ref,
    remembered,
  }: { table: EditedTable; cells: TrackedTable; ref: string; remembered: readonly SavedFill[] },
): Highlights {
  const shift = rowShift(edits, table.area.rowCount - 1);
  const written = edits.writes.map(({ key, column, sheetRow, sheetColumn }) => ({
    fill: { ref, key, column, before: cells.fills?.[sheetRow]?.[sheetColumn] ?? "" },
    row: shift.kept(sheetRow),
    sheetColumn,
  }));
  const added = edits.additions.flatMap(({ key }, index) =>
    table.columns.flatMap((column, sheetColumn) =>
      column === undefined
        ? []
        : [{ fill: { ref, key, column, before: "" }, row: shift.added(index), sheetColumn }],
    ),
  );
  const known = new Set(remembered.map(fillKey));
  const all = [...written, ...added];
  return {
    change: {
      kind: "fillTableCells",
      sheetName: table.sheetName,
      tableName: table.tableName,
      cells: all.map(({ row, sheetColumn }) => ({ row, column: sheetColumn, color: highlightColor })),
    },
    // A cell that is still filled from the last time: what it was filled with before that is what counts.
    fills: all
      .map(({ fill }) => fill)
      .filter((fill) => !(known.has(fillKey(fill)) && isHighlight(fill.before))),
  };
}

/** What names a filled cell. */
export function fillKey({ ref, key, column }: Pick<SavedFill, "ref" | "key" | "column">): string {
  return JSON.stringify([ref, key, column]);
}

/** Whether a fill is that of a highlight. */
export function isHighlight(color: string | undefined): boolean {
  return color?.toUpperCase() === highlightColor;
}
