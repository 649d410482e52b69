import type { Budget, Measure } from "../../budget/measure";

/** The lines that a measure hangs together with. */
export interface RelatedMeasures {
  readonly parent: Measure | undefined;
  readonly subMeasures: readonly Measure[];
  /** For an overview line: the individual measures it is made of. */
  readonly madeOf: readonly Measure[];
  /** For an individual measure: the overview lines it is part of. */
  readonly inOverview: readonly Measure[];
}

/** Finds the lines that a measure hangs together with. */
export function relatedMeasures({ measures, compositions }: Budget, measure: Measure): RelatedMeasures {
  const among = (ids: readonly string[]): readonly Measure[] => measures.filter(({ id }) => ids.includes(id));
  return {
    parent: measures.find(({ id }) => id === measure.parentId),
    subMeasures: measures.filter(({ parentId }) => parentId === measure.id),
    madeOf: among(compositions.filter((row) => row.overviewId === measure.id).map((row) => row.measureId)),
    inOverview: among(
      compositions.filter((row) => row.measureId === measure.id).map((row) => row.overviewId),
    ),
  };
}
