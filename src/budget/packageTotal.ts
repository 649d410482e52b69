import type { Basis, Budget, PrintedTotal } from "./measure";

/** The total that the document prints for the whole package on that basis; never a sum of ours. */
export function packageTotal(budget: Budget, basis: Basis): PrintedTotal | undefined {
  return budget.totals.find((total) => total.basis === basis);
}
