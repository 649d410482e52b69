import type { KeyedTable, MergeCell } from "../merge/mergeTypes";
import { rowKey } from "../merge/rowKeys";
import type { Language } from "../messages/language";
import type { SheetUse } from "../workbook/workbookPort";
import { tableCatalog } from "./tableCatalog";
import type { TableId } from "./tableCatalog";

/**
 * The very hidden sheet that remembers what we wrote. Cells and not settings or XML parts: cells are shared with
 * co-authors, are undone with everything else, and survive where the other two are lost.
 */
export const baseSheetName = "_drug_budget_base";

/** First row of the sheet: what it is, and the version of its form. */
export const baseMarker = "drug-discovery-budget-base";
export const baseForm = 1;

/** What is remembered of a table as a whole. */
export interface SavedHead {
  readonly tableId: TableId;
  /** Its name when the base was written. */
  readonly tableName: string;
  /** The workbook's own id of the table; unknown until the first update after its insertion. */
  readonly excelId?: string;
  readonly language: Language;
  readonly dataVersion: string;
  readonly columns: readonly string[];
  /** The workbook's id of each column, by position; those that Excel gives a new table where they were not read yet. */
  readonly columnIds: readonly number[];
  /** The names, at that time, of the tables that its formulas calculate from. */
  readonly sources: { readonly [Id in TableId]?: string };
  /** The lines that were written above it. */
  readonly notes: readonly string[];
}

/** The base of one table, and where each of its rows stands on the sheet. */
export interface SavedTable {
  readonly ref: string;
  readonly head: SavedHead;
  readonly headRow: number;
  readonly base: KeyedTable;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** A cell that the last update filled, and its fill before. */
export interface SavedFill {
  readonly ref: string;
  readonly key: string;
  readonly column: string;
  readonly before: string;
}

/** Everything that the sheet remembers. */
export interface SavedBase {
  readonly exists: boolean;
  /** A newer add-in wrote the sheet in a form of its own: what it remembers is not to be touched. */
  readonly isNewerForm: boolean;
  readonly tables: readonly SavedTable[];
  readonly fills: readonly SavedFill[];
  /** The rows of the sheet that remember fills. */
  readonly fillRows: readonly number[];
  readonly nextRow: number;
}

/** Reads the sheet; what cannot be read counts as not remembered. */
export function parseSavedBase(use: SheetUse | undefined): SavedBase {
  const rows = (use?.cells ?? []).map((cells, index) => {
    const [ref = "", key = "", json = ""] = cells.map(String);
    return { ref, key, content: parseJson(json), at: (use?.usedArea?.rowIndex ?? 0) + index };
  });
  const heads = new Map<string, { head: SavedHead; headRow: number }>();
  const rowsOf = new Map<string, { key: string; cells: readonly MergeCell[]; at: number }[]>();
  const fills: SavedFill[] = [];
  const fillRows: number[] = [];
  for (const { ref, key, content, at } of rows) {
    if (ref === fillsRef && Array.isArray(content)) {
      fills.push(...(content as readonly SavedFill[]));
      fillRows.push(at);
    } else if (key === headKey && isSavedHead(content)) {
      heads.set(ref, { head: content, headRow: at });
    } else if (Array.isArray(content)) {
      const known = rowsOf.get(ref) ?? [];
      known.push({ key: key.slice(keyMark.length), cells: content as readonly MergeCell[], at });
      rowsOf.set(ref, known);
    }
  }
  return {
    exists: use !== undefined,
    isNewerForm: isNewerForm(use),
    tables: [...heads].map(([ref, { head, headRow }]) => {
      const own = (rowsOf.get(ref) ?? []).filter(({ cells }) => cells.length === head.columns.length);
      return {
        ref,
        head,
        headRow,
        base: { columns: head.columns, rows: own.map(({ cells }) => cells) },
        rowOf: new Map(own.map(({ key, at }) => [key, at])),
      };
    }),
    fills,
    fillRows,
    nextRow: use?.usedArea === undefined ? 1 : use.usedArea.rowIndex + use.usedArea.rowCount,
  };
}

function isNewerForm(use: SheetUse | undefined): boolean {
  const [marker, form] = use?.usedArea?.rowIndex === 0 ? (use.cells[0] ?? []) : [];
  return marker === baseMarker && Number(form) > baseForm;
}

/** The three cells that remember a table as a whole. */
export function headCells(ref: string, head: SavedHead): readonly string[] {
  return [ref, headKey, JSON.stringify(head)];
}

/** The three cells that remember a row. */
export function rowCells(ref: string, cells: readonly MergeCell[]): readonly string[] {
  return [ref, keyMark + (rowKey(cells[0]) ?? ""), JSON.stringify(cells)];
}

/** The three cells that remember fills. */
export function fillCells(fills: readonly SavedFill[]): readonly string[] {
  return [fillsRef, "", JSON.stringify(fills)];
}

const headKey = "#table";
const fillsRef = "#fills";
/** In front of each key, so that none is taken for a number. */
const keyMark = "k:";

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A row that somebody changed by hand: what it remembered is not known any more.
    return undefined;
  }
}

function isSavedHead(content: unknown): content is SavedHead {
  const { tableId, tableName, language, dataVersion, columns } = (content ?? {}) as Partial<SavedHead>;
  return (
    tableCatalog.some(({ id }) => id === tableId) &&
    typeof tableName === "string" &&
    (language === "ja" || language === "en") &&
    typeof dataVersion === "string" &&
    Array.isArray(columns)
  );
}
