import type { Budget, Measure } from "../../src/budget/measure";

/** The individual lines of a budget over and over, each with an id of its own. */
export function syntheticBudget(budget: Budget, count: number): Budget {
  const lines = budget.measures.filter((measure) => measure.list === "individual");
  const measures = Array.from({ length: count }, (_, at): Measure => {
    const line = lines[at % lines.length] as Measure;
    return { ...line, id: `syn-${at}`, parentId: undefined };
  });
  return { ...budget, measures };
}
