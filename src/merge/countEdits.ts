import type { TableEdits } from "./mergeTypes";

/** How many cells and rows edits change. */
export function countEdits({
  writes,
  additions,
  removals,
}: Pick<TableEdits, "writes" | "additions" | "removals">): number {
  return writes.length + additions.length + removals.length;
}
