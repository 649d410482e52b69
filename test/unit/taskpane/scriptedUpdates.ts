import type { CheckedTable, TableState, WorkbookCheck } from "../../../src/actions/updateTypes";
import type { CellFinding, MergeCell, MergeFinding, RowFinding } from "../../../src/merge/mergeTypes";
import type { UpdateParts } from "../../../src/taskpane/updateSheets/updateParts";
import { tableTitle } from "../../../src/tables/tableCatalog";
import type { TableId } from "../../../src/tables/tableCatalog";

/** The actions behind the screen for updates, as a test says: without anything said, a workbook without our tables. */
export function scriptedUpdates(differences: Partial<UpdateParts> = {}): UpdateParts {
  const unexpected = (): Promise<never> => Promise.reject(new Error("not expected in this test"));
  return {
    checkWorkbook: async () => checkOf([], { status: undefined }),
    applyUpdate: unexpected,
    undoUpdate: unexpected,
    readCellOrigin: unexpected,
    clearHighlights: unexpected,
    forgetTable: unexpected,
    ...differences,
  };
}

/** A look at a workbook with these tables in it. */
export function checkOf(
  tables: readonly CheckedTable[],
  differences: Partial<WorkbookCheck> = {},
): WorkbookCheck {
  return {
    dataVersion: "2026-03-31",
    tables,
    missing: [],
    status: { kind: "current", count: 0 },
    hasHighlights: false,
    ...differences,
  };
}

/** A table in which this was found, on a sheet of its own, its first data cell A6. */
export function tableOf(
  tableId: TableId,
  findings: readonly MergeFinding[],
  differences: Partial<CheckedTable> = {},
): CheckedTable {
  const countOf = (wanted: MergeFinding["effect"]): number =>
    findings.filter(({ effect }) => effect === wanted).length;
  const counts = { updates: countOf("update"), conflicts: countOf("conflict"), edits: countOf("edit") };
  const title = tableTitle(tableId, "ja");
  return {
    ref: `ref-${tableId}`,
    tableId,
    title,
    tableName: title,
    sheetName: title,
    isSheetProtected: false,
    language: "ja",
    state: stateOf(counts),
    savedVersion: "2025-12-16",
    merge: {
      kind: "merged",
      input: { base: "ask", sheet: { columns: [], rows: [] }, seed: { columns: [], rows: [] } },
      findings,
    },
    headers: { id: "ID", name: "施策名", amountOku: "金額（億円）", description: "概要", note: "備考" },
    sheetHeaders: ["ID", "施策名", "金額（億円）", "概要", "備考", "自分のメモ"],
    rowNames: {},
    origin: { rowIndex: 5, columnIndex: 0 },
    counts,
    ...differences,
  };
}

function stateOf(counts: CheckedTable["counts"]): TableState {
  if (counts.conflicts > 0) return "conflict";
  if (counts.updates > 0) return "revised";
  return counts.edits > 0 ? "edited" : "current";
}

/** What stands in a cell in base, sheet and seed. */
export interface CellContents {
  readonly base?: MergeCell;
  readonly sheet: MergeCell;
  readonly seed: MergeCell;
}

/** A finding in one cell of the column 金額（億円）, or of another one. */
export function cellFinding(
  key: string,
  effect: "update" | "conflict" | "edit",
  contents: CellContents & { readonly column?: string; readonly sheetRow?: number },
): CellFinding {
  const { column = "amountOku", sheetRow = 0, base, sheet, seed } = contents;
  return {
    kind: "cell",
    id: `cell:${key}:${column}`,
    rule: "M3",
    effect,
    key,
    column,
    sheetRow,
    sheetColumn: ["id", "name", "amountOku", "description", "note"].indexOf(column),
    base,
    sheet,
    seed,
  };
}

/** A finding about a whole row. */
export function rowFinding(
  key: string,
  change: RowFinding["change"],
  differences: Partial<RowFinding> = {},
): RowFinding {
  return {
    kind: "row",
    id: `row:${key}`,
    rule: "M6",
    effect: "update",
    change,
    key,
    sheetRow: undefined,
    base: undefined,
    sheet: undefined,
    seed: undefined,
    ...differences,
  };
}
