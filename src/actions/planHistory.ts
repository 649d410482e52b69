import type { MergeCell } from "../merge/mergeTypes";
import { historyMessagesFor } from "../messages/historyMessages";
import type { HistoryColumn } from "../messages/historyMessages";
import { readableFormula } from "../tables/canonicalFormula";
import { freeSheetName, freeTableName, isSameName } from "../workbook/freeName";
import { WorkbookError } from "../workbook/workbookError";
import type { CellInput } from "../workbook/cellContent";
import type { TableHead } from "../workbook/trackingSnapshot";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";
import type { DoneChange, UpdateContext } from "./updateTypes";
import { refuseProtected } from "../workbook/refuseProtected";

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

/** What was done to a table, and the version of the data that it came from. */
export interface LoggedTable {
  readonly from: string | undefined;
  readonly changes: readonly DoneChange[];
}

/**
 * Adds what was done to 更新履歴, wherever its columns are by now, or makes that sheet first. Throws a `WorkbookError`
 * where it is wanted and cannot be written: then nothing is written at all.
 */
export function planHistory(
  done: readonly LoggedTable[],
  { snapshot, when, context }: { snapshot: WorkbookSnapshot; when: string; context: UpdateContext },
): readonly WorkbookChange[] {
  const rows = done.flatMap(({ from = "", changes }) =>
    changes.map((change) => historyRow(change, { when, from, context })),
  );
  if (rows.length === 0) return [];
  const found = findHistory(snapshot.tracking?.heads ?? []);
  if (found === undefined) {
    if (snapshot.isStructureProtected) throw new WorkbookError("structureProtected");
    const cells = rows.map((row) => columns.map(({ key }) => row[key]));
    return newHistory(cells, { snapshot, context });
  }
  const { sheetName, name: tableName } = found.head;
  refuseProtected(sheetName, snapshot);
  const cells = rows.map((row) => found.keys.map((key) => (key === undefined ? null : row[key])));
  return [{ kind: "addTableRows", sheetName, tableName, rows: cells }];
}

/** The table of earlier updates, by its name and all of its columns, in either language and any order. */
function findHistory(
  heads: readonly TableHead[],
): { head: TableHead; keys: readonly (HistoryColumn | undefined)[] } | undefined {
  for (const head of heads) {
    if (!isSameName(head.name.replace(/_\d+$/, ""), historyTableName)) continue;
    for (const language of ["ja", "en"] as const) {
      const { headers } = historyMessagesFor(language);
      const keys = head.columns.map(
        ({ header }) => columns.find(({ key }) => headers[key] === header.trim())?.key,
      );
      if (columns.every(({ key }) => keys.indexOf(key) >= 0 && keys.indexOf(key) === keys.lastIndexOf(key)))
        return { head, keys };
    }
  }
  return undefined;
}

function historyRow(
  change: DoneChange,
  { when, from, context }: { when: string; from: string; context: UpdateContext },
): Readonly<Record<HistoryColumn, CellInput>> {
  const words = historyMessagesFor(context.language);
  return {
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
}

/** A formula is written down as its text, not to be calculated again. */
function cellText(cell: MergeCell | undefined): CellInput {
  return typeof cell === "object" && cell !== null ? readableFormula(cell.formula) : (cell ?? null);
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
    {
      kind: "setPrintLayout",
      sheetName,
      orientation: "Landscape",
      paperSize: "A4",
      titleRows: { rowIndex: 0, rowCount: 1 },
    },
  ];
}
