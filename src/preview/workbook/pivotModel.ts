import { uniteAreas } from "./a1";
import type { PivotCache } from "./pivotData";
import type { PivotLayoutResult } from "./pivotLayout";
import type { Area } from "./previewWorkbook";
import type { PivotAreas, PivotDesign, PivotSource, PreviewPivot } from "./previewPivot";

/** What Excel reserves for a pivot table without fields. */
const emptySize = { rowCount: 18, columnCount: 3 } as const;

/** A pivot table with what it remembers of its source. */
export interface PivotState {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  anchor: { rowIndex: number; columnIndex: number };
  source: PivotSource;
  cache: PivotCache;
  design: PivotDesign;
  layout: PivotLayoutResult | undefined;
  areas: PivotAreas;
  refreshOnOpen: boolean;
}

/** A pivot table as others see it. */
export function describePivot(pivot: PivotState): PreviewPivot {
  const { id, name, sheetId, anchor, source, areas, refreshOnOpen } = pivot;
  const area = wholeArea(areas);
  return {
    id,
    name,
    sheetId,
    anchor,
    source,
    fields: pivot.cache.fields,
    areas,
    area,
    refreshOnOpen,
    ...pivot.design,
  };
}

/** Everything that a pivot table occupies. */
export function wholeArea(areas: PivotAreas): Area {
  return uniteAreas(areas.table, areas.filters) ?? areas.table;
}

/** Where the parts of a layout lie; `hasRoomAbove` says whether filters fit above the anchor. */
export function placeAreas(
  anchor: { readonly rowIndex: number; readonly columnIndex: number },
  layout: PivotLayoutResult | undefined,
  filters: { readonly count: number; readonly hasRoomAbove: boolean },
): PivotAreas {
  const { columnIndex } = anchor;
  const pushed = filters.count === 0 || filters.hasRoomAbove ? 0 : filters.count + 1;
  const rowIndex = anchor.rowIndex + pushed;
  const filterArea =
    filters.count === 0
      ? undefined
      : { rowIndex: rowIndex - filters.count - 1, columnIndex, rowCount: filters.count, columnCount: 2 };
  if (!layout) {
    const table = { rowIndex, columnIndex, ...emptySize };
    return { table, filters: filterArea, rowLabels: undefined, columnLabels: undefined, values: undefined };
  }
  const { headerRowCount, labelColumnCount, cells } = layout;
  const rowCount = cells.length;
  const columnCount = Math.max(1, ...cells.map((row) => row.length));
  const bodyColumns = columnCount - labelColumnCount;
  const body = { rowIndex: rowIndex + headerRowCount, rowCount: rowCount - headerRowCount };
  const right = { columnIndex: columnIndex + labelColumnCount, columnCount: bodyColumns };
  const hasBody = body.rowCount > 0 && bodyColumns > 0;
  return {
    table: { rowIndex, columnIndex, rowCount, columnCount },
    filters: filterArea,
    rowLabels: labelColumnCount > 0 ? { ...body, columnIndex, columnCount: labelColumnCount } : undefined,
    columnLabels: bodyColumns > 0 ? { rowIndex, rowCount: headerRowCount, ...right } : undefined,
    values: hasBody ? { ...body, ...right } : undefined,
  };
}
