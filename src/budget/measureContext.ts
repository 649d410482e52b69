import type { Budget, Measure, Ministry, Pillar, SourceDocument } from "./measure";

/** What a measure refers to: its document, the heading it stands under, its ministries in printed order. */
export interface MeasureContext {
  readonly document: SourceDocument;
  readonly pillar: Pillar;
  readonly ministries: readonly Ministry[];
}

/** Looks up what the measure refers to. Throws where the budget lacks it, which checked data never does. */
export function measureContext(budget: Budget, measure: Measure): MeasureContext {
  return {
    document: known(budget.documents, measure.documentId),
    pillar: known(budget.pillars, measure.pillarId),
    ministries: measure.ministryIds.map((id) => known(budget.ministries, id)),
  };
}

/** A heading as printed: its label, where it has one, and its name. */
export function pillarTitle({ label, name }: Pillar): string {
  return label === "" ? name : `${label} ${name}`;
}

function known<Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`The budget has no row ${id}`);
  return row;
}
