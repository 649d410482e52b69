import type { CellLink, PlacedLink } from "./cellLink";
import type { PageLayout } from "./pageLayout";
import type { ChartData, ChartDesign, PointRectangle, PreviewChart, SheetArea } from "./previewChart";
import type {
  PivotChange,
  PivotDesign,
  PivotItems,
  PivotSource,
  PivotSummary,
  PivotValue,
  PreviewPivot,
} from "./previewPivot";
import type { WorkbookProperties } from "./workbookProperties";

/**
 * The workbook behind the preview, as the Office host and the page see it.
 *
 * Rows and columns are 0-based. Values follow Excel's `Range.values`: numbers, booleans, text, `""` for an
 * empty cell and the error's own text (`"#N/A"`) for an error; `isError` tells an error from such a text.
 */

/** A rectangle of cells on one sheet, 0-based. */
export interface Area {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export type CellValue = string | number | boolean;

/** One cell as a person sees it. */
export interface CellView {
  readonly value: CellValue;
  /** The formula with its leading `=`, or the value where the cell has none. */
  readonly formula: CellValue;
  /** The displayed text, number format applied. */
  readonly text: string;
  readonly isError: boolean;
  /** What the function that failed said about it, if anything. */
  readonly errorMessage?: string;
}

/** `undefined` means «leave as it is». Colours are `#RRGGBB`, widths and heights are points as in Office.js. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly fillColor?: string;
  /** Whether there is a fill at all: a cell without one is white as well. */
  readonly isFilled?: boolean;
  readonly wrapText?: boolean;
  readonly horizontalAlignment?: "General" | "Left" | "Center" | "Right";
  readonly verticalAlignment?: "Top" | "Center" | "Bottom";
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface PreviewSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** Rows and columns kept in view, counted from the top and the left. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** `#RRGGBB`, or `""` for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  /** Whether letters and numbers stand at the sheet's edges. */
  readonly showHeadings: boolean;
}

export interface PreviewTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** The whole table: header row (if any) and body. */
  readonly area: Area;
  /** Column ids are stable while a column lives, whatever its header says. */
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
}

export interface PreviewName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** The sheet that alone knows the name; left out where the whole workbook does. */
  readonly sheetId?: string;
}

/** A column to sort a table by. */
export interface TableSortKey {
  readonly columnId: number;
  readonly ascending: boolean;
}

/** Who did it: our add-in, the person at the grid, or a co-author that the test plays. */
export type EditSource = "addIn" | "person" | "coAuthor";

export type WorkbookEvent =
  | { kind: "cellsChanged"; sheetId: string; area: Area; source: EditSource }
  | { kind: "calculated"; sheetId: string }
  | { kind: "selectionChanged"; sheetId: string; area: Area }
  | {
      kind: "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetRenamed";
      sheetId: string;
      source: EditSource;
    }
  | {
      kind: "tableAdded" | "tableDeleted" | "tableChanged";
      sheetId: string;
      tableId: string;
      source: EditSource;
    }
  /** Pivot tables of a sheet were made, laid out anew, renamed or deleted. */
  | { kind: "pivotsChanged"; sheetId: string }
  /** Charts of a sheet were made, changed, moved or deleted; not: their source cells changed. */
  | { kind: "chartsChanged"; sheetId: string }
  /** A sheet's tab colour, gridlines, page layout or links changed. */
  | { kind: "sheetLookChanged"; sheetId: string };

/** A custom function as `functions.json` describes it; `parameters` in order. */
export interface CustomFunctionDescription {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly isMatrix: boolean;
    /** Whether the function is called with errors as well; otherwise one is the result without a call. */
    readonly takesErrors?: boolean;
  }[];
}

/** A cell of an argument: `null` for a blank one; an error only where the parameter takes errors. */
export type CustomFunctionArgumentCell = CellValue | CellErrorResult | null;
export type CustomFunctionArgument =
  CustomFunctionArgumentCell | readonly (readonly CustomFunctionArgumentCell[])[];

/** What a custom function gave: a value, an array that spills, or an error with its message (also inside an array). */
export interface CellErrorResult {
  readonly error: string;
  readonly message?: string;
}
/** A data type with fields: its cell shows the text, formulas read the fields (`=A1.金額`). */
export interface CellEntityResult {
  readonly text: string;
  readonly fields: Readonly<Record<string, CustomFunctionScalar>>;
}
export type CustomFunctionScalar = CellValue | CellErrorResult | CellEntityResult;
export type CustomFunctionResult = CustomFunctionScalar | readonly (readonly CustomFunctionScalar[])[];

/** Evaluates one call in the add-in's own runtime. Rejects only when the runtime is gone. */
export type CustomFunctionEvaluator = (
  functionId: string,
  parameters: readonly CustomFunctionArgument[],
  address: string,
) => Promise<CustomFunctionResult>;

/**
 * Why a workbook refused something; `code` is the one Excel gives for it.
 *
 * The workbook may come from a bundle of its own and then has its own copy of this class: recognise a refusal by
 * `isWorkbookRefusal`, never by `instanceof`.
 */
export class WorkbookRefusal extends Error {
  constructor(
    readonly code:
      | "InvalidArgument"
      | "ItemNotFound"
      | "ItemAlreadyExists"
      | "AccessDenied"
      | "InsertDeleteConflict"
      | "PivotTableRangeConflict",
    message: string,
  ) {
    super(message);
    this.name = "WorkbookRefusal";
  }
}

/** Whether an error is the workbook's refusal, whichever bundle it comes from. */
export function isWorkbookRefusal(error: unknown): error is WorkbookRefusal {
  return typeof error === "object" && error !== null && "name" in error && error.name === "WorkbookRefusal";
}

/**
 * A workbook with Excel's rules: what Excel refuses, it refuses with a `WorkbookRefusal`.
 *
 * Writes to a protected sheet, overlapping tables, taken or illegal names and areas outside the sheet are refused
 * before anything changes. `source` says who writes; events carry it.
 */
export interface PreviewWorkbook {
  // sheets, in tab order
  readonly sheets: readonly PreviewSheet[];
  readonly activeSheetId: string;
  addSheet(options: { name?: string; source: EditSource }): PreviewSheet;
  deleteSheet(sheetId: string, source: EditSource): void;
  renameSheet(sheetId: string, name: string, source: EditSource): void;
  /**
   * Copies a sheet to a place among the tabs; gives the copy.
   *
   * Its tables get ids and names of their own (`施策一覧_2`), and its formulas name them.
   */
  copySheet(sheetId: string, position: number, source: EditSource): PreviewSheet;
  activateSheet(sheetId: string): void;
  setVisibility(sheetId: string, visibility: SheetVisibility): void;
  moveSheet(sheetId: string, position: number): void;
  setProtected(sheetId: string, isProtected: boolean): void;
  /** Whether sheets may not be added, renamed, moved, hidden or deleted (the workbook's structure protection). */
  readonly isStructureProtected: boolean;
  setStructureProtected(isProtected: boolean): void;
  freezePanes(sheetId: string, frozen: { rows: number; columns: number }): void;
  /** `""` takes the colour away. */
  setTabColor(sheetId: string, color: string): void;
  setShowGridlines(sheetId: string, isShown: boolean): void;
  setShowHeadings(sheetId: string, isShown: boolean): void;
  pageLayout(sheetId: string): PageLayout;
  setPageLayout(sheetId: string, change: Partial<PageLayout>): void;

  // cells
  readCells(sheetId: string, area: Area): CellView[][];
  /** `null` leaves a cell alone; text is taken as Excel takes typed text (`=…` a formula, `'…` literal text, numbers and dates parsed unless the cell is formatted `@`). */
  writeCells(
    sheetId: string,
    area: Area,
    content: readonly (readonly (CellValue | null)[])[],
    source: EditSource,
  ): void;
  clearCells(sheetId: string, area: Area, what: "all" | "contents" | "formats", source: EditSource): void;
  formatCells(sheetId: string, area: Area, format: CellFormat): void;
  readFormat(sheetId: string, rowIndex: number, columnIndex: number): Required<CellFormat>;
  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void;
  setColumnWidth(sheetId: string, columnIndex: number, columnCount: number, points: number): void;
  columnWidth(sheetId: string, columnIndex: number): number;
  setRowHeight(sheetId: string, rowIndex: number, rowCount: number, points: number): void;
  rowHeight(sheetId: string, rowIndex: number): number;
  /** Whether a row is hidden, by a person or by a filter. */
  isRowHidden(sheetId: string, rowIndex: number): boolean;
  /** Hides rows or shows them again; rows that a filter hides stay hidden. */
  setRowsHidden(sheetId: string, rowIndex: number, rowCount: number, isHidden: boolean): void;
  autofitColumns(sheetId: string, columnIndex: number, columnCount: number): void;
  autofitRows(sheetId: string, rowIndex: number, rowCount: number): void;
  /** The smallest rectangle with everything that has content or belongs to a table; `undefined` on an empty sheet. */
  usedArea(sheetId: string, options: { valuesOnly: boolean }): Area | undefined;
  /** The areas of more than one cell that formulas of the sheet fill; each begins at its formula. */
  spillAreas(sheetId: string): readonly Area[];
  mergedAreas(sheetId: string): readonly Area[];
  mergeCells(sheetId: string, area: Area): void;
  selection(): { sheetId: string; area: Area };
  select(sheetId: string, area: Area): void;
  /** The links of a sheet's cells, by row and then by column. */
  hyperlinks(sheetId: string): readonly PlacedLink[];
  /** Puts a link on one cell, or with `undefined` takes it away. The cell is underlined; its text and colour are the caller's business. */
  setHyperlink(sheetId: string, rowIndex: number, columnIndex: number, link: CellLink | undefined): void;

  // tables
  readonly tables: readonly PreviewTable[];
  addTable(options: {
    sheetId: string;
    area: Area;
    hasHeaders: boolean;
    name?: string;
    /** The ids that a file kept for the table and its columns; taken over where no other table has them. */
    id?: string;
    columnIds?: readonly number[];
    source: EditSource;
  }): PreviewTable;
  updateTable(
    tableId: string,
    change: {
      name?: string;
      style?: string;
      showFilterButton?: boolean;
      showBandedRows?: boolean;
      area?: Area;
    },
    source: EditSource,
  ): PreviewTable;
  deleteTable(tableId: string, source: EditSource): void;
  convertTableToRange(tableId: string, source: EditSource): void;
  /** Inserts rows into the table's body (cells below move down) or appends them where `index` is undefined. */
  addTableRows(
    tableId: string,
    index: number | undefined,
    rows: readonly (readonly (CellValue | null)[])[],
    source: EditSource,
  ): void;
  deleteTableRows(tableId: string, index: number, count: number, source: EditSource): void;
  /** Puts a column (header and body, as far as given) before the one at `index`, or last; gives its id. */
  addTableColumn(
    tableId: string,
    index: number | undefined,
    cells: readonly (CellValue | null)[],
    source: EditSource,
  ): number;
  deleteTableColumn(tableId: string, columnId: number, source: EditSource): void;
  /** Moves a column to another place in the table; it keeps its id. */
  moveTableColumn(tableId: string, columnId: number, index: number, source: EditSource): void;
  /** Sorts the rows that are shown; hidden ones stay in their places. */
  sortTable(tableId: string, keys: readonly TableSortKey[], source: EditSource): void;
  /** Hides rows whose cell in the column shows none of the texts (`""` for an empty one); `undefined` shows all again. */
  filterTable(tableId: string, columnId: number, texts: readonly string[] | undefined): void;
  /** The texts that a column's filter lets through, where `filterTable` set one. */
  tableFilter(tableId: string, columnId: number): readonly string[] | undefined;
  clearTableFilters(tableId: string): void;

  // pivot tables
  readonly pivots: readonly PreviewPivot[];
  /**
   * Makes a pivot table without fields. Its data are those of the source now; `refreshPivot` reads them again.
   *
   * What it would lie over (a table, another pivot table, content) is a `PivotTableRangeConflict`, here and whenever
   * a change makes it grow.
   */
  addPivot(options: {
    name: string;
    sheetId: string;
    rowIndex: number;
    columnIndex: number;
    source: PivotSource;
    /** Fields and layout from the start; without any the pivot table keeps 18 × 3 cells free for itself. */
    design?: Partial<PivotDesign>;
  }): PreviewPivot;
  updatePivot(pivotId: string, change: PivotChange): PreviewPivot;
  refreshPivot(pivotId: string): PreviewPivot;
  /** Deletes the pivot table and empties its cells. */
  deletePivot(pivotId: string): void;
  pivotItems(pivotId: string, field: string): PivotItems;
  /** A value field as Excel would make it: numbers are summed, anything else is counted, and the caption says so. */
  newPivotValue(pivotId: string, field: string): PivotValue;
  /** Excel's own caption of a value field: 「合計 / 金額」. */
  pivotCaption(summarizeBy: PivotSummary, field: string): string;

  // charts
  readonly charts: readonly PreviewChart[];
  addChart(options: {
    sheetId: string;
    /** Excel's name of the kind, such as `ColumnClustered`. */
    type: string;
    source: SheetArea;
    seriesBy: "Auto" | "Columns" | "Rows";
    name?: string;
    position?: PointRectangle;
  }): PreviewChart;
  updateChart(chartId: string, change: Partial<ChartDesign>): PreviewChart;
  /** Gives the chart other source cells; the looks of the series stay by their place. */
  setChartSource(chartId: string, source: SheetArea, seriesBy: "Auto" | "Columns" | "Rows"): PreviewChart;
  deleteChart(chartId: string): void;
  /** What the chart shows now. */
  chartData(chartId: string): ChartData;

  // names
  /** The names of the workbook and, with their `sheetId`, those of single sheets. */
  readonly names: readonly PreviewName[];
  addName(name: PreviewName): void;
  deleteName(name: string, sheetId?: string): void;

  // properties
  readonly properties: WorkbookProperties;
  setProperties(change: Partial<WorkbookProperties>): void;

  // calculation
  registerCustomFunctions(
    functions: readonly CustomFunctionDescription[],
    evaluate: CustomFunctionEvaluator,
  ): void;
  /** Formats as one undo step what runs inside, as far as the engine can, and calculates once at its end. */
  batch(run: () => void): void;
  /** Calculates every formula again and asks custom functions anew. */
  recalculate(): void;
  /**
   * The add-in's runtime is another one now. Cells keep their values, as in Excel; what is calculated from here on
   * asks the new one.
   */
  forgetFunctionResults(): void;
  /** Resolves when no calculation and no custom function call is under way. */
  whenCalculated(): Promise<void>;

  subscribe(listener: (event: WorkbookEvent) => void): () => void;
  dispose(): void;
}
