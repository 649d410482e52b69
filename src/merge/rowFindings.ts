import { rowFindingId } from "./findingId";
import { type MatchedTables, rowAt } from "./matchTables";
import type { MergeCell, OwnCell, RowFinding } from "./mergeTypes";
import { cellAt, isBlankCell, sameCell } from "./sameCell";

/** A row of the sheet that has a finding, with the seed's row of its key if there is one. */
export interface RowPlace {
  readonly id: string;
  readonly key: string;
  readonly sheetRow: number;
  readonly inSeed: number | undefined;
}

/** A row that is the person's: an added one (M7), or one more with a key of ours (M16). */
export function ownRowFinding(
  tables: MatchedTables,
  place: RowPlace,
  change: "addedByPerson" | "duplicate",
): RowFinding {
  const rule = change === "duplicate" ? "M16" : "M7";
  return drawFinding(tables, place, { rule, effect: "note", change });
}

/** A row that nobody can tell to be withdrawn or the person's, because there is no base (M21). */
export function unknownRowFinding(tables: MatchedTables, place: RowPlace): RowFinding {
  return drawFinding(tables, place, { rule: "M21", effect: "conflict", change: "withdrawn" });
}

/** A row gone from the seed: removed if nothing in it was edited (M8), else the person chooses (M9). */
export function withdrawnRowFinding(tables: MatchedTables, place: RowPlace, inBase: number): RowFinding {
  const row = rowAt(tables.sheet.rows, place.sheetRow);
  const baseRow = rowAt(tables.base.rows, inBase);
  const isUntouched =
    tables.written.every((column) => sameCell(cellAt(row, column.inSheet), cellAt(baseRow, column.inBase))) &&
    tables.unwritten.every((column) => isBlankCell(cellAt(row, column)));
  const judgement = isUntouched
    ? ({ rule: "M8", effect: "update" } as const)
    : ({ rule: "M9", effect: "conflict" } as const);
  return drawFinding(tables, place, { ...judgement, change: "withdrawn" });
}

/** A row of the seed that the sheet does not have: new (M6), or deleted by the person (M10, M11). */
export function absentRowFinding(tables: MatchedTables, key: string, inSeed: number): RowFinding {
  const place = { id: rowFindingId(key, 1), key, sheetRow: undefined, inSeed };
  const baseRow = tables.base.rows[tables.baseOfSeed[inSeed] ?? -1];
  if (baseRow === undefined) {
    const rule = tables.baseKind === "known" ? "M6" : "M21";
    const effect = tables.baseKind === "ask" ? "conflict" : "update";
    return drawFinding(tables, place, { rule, effect, change: "added" });
  }
  const seedRow = rowAt(tables.seed.rows, inSeed);
  const isSameAsBefore = tables.compared.every(
    (column) =>
      column.inBase === undefined || sameCell(cellAt(seedRow, column.inSeed), cellAt(baseRow, column.inBase)),
  );
  const judgement = isSameAsBefore
    ? ({ rule: "M10", effect: "edit" } as const)
    : ({ rule: "M11", effect: "conflict" } as const);
  return drawFinding(tables, place, { ...judgement, change: "deletedByPerson" });
}

function drawFinding(
  tables: MatchedTables,
  { id, key, sheetRow, inSeed }: Omit<RowPlace, "sheetRow"> & { readonly sheetRow: number | undefined },
  judgement: Pick<RowFinding, "rule" | "effect" | "change">,
): RowFinding {
  const inBase = inSeed === undefined ? tables.withdrawnRows.get(key) : tables.baseOfSeed[inSeed];
  const own = judgement.change === "withdrawn" ? ownCells(tables, sheetRow) : [];
  return {
    kind: "row",
    id,
    ...judgement,
    key,
    sheetRow,
    base: cellsById(tables.base.rows[inBase ?? -1], tables.baseColumns),
    sheet: cellsById(tables.sheet.rows[sheetRow ?? -1], tables.sheetColumns),
    seed: cellsById(tables.seed.rows[inSeed ?? -1], tables.seedColumns),
    ...(own.length === 0 ? {} : { own }),
  };
}

/** Cells that are not ours go with the row, so they are told with it. */
function ownCells({ sheet, sheetColumns }: MatchedTables, sheetRow: number | undefined): readonly OwnCell[] {
  const row = sheet.rows[sheetRow ?? -1] ?? [];
  return row.flatMap((value, sheetColumn) => {
    const id = sheet.columns[sheetColumn];
    const isOurs = id !== undefined && sheetColumns.get(id) === sheetColumn;
    return isOurs || isBlankCell(value) ? [] : [{ sheetColumn, value }];
  });
}

function cellsById(
  row: readonly MergeCell[] | undefined,
  columns: ReadonlyMap<string, number>,
): Readonly<Record<string, MergeCell>> | undefined {
  if (row === undefined) return undefined;
  return Object.fromEntries([...columns].map(([id, column]) => [id, cellAt(row, column)]));
}
