import { columnFindingId } from "./findingId";
import type { MatchedTables } from "./matchTables";
import type { ColumnFinding } from "./mergeTypes";

/** Our columns that base, sheet and seed do not have alike (M17, M18, M19); without a base none of them is new. */
export function columnFindings(tables: MatchedTables): ColumnFinding[] {
  const { baseKind, baseColumns, sheetColumns, seedColumns } = tables;
  const findings: ColumnFinding[] = [];
  const find = (column: string, rule: string, change: ColumnFinding["change"]): void => {
    findings.push({ kind: "column", id: columnFindingId(column), rule, effect: "note", change, column });
  };
  for (const column of seedColumns.keys()) {
    if (baseKind === "known" && !baseColumns.has(column)) find(column, "M19", "newInSeed");
    else if (!sheetColumns.has(column)) find(column, "M17", "missingInSheet");
  }
  for (const column of sheetColumns.keys()) {
    const isKnown = baseKind !== "known" || baseColumns.has(column);
    if (isKnown && !seedColumns.has(column)) find(column, "M18", "withdrawn");
  }
  return findings;
}
