import type { WorkbookChange } from "../workbook/workbookChange";

/** The changes of each step, without the marks that end them; a list without marks is one step. */
export function splitIntoSteps(changes: readonly WorkbookChange[]): readonly (readonly WorkbookChange[])[] {
  const steps: WorkbookChange[][] = [[]];
  for (const change of changes) {
    if (change.kind === "endStep") steps.push([]);
    else steps.at(-1)?.push(change);
  }
  return steps.filter((step) => step.length > 0);
}
