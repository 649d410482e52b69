import type { WorkbookPort } from "../workbook/workbookPort";
import { findFormulas } from "./findFormulas";
import type { NameData } from "./findFormulas";
import { planRepair, repairChanges } from "./planRepair";
import type { CellRepair, RepairPlan } from "./planRepair";
import { cellIn, readWorkbookCells } from "./workbookCells";

/** What came of a repair. */
export interface RepairOutcome {
  readonly repaired: readonly CellRepair[];
  /** Cells that somebody changed between the preview and the repair; they are as that person left them. */
  readonly changed: readonly CellRepair[];
  /** Of the repaired cells, those that show `#NAME?` all the same: something else in them is unknown. */
  readonly stillStuck: readonly CellRepair[];
  readonly protectedSheets: RepairPlan["protectedSheets"];
  readonly tooLong: readonly CellRepair[];
}

/**
 * Enters the formulas of a plan again, as it says.
 *
 * The cells are read again right before: what is not as the plan found it is left alone, and so are sheets that are
 * protected by now. Rejects with a `WorkbookError` where the workbook refuses.
 */
export async function repairFormulas(
  port: WorkbookPort,
  { plan, ...data }: NameData & { readonly plan: RepairPlan },
): Promise<RepairOutcome> {
  const only = [...new Set([...plan.repairs, ...plan.protectedSheets].map(({ sheetName }) => sheetName))];
  const now = planRepair(await findFormulas(port, { ...data, only }), plan);
  const asFound = new Set(now.repairs.map(keyOf));
  const repaired = plan.repairs.filter((repair) => asFound.has(keyOf(repair)));
  const nowProtected = new Set(now.protectedSheets.map(({ sheetName }) => sheetName));
  const changed = plan.repairs.filter(
    (repair) => !asFound.has(keyOf(repair)) && !nowProtected.has(repair.sheetName),
  );
  if (repaired.length > 0) await port.apply(repairChanges(repaired));
  return {
    repaired,
    changed,
    stillStuck: await stuckOf(port, repaired),
    protectedSheets: now.protectedSheets,
    tooLong: plan.tooLong,
  };
}

async function stuckOf(port: WorkbookPort, repaired: readonly CellRepair[]): Promise<readonly CellRepair[]> {
  if (repaired.length === 0) return [];
  const only = [...new Set(repaired.map(({ sheetName }) => sheetName))];
  const cells = await readWorkbookCells(port, { only });
  return repaired.filter((repair) => cellIn(cells, repair)?.value === "#NAME?");
}

function keyOf({ sheetName, address, before }: CellRepair): string {
  return JSON.stringify([sheetName, address, before]);
}
