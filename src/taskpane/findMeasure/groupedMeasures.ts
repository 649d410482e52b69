import type { Budget, Measure, Pillar } from "../../budget/measure";

/** A heading of the individual list with the measures under it, as printed. */
export interface MeasureGroup {
  readonly pillar: Pillar;
  readonly measures: readonly Measure[];
}

/** The individual list in printed order; headings without measures of their own are left out. */
export function groupedMeasures(budget: Budget): readonly MeasureGroup[] {
  const individual = budget.measures
    .filter((measure) => measure.list === "individual")
    .sort((a, b) => a.order - b.order);
  return [...budget.pillars]
    .sort((a, b) => a.order - b.order)
    .map((pillar) => ({ pillar, measures: individual.filter((measure) => measure.pillarId === pillar.id) }))
    .filter((group) => group.measures.length > 0);
}
