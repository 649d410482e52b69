import type { WorkbookPort } from "../workbook/workbookPort";
import { compareFollowed } from "./compareFollowed";
import { describeCheck } from "./describeCheck";
import { noBaseUpdate, planBase } from "./planBase";
import { readFollowed } from "./readFollowed";
import type { UpdateContext, WorkbookCheck } from "./updateTypes";

/** Forgets a table that is not in the workbook any more, because the person said so. Rejects with a `WorkbookError`. */
export async function forgetTable(
  port: WorkbookPort,
  { context, ref }: { context: UpdateContext; ref: string },
): Promise<WorkbookCheck> {
  const state = await readFollowed(port);
  const { saved, snapshot, followed } = state;
  const forgotten = followed.missing.filter((table) => table.ref === ref);
  const { isStructureProtected } = snapshot;
  const changes = planBase({ ...noBaseUpdate, forgotten }, { saved, isStructureProtected });
  if (changes.length > 0) await port.apply(changes);
  const missing = followed.missing.filter((table) => table.ref !== ref);
  return describeCheck(compareFollowed(state, context), {
    state: { ...state, followed: { ...followed, missing } },
    context,
  });
}
