import { mergeTable } from "../merge/mergeTable";
import type { KeyedTable, MergeChoice, MergeOutcome, TableMerge } from "../merge/mergeTypes";
import { resolveMerge } from "../merge/resolveMerge";
import { updateChoices } from "../merge/updateChoices";
import type { ComparedTable } from "./compareFollowed";
import type { CheckedTable, UpdateChoices } from "./updateTypes";

/** A table with what was decided about it and what that comes to. */
export interface DecidedTable {
  readonly table: ComparedTable;
  readonly merge: Extract<TableMerge, { kind: "merged" }>;
  readonly choices: ReadonlyMap<string, MergeChoice>;
  readonly outcome: MergeOutcome;
  /** The base before, for taking the update back; `undefined` where nothing was remembered. */
  readonly baseBefore: KeyedTable | undefined;
}

/** What the choices come to, for every table that has any. Pure. */
export function decideUpdate(
  compared: readonly ComparedTable[],
  { findings, unknownBases }: UpdateChoices,
): readonly DecidedTable[] {
  return compared.flatMap((table) => {
    const { ref } = table.followed;
    const assumed = unknownBases.get(ref);
    const merge =
      table.state === "unknownBase" && assumed === "unedited"
        ? mergeTable({ base: "unedited", sheet: table.sheet, seed: table.seed })
        : table.merge;
    if (merge.kind !== "merged" || table.state === "newerData") return [];
    const given = findings.get(ref) ?? new Map<string, MergeChoice>();
    const choices = assumed === "unedited" ? new Map([...updateChoices(merge), ...given]) : given;
    if (choices.size === 0) return [];
    return [
      {
        table,
        merge,
        choices,
        outcome: resolveMerge(merge, choices),
        baseBefore: table.followed.saved?.base,
      },
    ];
  });
}

/** Whether a table is still what was shown: the same findings, wherever its rows stand by now. */
export function isAsShown(shown: CheckedTable, now: ComparedTable | undefined): boolean {
  return now !== undefined && shown.state === now.state && signature(shown.merge) === signature(now.merge);
}

/** Findings without their places: sorting, filtering and moving change nothing about what was decided. */
function signature(merge: TableMerge): string {
  if (merge.kind !== "merged") return merge.kind;
  const lines = merge.findings.map((finding) =>
    JSON.stringify(
      finding.kind === "column"
        ? [finding.id, finding.rule]
        : [finding.id, finding.rule, finding.base, finding.sheet, finding.seed],
    ),
  );
  return lines.sort().join("\n");
}
