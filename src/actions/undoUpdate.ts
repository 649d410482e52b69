import type { WorkbookPort } from "../workbook/workbookPort";
import { applyObserved } from "./applyObserved";
import { checkAfter } from "./checkAfter";
import { checkWorkbook } from "./checkWorkbook";
import { compareFollowed } from "./compareFollowed";
import { contentsSheetNames, planContentsVersion, putContentsBack } from "./planContentsVersion";
import { planUndo } from "./planUndo";
import { readFollowed } from "./readFollowed";
import type { UndoOutcome, UndoRecord, UpdateContext } from "./updateTypes";
import { countEdits } from "../merge/countEdits";

/**
 * Takes an update back as far as nobody worked on the same cells since; what was changed since stays and is counted.
 * Where somebody writes in that very moment, all of it stays. Rejects with a `WorkbookError`.
 */
export async function undoUpdate(
  port: WorkbookPort,
  { context, record }: { context: UpdateContext; record: UndoRecord },
): Promise<UndoOutcome> {
  const state = await readFollowed(port, { sheets: contentsSheetNames });
  const compared = compareFollowed(state, context);
  const { changes, base, edits, bases, forgotten, skipped } = planUndo(record, { compared, state, context });
  const [versionBefore] = record.tables.flatMap((table) => table.versionBefore ?? []);
  const contents = planContentsVersion(state.snapshot, {
    before: [context.budget.version],
    now: versionBefore ?? context.budget.version,
  });
  const written = await applyObserved(port, {
    changes: [...changes, ...contents],
    base,
    tables: [...edits.keys()].map(({ cells }) => cells),
    state,
  });
  if (written === "putBack") {
    const before = contents.length === 0 ? undefined : context.budget.version;
    await putContentsBack(port, { written: versionBefore ?? "", before });
    const check = await checkWorkbook(port, context);
    const all = record.tables.reduce((sum, { done }) => sum + countEdits(done), 0);
    return { kind: "undone", skipped: all, check, arePivotsOld: false };
  }
  const check =
    forgotten.length > 0
      ? await checkWorkbook(port, context)
      : checkAfter(compared, { bases, edits, state, context });
  return { kind: "undone", skipped, check, arePivotsOld: written === "pivotsAreOld" };
}
