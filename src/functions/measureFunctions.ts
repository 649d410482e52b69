/**
 * The custom functions on measures that take no enum: what Excel calls, and nothing else (see `functions.ts`).
 */
import { measureContext } from "../budget/measureContext";
import { measureFlags } from "../budget/measureFlags";
import { flagWords } from "../messages/flagWords";
import { seedBudget } from "../seeds/seedBudget";
import { isGiven, refuseError, textIn } from "./argumentCell";
import { later } from "./later";
import { forEachMeasure } from "./measureCells";
import { readHeaders } from "./spill";
import { readMax } from "./readMax";

/**
 * What one must know before quoting the amount of each measure named, in an array of the argument's shape.
 *
 * @customfunction MEASUREFLAGS MEASURE_FLAGS
 */
export function flagsOfMeasure(measure: unknown[][]): unknown[][] {
  return forEachMeasure(measure, {
    answer: (found) =>
      measureFlags(found, measureContext(seedBudget, found).document)
        .map((flag) => flagWords.ja[flag])
        .join("、"),
  });
}

/**
 * Each measure named as an entity with a card, in an array of the argument's shape.
 *
 * @customfunction MEASURECARD MEASURE_CARD
 */
export async function cardOfMeasure(measure: unknown[][]): Promise<unknown[][]> {
  const { measureCard } = await later("card");
  return forEachMeasure(measure, { answer: measureCard });
}

/**
 * The measures that fit a query, best first, as rows.
 *
 * @customfunction MEASURESEARCH MEASURE_SEARCH
 */
export async function searchForMeasures(
  query: unknown,
  max?: unknown,
  headers?: unknown,
): Promise<unknown[][]> {
  refuseError(query);
  const choice = readHeaders(headers);
  const most = readMax(max);
  const { searchRows } = await later("search");
  return searchRows({ query: isGiven(query) ? textIn(query) : "", max: most }, choice);
}

/**
 * The reconciliation of the budget document's figures as rows.
 *
 * @customfunction BUDGETCHECK BUDGET_CHECK
 */
export async function budgetCheck(headers?: unknown): Promise<unknown[][]> {
  const choice = readHeaders(headers);
  const { checkRows } = await later("check");
  return checkRows(choice);
}
