/**
 * The port to a workbook: a snapshot in, a list of changes out. Everything here is plain JSON.
 *
 * Rows and columns are 0-based. An implementation reads with one sync, writes with one sync (more for steps where the
 * host is slow, and one per chunk above its payload limit), runs one request after the other, and rejects only with a
 * `WorkbookError`.
 */

/** What one cell is given; `null` leaves the cell as it is. */
export type CellInput = string | number | boolean | null;

/** A rectangle of cells, 0-based. */
export interface CellArea {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** One cell of a sheet, 0-based: where something goes. */
export interface CellPlace {
  readonly sheetName: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** The cells an action asks about: so many rows and columns from the active cell, or from a given cell, on. */
export interface AreaRequest {
  readonly from: "activeCell" | CellPlace;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What an action wants to know beyond sheets, tables and names. */
export interface ReadRequest {
  readonly area?: AreaRequest;
  /** Tables whose cells are wanted, by name. */
  readonly tables?: readonly string[];
  /** Sheets whose cells are wanted, by name. */
  readonly sheets?: readonly string[];
  /** Whether it matters what is selected. */
  readonly selection?: boolean;
  /** What is asked of tables in order to follow them. */
  readonly tracking?: TrackingRequest;
  /** What is wanted of `sheets`: their formulas, those with what they show or their fills, or only how far they reach. */
  readonly sheetCells?: "formulas" | "formulasAndValues" | "formulasAndFills" | "areaOnly";
  /** Parts of sheets whose formulas and values are wanted; each is answered as a sheet's use of its own. */
  readonly blocks?: readonly SheetBlock[];
  /** Cells whose formulas may fill others: how far they do is wanted, where this Excel can tell. */
  readonly spillsFrom?: readonly CellPlace[];
  /** Cells that the formula of another one may fill: which one does is wanted, where this Excel can tell. */
  readonly spillsInto?: readonly CellPlace[];
  /** Tables, by name, and sheets whose own names are wanted beside the workbook's: what their names stand for. */
  readonly definitions?: { readonly tables: readonly string[]; readonly sheets: readonly string[] };
}

/** What is asked of tables in order to follow them: the heads of all, and everything about those named. */
export interface TrackingRequest {
  readonly tables: readonly string[];
  /** Tables too large to be asked about as a whole. */
  readonly parts?: readonly TablePart[];
  /** Also the colours that their cells are filled with. */
  readonly fills?: boolean;
}

/** What is asked of a large table: which rows it has, by the cells of one column, and everything about some of them. */
export interface TablePart {
  readonly tableName: string;
  /** Counted from the table's first column. */
  readonly keyColumn: number;
  /** Rows below the header, from 0, in runs that follow each other without touching. */
  readonly runs: readonly { readonly row: number; readonly count: number }[];
}

/** A part of a sheet. */
export interface SheetBlock {
  readonly sheetName: string;
  readonly area: CellArea;
}

/** One sheet, hidden ones included. */
export interface SheetSnapshot {
  readonly name: string;
  readonly isProtected: boolean;
  readonly isVisible: boolean;
  /** Given where people are not even offered to unhide it. */
  readonly isVeryHidden?: true;
}

/** One table and the sheet it is on. */
export interface TableSnapshot {
  readonly name: string;
  readonly sheetName: string;
}

/** What stands in the area asked for, and what its sheet uses altogether. */
export interface AreaSnapshot {
  readonly sheetName: string;
  /** The area asked for; it may reach beyond the sheet, and is then not empty. */
  readonly area: CellArea;
  /** No cell of the area has a value or a formula. */
  readonly isEmpty: boolean;
  /** A formula where there is one, otherwise the value; `undefined` where the area is too large to look into. */
  readonly cells: readonly (readonly (string | number | boolean)[])[] | undefined;
  /** The tables that the area touches, be their cells empty or not. */
  readonly tableNames: readonly string[];
  /** Whether merged cells reach into the area; `false` where the host cannot tell. */
  readonly hasMergedCells: boolean;
  /** Everything the sheet uses, formats included; `undefined` on an untouched sheet. */
  readonly usedArea: CellArea | undefined;
  /** The cells with values in the columns of the area, above and below it; `undefined` if there are none. */
  readonly usedInColumns: CellArea | undefined;
}

/** What the person has selected. */
export interface SelectionSnapshot {
  readonly sheetName: string;
  /** May be whole columns or rows. */
  readonly area: CellArea;
  /** The one cell of it that typing would go into: its formula where it has one, otherwise its value. */
  readonly activeCell: {
    readonly rowIndex: number;
    readonly columnIndex: number;
    readonly content: string | number | boolean;
  };
  /** The part of the area that has values; `undefined` where none of its cells has one. */
  readonly filledArea: CellArea | undefined;
  /** The values of the filled area, `""` for an empty cell, errors as their text. */
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

/** The cells of a table: a formula where there is one, otherwise the value; `""` for an empty cell. */
export interface TableContent {
  readonly name: string;
  readonly sheetName: string;
  /** The whole table, header included. */
  readonly area: CellArea;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean)[])[];
}

/** What stands on a sheet: its cells with values or formulas, as far as they reach. */
export interface SheetUse {
  readonly sheetName: string;
  /** `undefined` where there is none. */
  readonly usedArea: CellArea | undefined;
  /** The cells of the used area: a formula where there is one, otherwise the value; `""` for an empty cell. */
  readonly cells: readonly (readonly (string | number | boolean)[])[];
  /** What the same cells show, where that was asked for: an error as its text, `""` for an empty cell. */
  readonly values?: readonly (readonly (string | number | boolean)[])[];
  /** What the same cells are filled with as `#RRGGBB`, `""` for none, where that was asked for. */
  readonly fills?: readonly (readonly string[])[];
}

/** Where a table is and what its columns are called: what references to it stand for. */
export interface TablePlace extends TableSnapshot {
  /** With its header and its row of totals, where those are shown. */
  readonly area: CellArea;
  /** The rows between them. */
  readonly body: CellArea;
  readonly columns: readonly string[];
}

/** A name and what it stands for. */
export interface NamedFormula {
  readonly name: string;
  /** The sheet that alone knows the name. */
  readonly sheetName?: string;
  /** In its English form with its `=`. */
  readonly formula: string;
}

/** What the names in formulas stand for. */
export interface Definitions {
  /** Of the tables asked for, those that exist. */
  readonly tables: readonly TablePlace[];
  /** Those of the sheets asked for, then the workbook's. */
  readonly names: readonly NamedFormula[];
}

/** A column of a table: its id stays while it is renamed and moved. */
export interface TableColumnHead {
  readonly id: number;
  readonly header: string;
}

/** A table without its cells. */
export interface TableHead {
  /** The workbook's own id of the table, which stays while it is renamed and moved. */
  readonly id: string;
  readonly name: string;
  readonly sheetName: string;
  readonly columns: readonly TableColumnHead[];
}

/** A formula in a cell, in its English form with its `=`. */
export interface CellFormula {
  readonly formula: string;
}

/** What a cell holds: a formula told from a text that looks like one; `null` where nothing is. */
export type CellContent = string | number | boolean | null | CellFormula;

/** Everything about a table that is followed. */
export interface TrackedTable extends TableHead {
  /** The table with its header, be that shown or not, and without a row of totals. */
  readonly area: CellArea;
  /** Below the header. */
  readonly rows: readonly (readonly CellContent[])[];
  /** What stands in the table's first column above its header, from the sheet's first row on. */
  readonly above: readonly (string | number | boolean)[];
  /** The fill of each cell of `rows` as `#RRGGBB`, `""` for none; only where it was asked for. */
  readonly fills: readonly (readonly string[])[] | undefined;
}

/** A large table as far as it was asked about. */
export interface TrackedPart extends TableHead {
  readonly area: CellArea;
  readonly above: TrackedTable["above"];
  /** What the key column shows, row by row. */
  readonly keys: readonly (string | number | boolean)[];
  /** Of the rows asked for, those that are there. */
  readonly runs: readonly TrackedRows[];
}

/** Rows of a table that follow each other, from the row `row` below the header on. */
export interface TrackedRows {
  readonly row: number;
  readonly rows: TrackedTable["rows"];
  readonly fills: TrackedTable["fills"];
}

/** What was asked of tables in order to follow them. */
export interface TrackingSnapshot {
  readonly heads: readonly TableHead[];
  /** Of the tables asked for, those that exist. */
  readonly tables: readonly TrackedTable[];
  /** The same of those asked about in part. */
  readonly parts?: readonly TrackedPart[];
}

/** What this Excel can do beyond what the add-in requires of every Excel. */
export interface WorkbookFeatures {
  /** Pivot tables can be made. */
  readonly pivotTables: boolean;
  /** Pivot tables can be made to show some items of a field only. */
  readonly pivotFilters: boolean;
  /** One formula can fill several cells. */
  readonly dynamicArrays: boolean;
}

/** The workbook at one moment, as far as a decision needs it. */
export interface WorkbookSnapshot {
  readonly activeSheetName: string;
  /** Whether sheets may not be added, renamed or deleted. */
  readonly isStructureProtected: boolean;
  readonly sheets: readonly SheetSnapshot[];
  readonly tables: readonly TableSnapshot[];
  /** Defined names of the whole workbook. */
  readonly names: readonly string[];
  /** `undefined` where no area was asked for, or its sheet does not exist. */
  readonly area: AreaSnapshot | undefined;
  /** `undefined` where it was not asked for. */
  readonly selection: SelectionSnapshot | undefined;
  /** Of the tables whose cells were asked for, those that exist. */
  readonly tableContents: readonly TableContent[];
  /** Of the sheets asked for, those that exist; then the blocks asked for, of sheets that exist. */
  readonly sheetUses: readonly SheetUse[];
  /** Only where it was asked for. */
  readonly tracking?: TrackingSnapshot;
  /** The areas that formulas asked about fill, their own cells first; given where it was asked. */
  readonly spills?: readonly SheetBlock[];
  /** Of the cells asked about, those that another cell's formula fills; given where it was asked. */
  readonly filledCells?: readonly CellPlace[];
  /** Only where they were asked for. */
  readonly definitions?: Definitions;
  readonly features: WorkbookFeatures;
}

/** How one column of a rectangle looks; `columnIndex` counts from the sheet's first column. */
export interface ColumnFormat {
  readonly columnIndex: number;
  /** Half-width characters of the default font that should fit (a Japanese character takes two); unchanged without. */
  readonly widthInCharacters?: number;
  readonly numberFormat?: string;
  readonly wrapText?: boolean;
  readonly horizontalAlignment?: "Left" | "Center" | "Right";
  readonly verticalAlignment?: "Top" | "Center" | "Bottom";
}

/** Creates an empty sheet after the last one, or as the sheet of the given place, counted from 0. */
export interface AddSheet {
  readonly kind: "addSheet";
  readonly sheetName: string;
  readonly position?: number;
}

/** Removes a sheet and everything on it. */
export interface DeleteSheet {
  readonly kind: "deleteSheet";
  readonly sheetName: string;
}

/** Shows or hides a sheet; a very hidden one is not offered to people when they unhide sheets. */
export interface SetSheetVisibility {
  readonly kind: "setSheetVisibility";
  readonly sheetName: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
}

/** Writes values as they are: text never becomes a formula, a number or a date; `null` leaves a cell alone. */
export interface WriteCells {
  readonly kind: "writeCells";
  readonly sheetName: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly CellInput[])[];
}

/** Writes formulas in their English form; `null` leaves a cell alone. */
export interface WriteFormulas {
  readonly kind: "writeFormulas";
  readonly sheetName: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** Makes a table, with filter buttons, of cells whose first row is the header. */
export interface CreateTable {
  readonly kind: "createTable";
  readonly sheetName: string;
  readonly area: CellArea;
  readonly tableName: string;
  /** A built-in style by Excel's own name, such as `TableStyleMedium2`. */
  readonly style: string;
}

/** Makes plain cells of a table again. */
export interface UndoTable {
  readonly kind: "undoTable";
  readonly sheetName: string;
  readonly tableName: string;
}

/** Empties cells, their looks included. */
export interface ClearCells {
  readonly kind: "clearCells";
  readonly sheetName: string;
  readonly area: CellArea;
}

/** Formats columns over the given rows; widths hold for the whole column. */
export interface FormatColumns {
  readonly kind: "formatColumns";
  readonly sheetName: string;
  readonly rowIndex: number;
  readonly rowCount: number;
  readonly columns: readonly ColumnFormat[];
  /** Fits the rows' height to their text afterwards; costly above some thousand rows. */
  readonly fitRowHeights?: boolean;
}

/** Formats the text of an area. */
export interface FormatText {
  readonly kind: "formatText";
  readonly sheetName: string;
  readonly area: CellArea;
  readonly bold?: boolean;
  /** `#RRGGBB`. */
  readonly fontColor?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly wrapText?: boolean;
}

/** Keeps the first rows of a sheet in view. */
export interface FreezeRows {
  readonly kind: "freezeRows";
  readonly sheetName: string;
  readonly rowCount: number;
}

/** Makes cells links to places in the same workbook. */
export interface AddLinks {
  readonly kind: "addLinks";
  readonly sheetName: string;
  readonly links: readonly {
    readonly rowIndex: number;
    readonly columnIndex: number;
    readonly text: string;
    readonly target: CellPlace;
  }[];
}

/** How a sheet is printed: one page wide, as high as it takes. */
export interface SetPrintLayout {
  readonly kind: "setPrintLayout";
  readonly sheetName: string;
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: "A4" | "A3";
  /** Rows that are printed on every page. */
  readonly titleRows?: { readonly rowIndex: number; readonly rowCount: number };
}

/** Gives a formula or an area a name that holds in the whole workbook. */
export interface AddName {
  readonly kind: "addName";
  readonly name: string;
  /** With its leading `=`, in its English form. */
  readonly formula: string;
  readonly comment?: string;
}

/** Makes a pivot table over a table; fields are named by the table's headers. */
export interface CreatePivot {
  readonly kind: "createPivot";
  readonly sheetName: string;
  readonly pivotName: string;
  /** Where its upper left corner goes; filters stand two rows above. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly sourceTable: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly value: {
    readonly field: string;
    /** What the values are called: another text than the field. */
    readonly caption: string;
    readonly summary: "sum" | "count";
    readonly numberFormat: string;
  };
  readonly grandTotals: boolean;
  /** Only these items of a field are counted. */
  readonly filter?: { readonly field: string; readonly items: readonly string[] };
}

/** Makes a chart of horizontal bars with one series, the first row on top, and a label at each bar. */
export interface CreateBarChart {
  readonly kind: "createBarChart";
  readonly sheetName: string;
  readonly chartName: string;
  readonly title: string;
  /** Two columns, header included: labels and numbers. */
  readonly source: CellArea;
  /** The cells that the chart covers. */
  readonly place: CellArea;
  readonly numberFormat: string;
  /** `#RRGGBB`. */
  readonly barColor: string;
}

/** Puts rows into a table; what stands below it moves down. */
export interface AddTableRows {
  readonly kind: "addTableRows";
  readonly sheetName: string;
  readonly tableName: string;
  /** The row below the header that they go in front of, from 0; without it, they come last. */
  readonly before?: number;
  /**
   * As in `writeCells`, text never becomes a formula; a formula is one, in its English form, for the row's place before
   * anything else is put in; `null` is an empty cell.
   */
  readonly rows: readonly (readonly (CellInput | CellFormula)[])[];
}

/** Takes rows out of a table with everything in them. */
export interface DeleteTableRows {
  readonly kind: "deleteTableRows";
  readonly sheetName: string;
  readonly tableName: string;
  /** Rows below the header, from 0, as they are before any of them is gone. */
  readonly rows: readonly number[];
}

/** Writes values into a table, wherever it is by then, and never beside it; otherwise as `writeCells`. */
export interface WriteTableCells {
  readonly kind: "writeTableCells";
  readonly sheetName: string;
  readonly tableName: string;
  /** From 0, below the header; columns from the table's first. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellInput[])[];
}

/** Writes formulas in their English form into a table, wherever it is by then; `null` leaves a cell alone. */
export interface WriteTableFormulas {
  readonly kind: "writeTableFormulas";
  readonly sheetName: string;
  readonly tableName: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** Writes a text as it is above a table's first column, wherever the table is by then. */
export interface WriteAboveTable {
  readonly kind: "writeAboveTable";
  readonly sheetName: string;
  readonly tableName: string;
  /** 1 for the row right above the header. */
  readonly rowsAbove: number;
  readonly text: string;
}

/** Fills single cells of a table with a colour, or with none. */
export interface FillTableCells {
  readonly kind: "fillTableCells";
  readonly sheetName: string;
  readonly tableName: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    /** `#RRGGBB`, or `""` for no fill. */
    readonly color: string;
  }[];
}

/** Fills single cells of a sheet with a colour, or with none; `row` and `column` count from the sheet's first ones. */
export interface FillCells {
  readonly kind: "fillCells";
  readonly sheetName: string;
  readonly cells: FillTableCells["cells"];
}

/** Reads the sources of all pivot tables again. */
export interface RefreshPivots {
  readonly kind: "refreshPivots";
}

/** A place where a write may be cancelled: what stands before it is whole. */
export interface EndStep {
  readonly kind: "endStep";
}

/** Calculates every formula of the open workbooks anew. */
export interface Recalculate {
  readonly kind: "recalculate";
}

/** Brings a sheet to the front and selects an area of it. */
export interface ShowArea {
  readonly kind: "showArea";
  readonly sheetName: string;
  readonly area: CellArea;
}

/** One change, applied in the order of the list. */
export type WorkbookChange =
  | AddSheet
  | DeleteSheet
  | SetSheetVisibility
  | WriteCells
  | WriteFormulas
  | CreateTable
  | UndoTable
  | ClearCells
  | FormatColumns
  | FormatText
  | FreezeRows
  | AddLinks
  | SetPrintLayout
  | AddName
  | CreatePivot
  | CreateBarChart
  | AddTableRows
  | DeleteTableRows
  | WriteTableCells
  | WriteTableFormulas
  | WriteAboveTable
  | FillTableCells
  | FillCells
  | RefreshPivots
  | EndStep
  | Recalculate
  | ShowArea;

/** Whether something under way should end early; an `AbortSignal` is one. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** How a write of several steps is followed and ended early. */
export interface ApplyOptions {
  /** Told the number of steps that are in the workbook, each time that more are. */
  readonly onStep?: (stepCount: number) => void;
  /** Looked at whenever nothing is under way between two steps. */
  readonly signal?: CancelSignal;
  /** Tables that are read once more by the first request, before anything of it is written. */
  readonly observe?: TrackingRequest;
  /** Told what those tables were right before the write, also where it failed then: whether anybody was faster. */
  readonly onObserved?: (seen: Pick<TrackingSnapshot, "tables" | "parts">) => void;
}

/** Ends a watch; safe to call twice. */
export type StopWatching = () => Promise<void>;

/** A hint that something changed; the sheet is the truth. */
export interface WorkbookHint {
  readonly kind: "cellsChanged" | "selectionChanged";
}

/** A workbook as actions see it. */
export interface WorkbookPort {
  read(request: ReadRequest): Promise<WorkbookSnapshot>;
  /**
   * Applies the changes in order. A list with `endStep` in it is sent in so many steps at a time as the host is quick,
   * one by one where it is slow, as one undo step where the host groups them; it ends between two once it is cancelled.
   */
  apply(changes: readonly WorkbookChange[], options?: ApplyOptions): Promise<void>;
  watch(listener: (hint: WorkbookHint) => void): Promise<StopWatching>;
}
