import type { PivotDatum } from "../workbook/pivotSummary";
import type { ContentCells } from "./contentCells";
import type { PivotContent, PivotSourceContent, WorkbookContent } from "./workbookContent";

/** One field of a pivot cache. */
export interface PivotCacheField {
  readonly name: string;
  /** Its distinct items in order of appearance; numbers that stand on no axis are not listed. */
  readonly items: readonly PivotDatum[];
  readonly isListed: boolean;
}

/** What pivot tables over the same source share in a file. */
export interface PivotCacheContent {
  /** The cache's number in the workbook, from 1. */
  readonly id: number;
  readonly source: PivotSourceContent;
  readonly fields: readonly PivotCacheField[];
  readonly rows: readonly (readonly PivotDatum[])[];
}

const nothing: PivotDatum = { value: "", isError: false };

/** By what items are told apart: those that differ only in case are one, as in Excel. */
export function itemKey({ value }: PivotDatum): string {
  return String(value).toLowerCase();
}

/** The caches that the workbook's pivot tables need, by the source's key. */
export function collectPivotCaches(
  content: WorkbookContent,
  cells: ContentCells,
): ReadonlyMap<string, PivotCacheContent> {
  const pivots = content.sheets.flatMap((sheet) => sheet.pivots);
  const caches = new Map<string, PivotCacheContent>();
  for (const pivot of pivots) {
    const key = sourceKey(pivot.source);
    if (caches.has(key)) continue;
    const sharing = pivots.filter((other) => sourceKey(other.source) === key);
    caches.set(key, readCache(pivot, sharing, { id: caches.size + 1, content, cells }));
  }
  return caches;
}

/** What sources have in common that are the same. */
export function sourceKey(source: PivotSourceContent): string {
  return JSON.stringify(source);
}

function readCache(
  pivot: PivotContent,
  sharing: readonly PivotContent[],
  options: { readonly id: number; readonly content: WorkbookContent; readonly cells: ContentCells },
): PivotCacheContent {
  const rows = readRows(pivot, options);
  const onAxes = new Set(
    sharing.flatMap((one) => [...one.rows, ...one.columns, ...one.filters]).map(({ field }) => field),
  );
  const fields = pivot.fields.map((name, column): PivotCacheField => {
    const data = rows.map((row) => row[column] ?? nothing);
    const isNumeric = data.every(({ value }) => typeof value === "number" || value === "");
    const isListed = !isNumeric || onAxes.has(name);
    const items = new Map<string, PivotDatum>();
    if (isListed) for (const datum of data) if (!items.has(itemKey(datum))) items.set(itemKey(datum), datum);
    return { name, items: [...items.values()], isListed };
  });
  return { id: options.id, source: pivot.source, fields, rows };
}

function readRows(
  { source, fields }: PivotContent,
  { content, cells }: { readonly content: WorkbookContent; readonly cells: ContentCells },
): readonly (readonly PivotDatum[])[] {
  const place = placeOf(source, content);
  if (!place) return [];
  const { sheetName, area } = place;
  const body = {
    ...area,
    rowIndex: area.rowIndex + 1,
    rowCount: area.rowCount - 1,
    columnCount: Math.min(area.columnCount, fields.length),
  };
  return cells
    .read(sheetName, body)
    .map((row) => row.map((cell) => ({ value: cell?.value ?? "", isError: cell?.isError === true })));
}

function placeOf(source: PivotSourceContent, content: WorkbookContent) {
  if (source.kind === "area") return source;
  for (const sheet of content.sheets) {
    const table = sheet.tables.find(({ name }) => name === source.tableName);
    if (table) return { sheetName: sheet.name, area: table.area };
  }
  return undefined;
}
