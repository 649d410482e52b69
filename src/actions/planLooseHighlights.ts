import { rowKey } from "../merge/rowKeys";
import { headersOf } from "../tables/recognizeTable";
import type { SavedFill, SavedTable } from "../tables/savedBase";
import type { FillCells } from "../workbook/cellChanges";
import type { WorkbookPort } from "../workbook/workbookPort";
import type { SheetUse } from "../workbook/workbookSnapshot";
import { isHighlight } from "./planHighlights";
import { refOf } from "./trackTables";
import type { FollowedState } from "./readFollowed";

/** Tables that are tables no more, and what the workbook remembers of their colours. */
interface LooseTables {
  readonly tables: readonly SavedTable[];
  readonly state: Pick<FollowedState, "snapshot" | "saved">;
}

/**
 * The changes that take the colour of an update off tables that were made ranges: their cells are looked for by header
 * and id on every sheet that a person can see. Nothing is read where no such table was coloured.
 */
export async function planLooseHighlights(
  port: WorkbookPort,
  { tables, state }: LooseTables,
): Promise<readonly FillCells[]> {
  const coloured = tables.flatMap((table) => {
    const fills = fillsOf(table, state.saved.fills);
    return fills.length === 0 ? [] : [{ table, fills }];
  });
  if (coloured.length === 0) return [];
  const sheets = state.snapshot.sheets.filter(({ isVeryHidden }) => isVeryHidden !== true);
  const { sheetUses } = await port.read({
    sheets: sheets.map(({ name }) => name),
    sheetCells: "formulasAndFills",
  });
  return sheetUses.flatMap((use): FillCells[] => {
    const cells = coloured.flatMap(({ table, fills }) => cellsToRestore(use, { table, fills }));
    return cells.length === 0 ? [] : [{ kind: "fillCells", sheetName: use.sheetName, cells }];
  });
}

/** What is remembered of a table's colours; an update that colours cells learns the workbook's id of the table. */
export function fillsOf({ head }: SavedTable, fills: readonly SavedFill[]): readonly SavedFill[] {
  const { excelId } = head;
  return excelId === undefined ? [] : fills.filter(({ ref }) => ref === refOf({ id: excelId }));
}

function cellsToRestore(
  { usedArea, cells, fills: fillsNow = [] }: SheetUse,
  { table, fills }: { table: SavedTable; fills: readonly SavedFill[] },
): FillCells["cells"] {
  const { tableId, language, columns } = table.head;
  const headers: Readonly<Record<string, string>> = headersOf(tableId, language);
  const keyHeader = headers[columns[0] ?? ""];
  let header: readonly unknown[] = [];
  return cells.flatMap((row, rowOffset) => {
    if (row.some((cell) => cell === keyHeader)) header = row;
    const key = rowKey(row[header.indexOf(keyHeader)] ?? null);
    return fills.flatMap((fill) => {
      if (fill.key !== key) return [];
      const columnOffset = header.indexOf(headers[fill.column]);
      if (!isHighlight(fillsNow[rowOffset]?.[columnOffset])) return [];
      const { rowIndex = 0, columnIndex = 0 } = usedArea ?? {};
      return [{ row: rowIndex + rowOffset, column: columnIndex + columnOffset, color: fill.before }];
    });
  });
}
