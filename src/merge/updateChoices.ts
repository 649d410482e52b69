import type { MergeChoice, TableMerge } from "./mergeTypes";

/** The choices of somebody who takes every update and decides nothing else: conflicts stay open, edits stay. */
export function updateChoices(merge: TableMerge): ReadonlyMap<string, MergeChoice> {
  const findings = merge.kind === "merged" ? merge.findings : [];
  return new Map(findings.filter(({ effect }) => effect === "update").map(({ id }) => [id, "seed" as const]));
}
