import type { WorkbookChange } from "../workbook/workbookChange";
import type { ComparedTable } from "./compareFollowed";

/**
 * Brings the lines above a table (source, remarks, data version) to what is `wanted`, each only where it still says
 * what was written there (`before`); gives the lines as they are from then on.
 */
export function planNotes(
  { cells }: Pick<ComparedTable, "cells">,
  { before, wanted }: { before: readonly string[]; wanted: readonly string[] },
): { readonly changes: readonly WorkbookChange[]; readonly notes: readonly string[] } {
  const { above, sheetName, name: tableName } = cells;
  const changes: WorkbookChange[] = [];
  const notes = before.map((line, index) => {
    const rowsAbove = before.length - index + 1;
    const there = above.at(-rowsAbove);
    const next = wanted[index];
    // A write that died midway may have been here before.
    if (next === undefined || next === line || there === next) return next ?? line;
    if (there !== line) return line;
    changes.push({ kind: "writeAboveTable", sheetName, tableName, rowsAbove, text: next });
    return next;
  });
  return { changes, notes };
}
