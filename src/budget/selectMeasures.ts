import type { Budget, Measure, MeasureStatus, MinistryId, Pillar } from "./measure";

/** Which measures are wanted; what is left out does not narrow them. */
export interface MeasureFilter {
  readonly pillarId?: string | undefined;
  readonly ministryId?: MinistryId | undefined;
  readonly status?: MeasureStatus | undefined;
}

/**
 * The lines of the individual list that fit, in printed order; never lines of the overview as well, which are partly
 * the same money.
 *
 * A heading brings the headings under it along.
 */
export function selectMeasures(budget: Budget, filter: MeasureFilter = {}): readonly Measure[] {
  const { pillarId, ministryId, status } = filter;
  const pillarIds = pillarId === undefined ? undefined : withHeadingsUnder(budget.pillars, pillarId);
  return budget.measures.filter(
    (measure) =>
      measure.list === "individual" &&
      (pillarIds === undefined || pillarIds.has(measure.pillarId)) &&
      (ministryId === undefined || measure.ministryIds.includes(ministryId)) &&
      (status === undefined || measure.status === status),
  );
}

function withHeadingsUnder(pillars: readonly Pillar[], pillarId: string): ReadonlySet<string> {
  const under = pillars.filter(({ parentId }) => parentId === pillarId);
  return new Set([pillarId, ...under.flatMap(({ id }) => [...withHeadingsUnder(pillars, id)])]);
}
