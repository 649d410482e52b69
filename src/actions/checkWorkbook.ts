import type { WorkbookPort } from "../workbook/workbookPort";
import { compareFollowed } from "./compareFollowed";
import { describeCheck } from "./describeCheck";
import { readFollowed } from "./readFollowed";
import type { UpdateContext, WorkbookCheck } from "./updateTypes";

/** How our tables in the workbook stand to the bundled data; reads only. Rejects with a `WorkbookError`. */
export async function checkWorkbook(port: WorkbookPort, context: UpdateContext): Promise<WorkbookCheck> {
  const state = await readFollowed(port);
  return describeCheck(compareFollowed(state, context), { state, context });
}
