import type { KeyedTable } from "../merge/mergeTypes";
import type { SavedFill, SavedHead } from "../tables/savedBase";
import { WorkbookError } from "../workbook/workbookError";
import type { WorkbookChange } from "../workbook/workbookPort";
import type { ComparedTable } from "./compareFollowed";
import type { DecidedTable } from "./decideUpdate";
import { newRefs, planBase } from "./planBase";
import type { BaseUpdate } from "./planBase";
import { planHighlights } from "./planHighlights";
import { planNotes } from "./planNotes";
import { planTableEdits } from "./planTableEdits";
import type { EditedTable } from "./planTableEdits";
import type { FollowedState } from "./readFollowed";
import { savedHeadOf } from "./savedHeadOf";
import type { UpdateContext } from "./updateTypes";

/** How an update is written: what it changes, the cells first and what is remembered last. */
export interface UpdatePlan {
  readonly changes: readonly WorkbookChange[];
  readonly bases: readonly NewBase[];
  readonly fills: readonly SavedFill[] | undefined;
}

/** What is remembered of a table from then on. */
export interface NewBase {
  readonly table: ComparedTable;
  readonly head: SavedHead;
  readonly base: KeyedTable;
}

/**
 * Plans what was decided. Throws a `WorkbookError` (`sheetProtected`, with the sheet's name) where a sheet that would
 * be written is protected: then nothing is written anywhere.
 */
export function planUpdate(
  decided: readonly DecidedTable[],
  {
    compared,
    state,
    context,
    highlights,
  }: {
    compared: readonly ComparedTable[];
    state: FollowedState;
    context: UpdateContext;
    highlights: boolean;
  },
): UpdatePlan {
  const { saved, snapshot } = state;
  const changes: WorkbookChange[] = [];
  const newFills: SavedFill[] = [];
  const bases: NewBase[] = [];
  for (const { table, outcome } of decided) {
    const target = editedTable(table);
    const edits = planTableEdits(outcome, target);
    const isSettled = outcome.openCount === 0;
    const head = savedHeadOf(table, { columns: outcome.base.columns, isSettled, context });
    const noted = isSettled ? planNotes(table, head.notes) : { changes: [], notes: head.notes };
    if (edits.length + noted.changes.length > 0) refuseProtected(target.sheetName, state);
    changes.push(...edits, ...noted.changes);
    if (highlights && edits.length > 0) {
      const { ref } = table.followed;
      const filled = planHighlights(outcome, {
        table: target,
        cells: table.cells,
        ref,
        remembered: saved.fills,
      });
      changes.push(filled.change);
      newFills.push(...filled.fills);
    }
    bases.push({ table, head: { ...head, notes: noted.notes }, base: outcome.base });
  }
  const fills = newFills.length === 0 ? undefined : [...saved.fills, ...newFills];
  const update = baseUpdate(bases, { compared, state, context, fills });
  return {
    changes: [
      ...changes,
      ...planBase(update, { saved, isStructureProtected: snapshot.isStructureProtected }),
    ],
    bases,
    fills,
  };
}

/** The table that edits of a comparison go to. */
export function editedTable({ cells, followed }: ComparedTable): EditedTable {
  return { sheetName: cells.sheetName, tableName: cells.name, area: cells.area, columns: followed.columns };
}

/** Throws where a sheet is protected, before anything is written. */
export function refuseProtected(sheetName: string, { snapshot }: Pick<FollowedState, "snapshot">): void {
  if (snapshot.sheets.some((sheet) => sheet.isProtected && sheet.name === sheetName)) {
    throw new WorkbookError("sheetProtected", { subject: sheetName });
  }
}

/** Copies of a table whose memory moves on get a memory of their own, so that they are still compared with what they were. */
function baseUpdate(
  bases: readonly NewBase[],
  {
    compared,
    state,
    context,
    fills,
  }: {
    compared: readonly ComparedTable[];
    state: FollowedState;
    context: UpdateContext;
    fills: readonly SavedFill[] | undefined;
  },
): BaseUpdate {
  const moved = new Set(bases.map(({ table }) => table.followed.saved));
  const copies = compared.flatMap((table) => {
    const { saved, isOwnBase } = table.followed;
    const isDecided = bases.some((one) => one.table === table);
    if (isOwnBase || saved === undefined || isDecided || !moved.has(saved)) return [];
    const head = savedHeadOf(table, { columns: saved.base.columns, isSettled: false, context });
    return [{ table, head, base: saved.base }];
  });
  const own = bases.flatMap(({ table, head, base }) => {
    const { saved, isOwnBase } = table.followed;
    return isOwnBase && saved !== undefined ? [{ saved, head, base }] : [];
  });
  const others = [...bases.filter(({ table }) => !table.followed.isOwnBase), ...copies];
  const refs = newRefs(state.saved, others.length);
  return {
    added: others.map(({ head, base }, index) => ({ ref: refs[index] ?? "", head, base })),
    changed: own,
    forgotten: [],
    fills,
  };
}
