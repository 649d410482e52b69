import type { KeyedTable } from "../merge/mergeTypes";
import { formulaColumns } from "../tables/canonicalFormula";
import type { SavedBase, SavedHead } from "../tables/savedBase";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { ComparedTable } from "./compareFollowed";
import type { DecidedTable } from "./decideUpdate";
import { newRefs, nextRowAfter, noBaseUpdate, planBase } from "./planBase";
import type { BaseUpdate } from "./planBase";
import { fillKey, planHighlights } from "./planHighlights";
import type { Highlights } from "./planHighlights";
import { planNotes } from "./planNotes";
import { planTableEdits } from "./planTableEdits";
import type { EditedTable } from "./planTableEdits";
import type { FollowedState } from "./readFollowed";
import { renewedSources, savedHeadOf } from "./savedHeadOf";
import type { UpdateContext } from "./updateTypes";
import { refuseProtected } from "../workbook/refuseProtected";

/**
 * How an update is written: the fills that a highlight replaces are remembered first, so that no colour is left behind
 * by a write that dies midway; then come the cells.
 */
export interface UpdatePlan {
  readonly changes: readonly WorkbookChange[];
  /** What is remembered of the tables, to be written after everything else. */
  readonly base: readonly WorkbookChange[];
  readonly bases: readonly NewBase[];
  readonly hasHighlights: boolean;
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
  const changes: WorkbookChange[] = [];
  const filled: Highlights[] = [];
  const bases: NewBase[] = [];
  for (const { table, outcome } of decided) {
    const target = editedTable(table);
    const edits = planTableEdits(outcome, target);
    const isSettled = outcome.openCount === 0;
    const head = savedHeadOf(table, { columns: outcome.base.columns, isSettled, context });
    const noted = isSettled
      ? planNotes(table, { before: head.notes, wanted: table.drawn.notes })
      : { changes: [], notes: head.notes };
    if (edits.length + noted.changes.length > 0) refuseProtected(target.sheetName, state.snapshot);
    changes.push(...edits, ...noted.changes);
    if (highlights) {
      const { ref } = table.followed;
      const { cells } = table;
      filled.push(planHighlights(outcome, { table: target, cells, ref, remembered: state.saved.fills }));
    }
    bases.push({ table, head: { ...head, notes: noted.notes }, base: outcome.base });
  }
  const remembered = rememberFills(filled, state);
  const base = planBase(baseUpdate(bases, { compared, state, context }), remembered);
  return {
    changes: [...remembered.changes, ...changes, ...remembered.highlights],
    base,
    bases,
    hasHighlights: remembered.highlights.length > 0,
  };
}

/** What remembers the fills, the highlights themselves, and the very hidden sheet once they are remembered there. */
function rememberFills(
  filled: readonly Highlights[],
  { saved, snapshot }: FollowedState,
): {
  changes: readonly WorkbookChange[];
  highlights: readonly WorkbookChange[];
  saved: SavedBase;
  isStructureProtected: boolean;
} {
  const { isStructureProtected } = snapshot;
  const highlights = filled.flatMap(({ change }) => (change.cells.length === 0 ? [] : [change]));
  const added = filled.flatMap(({ fills }) => fills);
  if (added.length === 0) return { changes: [], highlights, saved, isStructureProtected };
  const replaced = new Set(added.map(fillKey));
  const fills = [...saved.fills.filter((fill) => !replaced.has(fillKey(fill))), ...added];
  const changes = planBase({ ...noBaseUpdate, fills }, { saved, isStructureProtected });
  // Where nothing can be remembered, a colour could never be taken off again.
  if (changes.length === 0) return { changes, highlights: [], saved, isStructureProtected };
  const after = { ...saved, exists: true, nextRow: nextRowAfter(changes, saved) };
  return { changes, highlights, saved: after, isStructureProtected };
}

/** The table that edits of a comparison go to. */
export function editedTable({ cells, followed }: ComparedTable): EditedTable {
  const { columns } = followed;
  return {
    sheetName: cells.sheetName,
    tableName: cells.name,
    area: cells.area,
    columns,
    formulaColumns: formulaColumns(columns, cells.columns),
  };
}

/** Copies of a table whose memory moves on get a memory of their own, so that they are still compared with what they were. */
function baseUpdate(
  bases: readonly NewBase[],
  {
    compared,
    state,
    context,
  }: { compared: readonly ComparedTable[]; state: FollowedState; context: UpdateContext },
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
  const refs = newRefs(
    state.saved,
    others.map(({ head }) => head.tableName),
  );
  return {
    added: others.map(({ head, base }, index) => ({ ref: refs[index] ?? "", head, base })),
    changed: [
      ...own,
      ...renewedSources(
        compared,
        bases.map(({ table }) => table),
      ),
    ],
    forgotten: [],
    fills: undefined,
  };
}
