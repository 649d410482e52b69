import type { MeasureIndex } from "../budget/findMeasure";
import type { Basis, Measure } from "../budget/measure";
import type { CellPlace } from "../workbook/cellArea";
import type { WorkbookPort } from "../workbook/workbookPort";
import { measureFormula } from "./measureFormula";
import { planMeasureFormula } from "./planMeasureFormula";
import type { InsertFormulaOutcome } from "./planMeasureFormula";

/** Which amount is asked for, and in which cell. */
export interface InsertMeasureFormulaRequest {
  readonly measure: Measure;
  /** A basis other than the amount printed beside the measure. */
  readonly basis?: Basis;
  readonly place: "activeCell" | CellPlace;
  /** How names are found: where the name leads to another measure, the formula names the id instead. */
  readonly index?: MeasureIndex;
}

/**
 * Writes `=MEASURE_AMOUNT("…")` for a measure into one cell, if that cell is empty: one read, one write.
 *
 * Rejects with a `WorkbookError` where the workbook refuses.
 */
export async function insertMeasureFormula(
  port: WorkbookPort,
  { measure, basis, place, index }: InsertMeasureFormulaRequest,
): Promise<InsertFormulaOutcome> {
  const snapshot = await port.read({ area: { from: place, rowCount: 1, columnCount: 1 } });
  const formula = measureFormula(measure, {
    ...(basis === undefined ? {} : { basis }),
    ...(index === undefined ? {} : { index }),
  });
  const plan = planMeasureFormula(snapshot, { formula, place });
  if (plan.changes.length > 0) await port.apply(plan.changes);
  return plan.outcome;
}
