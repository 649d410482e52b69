import { drawTable } from "../tables/drawTable";
import { baseSheetName } from "../tables/savedBase";
import { tableEntry } from "../tables/tableCatalog";
import type { ReadRequest } from "../workbook/readRequest";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookPort } from "../workbook/workbookPort";
import { applyWhole } from "./applyWhole";
import { tablesOf } from "./chooseTables";
import { planSet } from "./planSet";
import type { SetPlan } from "./planSet";
import type { InsertSetOutcome, InsertSetRequest } from "./setRequest";
import { madeBy } from "./setStep";
import { stackSize } from "./stackTables";

/**
 * Inserts tables, pivot tables and charts with a 目次: one read, and one write whose steps are the tables and sheets.
 *
 * Nothing that is there is overwritten or removed. Once cancelled, it ends between two steps with whole tables only.
 * Rejects with a `WorkbookError` where the workbook refuses; new sheets that a failing write leaves are removed again.
 */
export async function insertSet(port: WorkbookPort, request: InsertSetRequest): Promise<InsertSetOutcome> {
  const snapshot = await port.read(questionsOf(request));
  const plan = planSet(snapshot, request);
  if (plan.kind !== "plan") return plan;
  if (plan.steps.length === 0) return plan.inserted;
  if (isCancelled(request)) return { kind: "cancelled", ...madeBy([]) };
  const doneSteps = await applyPlan(port, plan, { request, before: snapshot });
  if (doneSteps === plan.steps.length || !isCancelled(request)) return plan.inserted;
  return { kind: "cancelled", ...madeBy(plan.steps.slice(0, doneSteps)) };
}

function isCancelled({ signal }: InsertSetRequest): boolean {
  return signal?.aborted === true;
}

/** What must be known before: the place asked for, and the tables that might be there and serve as they are. */
function questionsOf(request: InsertSetRequest): ReadRequest {
  const { tables, place, ifPresent, budget, policy, language } = request;
  const ids = tablesOf(request);
  const names = ids
    .filter((id) => ifPresent === "update" || !tables.includes(id))
    .map((id) => tableEntry(id).tableName);
  const drawn = place === "newSheets" ? [] : ids.map((id) => drawTable(id, { budget, policy, language }));
  return {
    sheets: [baseSheetName],
    ...(names.length === 0 ? {} : { tables: names }),
    ...(place === "newSheets" || drawn.length === 0 ? {} : { area: { from: place, ...stackSize(drawn) } }),
  };
}

/** Writes the plan's steps, telling how far it is; gives the number of steps that are in the workbook. */
async function applyPlan(
  port: WorkbookPort,
  { steps }: SetPlan,
  { request, before }: { request: InsertSetRequest; before: Awaited<ReturnType<WorkbookPort["read"]>> },
): Promise<number> {
  const report = (done: number): void => {
    const tableTitle = steps[Math.min(done, steps.length - 1)]?.title ?? "";
    request.onProgress?.({ done, total: steps.length, tableTitle });
  };
  let doneSteps = 0;
  report(0);
  const changes = steps.flatMap(({ changes: own }, index): readonly WorkbookChange[] =>
    index === 0 ? own : [{ kind: "endStep" }, ...own],
  );
  await applyWhole(port, changes, {
    before,
    ...(request.signal === undefined ? {} : { signal: request.signal }),
    onStep: (stepCount) => {
      doneSteps = stepCount;
      report(stepCount);
    },
  });
  return doneSteps;
}
