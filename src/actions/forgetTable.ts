import type { WorkbookPort } from "../workbook/workbookPort";
import { compareFollowed } from "./compareFollowed";
import { describeCheck } from "./describeCheck";
import { noBaseUpdate, planBase } from "./planBase";
import { fillsOf, planLooseHighlights } from "./planLooseHighlights";
import { readFollowed } from "./readFollowed";
import type { UpdateContext, WorkbookCheck } from "./updateTypes";
import { refuseProtected } from "../workbook/refuseProtected";

/**
 * Forgets a table that is not in the workbook any more, because the person said so. What an update coloured where it is
 * a range by now gets its colour of before back. Rejects with a `WorkbookError`.
 */
export async function forgetTable(
  port: WorkbookPort,
  { context, ref }: { context: UpdateContext; ref: string },
): Promise<WorkbookCheck> {
  const state = await readFollowed(port);
  const { saved, snapshot, followed } = state;
  const forgotten = followed.missing.filter((table) => table.ref === ref);
  const loose = await planLooseHighlights(port, { tables: forgotten, state });
  for (const { sheetName } of loose) refuseProtected(sheetName, state.snapshot);
  const { isStructureProtected } = snapshot;
  const own = new Set(forgotten.flatMap((table) => fillsOf(table, saved.fills)));
  const others = saved.fills.filter((fill) => !own.has(fill));
  const fills = others.length === saved.fills.length ? undefined : others;
  const base = planBase({ ...noBaseUpdate, forgotten, fills }, { saved, isStructureProtected });
  const changes = [...loose, ...base];
  if (changes.length > 0) await port.apply(changes);
  const missing = followed.missing.filter((table) => table.ref !== ref);
  return describeCheck(compareFollowed(state, context), {
    state: { ...state, saved: { ...saved, fills: others }, followed: { ...followed, missing } },
    context,
  });
}
