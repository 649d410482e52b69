import { budgetChecks } from "../budget/budgetChecks";
import type { BudgetCheck, CheckSubject } from "../budget/budgetChecks";
import { checkWords } from "../messages/checkMessages";
import type { CheckWords } from "../messages/checkMessages";
import { checkFormulas } from "./checkFormulas";
import type { CheckFormulas } from "./checkFormulas";
import type { DrawContext } from "./tableSource";

/** A comparison with its words and, as `actual`, the formula (without `=`) that finds the value in the workbook. */
export interface PlannedCheck extends Omit<BudgetCheck, "actual"> {
  readonly actual: string;
  readonly words: CheckWords;
}

/** Every comparison within the budget document, over the tables as they stand in the workbook. */
export function planChecks(context: DrawContext): readonly PlannedCheck[] {
  const formulas = checkFormulas(context);
  return budgetChecks(context.budget).map((check) => ({
    ...check,
    actual: actualFormula(check.subject, formulas),
    words: checkWords(check.subject, context.language),
  }));
}

function actualFormula(subject: CheckSubject, formulas: CheckFormulas): string {
  switch (subject.kind) {
    case "individualSum":
    case "packageTotal":
      return formulas.individualSum;
    case "individualCount":
      return formulas.pricedCount;
    case "nationalTotal":
      return formulas.nationalCount;
    case "overviewSum":
      return formulas.overviewSum;
    case "bridge": {
      const roundings = subject.rounded.map(
        ({ line, parts }) => `(${formulas.individualAmounts(parts)}-${formulas.overviewAmount(line)})`,
      );
      return [formulas.overviewSum, formulas.individualAmounts(subject.only), ...roundings].join("+");
    }
    case "overlap":
      return `${formulas.individualSum}-(${formulas.individualAmounts(subject.only)})`;
    case "line":
      return formulas.individualAmounts(subject.parts);
    case "bases":
      return formulas.amountOn(subject.measure, subject.other.basis);
    case "continuing":
      return formulas.continuingSum;
    case "withoutAmount":
      return formulas.pricedPartCount(subject.parent);
    case "byPillar":
      return formulas.pillarSum;
    case "byMinistry":
      return formulas.ministrySum;
  }
}
