import type { WorkbookChange } from "../workbook/workbookPort";
import type { ComparedTable } from "./compareFollowed";

/**
 * Brings the lines above a table (source, remarks, data version) up to date, each only where it still says what was
 * written there; gives the lines as they are from then on.
 */
export function planNotes(
  { cells, drawn }: ComparedTable,
  before: readonly string[],
): { readonly changes: readonly WorkbookChange[]; readonly notes: readonly string[] } {
  const { area, above, sheetName } = cells;
  const changes: WorkbookChange[] = [];
  const notes = before.map((line, index) => {
    const rowIndex = area.rowIndex - 1 - before.length + index;
    const wanted = drawn.notes[index];
    if (wanted === undefined || wanted === line || above[rowIndex] !== line) return line;
    changes.push({
      kind: "writeCells",
      sheetName,
      rowIndex,
      columnIndex: area.columnIndex,
      values: [[wanted]],
    });
    return wanted;
  });
  return { changes, notes };
}
