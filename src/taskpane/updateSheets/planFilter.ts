import type { FilterKind } from "../../messages/updateMessages";
import type { Decisions } from "./decisions";
import { isChosen } from "./decisions";
import type { PlannedChange, PlannedRow, PlannedTable } from "./plannedTable";

/** Which changes are listed. */
export interface PlanFilter {
  readonly kind: FilterKind;
  readonly text: string;
  /** What was chosen when the filter was set: a change that is unchosen since does not vanish under the hand. */
  readonly chosenThen: Decisions;
}

const effectOf: Partial<Record<FilterKind, PlannedChange["effect"]>> = {
  updates: "update",
  conflicts: "conflict",
  edits: "edit",
};

/** What of the plan is listed; tables and rows without anything listed are left out. */
export function filterPlan(
  plan: readonly PlannedTable[],
  filter: PlanFilter,
  textsOf: (change: PlannedChange) => readonly string[],
): readonly PlannedTable[] {
  const wanted = foldText(filter.text);
  const isListed = (change: PlannedChange): boolean =>
    isOfKind(change, filter) &&
    (wanted === "" || textsOf(change).some((text) => foldText(text).includes(wanted)));
  const listedRow = (row: PlannedRow): readonly PlannedRow[] => {
    const changes = row.changes.filter(isListed);
    if (changes.length === 0) return [];
    // The very same row where nothing of it is left out: it need not be drawn anew.
    return [changes.length === row.changes.length ? row : { ...row, changes }];
  };
  if (filter.kind === "all" && wanted === "") return plan;
  return plan.map((table) => ({ ...table, rows: table.rows.flatMap(listedRow) }));
}

/** Whether anything is left out by the filter. */
export function isFiltering({ kind, text }: PlanFilter): boolean {
  return kind !== "all" || text.trim() !== "";
}

function isOfKind(change: PlannedChange, { kind, chosenThen }: PlanFilter): boolean {
  if (kind === "all") return true;
  return kind === "chosen" ? isChosen(chosenThen, change) : change.effect === effectOf[kind];
}

/** The text as it is compared: width and case do not count. */
function foldText(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
