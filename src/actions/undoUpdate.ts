import type { TableEdits } from "../merge/mergeTypes";
import { undoEdits } from "../merge/undoEdits";
import type { WorkbookChange, WorkbookPort } from "../workbook/workbookPort";
import { applyObserved } from "./applyObserved";
import { checkAfter } from "./checkAfter";
import { checkWorkbook } from "./checkWorkbook";
import { compareFollowed } from "./compareFollowed";
import type { ComparedTable } from "./compareFollowed";
import { newRefs, noBaseUpdate, planBase } from "./planBase";
import { planTableEdits } from "./planTableEdits";
import { editedTable, refuseProtected } from "./planUpdate";
import type { NewBase } from "./planUpdate";
import { readFollowed } from "./readFollowed";
import { savedHeadOf } from "./savedHeadOf";
import type { UndoOutcome, UndoRecord, UpdateContext } from "./updateTypes";

/**
 * Takes an update back as far as nobody worked on the same cells since; what was changed since stays and is counted.
 * Rejects with a `WorkbookError`.
 */
export async function undoUpdate(
  port: WorkbookPort,
  { context, record }: { context: UpdateContext; record: UndoRecord },
): Promise<UndoOutcome> {
  const state = await readFollowed(port);
  const compared = compareFollowed(state, context);
  const changes: WorkbookChange[] = [];
  const edits = new Map<ComparedTable, TableEdits>();
  const bases: NewBase[] = [];
  let skipped = 0;
  for (const done of record.tables) {
    const table = compared.find(({ followed }) => followed.ref === done.ref);
    if (table === undefined) {
      const { writes, additions, removals } = done.done;
      skipped += writes.length + additions.length + removals.length;
      continue;
    }
    const back = undoEdits(table.sheet, done.done);
    const planned = planTableEdits(back, editedTable(table));
    if (planned.length > 0) refuseProtected(table.cells.sheetName, state);
    changes.push(...planned);
    skipped += back.skipped;
    edits.set(table, back);
    const head = savedHeadOf(table, { columns: done.baseBefore.columns, isSettled: false, context });
    const dataVersion = done.versionBefore ?? head.dataVersion;
    bases.push({ table, head: { ...head, dataVersion }, base: done.baseBefore });
  }
  const isOwn = ({ table }: NewBase): boolean =>
    table.followed.isOwnBase && table.followed.saved !== undefined;
  const strangers = bases.filter((one) => !isOwn(one));
  const refs = newRefs(state.saved, strangers.length);
  const base = planBase(
    {
      ...noBaseUpdate,
      changed: bases.flatMap(({ table, head, base: before }) =>
        table.followed.isOwnBase && table.followed.saved !== undefined
          ? [{ saved: table.followed.saved, head, base: before }]
          : [],
      ),
      added: strangers.map(({ head, base: before }, index) => ({
        ref: refs[index] ?? "",
        head,
        base: before,
      })),
    },
    { saved: state.saved, isStructureProtected: state.snapshot.isStructureProtected },
  );
  const written = await applyObserved(port, {
    changes: [...changes, ...base, { kind: "refreshPivots" }, { kind: "recalculate" }],
    tables: [...edits.keys()].map(({ cells }) => cells),
    state,
  });
  const check =
    written === "putBack"
      ? await checkWorkbook(port, context)
      : checkAfter(compared, { bases, edits, state, context });
  return { kind: "undone", skipped: written === "putBack" ? totalOf(edits) : skipped, check };
}

function totalOf(edits: ReadonlyMap<ComparedTable, TableEdits>): number {
  return [...edits.values()].reduce(
    (sum, { writes, additions, removals }) => sum + writes.length + additions.length + removals.length,
    0,
  );
}
