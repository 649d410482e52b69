import { applyEdits } from "../../../src/merge/applyEdits";
import { rowFindingId } from "../../../src/merge/findingId";
import { mergeTable } from "../../../src/merge/mergeTable";
import type { MergeChoice, MergeOutcome, TableEdits } from "../../../src/merge/mergeTypes";
import { type MergedTable, resolveMerge } from "../../../src/merge/resolveMerge";
import { undoEdits } from "../../../src/merge/undoEdits";
import { updateChoices } from "../../../src/merge/updateChoices";
import {
  checkMergeAgain,
  checkNobodyIsOverwritten,
  checkSeedArrived,
  checkUndo,
  holds,
} from "./mergeInvariants";
import {
  deepFreeze,
  plainKey,
  rememberWritten,
  type World,
  writtenEverywhere,
  type Written,
} from "./mergeWorld";
import type { Chance } from "./personSteps";

/** How a person decides. */
export type Decision = "updates" | "seed" | "sheet" | "mixed" | "nothing";

/** How often each rule was met. */
export type Tally = Map<string, number>;

/** One more of something that the fuzz must have met. */
export function count(tally: Tally, name: string): void {
  tally.set(name, (tally.get(name) ?? 0) + 1);
}

/** Compares, decides and writes, with all invariants checked; `diesAfter` edits the host fails and the base stays. */
export function sync(
  world: World,
  options: { decision: Decision; chance: Chance; diesAfter?: number; tally: Tally },
): void {
  const { decision, chance, diesAfter, tally } = options;
  const input = deepFreeze({ base: world.base, sheet: world.sheet, seed: world.seed });
  const merge = deepFreeze(mergeTable(input));
  if (merge.kind === "unreadable") {
    holds(!world.sheet.columns.includes("id"), "only a table without its key column is unreadable");
    count(tally, "M31");
    return;
  }
  for (const finding of merge.findings) count(tally, finding.rule);
  if (world.base === "unedited") world.written = writtenEverywhere(world.sheet);
  const ids = merge.findings.map(({ id }) => id);
  holds(new Set(ids).size === ids.length, "no two findings have the same id");
  const choices = decide(merge, decision, chance);
  const outcome = deepFreeze(resolveMerge(merge, choices));
  checkNobodyIsOverwritten(world, { merge, choices, outcome });
  if (diesAfter !== undefined) {
    dieMidway(world, outcome, diesAfter);
    return;
  }
  const after = deepFreeze(applyEdits(world.sheet, outcome));
  if (world.isSettled && decision === "updates") {
    holds(editCount(outcome) === 0 && outcome.openCount === 0, "no seed change: the result is the sheet");
    count(tally, "settled");
  }
  if (world.isUntouched && (decision === "updates" || decision === "seed")) {
    holds(outcome.openCount === 0, "no sheet edit: nothing to decide");
    checkSeedArrived(world, after);
    count(tally, "untouched");
  }
  checkMergeAgain({ before: merge, choices, outcome, after });
  const { sheet: before, base, written, isHalfWritten: wasHalfWritten } = world;
  world.lastSync = { before, base, written, edits: outcome, wasHalfWritten };
  world.written = new Map([...writtenAfter(world, merge, choices), ...writtenRows(world.sheet, outcome)]);
  world.sheet = after;
  world.base = outcome.base;
  world.isHalfWritten = false;
  world.isSettled = outcome.openCount === 0;
  if ([...choices.values()].includes("sheet")) world.isUntouched = false;
}

/** Takes the last sync back, base and all. */
export function undo(world: World, tally: Tally): void {
  const last = world.lastSync;
  if (last === undefined) return;
  const edits = deepFreeze(undoEdits(deepFreeze(world.sheet), last.edits));
  checkUndo(world.sheet, { done: last.edits, edits, before: last.before });
  if (edits.skipped > 0) count(tally, "undo skipped");
  count(tally, "M29");
  world.sheet = applyEdits(world.sheet, edits);
  world.base = last.base;
  world.written = unionWritten(last.written, world.written);
  world.lastSync = undefined;
  world.isSettled = false;
  // The seed may have been revised since: see the revision of a half-written sheet.
  if (last.wasHalfWritten) world.isUntouched = false;
}

function decide(merge: MergedTable, decision: Decision, chance: Chance): ReadonlyMap<string, MergeChoice> {
  if (decision === "updates") return updateChoices(merge);
  const choices = new Map<string, MergeChoice>();
  for (const [at, { id }] of merge.findings.entries()) {
    const dice = (chance.value * 31 + at * (chance.row + 1) * 7) % 3;
    if (decision === "seed" || (decision === "mixed" && dice === 0)) choices.set(id, "seed");
    if (decision === "sheet" || (decision === "mixed" && dice === 1)) choices.set(id, "sheet");
  }
  return choices;
}

function editCount({ writes, additions, removals }: TableEdits): number {
  return writes.length + additions.length + removals.length;
}

function dieMidway(world: World, { writes, additions, removals }: MergeOutcome, diesAfter: number): void {
  let left = diesAfter;
  const first = <Edit>(edits: readonly Edit[]): readonly Edit[] => {
    const done = edits.slice(0, left);
    left -= done.length;
    return done;
  };
  const edits = { writes: first(writes), additions: first(additions), removals: first(removals) };
  for (const { key, column, value } of edits.writes) {
    world.written = rememberWritten(world.written, { columns: ["id", column], rows: [[key, value]] });
  }
  world.written = new Map([...world.written, ...writtenRows(world.sheet, edits)]);
  world.sheet = applyEdits(world.sheet, edits);
  world.lastSync = undefined;
  world.isHalfWritten = true;
  world.isSettled = false;
}

/** What an added row was given; whatever was once written in a row with its key is gone. */
function writtenRows(sheet: World["sheet"], { additions }: Pick<TableEdits, "additions">): Written {
  return new Map(
    additions.map(({ key, cells }) => {
      const ours = sheet.columns.flatMap((id, at) =>
        id === undefined ? [] : [[id, [cells[at] ?? null]] as const],
      );
      return [key, new Map(ours)];
    }),
  );
}

/** What the add-in may have written, after a sync that was completed: the seed's values but for what stayed open. */
function writtenAfter(
  world: World,
  merge: MergedTable,
  choices: ReadonlyMap<string, MergeChoice>,
): World["written"] {
  const open = new Set(
    merge.findings
      .filter(({ effect, id }) => (effect === "update" || effect === "conflict") && !choices.has(id))
      .map(({ id }) => id),
  );
  const written = new Map<string, ReadonlyMap<string, readonly (typeof world.seed.rows)[number][number][]>>();
  for (const row of world.seed.rows) {
    const key = plainKey(row[0] ?? null);
    const known = world.written.get(key);
    if (open.has(rowFindingId(key, 1))) {
      if (known !== undefined) written.set(key, known);
      continue;
    }
    const cells = new Map(known);
    world.seed.columns.forEach((column, at) => {
      // A column that the person took out starts from blanks if it comes back.
      if (!world.sheet.columns.includes(column)) cells.set(column, [...(cells.get(column) ?? []), null]);
      else if (!open.has(`cell:${key}:${column}`)) cells.set(column, [row[at] ?? null]);
    });
    written.set(key, cells);
  }
  for (const [key, known] of world.written) {
    // A row without a base that nobody decided about is the person's from then on (M21).
    const isKept = open.has(rowFindingId(key, 1)) && typeof world.base !== "string";
    if (isKept && !written.has(key)) written.set(key, known);
  }
  return written;
}

/** What stood or stands in a cell of ours; a column that was not there then was blank. */
function unionWritten(then: Written, now: Written): Written {
  const union = new Map(then);
  for (const [key, cells] of now) {
    const known = then.get(key);
    const both = new Map(known);
    for (const [column, values] of cells) {
      both.set(column, [...(known === undefined ? [] : (known.get(column) ?? [null])), ...values]);
    }
    union.set(key, both);
  }
  return union;
}
