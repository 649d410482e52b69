import { type MatchedTables, rowAt } from "./matchTables";
import type { CellFinding, KeyedTable, MergeCell, RowFinding } from "./mergeTypes";
import { indexRows } from "./rowKeys";
import { cellAt } from "./sameCell";

/**
 * The base to save once the edits are in the sheet (M26, M28): what was decided or needed no decision says what the
 * seed says, what is open and what the sheet has no column for stays as it was.
 */
export function nextBase(tables: MatchedTables, open: readonly (CellFinding | RowFinding)[]): KeyedTable {
  const { base, seed } = tables;
  const openRows = new Set<string>();
  const openCells = new Map<string, CellFinding[]>();
  for (const finding of open) {
    if (finding.kind === "row") openRows.add(finding.key);
    else if (openCells.has(finding.key)) openCells.get(finding.key)?.push(finding);
    else openCells.set(finding.key, [finding]);
  }
  const columns = nextColumns(tables);
  const drawRow = rowDrawer(tables, columns);
  const rows: (readonly MergeCell[])[] = [];
  const isDrawnAsSeed = saysWhatTheSeedSays(tables, columns);
  for (const [inSeed, key] of tables.seedRows.keys.entries()) {
    if (key === undefined) continue;
    const seedRow = rowAt(seed.rows, inSeed);
    const cells = openCells.get(key) ?? nothing;
    const isOpenRow = openRows.has(key);
    if (isDrawnAsSeed && cells.length === 0 && !isOpenRow) {
      rows.push(seedRow);
      continue;
    }
    const baseRow = base.rows[tables.baseOfSeed[inSeed] ?? -1];
    if (isOpenRow) {
      if (baseRow !== undefined) rows.push(keepRow(columns, baseRow));
      continue;
    }
    const isWithoutBase = baseRow === undefined && tables.baseKind !== "unedited";
    if (cells.length === 0 || !isWithoutBase) rows.push(drawRow({ key, seedRow, baseRow, open: cells }));
  }
  for (const [key, inBase] of tables.withdrawnRows) {
    if (openRows.has(key)) rows.push(keepRow(columns, rowAt(base.rows, inBase)));
  }
  return { columns: columns.map(({ id }) => id), rows };
}

const nothing: readonly CellFinding[] = [];

interface BaseColumn {
  readonly id: string;
  readonly inBase: number | undefined;
  readonly inSeed: number | undefined;
  readonly inSheet: number | undefined;
}

/** The seed's columns, then those it gave up that the sheet still has; no column that was never written (M18, M19). */
function nextColumns(tables: MatchedTables): BaseColumn[] {
  const { baseColumns, sheetColumns, seedColumns, baseKind } = tables;
  const isKnown = (id: string): boolean => baseKind !== "known" || baseColumns.has(id);
  const ids = [
    ...[...seedColumns.keys()].filter((id) => isKnown(id) || sheetColumns.has(id)),
    ...[...sheetColumns.keys()].filter((id) => isKnown(id) && !seedColumns.has(id)),
  ];
  return ids.map((id) => ({
    id,
    inBase: baseColumns.get(id),
    inSeed: seedColumns.get(id),
    inSheet: sheetColumns.get(id),
  }));
}

/** Whether a row without anything open is the seed's own, so that it needs not be drawn. */
function saysWhatTheSeedSays({ seed }: MatchedTables, columns: readonly BaseColumn[]): boolean {
  return (
    columns.length === seed.columns.length &&
    columns.every(({ inSeed, inSheet }, at) => inSeed === at && inSheet !== undefined)
  );
}

interface DecidedRow {
  readonly key: string;
  readonly seedRow: readonly MergeCell[];
  readonly baseRow: readonly MergeCell[] | undefined;
  readonly open: readonly CellFinding[];
}

function rowDrawer(
  tables: MatchedTables,
  columns: readonly BaseColumn[],
): (row: DecidedRow) => readonly MergeCell[] {
  // What the seed does not say about a row is known from the sheet alone if all of it counts as ours.
  const sheetRows =
    tables.baseKind === "unedited"
      ? indexRows(tables.sheet.rows, tables.keyColumn.inSheet)
      : new Map<string, number>();
  return ({ key, seedRow, baseRow, open }) => {
    const inSheetRows = sheetRows.get(key);
    const sheetRow = inSheetRows === undefined ? undefined : tables.sheet.rows[inSheetRows];
    const openCells = new Map(open.map((finding) => [finding.column, finding]));
    return columns.map(({ id, inBase, inSeed, inSheet }) => {
      const openCell = openCells.get(id);
      if (openCell === undefined && inSeed !== undefined && inSheet !== undefined) {
        return cellAt(seedRow, inSeed);
      }
      if (baseRow !== undefined && inBase !== undefined) return cellAt(baseRow, inBase);
      return sheetRow !== undefined && inSheet !== undefined ? cellAt(sheetRow, inSheet) : null;
    });
  };
}

function keepRow(columns: readonly BaseColumn[], baseRow: readonly MergeCell[]): MergeCell[] {
  return columns.map(({ inBase }) => (inBase === undefined ? null : cellAt(baseRow, inBase)));
}
