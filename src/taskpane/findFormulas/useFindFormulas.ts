import { useMemo } from "react";
import { correctName } from "../../actions/correctName";
import type { NameCorrection } from "../../actions/correctName";
import { findFormulas } from "../../actions/findFormulas";
import { needsAttention } from "../../actions/foundFormula";
import type { FoundFormula } from "../../actions/foundFormula";
import type { RepairPlan } from "../../actions/planRepair";
import { recalculateAll } from "../../actions/recalculateAll";
import { repairFormulas } from "../../actions/repairFormulas";
import { createHeldValue } from "../heldValue";
import type { PaneEnvironment } from "../paneEnvironment";
import type { SaidReport, TaskReport } from "../status/paneStatus";
import { useLiveValue } from "../useLiveValue";
import { correctionReport, foundReport, recalculatedReport, repairReport } from "./findReports";

/** What was found in the workbook, and what a person can have done about it. */
export type FindFormulasControl = ReturnType<typeof useFindFormulas>;

/** Finds, corrects and repairs through the pane's tasks; the list is read again after whatever was written. */
export function useFindFormulas(environment: PaneEnvironment) {
  const { port, budget, tasks, loadPolicy } = environment;
  const held = foundOf(environment);
  const heldFilter = filterOf(environment);
  const found = useLiveValue(held);
  const isFiltered = useLiveValue(heldFilter);
  const protectedSheets = useMemo(
    () => new Set((found ?? []).filter(({ isProtected }) => isProtected).map(({ sheetName }) => sheetName)),
    [found],
  );

  const look = async (): Promise<readonly FoundFormula[]> => {
    const policy = await loadPolicy();
    const formulas = await findSettled(() => findFormulas(port, { budget, policy }));
    held.set(formulas);
    return formulas;
  };
  const perform = async (work: () => Promise<SaidReport>): Promise<TaskReport> =>
    tasks.perform(work, { retry: () => void perform(work) });

  return {
    found,
    /** The names of sheets with found cells that nothing can be written to. */
    protectedSheets,
    /** Whether only what needs something done is listed. */
    isFiltered,
    setFiltered: heldFilter.set,
    tasks,
    async find() {
      const report = await perform(async () => {
        const formulas = await look();
        return foundReport({
          cells: formulas.length,
          attention: formulas.filter(needsAttention).length,
        });
      });
      // The list says the same above itself, and stays.
      if (report.task === "said") tasks.dismiss();
    },
    correct: (correction: NameCorrection) =>
      perform(async () => {
        const outcome = await correctName(port, correction);
        await look();
        return correctionReport(outcome);
      }),
    repair: (plan: RepairPlan) =>
      perform(async () => {
        const outcome = await repairFormulas(port, { plan, budget, policy: await loadPolicy() });
        await look();
        return repairReport(outcome);
      }),
    recalculate: () =>
      perform(async () => {
        await recalculateAll(port);
        if (found !== undefined) await look();
        return recalculatedReport;
      }),
  };
}

const foundOf = createHeldValue<readonly FoundFormula[] | undefined>(undefined);
const filterOf = createHeldValue(false);

/** Looks again a few times while functions are still being calculated, so that the list shows their values. */
async function findSettled(find: () => Promise<readonly FoundFormula[]>): Promise<readonly FoundFormula[]> {
  let formulas = await find();
  for (let look = 1; look <= mostLooks && formulas.some(({ value }) => value === "#BUSY!"); look += 1) {
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    formulas = await find();
  }
  return formulas;
}

const mostLooks = 4;
const lookAgainMs = 250;
