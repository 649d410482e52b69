import type { MergeFinding, MergeCell } from "../merge/mergeTypes";
import { rowKey } from "../merge/rowKeys";
import type { SheetStatus } from "../messages/messages";
import { headersOf } from "../tables/recognizeTable";
import { tableTitle } from "../tables/tableCatalog";
import { isSameName } from "../workbook/freeName";
import type { ComparedTable } from "./compareFollowed";
import type { FollowedState } from "./readFollowed";
import type { CheckedTable, MissingTable, UpdateContext, WorkbookCheck } from "./updateTypes";

/** What is said of the compared tables: plain data for the pane. */
export function describeCheck(
  compared: readonly ComparedTable[],
  {
    state,
    context,
  }: { state: Pick<FollowedState, "snapshot" | "saved" | "followed">; context: UpdateContext },
): WorkbookCheck {
  const { snapshot, saved, followed } = state;
  const tables = compared.map((table) => describeTable(table, { snapshot, context }));
  const missing = followed.missing.map(({ ref, head }): MissingTable => ({
    ref,
    tableId: head.tableId,
    title: tableTitle(head.tableId, context.language),
    tableName: head.tableName,
  }));
  return {
    dataVersion: context.budget.version,
    tables,
    missing,
    status: statusOf(tables, missing),
    hasHighlights: saved.fills.length > 0,
  };
}

function describeTable(
  { followed, cells, drawn, merge, state, seed, sheet }: ComparedTable,
  { snapshot, context }: { snapshot: FollowedState["snapshot"]; context: UpdateContext },
): CheckedTable {
  const { ref, tableId, language, head, columns, saved, isOwnBase } = followed;
  const { sheetName } = head;
  const findings = merge.kind === "merged" ? merge.findings : [];
  const count = (effect: MergeFinding["effect"]): number =>
    findings.filter((finding) => finding.effect === effect).length;
  const named = columns.flatMap((key, index) => {
    const header = head.columns[index]?.header;
    return key === undefined || header === undefined ? [] : [[key, header] as const];
  });
  const base = saved?.base;
  const keyColumn = drawn.columns[0]?.key;
  return {
    ref,
    tableId,
    title: tableTitle(tableId, context.language),
    tableName: head.name,
    sheetName,
    isSheetProtected: snapshot.sheets.some((one) => one.isProtected && isSameName(one.name, sheetName)),
    language,
    state,
    savedVersion: isOwnBase ? saved?.head.dataVersion : undefined,
    merge,
    headers: { ...headersOf(tableId, language), ...Object.fromEntries(named) },
    sheetHeaders: head.columns.map(({ header }) => header),
    rowNames: {
      ...(base === undefined ? {} : rowNames(base, keyColumn)),
      ...rowNames(sheet, keyColumn),
      ...rowNames(seed, keyColumn),
    },
    origin: { rowIndex: cells.area.rowIndex + 1, columnIndex: cells.area.columnIndex },
    counts: { updates: count("update"), conflicts: count("conflict"), edits: count("edit") },
  };
}

/** What each row is called: by the first column that names rows, in the order of `nameColumns`. */
function rowNames(
  {
    rows,
    columns,
  }: { readonly rows: readonly (readonly MergeCell[])[]; readonly columns: readonly (string | undefined)[] },
  keyColumn: string | undefined,
): Readonly<Record<string, string>> {
  const keyAt = columns.indexOf(keyColumn);
  const nameAt = nameColumns.map((key) => columns.indexOf(key)).find((at) => at >= 0) ?? -1;
  if (keyAt < 0 || nameAt < 0) return {};
  return Object.fromEntries(
    rows.flatMap((row) => {
      const [key, name] = [rowKey(row[keyAt]), row[nameAt]];
      return key === undefined || typeof name !== "string" || name === "" ? [] : [[key, name] as const];
    }),
  );
}

const nameColumns = ["name", "measure", "topic", "title", "check", "item", "term"] as const;

/** The most urgent of all tables, as one sign. */
function statusOf(
  tables: readonly CheckedTable[],
  missing: readonly MissingTable[],
): SheetStatus | undefined {
  const sum = (pick: (counts: CheckedTable["counts"]) => number): number =>
    tables.reduce((total, { counts }) => total + pick(counts), 0);
  const conflicts = sum((counts) => counts.conflicts);
  const updates = sum((counts) => counts.updates);
  const edits = sum((counts) => counts.edits);
  const newer = tables.filter(({ state }) => state === "newerData").length;
  if (conflicts > 0) return { kind: "conflict", count: conflicts };
  if (updates > 0) return { kind: "revised", count: updates };
  if (newer > 0) return { kind: "newerData", count: newer };
  // A table whose ids are not found cannot be compared: to the person it is one that is not found.
  const lost = missing.length + tables.filter(({ state }) => state === "unreadable").length;
  if (lost > 0) return { kind: "missing", count: lost };
  if (edits > 0) return { kind: "edited", count: edits };
  return tables.length === 0 ? undefined : { kind: "current", count: 0 };
}
