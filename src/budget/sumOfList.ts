import { amountInUnit } from "./amountUnit";
import type { Measure } from "./measure";
import { printedAmount } from "./measureAmount";
import type { AmountChoice } from "./measureAmount";

/** A sum over lines of one list: `amountOku` in 億円, over the `lineCount` lines that print such an amount. */
export interface ListSum {
  readonly amountOku: number;
  readonly lineCount: number;
}

const yenPerOku = 100_000_000;

/**
 * Adds up what the given lines print on one basis, or beside themselves (`"printed"`); lines without such an amount
 * add nothing.
 *
 * Throws a `RangeError` when the lines are of more than one list or document: they are partly the same money.
 */
export function sumOfList(measures: readonly Measure[], choice: AmountChoice): ListSum {
  const lists = new Set(measures.map(({ documentId, list }) => `${documentId}/${list}`));
  if (lists.size > 1)
    throw new RangeError(`Amounts of several lists cannot be added: ${[...lists].join(", ")}`);
  const amounts = measures.flatMap((measure) => printedAmount(measure, choice) ?? []);
  // Whole yen add up exactly; fractions of 億円 would not.
  const yen = amounts.reduce((total, { amountOku }) => total + amountInUnit(amountOku, "yen"), 0);
  return { amountOku: yen / yenPerOku, lineCount: amounts.length };
}
