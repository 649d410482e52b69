import type { TableEdits } from "../merge/mergeTypes";
import { undoEdits } from "../merge/undoEdits";
import type { SavedTable } from "../tables/savedBase";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { ComparedTable } from "./compareFollowed";
import { newRefs, planBase } from "./planBase";
import { planNotes } from "./planNotes";
import { planTableEdits, withoutLostFormulas } from "./planTableEdits";
import { editedTable } from "./planUpdate";
import type { NewBase } from "./planUpdate";
import type { FollowedState } from "./readFollowed";
import { savedHeadOf } from "./savedHeadOf";
import type { UndoRecord, UpdateContext } from "./updateTypes";
import { refuseProtected } from "../workbook/refuseProtected";
import { countEdits } from "../merge/countEdits";

/** How an update is taken back: cells, what is remembered after them, and how much of it cannot be. */
export interface UndoPlan {
  readonly changes: readonly WorkbookChange[];
  readonly base: readonly WorkbookChange[];
  readonly edits: ReadonlyMap<ComparedTable, TableEdits>;
  readonly bases: readonly NewBase[];
  /** Tables that nothing was remembered of before the update. */
  readonly forgotten: readonly SavedTable[];
  readonly skipped: number;
}

/** Plans to take an update back; throws a `WorkbookError` (`sheetProtected`) before anything is written. */
export function planUndo(
  { tables }: UndoRecord,
  {
    compared,
    state,
    context,
  }: { compared: readonly ComparedTable[]; state: FollowedState; context: UpdateContext },
): UndoPlan {
  const changes: WorkbookChange[] = [];
  const edits = new Map<ComparedTable, TableEdits>();
  const bases: NewBase[] = [];
  const forgotten: SavedTable[] = [];
  let skipped = 0;
  for (const { ref, done, baseBefore, versionBefore, notesBefore } of tables) {
    const table = compared.find(({ followed }) => followed.ref === ref);
    if (table === undefined) {
      skipped += countEdits(done);
      continue;
    }
    const target = editedTable(table);
    const back = withoutLostFormulas(undoEdits(table.sheet, done), target);
    const planned = planTableEdits(back, target);
    const { saved, isOwnBase } = table.followed;
    const notesNow = saved?.head.notes ?? [];
    const noted = planNotes(table, { before: notesNow, wanted: notesBefore ?? notesNow });
    if (planned.length + noted.changes.length > 0) refuseProtected(table.cells.sheetName, state.snapshot);
    changes.push(...planned, ...noted.changes);
    skipped += back.skipped + back.lost;
    edits.set(table, back);
    if (baseBefore === undefined) {
      if (isOwnBase && saved !== undefined) forgotten.push(saved);
      continue;
    }
    const head = savedHeadOf(table, { columns: baseBefore.columns, isSettled: false, context });
    const dataVersion = versionBefore ?? head.dataVersion;
    bases.push({ table, head: { ...head, dataVersion, notes: noted.notes }, base: baseBefore });
  }
  return { changes, base: planBases(bases, { forgotten, state }), edits, bases, forgotten, skipped };
}

function planBases(
  bases: readonly NewBase[],
  { forgotten, state }: { forgotten: readonly SavedTable[]; state: FollowedState },
): readonly WorkbookChange[] {
  const { saved, snapshot } = state;
  const changed = bases.flatMap(({ table, head, base }) => {
    const own = table.followed.isOwnBase ? table.followed.saved : undefined;
    return own === undefined ? [] : [{ saved: own, head, base }];
  });
  // The very hidden sheet is gone since: what is remembered begins anew.
  const strangers = bases.filter(
    ({ table: { followed } }) => !followed.isOwnBase || followed.saved === undefined,
  );
  const refs = newRefs(
    saved,
    strangers.map(({ head }) => head.tableName),
  );
  const added = strangers.map(({ head, base }, index) => ({ ref: refs[index] ?? "", head, base }));
  const { isStructureProtected } = snapshot;
  return planBase({ changed, added, forgotten, fills: undefined }, { saved, isStructureProtected });
}
