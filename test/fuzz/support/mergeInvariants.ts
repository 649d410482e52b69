import { rowFindingId } from "../../../src/merge/findingId";
import { mergeTable } from "../../../src/merge/mergeTable";
import type {
  MergeCell,
  MergeChoice,
  MergeOutcome,
  SheetTable,
  TableEdits,
} from "../../../src/merge/mergeTypes";
import { type MergedTable, resolveMerge } from "../../../src/merge/resolveMerge";
import { applyEdits } from "../../../src/merge/applyEdits";
import { updateChoices } from "../../../src/merge/updateChoices";
import { cellIdentity, plainKey, type World } from "./mergeWorld";

/** Ends the history with what did not hold. */
export function holds(condition: boolean, says: string): void {
  if (!condition) throw new Error(`does not hold: ${says}`);
}

/** No edited cell or row of the person's disappears or changes without a choice of its own (M2, M5, M7, M9, M15). */
export function checkNobodyIsOverwritten(
  world: World,
  { merge, choices, outcome }: Decided & { outcome: TableEdits },
): void {
  const { sheet } = world;
  const findings = new Map(merge.findings.map((finding) => [finding.id, finding]));
  const isChosen = (id: string, isEdited: boolean): boolean =>
    choices.get(id) === "seed" && (!isEdited || findings.get(id)?.effect !== "update");
  for (const { key, column, sheetRow, sheetColumn, previous } of outcome.writes) {
    const cell = sheet.rows[sheetRow]?.[sheetColumn] ?? null;
    holds(sheet.columns[sheetColumn] === column, "only our columns are written");
    holds(cellIdentity(cell) === cellIdentity(previous), "the previous content is told");
    holds(
      isChosen(`cell:${key}:${column}`, isEdited(world, sheetRow, sheetColumn)),
      "an edited cell is kept",
    );
  }
  for (const { key, sheetRow, cells } of outcome.removals) {
    const row = sheet.rows[sheetRow] ?? [];
    const isEditedRow = row.some((_, at) => sheet.columns[at] !== "id" && isEdited(world, sheetRow, at));
    holds(row === cells, "a removed row is told as it stood");
    holds(isChosen(rowFindingId(key, 1), isEditedRow), "an edited row is kept");
  }
  checkTheRestStays(sheet, outcome);
}

interface Decided {
  readonly merge: MergedTable;
  readonly choices: ReadonlyMap<string, MergeChoice>;
}

/** By the memory of what the add-in wrote, which the merge does not know. */
function isEdited({ sheet, written }: World, row: number, column: number): boolean {
  const keyColumn = sheet.columns.indexOf("id");
  const cell = sheet.rows[row]?.[column] ?? null;
  const key = plainKey(sheet.rows[row]?.[keyColumn] ?? null);
  const id = sheet.columns[column];
  const ours = id === undefined ? undefined : written.get(key)?.get(id);
  if (ours === undefined) return cellIdentity(cell) !== cellIdentity(null);
  return !ours.some((value) => cellIdentity(value) === cellIdentity(cell));
}

function checkTheRestStays(sheet: SheetTable, outcome: TableEdits): void {
  const after = applyEdits(sheet, outcome);
  const added = new Set(outcome.additions.map(({ cells }) => cells));
  const removed = new Set(outcome.removals.map(({ sheetRow }) => sheetRow));
  const written = new Set(
    outcome.writes.map(({ sheetRow, sheetColumn }) => `${String(sheetRow)}:${String(sheetColumn)}`),
  );
  const survivors = after.rows.filter((row) => !added.has(row));
  const kept = sheet.rows.flatMap((row, at) => (removed.has(at) ? [] : [{ row, at }]));
  holds(survivors.length === kept.length && after.columns === sheet.columns, "rows and columns stay");
  for (const [index, { row, at }] of kept.entries()) {
    row.forEach((cell, column) => {
      const isWritten = written.has(`${String(at)}:${String(column)}`);
      holds(isWritten || survivors[index]?.[column] === cell, "what is not written stays, in its order");
    });
  }
}

/** No sheet edit: the result says what the seed says, in its order where the sheet had it (M3, M6, M8, M24). */
export function checkSeedArrived(world: World, after: SheetTable): void {
  const { seed } = world;
  const keyColumn = after.columns.indexOf("id");
  const seedRows = new Map(seed.rows.map((row, at) => [plainKey(row[0] ?? null), { row, at }]));
  holds(after.rows.length === seed.rows.length, "the result has the seed's rows");
  const orderOf = (rows: SheetTable["rows"]): number[] =>
    rows.flatMap((row) => seedRows.get(plainKey(row[keyColumn] ?? null))?.at ?? []);
  for (const row of after.rows) {
    const seedRow = seedRows.get(plainKey(row[keyColumn] ?? null))?.row;
    holds(seedRow !== undefined, "every row is one of the seed's");
    after.columns.forEach((id, at) => {
      const inSeed = seed.columns.indexOf(id ?? "");
      const isSame = cellIdentity(row[at] ?? null) === cellIdentity(seedRow?.[inSeed] ?? null);
      holds(inSeed < 0 || isSame, "every cell says what the seed says");
    });
  }
  const isAscending = (order: readonly number[]): boolean =>
    order.every((at, index) => index === 0 || at > (order[index - 1] ?? 0));
  holds(
    !isAscending(orderOf(world.sheet.rows)) || isAscending(orderOf(after.rows)),
    "the order is the seed's",
  );
}

/** Merging the result again plans nothing, and asks only what was left open (M12, M25, M26). */
export function checkMergeAgain(options: {
  before: MergedTable;
  choices: ReadonlyMap<string, MergeChoice>;
  outcome: MergeOutcome;
  after: SheetTable;
}): void {
  const { before, choices, outcome, after } = options;
  const again = mergeTable({ base: outcome.base, sheet: after, seed: before.input.seed });
  if (again.kind === "unreadable") throw new Error("does not hold: the result can be read");
  const openBefore = openIds(before, choices);
  const openAgain = openIds(again, new Map());
  const isAskedTwice = new Set(
    before.findings
      .filter(({ rule, id }) => ["M21", "M22"].includes(rule) && choices.get(id) === "sheet")
      .map(({ id }) => id),
  );
  const isExpected = (id: string): boolean =>
    openBefore.has(id) || (openBefore.size > 0 && isAskedTwice.has(id));
  holds([...openAgain].every(isExpected), "what was decided is not asked again");
  if (typeof before.input.base !== "string") {
    holds(
      [...openBefore].every((id) => openAgain.has(id)),
      "what is open stays open",
    );
  }
  const { writes, additions, removals } = resolveMerge(again, updateChoices(again));
  const unasked = [...writes, ...additions, ...removals].filter(
    ({ key, ...edit }) =>
      !openBefore.has("column" in edit ? `cell:${key}:${edit.column}` : rowFindingId(key, 1)),
  );
  holds(unasked.length === 0, "merging again plans nothing");
}

function openIds(merge: MergedTable, choices: ReadonlyMap<string, MergeChoice>): ReadonlySet<string> {
  return new Set(
    merge.findings
      .filter(({ effect, id }) => (effect === "update" || effect === "conflict") && !choices.has(id))
      .map(({ id }) => id),
  );
}

/** Taking back restores exactly what was before, or at least touches only what still is as it was written (M29). */
export function checkUndo(
  sheet: SheetTable,
  { done, edits, before }: { done: TableEdits; edits: TableEdits & { skipped: number }; before: SheetTable },
): void {
  if (sameTable(sheet, applyEdits(before, done))) {
    holds(edits.skipped === 0, "an undo right away skips nothing");
    holds(sameTable(applyEdits(sheet, edits), before), "an undo right away restores the sheet");
  }
  const writtenHere = new Map(done.writes.map((write) => [`${write.key}:${write.column}`, write.value]));
  for (const { key, column, sheetRow, sheetColumn } of edits.writes) {
    const cell = sheet.rows[sheetRow]?.[sheetColumn] ?? null;
    const isOurs = cellIdentity(cell) === cellIdentity(writtenHere.get(`${key}:${column}`) ?? null);
    holds(isOurs, "only what was written is taken back");
  }
  const added = new Map(done.additions.map(({ key, cells }) => [key, cells]));
  for (const { key, sheetRow } of edits.removals) {
    const cells = added.get(key);
    sheet.rows[sheetRow]?.forEach((cell, at) => {
      const id = sheet.columns[at];
      const then = id === undefined ? -1 : (done.layout?.columns.indexOf(id) ?? -1);
      const wanted: MergeCell = cells?.[then] ?? null;
      holds(cellIdentity(cell) === cellIdentity(wanted), "only a row as it was added is taken out");
    });
  }
}

function sameTable(table: SheetTable, other: SheetTable): boolean {
  return JSON.stringify(table) === JSON.stringify(other);
}
