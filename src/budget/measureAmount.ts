import type { Amount, Basis, Measure } from "./measure";

/** A basis, or `"printed"`: whatever is printed beside the measure in its list. */
export type AmountChoice = Basis | "printed";

/** The amount the document prints for the measure on that basis; nothing, never 0, where it prints none. */
export function printedAmount(measure: Measure, choice: AmountChoice): Amount | undefined {
  return choice === "printed" ? measure.amounts[0] : measure.amounts.find(({ basis }) => basis === choice);
}
