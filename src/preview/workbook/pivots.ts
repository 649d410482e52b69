import { areaContains, areasOverlap } from "./a1";
import type { CellReader } from "./cellReader";
import type { CellWriter } from "./cellWriter";
import type { MoveArea } from "./moveArea";
import { excelLanguage } from "./excelLanguage";
import type { Formats } from "./formats";
import { isSameName } from "./nameRules";
import { newId } from "./newId";
import { drawFilterCells, drawPivotCells } from "./pivotCells";
import { compareItems, itemLabel, type PivotCache } from "./pivotData";
import { pivotLabels, type PivotLabels } from "./pivotLabels";
import { layOutPivot, type PivotLayoutResult } from "./pivotLayout";
import { describePivot, placeAreas, wholeArea, type PivotState } from "./pivotModel";
import type {
  PivotAreas,
  PivotChange,
  PivotDesign,
  PivotItems,
  PivotSource,
  PivotSummary,
  PivotValue,
  PreviewPivot,
} from "./previewPivot";
import { WorkbookRefusal, type Area } from "./previewWorkbook";
import type { TableModel } from "./tableModel";
import { refuseOutside, type CellPatch, type UniverSession } from "./univerSession";

const newDesign: PivotDesign = {
  rows: [],
  columns: [],
  filters: [],
  values: [],
  layoutType: "Compact",
  subtotalLocation: "AtTop",
  showRowGrandTotals: true,
  showColumnGrandTotals: true,
  autoFormat: true,
  emptyCellText: "",
};

/** What pivot tables need of the rest of the workbook. */
export interface PivotSurroundings {
  readonly reader: CellReader;
  readonly writer: CellWriter;
  readonly formats: Formats;
  readonly tables: TableModel;
}

/** The pivot tables of the workbook: their fields, what they remember of their sources, and their cells. */
export class Pivots {
  private readonly pivots: PivotState[] = [];

  constructor(
    private readonly session: UniverSession,
    private readonly around: PivotSurroundings,
  ) {}

  get all(): readonly PreviewPivot[] {
    return this.pivots.map(describePivot);
  }

  /** The pivot table of that id; refuses an unknown one. */
  get(pivotId: string): PivotState {
    const pivot = this.pivots.find(({ id }) => id === pivotId);
    if (!pivot) throw new WorkbookRefusal("ItemNotFound", `There is no pivot table with the id ${pivotId}.`);
    return pivot;
  }

  add(options: {
    name: string;
    sheetId: string;
    rowIndex: number;
    columnIndex: number;
    source: PivotSource;
    design?: Partial<PivotDesign>;
  }): PreviewPivot {
    const { name, sheetId, rowIndex, columnIndex, source, design } = options;
    refuseOutside({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
    this.session.sheet(sheetId);
    this.refuseTakenName(name, undefined);
    const cache = this.readSource(source);
    const anchor = { rowIndex, columnIndex };
    const areas = placeAreas(anchor, undefined, { count: 0, hasRoomAbove: true });
    const id = newId();
    const pivot = { id, sheetId, name, anchor, source, cache, areas, refreshOnOpen: false };
    const state: PivotState = { ...pivot, design: newDesign, layout: undefined };
    if (design) {
      // With its fields it takes no more room than it needs.
      refuseBadCaptions(design.values ?? [], cache.fields);
      this.pivots.push(state);
      try {
        this.lay(state, cache, { ...newDesign, ...design });
      } catch (refused) {
        this.pivots.splice(this.pivots.indexOf(state), 1);
        throw refused;
      }
      return describePivot(state);
    }
    this.refuseObstacles(state, areas, { mayCoverContent: false });
    this.pivots.push(state);
    return describePivot(state);
  }

  update(pivotId: string, change: PivotChange): PreviewPivot {
    const pivot = this.get(pivotId);
    const { name, refreshOnOpen, ...design } = change;
    if (name !== undefined) this.refuseTakenName(name, pivotId);
    refuseBadCaptions(change.values ?? [], pivot.cache.fields);
    if (Object.keys(design).length > 0) this.lay(pivot, pivot.cache, { ...pivot.design, ...design });
    pivot.name = name ?? pivot.name;
    pivot.refreshOnOpen = refreshOnOpen ?? pivot.refreshOnOpen;
    return describePivot(pivot);
  }

  /** Reads the source again. Fields whose header is gone leave the pivot table. */
  refresh(pivotId: string): PreviewPivot {
    const pivot = this.get(pivotId);
    const cache = this.readSource(pivot.source);
    const isThere = ({ field }: { readonly field: string }): boolean => cache.fields.includes(field);
    const { rows, columns, filters, values } = pivot.design;
    this.lay(pivot, cache, {
      ...pivot.design,
      rows: rows.filter(isThere),
      columns: columns.filter(isThere),
      filters: filters.filter(isThere),
      values: values.filter(isThere),
    });
    return describePivot(pivot);
  }

  delete(pivotId: string): PreviewPivot {
    const pivot = this.get(pivotId);
    this.erase(pivot);
    this.pivots.splice(this.pivots.indexOf(pivot), 1);
    return describePivot(pivot);
  }

  /** Puts the cells of the pivot tables that an area touches back as they were. */
  restore(sheetId: string, area: Area): void {
    for (const pivot of this.touching(sheetId, area)) if (pivot.layout) this.draw(pivot, pivot.layout);
  }

  /** Forgets what was on a deleted sheet. */
  forgetSheet(sheetId: string): void {
    for (const pivot of this.pivots.filter((one) => one.sheetId === sheetId))
      this.pivots.splice(this.pivots.indexOf(pivot), 1);
  }

  /** Lets pivot tables and their sources move with rows and columns that a person inserts or deletes. */
  follow(sheetId: string, move: MoveArea): void {
    for (const pivot of [...this.pivots]) {
      const { source } = pivot;
      if (source.kind === "area" && source.sheetId === sheetId)
        pivot.source = { ...source, area: move(source.area) ?? source.area };
      if (pivot.sheetId !== sheetId) continue;
      const former = wholeArea(pivot.areas);
      const now = move(former);
      if (!now) {
        this.pivots.splice(this.pivots.indexOf(pivot), 1);
        continue;
      }
      const rows = now.rowIndex - former.rowIndex;
      const columns = now.columnIndex - former.columnIndex;
      const { rowIndex, columnIndex } = pivot.anchor;
      pivot.anchor = { rowIndex: rowIndex + rows, columnIndex: columnIndex + columns };
      pivot.areas = this.areasFor(pivot, pivot.layout, pivot.design.filters.length);
      const isTorn = now.rowCount !== former.rowCount || now.columnCount !== former.columnCount;
      // Excel refuses to tear a pivot table; the grid has done it already, so it is put together again.
      if (isTorn && pivot.layout) {
        this.session.withoutUndo(() => this.around.writer.clearAll(sheetId, now));
        this.draw(pivot, pivot.layout);
      }
    }
  }

  items(pivotId: string, field: string): PivotItems {
    const { cache } = this.get(pivotId);
    const column = cache.fields.indexOf(field);
    if (column < 0) throw new WorkbookRefusal("ItemNotFound", `The pivot table has no field "${field}".`);
    const { labels } = this;
    const compare = compareItems(labels.collation);
    const data = cache.rows.flatMap((row) => row[column] ?? []).sort(compare);
    return { field, labels: [...new Set(data.map((datum) => itemLabel(datum, labels)))] };
  }

  /** A value field as Excel would make it, with a caption that no other value field has. */
  newValue(pivotId: string, field: string): PivotValue {
    const { cache, design } = this.get(pivotId);
    const column = cache.fields.indexOf(field);
    if (column < 0) throw new WorkbookRefusal("ItemNotFound", `The pivot table has no field "${field}".`);
    const filled = cache.rows.flatMap((row) => row[column] ?? []).filter(({ value }) => value !== "");
    const isNumeric = filled.length > 0 && filled.every(({ value }) => typeof value === "number");
    const summarizeBy = isNumeric ? "Sum" : "Count";
    const base = this.caption(summarizeBy, field);
    let caption = base;
    for (let number = 2; design.values.some((value) => value.caption === caption); number += 1)
      caption = `${base}${number}`;
    return { id: newId(), field, caption, summarizeBy, numberFormat: "General" };
  }

  /** Excel's own caption of a value field. */
  caption(summarizeBy: PivotSummary, field: string): string {
    return this.labels.captionOf(summarizeBy, field);
  }

  /** The pivot tables that an area touches. */
  touching(sheetId: string, area: Area): readonly PivotState[] {
    return this.pivots.filter(
      (pivot) => pivot.sheetId === sheetId && areasOverlap(wholeArea(pivot.areas), area),
    );
  }

  /** Refuses a change of cells that belong to a pivot table. */
  refuseTouching(sheetId: string, area: Area): void {
    const [pivot] = this.touching(sheetId, area).filter(({ layout }) => layout !== undefined);
    if (!pivot) return;
    throw new WorkbookRefusal(
      "PivotTableRangeConflict",
      `Cells of the pivot table "${pivot.name}" cannot be changed.`,
    );
  }

  /** The pivot tables that an area holds whole, and nothing of others: those that clearing it deletes. */
  clearedBy(sheetId: string, area: Area): readonly PivotState[] {
    const touched = this.touching(sheetId, area);
    const isWhole = touched.every(({ areas }) => areaContains(area, wholeArea(areas)));
    return isWhole ? touched : [];
  }

  private get labels(): PivotLabels {
    return pivotLabels[excelLanguage(this.session.injector)];
  }

  private refuseTakenName(name: string, ownId: string | undefined): void {
    if (name.trim() === "") throw new WorkbookRefusal("InvalidArgument", "A pivot table needs a name.");
    if (this.pivots.some((pivot) => pivot.id !== ownId && isSameName(pivot.name, name)))
      throw new WorkbookRefusal("ItemAlreadyExists", `There is already a pivot table named "${name}".`);
  }

  private readSource(source: PivotSource): PivotCache {
    const table = source.kind === "table" ? this.around.tables.get(source.tableId) : undefined;
    const place = table ?? (source.kind === "area" ? source : undefined);
    if (!place) throw new WorkbookRefusal("ItemNotFound", "The pivot table's source is gone.");
    const [header = [], ...rows] = this.around.reader.readCells(place.sheetId, place.area);
    const fields = header.map(({ text }) => text.trim());
    if (fields.some((field) => field === "") || rows.length === 0) {
      throw new WorkbookRefusal(
        "InvalidArgument",
        "The source of a pivot table needs a header over every column, and a row of data.",
      );
    }
    return {
      fields: fields.map((field, index) => {
        const before = fields.slice(0, index).filter((other) => other === field).length;
        return before === 0 ? field : `${field}${before + 1}`;
      }),
      rows: rows.map((row) => row.map(({ value, isError }) => ({ value, isError }))),
      hasFormulas: rows.some((row) => row.some(({ formula, value }) => formula !== value)),
    };
  }

  /** Lays the pivot table out anew; what is in the way is refused before anything changes. */
  private lay(pivot: PivotState, cache: PivotCache, design: PivotDesign): void {
    const layout = layOutPivot(cache, design, this.labels);
    const areas = this.areasFor(pivot, layout, design.filters.length);
    this.refuseObstacles(pivot, areas, { mayCoverContent: layout === undefined });
    this.erase(pivot);
    Object.assign(pivot, { cache, design, layout, areas });
    if (layout) this.draw(pivot, layout);
    else if (areas.filters) this.write(pivot.sheetId, areas.filters, this.filterCells(pivot));
  }

  private areasFor(
    pivot: PivotState,
    layout: PivotLayoutResult | undefined,
    filterCount: number,
  ): PivotAreas {
    const { anchor, sheetId, areas } = pivot;
    const rowIndex = anchor.rowIndex - filterCount - 1;
    const above = { ...anchor, rowIndex, rowCount: filterCount + 1, columnCount: 2 };
    const wasAbove = (areas.filters?.rowIndex ?? anchor.rowIndex) < anchor.rowIndex;
    const hasRoomAbove =
      rowIndex >= 0 && (wasAbove || (!this.contentIn(sheetId, above) && !this.isOccupied(pivot, above)));
    return placeAreas(anchor, layout, { count: filterCount, hasRoomAbove });
  }

  private refuseObstacles(pivot: PivotState, areas: PivotAreas, options: { mayCoverContent: boolean }): void {
    const area = wholeArea(areas);
    refuseOutside(area);
    const own = this.pivots.includes(pivot) && pivot.layout ? wholeArea(pivot.areas) : undefined;
    const isCovering = !options.mayCoverContent && this.contentIn(pivot.sheetId, area, own);
    if (!isCovering && !this.isOccupied(pivot, area)) return;
    throw new WorkbookRefusal(
      "PivotTableRangeConflict",
      `The pivot table "${pivot.name}" has no room there: other content is in the way.`,
    );
  }

  private isOccupied(pivot: PivotState, area: Area): boolean {
    const isOther = this.touching(pivot.sheetId, area).some((other) => other !== pivot);
    return isOther || this.around.tables.obstacleIn(pivot.sheetId, area) !== undefined;
  }

  private contentIn(sheetId: string, area: Area, except?: Area): boolean {
    const sheet = this.session.sheet(sheetId);
    for (let row = area.rowIndex; row < area.rowIndex + area.rowCount; row += 1) {
      for (let column = area.columnIndex; column < area.columnIndex + area.columnCount; column += 1) {
        const cell = { rowIndex: row, columnIndex: column, rowCount: 1, columnCount: 1 };
        if (except && areaContains(except, cell)) continue;
        if (this.around.reader.hasContent(sheet, row, column)) return true;
      }
    }
    return false;
  }

  private erase(pivot: PivotState): void {
    const { sheetId, areas, layout } = pivot;
    this.session.withoutUndo(() => {
      if (layout) this.around.writer.clearAll(sheetId, areas.table);
      if (areas.filters) this.around.writer.clearAll(sheetId, areas.filters);
    });
  }

  private draw(pivot: PivotState, layout: PivotLayoutResult): void {
    const { sheetId, areas, design } = pivot;
    this.write(sheetId, areas.table, drawPivotCells(layout));
    if (areas.filters) this.write(sheetId, areas.filters, this.filterCells(pivot));
    if (design.autoFormat) this.around.formats.fitColumns(sheetId, areas.table);
  }

  private filterCells({ id, design }: PivotState) {
    const filters = design.filters.map(({ field, caption, hiddenItems }) => {
      const shown = this.items(id, field).labels.filter((label) => !hiddenItems.includes(label));
      const [only] = shown;
      const isAll = hiddenItems.length === 0;
      return {
        caption,
        shown: isAll ? this.labels.all : shown.length === 1 ? (only ?? "") : this.labels.several,
      };
    });
    return drawFilterCells(filters);
  }

  private write(sheetId: string, area: Area, cells: ReturnType<typeof drawPivotCells>): void {
    this.session.reach(sheetId, area);
    const patch: CellPatch = {};
    for (const [rowOffset, row] of cells.entries()) {
      for (const [columnOffset, cell] of row.entries())
        (patch[area.rowIndex + rowOffset] ??= {})[area.columnIndex + columnOffset] = cell;
    }
    const cellCount = area.rowCount * area.columnCount;
    // Excel keeps no step to undo of what an add-in does to a pivot table.
    this.session.withoutUndo(() =>
      this.session.patchCells(sheetId, patch, { isStyleOnly: false, cellCount }),
    );
  }
}

/** Excel wants captions of values that differ from each other and from every field. */
function refuseBadCaptions(values: readonly PivotValue[], fields: readonly string[]): void {
  for (const [index, { caption }] of values.entries()) {
    const isTaken =
      caption.trim() === "" ||
      fields.some((field) => isSameName(field, caption)) ||
      values.slice(0, index).some((other) => isSameName(other.caption, caption));
    if (isTaken)
      throw new WorkbookRefusal("InvalidArgument", `"${caption}" cannot be the name of a value field.`);
  }
}
