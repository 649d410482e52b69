import type { CheckedTable, TableState, WorkbookCheck } from "../../actions/updateTypes";
import type { Decisions } from "./decisions";
import { planTable } from "./plannedTable";
import type { PlannedTable, UnknownBaseChoice } from "./plannedTable";

/** Thousands of findings are grouped once, not at every click. */
const planned = new WeakMap<CheckedTable, Map<UnknownBaseChoice | undefined, PlannedTable>>();

/** What the screen lists of a workbook, table by table. */
export function planWorkbook(
  check: WorkbookCheck | undefined,
  { unknownBases }: Pick<Decisions, "unknownBases">,
): readonly PlannedTable[] {
  return (check?.tables ?? []).map((table) => planOnce(table, unknownBases.get(table.ref)));
}

function planOnce(table: CheckedTable, treatment: UnknownBaseChoice | undefined): PlannedTable {
  const plans = planned.get(table) ?? new Map<UnknownBaseChoice | undefined, PlannedTable>();
  planned.set(table, plans);
  const plan = plans.get(treatment) ?? planTable(table, treatment);
  plans.set(treatment, plan);
  return plan;
}

/** So many rows of all tables together are little to look at. */
const openRows = 40;

/**
 * The tables that are unfolded until the person folds them, as far as that is little to look at: those that ask for
 * something, or in a filtered list those that have anything in it.
 */
export function unfoldedAtFirst(
  listed: readonly PlannedTable[],
  { isFiltered }: { readonly isFiltered: boolean },
): ReadonlySet<string> {
  const unfolded = new Set<string>();
  let rowCount = 0;
  for (const { table, rows } of listed) {
    const isWanted = isFiltered ? rows.length > 0 : askingStates.has(table.state);
    if (!isWanted || (unfolded.size > 0 && rowCount + rows.length > openRows)) continue;
    unfolded.add(table.ref);
    rowCount += rows.length;
  }
  return unfolded;
}

const askingStates: ReadonlySet<TableState> = new Set([
  "revised",
  "conflict",
  "newerData",
  "unknownBase",
  "unreadable",
]);
