import type { Budget } from "../budget/measure";
import type { Language } from "../messages/language";
import { drawMeasureTable } from "../tables/measureTable";
import { baseSheetName } from "../tables/savedBase";
import type { WorkbookPort } from "../workbook/workbookPort";
import { applyWhole } from "./applyWhole";
import { areaNeeded, planMeasureTable } from "./planMeasureTable";
import type { InsertTableOutcome, TablePlace } from "./planMeasureTable";

/** How far an insertion is. */
export type InsertTableStep = "reading" | "writing" | "done";

/** What is inserted, in which language, and where. */
export interface InsertMeasureTableRequest {
  readonly budget: Budget;
  readonly language: Language;
  readonly place: TablePlace;
  /** Another name for the table, as a `nameTaken` outcome proposes it. */
  readonly tableName?: string;
  readonly onProgress?: (step: InsertTableStep) => void;
}

/**
 * Inserts 施策一覧 as an Excel table, with its source above it, on a new sheet or at a cell: one read, one write.
 *
 * Never overwrites. Rejects with a `WorkbookError` where the workbook refuses; what can be known to be refused is
 * found before anything is written, and a new sheet that a failing write leaves unfinished is removed again.
 */
export async function insertMeasureTable(
  port: WorkbookPort,
  { budget, language, place, tableName, onProgress }: InsertMeasureTableRequest,
): Promise<InsertTableOutcome> {
  const table = drawMeasureTable(budget, language);
  const area = areaNeeded(table, place);
  onProgress?.("reading");
  const snapshot = await port.read({ sheets: [baseSheetName], ...(area === undefined ? {} : { area }) });
  const plan = planMeasureTable(snapshot, {
    table,
    place,
    version: budget.version,
    language,
    ...(tableName === undefined ? {} : { tableName }),
  });
  if (plan.changes.length > 0) {
    onProgress?.("writing");
    await applyWhole(port, plan.changes, { before: snapshot });
  }
  onProgress?.("done");
  return plan.outcome;
}
