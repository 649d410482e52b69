import type { MergeCell } from "./mergeTypes";
import { visibleText } from "./sameCell";

/** The key that a cell of the key column holds; `undefined` for a blank cell and for a formula (M23). */
export function rowKey(cell: MergeCell | undefined): string | undefined {
  if (typeof cell === "string") {
    const key = visibleText(cell);
    return key === "" ? undefined : key;
  }
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : undefined;
}

/** The row of each key, the first one where a key stands twice (M16). */
export function indexRows(rows: readonly (readonly MergeCell[])[], keyColumn: number): Map<string, number> {
  const index = new Map<string, number>();
  for (let at = 0; at < rows.length; at += 1) {
    const key = rowKey(rows[at]?.[keyColumn]);
    if (key !== undefined && !index.has(key)) index.set(key, at);
  }
  return index;
}

/** The place of each column id, the first one where an id stands twice (M27). */
export function indexColumns(columns: readonly (string | undefined)[]): Map<string, number> {
  const index = new Map<string, number>();
  for (const [at, id] of columns.entries()) {
    if (typeof id === "string" && !index.has(id)) index.set(id, at);
  }
  return index;
}
