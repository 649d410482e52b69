import type { CellWrite, MergeCell, RowAddition, RowRemoval, SheetTable, TableEdits } from "./mergeTypes";
import { indexColumns, indexRows, rowKey } from "./rowKeys";
import { cellAt, isBlankCell, sameCell } from "./sameCell";
import { countEdits } from "./countEdits";

/**
 * The edits that take earlier ones back as far as nobody worked on the same places since (M29), and how many of them
 * cannot be taken back.
 */
export function undoEdits(sheetNow: SheetTable, done: TableEdits): TableEdits & { readonly skipped: number } {
  const now = indexSheet(sheetNow, done);
  const writes = done.writes.flatMap((write) => takeBackWrite(now, write));
  const addedKeys = new Set(done.additions.map(({ key }) => key));
  const removals = done.additions.flatMap((addition) => takeBackAddition(now, addition, addedKeys));
  const counts = countKeys(now, done.removals);
  const additions = placesOfRemoved(done)
    .filter(({ removal: { key, othersWithKey = 0 } }) => (counts.get(key) ?? 0) <= othersWithKey)
    .flatMap(({ removal, place }) => takeBackRemoval(now, removal, place));
  const { keyColumn } = now;
  return {
    writes,
    additions,
    removals,
    ...(keyColumn === undefined ? {} : { layout: { columns: sheetNow.columns, keyColumn } }),
    skipped: countEdits(done) - countEdits({ writes, additions, removals }),
  };
}

interface SheetNow {
  readonly sheet: SheetTable;
  readonly keyColumn: string | undefined;
  readonly keyAt: number | undefined;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  /** For each column of now, where its content stood then; `undefined` if nothing is known to have stood there. */
  readonly then: readonly (number | undefined)[];
  /** The person's columns of then that no column of now is known to be. */
  readonly lostThen: readonly number[];
}

function indexSheet(sheet: SheetTable, done: TableEdits): SheetNow {
  const columnsThenInOrder = done.layout?.columns ?? sheet.columns;
  const columns = indexColumns(sheet.columns);
  const columnsThen = indexColumns(columnsThenInOrder);
  const keyColumn = done.layout?.keyColumn ?? [...columns.keys()][0];
  const keyAt = keyColumn === undefined ? undefined : columns.get(keyColumn);
  const ownNow = ownColumns(sheet.columns, columns);
  const ownThen = ownColumns(columnsThenInOrder, columnsThen);
  const ownAlike = ownNow.length === ownThen.length;
  const thenOfOwn = new Map(ownAlike ? ownNow.map((at, index) => [at, ownThen[index]]) : []);
  return {
    sheet,
    keyColumn,
    keyAt,
    rows: keyAt === undefined ? new Map() : indexRows(sheet.rows, keyAt),
    columns,
    then: sheet.columns.map((id, at) =>
      typeof id === "string" && columns.get(id) === at ? columnsThen.get(id) : thenOfOwn.get(at),
    ),
    lostThen: ownAlike ? [] : ownThen,
  };
}

/** The columns that are not ours; an id's second column is the person's (M27). */
function ownColumns(
  columns: readonly (string | undefined)[],
  index: ReadonlyMap<string, number>,
): readonly number[] {
  const ours = new Set(index.values());
  return columns.map((_, at) => at).filter((at) => !ours.has(at));
}

function takeBackWrite(now: SheetNow, { key, column, value, previous }: CellWrite): CellWrite[] {
  const sheetRow = now.rows.get(key);
  const sheetColumn = now.columns.get(column);
  if (sheetRow === undefined || sheetColumn === undefined) return [];
  const current = cellAt(now.sheet.rows[sheetRow] ?? [], sheetColumn);
  if (!sameCell(current, value)) return [];
  return [{ key, column, sheetRow, sheetColumn, value: previous, previous: current }];
}

function takeBackAddition(
  now: SheetNow,
  { key, cells }: RowAddition,
  addedKeys: ReadonlySet<string>,
): RowRemoval[] {
  const sheetRow = now.rows.get(key);
  const row = sheetRow === undefined ? undefined : now.sheet.rows[sheetRow];
  if (sheetRow === undefined || row === undefined) return [];
  const neighbours = neighboursOf(now, sheetRow, addedKeys);
  const isUntouched = row.every((cell, at) => {
    if (isFilledFormula(now, { cell, at, neighbours })) return true;
    const then = now.then[at];
    return then === undefined ? isBlankCell(cell) : sameCell(cell, cellAt(cells, then));
  });
  return isUntouched ? [{ key, sheetRow, cells: row }] : [];
}

/** The nearest rows above and below that the update did not add. */
function neighboursOf(
  { sheet, keyAt }: SheetNow,
  sheetRow: number,
  addedKeys: ReadonlySet<string>,
): readonly SheetTable["rows"][number][] {
  const isAdded = (row: SheetTable["rows"][number]): boolean =>
    keyAt !== undefined && addedKeys.has(rowKey(row[keyAt]) ?? "");
  return [-1, 1].flatMap((step) => {
    let at = sheetRow + step;
    for (let row = sheet.rows[at]; row !== undefined && isAdded(row); row = sheet.rows[at]) at += step;
    const neighbour = sheet.rows[at];
    return neighbour === undefined ? [] : [neighbour];
  });
}

/** Excel fills a calculated column of the person's in a new row: nobody wrote that there. */
function isFilledFormula(
  { sheet, columns }: SheetNow,
  {
    cell,
    at,
    neighbours,
  }: { cell: MergeCell; at: number; neighbours: readonly SheetTable["rows"][number][] },
): boolean {
  const id = sheet.columns[at];
  const isOurs = id !== undefined && columns.get(id) === at;
  const isFormula = typeof cell === "object" && cell !== null;
  return !isOurs && isFormula && neighbours.some((row) => sameCell(cell, cellAt(row, at)));
}

/** Where each removed row stood, counted in the rows as they are after the edits. */
function placesOfRemoved(done: TableEdits): { readonly removal: RowRemoval; readonly place: number }[] {
  const added = done.additions.map(({ sheetRow }) => sheetRow).sort((a, b) => a - b);
  const removals = [...done.removals].sort((a, b) => a.sheetRow - b.sheetRow);
  let additionsBefore = 0;
  return removals.map((removal, removalsBefore) => {
    while ((added[additionsBefore] ?? Infinity) <= removal.sheetRow) additionsBefore += 1;
    return { removal, place: removal.sheetRow - removalsBefore + additionsBefore };
  });
}

/** How many rows have the key of a removed row now. */
function countKeys({ sheet, keyAt }: SheetNow, removals: readonly RowRemoval[]): ReadonlyMap<string, number> {
  const counts = new Map(removals.map(({ key }) => [key, 0]));
  if (keyAt === undefined || counts.size === 0) return counts;
  for (const row of sheet.rows) {
    const key = rowKey(row[keyAt]);
    const count = key === undefined ? undefined : counts.get(key);
    if (key !== undefined && count !== undefined) counts.set(key, count + 1);
  }
  return counts;
}

function takeBackRemoval(now: SheetNow, { key, cells }: RowRemoval, place: number): RowAddition[] {
  const hasLostContent = now.lostThen.some((at) => !isBlankCell(cellAt(cells, at)));
  if (now.keyAt === undefined || hasLostContent) return [];
  return [
    {
      key,
      sheetRow: Math.min(place, now.sheet.rows.length),
      cells: now.then.map((then) => (then === undefined ? null : cellAt(cells, then))),
    },
  ];
}
