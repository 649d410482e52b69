import { drawTable } from "../tables/drawTable";
import { tableEntry } from "../tables/tableCatalog";
import type { ReadRequest, WorkbookChange, WorkbookPort } from "../workbook/workbookPort";
import { applyWhole } from "./applyWhole";
import { tablesOf } from "./chooseTables";
import { planSet } from "./planSet";
import type { SetPlan } from "./planSet";
import type { InsertSetOutcome, InsertSetRequest } from "./setRequest";
import { stackSize } from "./stackTables";

/**
 * Inserts tables, pivot tables and charts with a 目次: one read and at most three writes, however many tables there are.
 *
 * Nothing that is there is overwritten or removed. Once cancelled, it ends between two writes with whole tables only.
 * Rejects with a `WorkbookError` where the workbook refuses; new sheets that a failing write leaves are removed again.
 */
export async function insertSet(port: WorkbookPort, request: InsertSetRequest): Promise<InsertSetOutcome> {
  const snapshot = await port.read(questionsOf(request));
  const plan = planSet(snapshot, request);
  if (plan.kind !== "plan") return plan;
  if (plan.steps.length === 0) return plan.inserted;
  if (isCancelled(request)) return { kind: "cancelled", tables: [] };
  const doneSteps = await applyPlan(port, plan, { request, before: snapshot });
  if (doneSteps === plan.steps.length || !isCancelled(request)) return plan.inserted;
  return { kind: "cancelled", tables: plan.steps.slice(0, doneSteps).flatMap(({ tables }) => tables) };
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
  const titles = steps.flatMap((step) => step.titles);
  const report = (done: number): void => {
    const tableTitle = titles[Math.min(done, titles.length - 1)] ?? "";
    request.onProgress?.({ done, total: titles.length, tableTitle });
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
      report(steps.slice(0, stepCount).reduce((done, step) => done + step.titles.length, 0));
    },
  });
  return doneSteps;
}
