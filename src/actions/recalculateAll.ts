import type { WorkbookPort } from "../workbook/workbookPort";

/** Has Excel calculate every formula anew, so that values which an older version of the data gave do not stay. */
export async function recalculateAll(port: Pick<WorkbookPort, "apply">): Promise<void> {
  await port.apply([{ kind: "recalculate" }]);
}
