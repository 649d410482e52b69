import type { Univer } from "@univerjs/core";
import {
  AddMergeUndoMutationFactory,
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/sheets";
import { areasOverlap, sheetLimits } from "./a1";
import { Calculation } from "./calculation";
import { CellReader } from "./cellReader";
import { CellWriter } from "./cellWriter";
import { CustomFunctions } from "./customFunctions";
import { Charts } from "./charts";
import type { CellLink, PlacedLink } from "./cellLink";
import { Formats } from "./formats";
import { GridEdits } from "./gridEdits";
import { Links } from "./links";
import type { MoveArea } from "./moveArea";
import { Names } from "./names";
import type { PageLayout } from "./pageLayout";
import { PivotRefresh } from "./pivotRefresh";
import { Pivots } from "./pivots";
import type { ChartData, ChartDesign, PointRectangle, PreviewChart, SheetArea } from "./previewChart";
import type { PivotChange, PivotItems, PivotSummary, PivotValue, PreviewPivot } from "./previewPivot";
import {
  WorkbookRefusal,
  type Area,
  type CellFormat,
  type CellValue,
  type CellView,
  type CustomFunctionDescription,
  type CustomFunctionEvaluator,
  type EditSource,
  type PreviewName,
  type PreviewSheet,
  type PreviewTable,
  type PreviewWorkbook,
  type SheetVisibility,
  type TableSortKey,
  type WorkbookEvent,
} from "./previewWorkbook";
import { Protection } from "./protection";
import { Selection } from "./selection";
import { SheetLooks } from "./sheetLooks";
import { SheetCopies } from "./sheetCopies";
import { Sheets } from "./sheets";
import { TableColumns } from "./tableColumns";
import { TableEdits } from "./tableEdits";
import { TableFilters } from "./tableFilters";
import { TableModel } from "./tableModel";
import { TableRows } from "./tableRows";
import { Tables, type TableChange } from "./tables";
import { TableSorting } from "./tableSorting";
import { forgetParsedFormulas } from "./univerPatches";
import { refuseOutside, toArea, toRange, type UniverSession } from "./univerSession";
import { findUsedArea } from "./usedArea";
import { noProperties, type WorkbookProperties } from "./workbookProperties";

/** The preview's workbook over one Univer: refuses first, then lets its parts change things, then tells what happened. */
export class UniverPreviewWorkbook implements PreviewWorkbook {
  private readonly protection: Protection;
  private readonly sheetPart: Sheets;
  private readonly selectionPart: Selection;
  private readonly reader: CellReader;
  private readonly writer: CellWriter;
  private readonly formats: Formats;
  private readonly tableModel: TableModel;
  private readonly tablePart: Tables;
  private readonly tableRows: TableRows;
  private readonly tableColumns: TableColumns;
  private readonly tableSorting: TableSorting;
  private readonly tableFilters: TableFilters;
  private readonly tableEdits: TableEdits;
  private readonly sheetCopies: SheetCopies;
  private readonly namePart: Names;
  private readonly looks: SheetLooks;
  private readonly links: Links;
  private readonly pivotPart: Pivots;
  private readonly pivotRefresh: PivotRefresh;
  private readonly chartPart: Charts;
  private allProperties: WorkbookProperties = noProperties;
  private readonly calculation: Calculation;
  private readonly customFunctions: CustomFunctions;

  constructor(private readonly session: UniverSession) {
    this.protection = new Protection(session);
    this.looks = new SheetLooks(session);
    this.links = new Links(session);
    this.sheetPart = new Sheets(session, this.protection, this.looks);
    this.selectionPart = new Selection(session, this.sheetPart);
    this.tableModel = new TableModel(session);
    const allTables = (): readonly PreviewTable[] => this.tableModel.all;
    this.reader = new CellReader(session);
    this.writer = new CellWriter(session, allTables);
    this.formats = new Formats(session, this.reader);
    this.namePart = new Names(session, allTables);
    const { reader, writer, formats } = this;
    this.pivotPart = new Pivots(session, { reader, writer, formats, tables: this.tableModel });
    this.chartPart = new Charts(session, { reader, formats, pivots: this.pivotPart });
    const cells = { reader: this.reader, writer: this.writer };
    this.tablePart = new Tables(session, this.tableModel, cells, () => this.names.map(({ name }) => name));
    this.tableRows = new TableRows(session, this.tableModel, cells);
    this.tableColumns = new TableColumns(session, this.tableModel, this.tablePart, cells);
    this.tableSorting = new TableSorting(session, this.tableModel, reader);
    this.tableFilters = new TableFilters(session, this.tableModel, reader);
    this.sheetCopies = new SheetCopies(session, {
      sheets: this.sheetPart,
      looks: this.looks,
      links: this.links,
      tables: this.tablePart,
      tableModel: this.tableModel,
      protection: this.protection,
    });
    this.tableEdits = new TableEdits(session, this.tableModel, this.tablePart, this.reader);
    this.customFunctions = new CustomFunctions(session, () => this.calculation);
    this.calculation = new Calculation(session, () => this.customFunctions.hasWork);
    this.calculation.onResults((sheetIds) => {
      this.customFunctions.flush();
      for (const sheetId of sheetIds) session.events.emit({ kind: "calculated", sheetId });
    });
    this.pivotRefresh = new PivotRefresh(this.calculation, (pivotId) => {
      if (this.pivots.some(({ id }) => id === pivotId)) this.readPivotAgain(pivotId);
    });
    session.events.subscribe((event) => {
      if (event.kind === "sheetDeleted") this.forgetSheet(event.sheetId);
    });
    new GridEdits(session, allTables, {
      cellsTyped: (sheetId, area) =>
        this.runAs("person", () => session.inOneStep(() => this.cellsChanged(sheetId, area, true))),
      cellsRestored: (sheetId, area) =>
        this.runAs("person", () => session.withoutUndo(() => this.cellsChanged(sheetId, area, false))),
      namesChanged: () => this.namesChanged(),
      linesMoved: (sheetId, move) => this.followLines(sheetId, move),
      event: (event) => session.events.emit(event),
    });
  }

  /** The Univer that holds the workbook, for the page that draws it. */
  get univer(): Univer {
    return this.session.univer;
  }

  /** Univer's id of the workbook, for the page that draws it. */
  get unitId(): string {
    return this.session.unitId;
  }

  /** Runs one of Univer's own commands, as the grid does for the person at it; `false` where it was declined. */
  runGridCommand(commandId: string, params: object): Promise<boolean> {
    return this.session.commands.executeCommand(commandId, { unitId: this.unitId, ...params });
  }

  // sheets

  get sheets(): readonly PreviewSheet[] {
    return this.sheetPart.all;
  }

  get activeSheetId(): string {
    return this.sheetPart.activeSheetId;
  }

  get isStructureProtected(): boolean {
    return this.protection.isStructureProtected;
  }

  setStructureProtected(isProtected: boolean): void {
    this.protection.setStructureProtected(isProtected);
  }

  addSheet({ name, source }: { name?: string; source: EditSource }): PreviewSheet {
    const sheet = this.runAs(source, () => this.sheetPart.add(name));
    this.session.events.emit({ kind: "sheetAdded", sheetId: sheet.id, source });
    return sheet;
  }

  deleteSheet(sheetId: string, source: EditSource): void {
    this.runAs(source, () => this.sheetPart.delete(sheetId));
    this.session.events.emit({ kind: "sheetDeleted", sheetId, source });
  }

  renameSheet(sheetId: string, name: string, source: EditSource): void {
    this.runAs(source, () => this.sheetPart.rename(sheetId, name));
    this.session.events.emit({ kind: "sheetRenamed", sheetId, source });
  }

  copySheet(sheetId: string, position: number, source: EditSource): PreviewSheet {
    const { sheet, tables } = this.runAs(source, () => this.sheetCopies.copy(sheetId, position));
    const { events } = this.session;
    events.emit({ kind: "sheetAdded", sheetId: sheet.id, source });
    for (const { id } of tables) events.emit({ kind: "tableAdded", sheetId: sheet.id, tableId: id, source });
    return sheet;
  }

  activateSheet(sheetId: string): void {
    this.runAs("addIn", () => this.sheetPart.activate(sheetId));
  }

  setVisibility(sheetId: string, visibility: SheetVisibility): void {
    this.runAs("addIn", () => this.sheetPart.setVisibility(sheetId, visibility));
  }

  moveSheet(sheetId: string, position: number): void {
    this.runAs("addIn", () => this.sheetPart.move(sheetId, position));
  }

  setProtected(sheetId: string, isProtected: boolean): void {
    this.protection.setProtected(sheetId, isProtected);
  }

  freezePanes(sheetId: string, frozen: { rows: number; columns: number }): void {
    this.runAs("addIn", () => this.sheetPart.freeze(sheetId, frozen));
  }

  setTabColor(sheetId: string, color: string): void {
    this.protection.refuseStructureProtected();
    this.lookChanged(sheetId, () => this.looks.setTabColor(sheetId, color));
  }

  setShowGridlines(sheetId: string, isShown: boolean): void {
    this.lookChanged(sheetId, () => this.looks.setShowGridlines(sheetId, isShown));
  }

  setShowHeadings(sheetId: string, isShown: boolean): void {
    this.lookChanged(sheetId, () => this.looks.setShowHeadings(sheetId, isShown));
  }

  pageLayout(sheetId: string): PageLayout {
    return this.looks.pageLayout(sheetId);
  }

  setPageLayout(sheetId: string, change: Partial<PageLayout>): void {
    this.lookChanged(sheetId, () => this.looks.setPageLayout(sheetId, change));
  }

  // cells

  readCells(sheetId: string, area: Area): CellView[][] {
    refuseOutside(area);
    return this.reader.readCells(sheetId, area);
  }

  writeCells(
    sheetId: string,
    area: Area,
    content: readonly (readonly (CellValue | null)[])[],
    source: EditSource,
  ): void {
    refuseOutside(area);
    this.pivotPart.refuseTouching(sheetId, area);
    this.change(sheetId, source, () => {
      this.writer.write(sheetId, area, content);
      this.cellsChanged(sheetId, area, source === "person");
    });
  }

  clearCells(sheetId: string, area: Area, what: "all" | "contents" | "formats", source: EditSource): void {
    refuseOutside(area);
    if (what !== "formats") this.clearPivots(sheetId, area);
    this.change(sheetId, source, () => {
      if (what === "formats") return this.writer.clearFormats(sheetId, area);
      this.links.clear(sheetId, area);
      if (what === "all") this.writer.clearAll(sheetId, area);
      else this.writer.clearContents(sheetId, area);
      this.cellsChanged(sheetId, area, false);
    });
  }

  formatCells(sheetId: string, area: Area, format: CellFormat): void {
    this.change(sheetId, "addIn", () => this.formats.formatCells(sheetId, area, format));
  }

  readFormat(sheetId: string, rowIndex: number, columnIndex: number): Required<CellFormat> {
    return this.formats.readFormat(sheetId, rowIndex, columnIndex);
  }

  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.change(sheetId, "addIn", () => this.formats.setNumberFormats(sheetId, area, formats));
  }

  setColumnWidth(sheetId: string, columnIndex: number, columnCount: number, points: number): void {
    this.change(sheetId, "addIn", () =>
      this.formats.setColumnWidth(sheetId, columnIndex, columnCount, points),
    );
  }

  columnWidth(sheetId: string, columnIndex: number): number {
    return this.formats.columnWidth(sheetId, columnIndex);
  }

  setRowHeight(sheetId: string, rowIndex: number, rowCount: number, points: number): void {
    this.change(sheetId, "addIn", () => this.formats.setRowHeight(sheetId, rowIndex, rowCount, points));
  }

  rowHeight(sheetId: string, rowIndex: number): number {
    return this.formats.rowHeight(sheetId, rowIndex);
  }

  isRowHidden(sheetId: string, rowIndex: number): boolean {
    return !this.session.sheet(sheetId).getRowVisible(rowIndex);
  }

  setRowsHidden(sheetId: string, rowIndex: number, rowCount: number, isHidden: boolean): void {
    const area = { rowIndex, rowCount, columnIndex: 0, columnCount: 1 };
    this.change(sheetId, "addIn", () => {
      this.session.reach(sheetId, area);
      const id = isHidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id;
      this.session.run(id, { subUnitId: sheetId, ranges: [toRange(area)] });
    });
  }

  autofitColumns(sheetId: string, columnIndex: number, columnCount: number): void {
    this.change(sheetId, "addIn", () => this.formats.autofitColumns(sheetId, columnIndex, columnCount));
  }

  autofitRows(sheetId: string, rowIndex: number, rowCount: number): void {
    this.change(sheetId, "addIn", () => this.formats.autofitRows(sheetId, rowIndex, rowCount));
  }

  usedArea(sheetId: string, options: { valuesOnly: boolean }): Area | undefined {
    return findUsedArea(this.session.sheet(sheetId), this.reader, this.tableModel, options);
  }

  spillAreas(sheetId: string): readonly Area[] {
    return this.reader.spillAreas(sheetId);
  }

  mergedAreas(sheetId: string): readonly Area[] {
    return this.session.sheet(sheetId).getMergeData().map(toArea);
  }

  mergeCells(sheetId: string, area: Area): void {
    this.session.sheet(sheetId);
    const inTable = this.tableModel.onSheet(sheetId).find((table) => areasOverlap(table.area, area));
    if (inTable)
      throw new WorkbookRefusal("InvalidArgument", `Cells of the table "${inTable.name}" cannot be merged.`);
    this.pivotPart.refuseTouching(sheetId, area);
    this.change(sheetId, "addIn", () => this.merge(sheetId, area));
  }

  selection(): { sheetId: string; area: Area } {
    return this.selectionPart.current;
  }

  select(sheetId: string, area: Area): void {
    this.runAs("addIn", () => this.selectionPart.select(sheetId, area));
  }

  hyperlinks(sheetId: string): readonly PlacedLink[] {
    return this.links.onSheet(sheetId);
  }

  setHyperlink(sheetId: string, rowIndex: number, columnIndex: number, link: CellLink | undefined): void {
    refuseOutside({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
    this.protection.refuseProtected(sheetId);
    this.lookChanged(sheetId, () => {
      this.links.set(sheetId, rowIndex, columnIndex, link);
      this.writer.underline(
        sheetId,
        { rowIndex, columnIndex, rowCount: 1, columnCount: 1 },
        link !== undefined,
      );
    });
  }

  // tables

  get tables(): readonly PreviewTable[] {
    return this.tableModel.all;
  }

  addTable(options: Parameters<PreviewWorkbook["addTable"]>[0]): PreviewTable {
    const { sheetId, source } = options;
    this.pivotPart.refuseTouching(sheetId, options.area);
    if (!options.hasHeaders) this.refuseShiftingPivots(sheetId, options.area);
    const table = this.change(sheetId, source, () => this.tablePart.add(options));
    this.session.events.emit({ kind: "tableAdded", sheetId, tableId: table.id, source });
    return table;
  }

  updateTable(tableId: string, change: TableChange, source: EditSource): PreviewTable {
    const { sheetId } = this.tableModel.get(tableId);
    if (change.area) this.pivotPart.refuseTouching(sheetId, change.area);
    const table = this.change(sheetId, source, () => this.tablePart.update(tableId, change));
    this.session.events.emit({ kind: "tableChanged", sheetId, tableId, source });
    return table;
  }

  deleteTable(tableId: string, source: EditSource): void {
    const { sheetId, area } = this.tableModel.get(tableId);
    this.change(sheetId, source, () => {
      this.tablePart.remove(tableId);
      this.writer.clearAll(sheetId, area);
    });
    this.session.events.emit({ kind: "tableDeleted", sheetId, tableId, source });
  }

  convertTableToRange(tableId: string, source: EditSource): void {
    const { sheetId } = this.tableModel.get(tableId);
    this.change(sheetId, source, () => this.tablePart.convertToRange(tableId));
    this.session.events.emit({ kind: "tableDeleted", sheetId, tableId, source });
  }

  addTableRows(
    tableId: string,
    index: number | undefined,
    rows: readonly (readonly (CellValue | null)[])[],
    source: EditSource,
  ): void {
    const { sheetId, area: former } = this.tableModel.get(tableId);
    this.refuseShiftingPivots(sheetId, former);
    const area = this.change(sheetId, source, () => this.tableRows.add(tableId, index, rows));
    this.tableFilters.reapply(tableId);
    this.tableRowsChanged(sheetId, tableId, area, source);
  }

  deleteTableRows(tableId: string, index: number, count: number, source: EditSource): void {
    const { sheetId, area: former } = this.tableModel.get(tableId);
    this.refuseShiftingPivots(sheetId, former);
    const area = this.change(sheetId, source, () => this.tableRows.remove(tableId, index, count));
    this.tableFilters.reapply(tableId);
    this.tableRowsChanged(sheetId, tableId, area, source);
  }

  addTableColumn(
    tableId: string,
    index: number | undefined,
    cells: readonly (CellValue | null)[],
    source: EditSource,
  ): number {
    const { columns } = this.tableModel.get(tableId);
    this.changeColumns(tableId, source, () => this.tableColumns.add(tableId, index, cells));
    return this.tableModel.get(tableId).columns[index ?? columns.length]?.id ?? 0;
  }

  deleteTableColumn(tableId: string, columnId: number, source: EditSource): void {
    this.tableFilters.set(tableId, columnId, undefined);
    this.changeColumns(tableId, source, () => this.tableColumns.remove(tableId, columnId));
  }

  moveTableColumn(tableId: string, columnId: number, index: number, source: EditSource): void {
    this.changeColumns(tableId, source, () => this.tableColumns.move(tableId, columnId, index));
  }

  sortTable(tableId: string, keys: readonly TableSortKey[], source: EditSource): void {
    const { sheetId } = this.tableModel.get(tableId);
    const area = this.change(sheetId, source, () => this.tableSorting.sort(tableId, keys));
    this.tableRowsChanged(sheetId, tableId, area, source);
  }

  filterTable(tableId: string, columnId: number, texts: readonly string[] | undefined): void {
    const { sheetId } = this.tableModel.get(tableId);
    this.change(sheetId, "addIn", () => this.tableFilters.set(tableId, columnId, texts));
  }

  tableFilter(tableId: string, columnId: number): readonly string[] | undefined {
    return this.tableFilters.get(tableId, columnId);
  }

  clearTableFilters(tableId: string): void {
    const { sheetId } = this.tableModel.get(tableId);
    this.change(sheetId, "addIn", () => this.tableFilters.clear(tableId));
  }

  // pivot tables

  get pivots(): readonly PreviewPivot[] {
    return this.pivotPart.all;
  }

  addPivot(options: Parameters<PreviewWorkbook["addPivot"]>[0]): PreviewPivot {
    const pivot = this.change(options.sheetId, "addIn", () => this.pivotPart.add(options));
    this.pivotChanged(pivot);
    this.awaitFormulas(pivot.id);
    return pivot;
  }

  updatePivot(pivotId: string, change: PivotChange): PreviewPivot {
    const { sheetId } = this.pivotPart.get(pivotId);
    const pivot = this.change(sheetId, "addIn", () => this.pivotPart.update(pivotId, change));
    this.pivotChanged(pivot);
    return pivot;
  }

  refreshPivot(pivotId: string): PreviewPivot {
    const pivot = this.readPivotAgain(pivotId);
    this.awaitFormulas(pivotId);
    return pivot;
  }

  deletePivot(pivotId: string): void {
    const { sheetId } = this.pivotPart.get(pivotId);
    const pivot = this.change(sheetId, "addIn", () => this.pivotPart.delete(pivotId));
    this.chartPart.releasePivot(pivotId);
    this.pivotChanged(pivot);
  }

  pivotItems(pivotId: string, field: string): PivotItems {
    return this.pivotPart.items(pivotId, field);
  }

  newPivotValue(pivotId: string, field: string): PivotValue {
    return this.pivotPart.newValue(pivotId, field);
  }

  pivotCaption(summarizeBy: PivotSummary, field: string): string {
    return this.pivotPart.caption(summarizeBy, field);
  }

  // charts

  get charts(): readonly PreviewChart[] {
    return this.chartPart.all;
  }

  addChart(options: {
    sheetId: string;
    type: string;
    source: SheetArea;
    seriesBy: "Auto" | "Columns" | "Rows";
    name?: string;
    position?: PointRectangle;
  }): PreviewChart {
    this.protection.refuseProtected(options.sheetId);
    return this.chartChanged(this.chartPart.add(options));
  }

  updateChart(chartId: string, change: Partial<ChartDesign>): PreviewChart {
    this.protection.refuseProtected(this.chartPart.get(chartId).sheetId);
    return this.chartChanged(this.chartPart.update(chartId, change));
  }

  setChartSource(chartId: string, source: SheetArea, seriesBy: "Auto" | "Columns" | "Rows"): PreviewChart {
    this.protection.refuseProtected(this.chartPart.get(chartId).sheetId);
    return this.chartChanged(this.chartPart.setSource(chartId, source, seriesBy));
  }

  deleteChart(chartId: string): void {
    this.protection.refuseProtected(this.chartPart.get(chartId).sheetId);
    this.chartChanged(this.chartPart.delete(chartId));
  }

  chartData(chartId: string): ChartData {
    return this.chartPart.data(chartId);
  }

  // names

  get names(): readonly PreviewName[] {
    return this.namePart.all;
  }

  addName(name: PreviewName): void {
    this.runAs("addIn", () => this.namePart.add(name));
    this.namesChanged();
  }

  deleteName(name: string, sheetId?: string): void {
    this.runAs("addIn", () => this.namePart.delete(name, sheetId));
    this.namesChanged();
  }

  // properties

  get properties(): WorkbookProperties {
    return this.allProperties;
  }

  setProperties(change: Partial<WorkbookProperties>): void {
    this.allProperties = { ...this.allProperties, ...change };
  }

  // calculation

  registerCustomFunctions(
    functions: readonly CustomFunctionDescription[],
    evaluate: CustomFunctionEvaluator,
  ): void {
    this.customFunctions.register(functions, evaluate);
  }

  batch(run: () => void): void {
    this.session.inOneStep(run);
  }

  recalculate(): void {
    this.customFunctions.clearResults();
    this.calculation.recalculateAll();
  }

  forgetFunctionResults(): void {
    this.customFunctions.forgetResults();
  }

  async whenCalculated(): Promise<void> {
    await this.calculation.whenDone();
    await this.pivotRefresh.whenDone();
  }

  subscribe(listener: (event: WorkbookEvent) => void): () => void {
    return this.session.events.subscribe(listener);
  }

  dispose(): void {
    this.session.events.clear();
    this.customFunctions.dispose();
    this.calculation.dispose();
    this.session.univer.dispose();
  }

  private runAs<Result>(source: EditSource, run: () => Result): Result {
    return this.session.events.runAs(source, run);
  }

  /** Runs a change of a sheet's cells unless the sheet is protected. */
  private change<Result>(sheetId: string, source: EditSource, run: () => Result): Result {
    this.protection.refuseProtected(sheetId);
    return this.runAs(source, () => {
      let result: Result | undefined;
      this.session.inOneStep(() => {
        result = run();
      });
      return result as Result;
    });
  }

  /** Lets tables follow a change of cells, and tells of it. What the grid let a person do to a pivot table is undone. */
  private cellsChanged(sheetId: string, area: Area, isTyping: boolean): void {
    const { events } = this.session;
    this.pivotPart.restore(sheetId, area);
    const tables = this.tableEdits.follow(sheetId, area, { isTyping });
    events.emit({ kind: "cellsChanged", sheetId, area, source: events.source });
    for (const { id } of tables)
      events.emit({ kind: "tableChanged", sheetId, tableId: id, source: events.source });
  }

  private readPivotAgain(pivotId: string): PreviewPivot {
    const { sheetId } = this.pivotPart.get(pivotId);
    const pivot = this.change(sheetId, "addIn", () => this.pivotPart.refresh(pivotId));
    this.pivotChanged(pivot);
    return pivot;
  }

  /** In Excel the source is calculated before a pivot table reads it; here its formulas may still be under way. */
  private awaitFormulas(pivotId: string): void {
    if (this.pivotPart.get(pivotId).cache.hasFormulas) this.pivotRefresh.expect(pivotId);
  }

  private pivotChanged({ id, sheetId, area }: PreviewPivot): void {
    const { events } = this.session;
    events.emit({ kind: "pivotsChanged", sheetId });
    events.emit({ kind: "cellsChanged", sheetId, area, source: "addIn" });
    for (const chartSheetId of this.chartPart.followPivot(id))
      events.emit({ kind: "chartsChanged", sheetId: chartSheetId });
  }

  private chartChanged(chart: PreviewChart): PreviewChart {
    this.session.events.emit({ kind: "chartsChanged", sheetId: chart.sheetId });
    return chart;
  }

  private lookChanged(sheetId: string, run: () => void): void {
    this.runAs("addIn", run);
    this.session.events.emit({ kind: "sheetLookChanged", sheetId });
  }

  /** Clearing a whole pivot table deletes it; part of one cannot be cleared. */
  private clearPivots(sheetId: string, area: Area): void {
    for (const { id } of this.pivotPart.clearedBy(sheetId, area)) this.deletePivot(id);
    this.pivotPart.refuseTouching(sheetId, area);
  }

  /** Cells of a pivot table below cannot move with those of a table, as in Excel. */
  private refuseShiftingPivots(sheetId: string, area: Area): void {
    const below = { ...area, rowCount: sheetLimits.rowCount - area.rowIndex };
    if (this.pivotPart.touching(sheetId, below).length === 0) return;
    throw new WorkbookRefusal("InsertDeleteConflict", "Cells of a pivot table below would have to move.");
  }

  private refuseShiftingPivotsRight(sheetId: string, area: Area): void {
    const right = { ...area, columnCount: sheetLimits.columnCount - area.columnIndex };
    if (this.pivotPart.touching(sheetId, right).length === 0) return;
    throw new WorkbookRefusal(
      "InsertDeleteConflict",
      "Cells of a pivot table to the right would have to move.",
    );
  }

  private followLines(sheetId: string, move: MoveArea): void {
    this.pivotPart.follow(sheetId, move);
    this.chartPart.follow(sheetId, move);
    this.links.follow(sheetId, move);
    const { printAreas } = this.looks.pageLayout(sheetId);
    this.looks.setPageLayout(sheetId, { printAreas: printAreas.flatMap((area) => move(area) ?? []) });
    this.session.events.emit({ kind: "pivotsChanged", sheetId });
    this.session.events.emit({ kind: "chartsChanged", sheetId });
  }

  private forgetSheet(sheetId: string): void {
    for (const { id } of this.pivots.filter((pivot) => pivot.sheetId === sheetId))
      this.chartPart.releasePivot(id);
    this.pivotPart.forgetSheet(sheetId);
    this.chartPart.forgetSheet(sheetId);
    this.links.forgetSheet(sheetId);
  }

  /** Univer does not calculate formulas again that did not know the name before. */
  private namesChanged(): void {
    forgetParsedFormulas(this.session.injector);
    this.calculation.recalculateAll();
  }

  /** Filters belong to columns by their place, so they are taken away and put back around the change. */
  private changeColumns(tableId: string, source: EditSource, run: () => Area): void {
    const { sheetId, area: former } = this.tableModel.get(tableId);
    this.protection.refuseProtected(sheetId);
    this.refuseShiftingPivotsRight(sheetId, former);
    const restoreFilters = this.tableFilters.suspend(tableId);
    try {
      const area = this.change(sheetId, source, run);
      this.tableRowsChanged(sheetId, tableId, area, source);
    } finally {
      restoreFilters();
    }
  }

  private tableRowsChanged(sheetId: string, tableId: string, area: Area, source: EditSource): void {
    this.session.events.emit({ kind: "cellsChanged", sheetId, area, source });
    this.session.events.emit({ kind: "tableChanged", sheetId, tableId, source });
  }

  /** As in Excel the first cell keeps its content, the others lose theirs. */
  private merge(sheetId: string, area: Area): void {
    this.session.reach(sheetId, area);
    // The first cell is left alone: written anew, a text that reads like a formula would become one.
    const { rowIndex, columnIndex, rowCount, columnCount } = area;
    const right = { rowIndex, rowCount: 1, columnIndex: columnIndex + 1, columnCount: columnCount - 1 };
    const below = { ...area, rowIndex: rowIndex + 1, rowCount: rowCount - 1 };
    if (columnCount > 1) this.writer.clearContents(sheetId, right);
    if (rowCount > 1) this.writer.clearContents(sheetId, below);
    const former = this.mergedAreas(sheetId).filter((other) => areasOverlap(other, area));
    const params = { unitId: this.session.unitId, subUnitId: sheetId, ranges: [toRange(area)] };
    if (former.length > 0) {
      this.session.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: former.map(toRange) });
    }
    const undo = AddMergeUndoMutationFactory(this.session.injector, params);
    this.session.run(AddWorksheetMergeMutation.id, params);
    this.session.pushUndo(
      [{ id: AddWorksheetMergeMutation.id, params }],
      [{ id: RemoveWorksheetMergeMutation.id, params: undo }],
    );
  }
}
