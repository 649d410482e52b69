import type { ChangeCounts } from "../../messages/updateMessages";
import { isChosen } from "./decisions";
import type { Decisions } from "./decisions";
import type { PlannedChange, PlannedTable } from "./plannedTable";

/** Every change of a plan, in its order. */
export function changesOf(plan: readonly PlannedTable[]): readonly PlannedChange[] {
  return plan.flatMap(({ rows }) => rows.flatMap(({ changes }) => changes));
}

/** How many changes of each kind there are. */
export function countChanges(changes: readonly PlannedChange[]): ChangeCounts {
  const counts = { updates: 0, conflicts: 0, edits: 0 };
  for (const { effect } of changes) {
    counts[`${effect}s`] += 1;
  }
  return counts;
}

/** What will be applied, by kind; and how many conflicts stay open. */
export interface ChosenCounts extends ChangeCounts {
  readonly all: number;
  readonly open: number;
}

/** Counts what is chosen. */
export function countChosen(changes: readonly PlannedChange[], decisions: Decisions): ChosenCounts {
  const chosen = changes.filter((change) => isChosen(decisions, change));
  const counts = countChanges(chosen);
  return { ...counts, all: chosen.length, open: countChanges(changes).conflicts - counts.conflicts };
}
