import { budgetChecks } from "../budget/budgetChecks";
import { checkMessagesFor, checkWords } from "../messages/checkMessages";
import { seedBudget } from "../seeds/seedBudget";
import { spill } from "./spill";
import type { HeaderChoice } from "./spill";

const keys = ["check", "unit", "expected", "actual", "difference", "verdict", "reason"] as const;

/** The reconciliation of the document's figures as rows. */
export function checkRows(choice: HeaderChoice): unknown[][] {
  const { language } = choice;
  const { headers, units, verdicts } = checkMessagesFor(language);
  const rows = budgetChecks(seedBudget).map(({ unit, expected, actual, knownDifference, subject }) => {
    const difference = actual - expected;
    const verdict = difference === 0 ? "equal" : difference === knownDifference ? "explained" : "check";
    return {
      ...checkWords(subject, language),
      unit: units[unit],
      expected,
      actual,
      difference,
      verdict: verdicts[verdict],
    };
  });
  return spill(rows, { keys, headers, choice });
}
