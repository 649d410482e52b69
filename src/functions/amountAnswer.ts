import { printedAmount } from "../budget/measureAmount";
import type { AmountChoice } from "../budget/measureAmount";
import type { Amount, Measure } from "../budget/measure";
import { basisLabels, functionMessagesFor } from "../messages/functionMessages";
import { seedBudget } from "../seeds/seedBudget";
import { notAvailable } from "./functionError";
import { functionLanguage } from "./functionLanguage";

/** The amount printed for a measure on that basis, or the `#N/A` that says what is printed instead. */
export function amountAnswer(
  measure: Measure,
  choice: Exclude<AmountChoice, "unstated">,
): Amount | CustomFunctions.Error {
  const amount = printedAmount(measure, choice);
  if (amount !== undefined) return amount;
  const language = functionLanguage();
  const messages = functionMessagesFor(language);
  if (measure.amounts.length > 0) {
    const asked = basisLabels[choice][language];
    const printed = measure.amounts.map(({ basis, printed: text }) =>
      messages.amountOnBasis(text, messages.bases[basis]),
    );
    return notAvailable(messages.noAmountOnBasis(measure.name, asked, printed));
  }
  const parent = seedBudget.measures.find(({ id }) => id === measure.parentId);
  const shared = parent?.amounts[0];
  return parent === undefined || shared === undefined
    ? notAvailable(messages.noAmount(measure.name))
    : notAvailable(messages.amountOfParent(measure.name, { name: parent.name, printed: shared.printed }));
}
