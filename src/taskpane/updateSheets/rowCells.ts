import type { MergeCell, RowFinding } from "../../merge/mergeTypes";
import { sameCell } from "../../merge/sameCell";

/** One cell of a row that comes or goes. */
export interface RowCell {
  /** The id of a column of ours, or the place of one of the person's own. */
  readonly column: string | number;
  readonly value: MergeCell;
  /** What it was, where that is something else. */
  readonly was: MergeCell | undefined;
}

/**
 * What stands in a row that comes or goes: the data's row where there is one, else the sheet's, each cell with what it
 * was where that differs, those first; then what the person wrote beside it, which goes with it. Blank ones are left out.
 */
export function rowCells({ base, sheet, seed, own = [] }: RowFinding): readonly RowCell[] {
  const shown = seed ?? sheet ?? base ?? {};
  const cells = Object.entries(shown).map(([column, value]): RowCell => {
    const was = base?.[column];
    return { column, value, was: was === undefined || sameCell(was, value) ? undefined : was };
  });
  const isToldApart = (cell: RowCell): boolean => cell.was !== undefined;
  return [
    ...cells.filter(isToldApart),
    ...own.map(({ sheetColumn, value }): RowCell => ({ column: sheetColumn, value, was: undefined })),
    ...cells.filter((cell) => !isToldApart(cell) && cell.value !== null && cell.value !== ""),
  ];
}
