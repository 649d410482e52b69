import { mergeTable } from "../merge/mergeTable";
import type {
  CellFinding,
  KeyedTable,
  MergeCell,
  MergeChoice,
  MergeOutcome,
  RowFinding,
  TableMerge,
} from "../merge/mergeTypes";
import { resolveMerge } from "../merge/resolveMerge";
import { updateChoices } from "../merge/updateChoices";
import type { ComparedTable } from "./compareFollowed";
import { canBeWritten } from "./planTableEdits";
import { editedTable } from "./planUpdate";
import type { CheckedTable, UpdateChoices, UpdateContext } from "./updateTypes";

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
    const wanted = assumed === "unedited" ? new Map([...updateChoices(merge), ...given]) : given;
    const choices = withoutLostFormulas(wanted, { merge, table });
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

/** A formula for which the sheet has no column any more cannot be written: what asked for it stays as it is. */
function withoutLostFormulas(
  choices: ReadonlyMap<string, MergeChoice>,
  { merge, table }: Pick<DecidedTable, "merge" | "table">,
): ReadonlyMap<string, MergeChoice> {
  const { formulaColumns } = editedTable(table);
  const lost = merge.findings.filter(
    (finding) => finding.kind === "cell" && !canBeWritten(finding.seed, formulaColumns),
  );
  if (lost.length === 0) return choices;
  const remaining = new Map(choices);
  for (const { id } of lost) if (remaining.get(id) === "seed") remaining.delete(id);
  return remaining;
}

/**
 * Tables that the newer data say nothing new about, so that they come from those from now on: only the lines above them
 * and what is remembered change. One on a protected sheet is left as it is.
 */
export function settleOthers(
  compared: readonly ComparedTable[],
  {
    chosen,
    described,
    context,
  }: {
    chosen: readonly DecidedTable[];
    described: readonly CheckedTable[];
    context: UpdateContext;
  },
): readonly DecidedTable[] {
  return compared.flatMap((table) => {
    const { merge, state, followed } = table;
    const { saved, isOwnBase, ref } = followed;
    const isSettled = state === "current" || state === "edited";
    const isOlder = isOwnBase && saved !== undefined && saved.head.dataVersion !== context.budget.version;
    const isProtected = described.some((one) => one.ref === ref && one.isSheetProtected);
    const isChosen = chosen.some((one) => one.table === table);
    if (!isSettled || !isOlder || isProtected || isChosen || merge.kind !== "merged") return [];
    const choices = new Map<string, MergeChoice>();
    return [{ table, merge, choices, outcome: resolveMerge(merge, choices), baseBefore: saved.base }];
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
        : [finding.id, finding.rule, finding.base, finding.sheet, finding.seed, ownValues(finding)],
    ),
  );
  return lines.sort().join("\n");
}

/** What goes with a row, in the order of the person's columns. */
function ownValues(finding: CellFinding | RowFinding): readonly MergeCell[] {
  return finding.kind === "row" ? (finding.own ?? []).map(({ value }) => value) : [];
}
