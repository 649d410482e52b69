import { planMeasureTable } from "../../src/actions/planMeasureTable";
import type { Budget } from "../../src/budget/measure";
import { payloadLimitBytes, splitIntoBatches } from "../../src/excel/chunks";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { queueChange } from "../../src/excel/queueChange";
import { drawMeasureTable } from "../../src/tables/measureTable";
import { syntheticBudget } from "./syntheticBudget";

/** Milliseconds of each run of our code and of `JSON.stringify` of the same values. */
export interface InsertionTimes {
  readonly own: readonly number[];
  readonly peer: readonly number[];
}

/** In the pane's page: draws, plans, splits and queues so many rows, and serializes their values, in turn. */
export async function timeInsertion(
  seeds: Budget,
  { rowCount, runs }: { rowCount: number; runs: number },
): Promise<InsertionTimes> {
  const budget = syntheticBudget(seeds, rowCount);
  const snapshot = await createExcelWorkbook().read({});
  const { rows } = drawMeasureTable(budget, "ja");
  const own: number[] = [];
  const peer: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    own.push(
      timeOf(() => {
        const table = drawMeasureTable(budget, "ja");
        const { changes } = planMeasureTable(snapshot, {
          table,
          place: "newSheet",
          version: "1",
          language: "ja",
        });
        for (const batch of splitIntoBatches(changes, { limitBytes: payloadLimitBytes })) {
          const context = new Excel.RequestContext();
          for (const change of batch.changes) queueChange(context, change);
        }
      }),
    );
    peer.push(timeOf(() => JSON.stringify(rows)));
  }
  return { own, peer };
}

function timeOf(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}
