import type { SheetUse } from "../workbook/workbookSnapshot";
import { baseForm, baseMarker, fillsRef, headKind, rowsKind } from "./savedBase";
import type { SavedBase, SavedBlock, SavedFill, SavedHead } from "./savedBase";
import { tableCatalog } from "./tableCatalog";

/** Reads the sheet; what cannot be read counts as not remembered. */
export function parseSavedBase(use: SheetUse | undefined): SavedBase {
  const heads = new Map<string, { head: SavedHead; headRow: number }>();
  const blocksOf = new Map<string, SavedBlock[]>();
  const fills: SavedFill[] = [];
  const fillRows: number[] = [];
  for (const [index, cells] of (use?.cells ?? []).entries()) {
    const [ref = "", kind = "", json = ""] = cells.map(String);
    const content = parseJson(json);
    const at = (use?.usedArea?.rowIndex ?? 0) + index;
    if (ref === fillsRef && Array.isArray(content)) {
      fills.push(...(content as readonly SavedFill[]));
      fillRows.push(at);
    } else if (kind === headKind && isSavedHead(content)) {
      heads.set(ref, { head: content, headRow: at });
    } else if (kind === rowsKind && Array.isArray(content)) {
      const known = blocksOf.get(ref) ?? [];
      known.push({ at, rows: content as SavedBlock["rows"] });
      blocksOf.set(ref, known);
    }
  }
  return {
    exists: use !== undefined,
    isNewerForm: isNewerForm(use),
    tables: [...heads].map(([ref, { head, headRow }]) => {
      const { columns } = head;
      const blocks = (blocksOf.get(ref) ?? []).map(({ at, rows }) => ({
        at,
        rows: rows.filter((row) => Array.isArray(row) && row.length === columns.length),
      }));
      return { ref, head, headRow, base: { columns, rows: blocks.flatMap(({ rows }) => rows) }, blocks };
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A cell that somebody changed by hand: what it remembered is not known any more.
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
