import type { MergeCell } from "../merge/mergeTypes";
import { historyMessagesFor } from "../messages/historyMessages";
import type { HistoryColumn } from "../messages/historyMessages";
import { freeSheetName, freeTableName, isSameName } from "../workbook/freeName";
import { WorkbookError } from "../workbook/workbookError";
import type { CellInput, WorkbookChange, WorkbookSnapshot } from "../workbook/workbookPort";
import type { DecidedTable } from "./decideUpdate";
import type { DoneChange, UpdateContext } from "./updateTypes";

/** The table that updates are written down in: the same name in every language, so that it is found again. */
export const historyTableName = "更新履歴";

const columns: readonly { readonly key: HistoryColumn; readonly width: number }[] = [
  { key: "when", width: 18 },
  { key: "from", width: 16 },
  { key: "to", width: 16 },
  { key: "table", width: 22 },
  { key: "key", width: 14 },
  { key: "row", width: 44 },
  { key: "column", width: 18 },
  { key: "old", width: 36 },
  { key: "new", width: 36 },
  { key: "result", width: 22 },
];

/**
 * Adds what was done to 更新履歴, or makes that sheet first. Throws a `WorkbookError` where it is wanted and cannot be
 * written: then nothing is written at all.
 */
export function planHistory(
  done: readonly DoneChange[],
  {
    snapshot,
    when,
    context,
    decided,
  }: {
    snapshot: WorkbookSnapshot;
    when: string;
    context: UpdateContext;
    decided: readonly DecidedTable[];
  },
): readonly WorkbookChange[] {
  if (done.length === 0) return [];
  const before = decided.map(({ table }) => table.followed.saved?.head.dataVersion).find(Boolean) ?? "";
  const rows = done.map((change) => historyRow(change, { when, from: before, context }));
  const found = snapshot.tracking?.heads.find(({ name }) => isSameName(name, historyTableName));
  if (found !== undefined && found.columns.length === columns.length) {
    const { sheetName, name: tableName } = found;
    if (snapshot.sheets.some((sheet) => sheet.isProtected && sheet.name === sheetName)) {
      throw new WorkbookError("sheetProtected", { subject: sheetName });
    }
    return [{ kind: "addTableRows", sheetName, tableName, values: rows }];
  }
  if (snapshot.isStructureProtected) throw new WorkbookError("structureProtected");
  return newHistory(rows, { snapshot, context });
}

function historyRow(
  change: DoneChange,
  { when, from, context }: { when: string; from: string; context: UpdateContext },
): readonly CellInput[] {
  const words = historyMessagesFor(context.language);
  const cells: Readonly<Record<HistoryColumn, CellInput>> = {
    when,
    from,
    to: context.budget.version,
    table: change.tableTitle,
    key: change.key,
    row: change.rowName,
    column: change.header ?? words.wholeRow,
    old: cellText(change.old),
    new: cellText(change.new),
    result: words.results[change.kind],
  };
  return columns.map(({ key }) => cells[key]);
}

/** A formula is written down as its text, not to be calculated again. */
function cellText(cell: MergeCell | undefined): CellInput {
  return typeof cell === "object" && cell !== null ? cell.formula : (cell ?? null);
}

function newHistory(
  rows: readonly (readonly CellInput[])[],
  { snapshot, context }: { snapshot: WorkbookSnapshot; context: UpdateContext },
): readonly WorkbookChange[] {
  const words = historyMessagesFor(context.language);
  const sheetNames = snapshot.sheets.map(({ name }) => name);
  const sheetName = freeSheetName(words.sheetName, sheetNames);
  const tableName = freeTableName(historyTableName, [
    ...snapshot.tables.map(({ name }) => name),
    ...snapshot.names,
  ]);
  const area = { rowIndex: 0, columnIndex: 0, rowCount: rows.length + 1, columnCount: columns.length };
  return [
    { kind: "addSheet", sheetName },
    {
      kind: "writeCells",
      sheetName,
      rowIndex: 0,
      columnIndex: 0,
      values: [columns.map(({ key }) => words.headers[key]), ...rows],
    },
    { kind: "createTable", sheetName, area, tableName, style: "TableStyleMedium2" },
    {
      kind: "formatColumns",
      sheetName,
      rowIndex: 1,
      rowCount: rows.length,
      columns: columns.map(({ width }, columnIndex) => ({
        columnIndex,
        widthInCharacters: width,
        wrapText: true,
        verticalAlignment: "Top",
      })),
    },
    { kind: "freezeRows", sheetName, rowCount: 1 },
    { kind: "setPrintLayout", sheetName, orientation: "Landscape", titleRows: { rowIndex: 0, rowCount: 1 } },
  ];
}
