import { matchedTables } from "./matchTables";
import type {
  CellFinding,
  CellWrite,
  MergeChoice,
  MergeFinding,
  MergeOutcome,
  RowFinding,
  RowRemoval,
  TableMerge,
} from "./mergeTypes";
import { nextBase } from "./nextBase";
import { placeAdditions } from "./placeAdditions";

/** A merge that could be made, and so can be resolved. */
export type MergedTable = Extract<TableMerge, { kind: "merged" }>;

/**
 * What the choices come to: the edits for the sheet, and the base to save once they are in it (M25, M26).
 *
 * Findings without a choice leave sheet and base as they are; notes ask for nothing, so choices for them do nothing.
 */
export function resolveMerge(merge: MergedTable, choices: ReadonlyMap<string, MergeChoice>): MergeOutcome {
  const tables = matchedTables(merge.input);
  if (tables === undefined) throw new Error("A merge without a key column cannot be resolved.");
  const writes: CellWrite[] = [];
  const removals: RowRemoval[] = [];
  const addedKeys = new Set<string>();
  const open: (CellFinding | RowFinding)[] = [];
  for (const finding of merge.findings) {
    if (finding.kind === "column" || finding.effect === "note") continue;
    const choice = choices.get(finding.id);
    if (choice === undefined && finding.effect !== "edit") open.push(finding);
    if (choice !== "seed") continue;
    if (finding.kind === "cell") {
      const { key, column, sheetRow, sheetColumn, seed, sheet } = finding;
      writes.push({ key, column, sheetRow, sheetColumn, value: seed, previous: sheet });
    } else if (finding.sheetRow === undefined) {
      addedKeys.add(finding.key);
    } else {
      const { key, sheetRow } = finding;
      removals.push({ key, sheetRow, cells: tables.sheet.rows[sheetRow] ?? [] });
    }
  }
  return {
    writes,
    additions: placeAdditions(tables, addedKeys),
    removals: countOthersWithKey(removals, merge.findings),
    layout: { columns: tables.sheet.columns, keyColumn: tables.keyColumn.id },
    base: nextBase(tables, open),
    openCount: open.length,
  };
}

/** A key that stands there still is no sign of a row put back by the person; taking back must know (M29). */
function countOthersWithKey(
  removals: readonly RowRemoval[],
  findings: readonly MergeFinding[],
): readonly RowRemoval[] {
  if (removals.length === 0) return removals;
  const others = new Map<string, number>();
  for (const finding of findings) {
    const isOther = finding.kind === "row" && finding.effect === "note";
    if (isOther) others.set(finding.key, (others.get(finding.key) ?? 0) + 1);
  }
  return removals.map((removal) => {
    const othersWithKey = others.get(removal.key);
    return othersWithKey === undefined ? removal : { ...removal, othersWithKey };
  });
}
