import { compareVersions } from "../budget/compareVersions";
import { mergeTable } from "../merge/mergeTable";
import type { KeyedTable, MergeFinding, MergeInput, SheetTable, TableMerge } from "../merge/mergeTypes";
import { drawTable } from "../tables/drawTable";
import type { DrawnTable } from "../tables/drawnTable";
import { keyedTable, sheetTable } from "../tables/mergeSides";
import type { SavedTable } from "../tables/savedBase";
import { formulaColumns } from "../tables/canonicalFormula";
import type { TrackedTable } from "../workbook/trackingSnapshot";
import type { FollowedState } from "./readFollowed";
import { findSources } from "./tableSources";
import type { FoundSources } from "./tableSources";
import type { FollowedTable } from "./trackTables";
import type { TableState, UpdateContext } from "./updateTypes";
import { writableSeed } from "./writableSeed";

/** A table of ours, compared: what it is, what the data say, and what differs. */
export interface ComparedTable {
  readonly followed: FollowedTable;
  readonly cells: TrackedTable;
  readonly drawn: DrawnTable;
  /** The tables that its formulas calculate from, as they are called now. */
  readonly sources: FoundSources["sources"];
  readonly sheet: SheetTable;
  readonly seed: KeyedTable;
  readonly merge: TableMerge;
  readonly state: TableState;
}

/** Compares every table of ours that was read with what the data say now. Pure. */
export function compareFollowed(state: FollowedState, context: UpdateContext): readonly ComparedTable[] {
  return state.followed.tables.flatMap((followed) => {
    const cells = state.cellsOf.get(followed);
    if (cells === undefined) return [];
    const { budget, policy } = context;
    const sheet = sheetTable(cells, followed.columns);
    const { sources, areKnown } = findSources(followed, { all: state.followed.tables, sheet });
    const drawn = drawTable(followed.tableId, { budget, policy, language: followed.language, sources });
    const isUntouchable = state.saved.isNewerForm || isNewer(followed.saved, context);
    const seed = writableSeed(keyedTable(drawn), {
      base: followed.saved?.base,
      sheet,
      columns: formulaColumns(followed.columns, cells.columns),
      isSourceKnown: areKnown,
    });
    return [compareTo({ followed, cells, drawn, sources, sheet, seed }, isUntouchable)];
  });
}

/** The same table over other cells and another base: what would be found if those stood in the workbook. */
export function compareAgain(
  table: ComparedTable,
  { sheet, base }: { sheet: SheetTable; base: KeyedTable },
): ComparedTable {
  const merge = mergeTable({ base, sheet, seed: table.seed });
  return { ...table, sheet, merge, state: stateOf(merge) };
}

function compareTo(compared: Omit<ComparedTable, "merge" | "state">, isUntouchable: boolean): ComparedTable {
  const { saved } = compared.followed;
  const { sheet, seed } = compared;
  const input: MergeInput = { base: saved?.base ?? "ask", sheet, seed };
  if (isUntouchable) {
    return { ...compared, merge: { kind: "merged", input, findings: [] }, state: "newerData" };
  }
  const merge = mergeTable(input);
  const state = stateOf(merge);
  const isUnknown = saved === undefined && state === "conflict";
  return { ...compared, merge, state: isUnknown ? "unknownBase" : state };
}

function isNewer(saved: SavedTable | undefined, { budget }: UpdateContext): boolean {
  return saved !== undefined && compareVersions(saved.head.dataVersion, budget.version) > 0;
}

function stateOf(merge: TableMerge): TableState {
  if (merge.kind === "unreadable") return "unreadable";
  const has = (effect: MergeFinding["effect"]): boolean =>
    merge.findings.some((finding) => finding.effect === effect);
  if (has("conflict")) return "conflict";
  if (has("update")) return "revised";
  return has("edit") ? "edited" : "current";
}
