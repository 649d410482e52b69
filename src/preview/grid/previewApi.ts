import type { HostFaults } from "../officeHost/hostFaults";
import type { HostTraffic } from "../officeHost/hostTraffic";
import type { CellLink } from "../workbook/cellLink";
import type { PageLayout } from "../workbook/pageLayout";
import type { PointRectangle } from "../workbook/previewChart";
import type { CellFormat, CellValue } from "../workbook/previewWorkbook";
import type { OpenReport } from "../xlsx/openReport";
import type { SeedChoice } from "./seedChoice";

/** One cell: what it holds, and what a person sees of it. */
export interface CellReading {
  /** Address with its sheet, `施策一覧!B2`. */
  readonly address: string;
  /** Number, text or boolean; `""` for an empty cell, the error's text (`"#N/A"`) for an error. */
  readonly value: CellValue;
  /** The formula with its leading `=`, or the value where there is none. */
  readonly formula: CellValue;
  /** What the cell shows, number format applied. */
  readonly text: string;
  readonly isError: boolean;
  /** What the function that failed said about it. */
  readonly errorMessage: string | undefined;
}

/** One sheet, in tab order. */
export interface SheetReading {
  readonly name: string;
  readonly isActive: boolean;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** The area with content, as an address without sheet; `undefined` for an empty sheet. */
  readonly usedAddress: string | undefined;
}

/** One table. */
export interface TableReading {
  /** What add-ins find it by; stays while it is renamed, moved, sorted, saved and opened. */
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** Header row and body, with the sheet. */
  readonly address: string;
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly style: string;
  readonly hasFilterButtons: boolean;
}

/** A name of the workbook. */
export interface NameReading {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  /** The sheet that alone knows the name; left out for a name of the workbook. */
  readonly sheet?: string;
}

/** A pivot table. */
export interface PivotReading {
  readonly name: string;
  readonly sheet: string;
  /** Headers, labels and values, with the sheet; filters stand above. */
  readonly address: string;
  /** The table or area that it summarizes. */
  readonly source: string;
  /** Captions of its fields. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  readonly values: readonly string[];
}

/** A chart and what it shows now. */
export interface ChartReading {
  readonly name: string;
  readonly sheet: string;
  /** Excel's name of the kind, such as `BarClustered`. */
  readonly type: string;
  /** `undefined` where none is shown. */
  readonly title: string | undefined;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[];
  /** In points from the sheet's first corner. */
  readonly position: PointRectangle;
}

/**
 * `window.previewWorkbook`: the workbook of the preview for scripts, journeys and the console.
 *
 * Addresses are A1 with or without a sheet (`B2`, `A1:C3`, `施策一覧!B2`, `'My sheet'!B2`); without one they mean the
 * active sheet. What Excel would refuse throws a `WorkbookRefusal` whose `code` is Excel's.
 *
 * ```js
 * await previewWorkbook.ready;
 * previewWorkbook.type("A1", '=MEASURE_AMOUNT("後発医薬品製造基盤整備基金")');
 * await previewWorkbook.whenCalculated();
 * previewWorkbook.readCell("A1").value; // 1688
 * ```
 */
export interface PreviewApi {
  /** Resolves when the grid is drawn, the functions are known and, unless the pane starts closed, the add-in runs. */
  readonly ready: Promise<void>;
  /** One line for every member, for the console. */
  help(): string;

  /** The sheets in tab order. */
  sheets(): SheetReading[];
  /** Adds a sheet behind the last one and shows it; gives its name. */
  addSheet(name?: string): string;
  renameSheet(name: string, newName: string): void;
  deleteSheet(name: string): void;
  /** Copies the sheet behind itself and shows the copy, as 移動またはコピー does; gives the copy's name. */
  copySheet(name: string): string;
  /** Moves the sheet to a place among the tabs, 0 being the first. */
  moveSheet(name: string, position: number): void;
  activateSheet(name: string): void;
  /** Protects the sheet as 校閲 › シートの保護 does: every cell is locked. */
  protectSheet(name: string): void;
  unprotectSheet(name: string): void;
  /** Protects or frees the workbook's structure: its sheets cannot be added, renamed, moved or deleted. */
  protectStructure(isProtected: boolean): void;

  /** The tables of the workbook. */
  tables(): TableReading[];
  /** Makes a table over an area whose first row holds its headers, as 挿入 › テーブル does. */
  addTable(address: string, name: string): void;
  /** Deletes a table with its cells. */
  deleteTable(name: string): void;
  renameTable(name: string, newName: string): void;
  /** Lets the table reach over another area that begins in the same row. */
  resizeTable(name: string, address: string): void;
  /** Makes plain cells of the table, as 範囲に変換 does. */
  convertTable(name: string): void;
  /** Sorts the table's rows by a column; rows that are hidden stay in their places. */
  sortTable(name: string, column: string, ascending?: boolean): void;
  /** Hides rows that show none of these texts in the column (`""` for an empty cell); left out, all rows come back. */
  filterTable(name: string, column: string, texts?: readonly string[]): void;
  /** Puts an empty column with this header before another, or last. */
  insertTableColumn(name: string, header: string, before?: string): void;
  /** Cuts a column and puts it before another, or last. */
  moveTableColumn(name: string, column: string, before?: string): void;
  deleteTableColumn(name: string, column: string): void;
  /** Puts rows before the one at `index` (0 is the first of the body), or behind the last. */
  insertTableRows(
    name: string,
    index: number | undefined,
    rows: readonly (readonly (CellValue | null)[])[],
  ): void;
  deleteTableRows(name: string, index: number, count?: number): void;
  /** The names of the workbook. */
  names(): NameReading[];
  /** The pivot tables of the workbook. */
  pivots(): PivotReading[];
  /** Reads a pivot table's source again, as データ › すべて更新 does for one. */
  refreshPivot(name: string): void;
  /** The charts of the workbook, with what they show now. */
  charts(): ChartReading[];
  /** The link of a cell; `undefined` where it has none. */
  hyperlink(address: string): CellLink | undefined;
  /** How a sheet is printed, the active one by default. */
  pageLayout(sheet?: string): PageLayout;

  /** The workbook as the bytes of an .xlsx file. */
  saveXlsx(): Promise<Uint8Array>;
  /** Puts what is in an .xlsx file in the place of everything in the workbook; tells what was not taken over. */
  openXlsx(bytes: Uint8Array): Promise<OpenReport>;

  readCell(address: string): CellReading;
  readRange(address: string): CellReading[][];
  /** The format of the area's first cell; colours `#RRGGBB`, sizes in points. */
  format(address: string): Required<CellFormat>;
  /** The width in points of the column of this address. */
  columnWidth(address: string): number;
  /** Rows that stay in view at the top of the sheet, the active one by default. */
  frozenRows(sheet?: string): number;

  /** Types a text into the area's first cell and presses Enter: `=…` a formula, `'…` text, else number, date or text. */
  type(address: string, text: string): void;
  /** Presses Delete on the area. */
  clear(address: string): void;
  /** Hides the rows that the address touches. */
  hideRows(address: string): void;
  showRows(address: string): void;
  /** Whether the address's first row is hidden, by a person or a filter. */
  isRowHidden(address: string): boolean;
  mergeCells(address: string): void;
  select(address: string): void;
  /** The selected area with its sheet. */
  selection(): string;
  /** Changes a cell as another person who has the workbook open. */
  coAuthorEdit(address: string, value: CellValue): void;
  /**
   * Runs something once, when the add-in's next `context.sync()` has arrived and before it is carried out: what a
   * co-author edits in it comes between the add-in's reading and its writing.
   */
  onNextRequest(run: () => void): void;
  /** Resolves when no calculation and no function call is under way. */
  whenCalculated(): Promise<void>;

  isPaneOpen(): boolean;
  /** Opens the pane; resolves when the add-in has started. */
  openPane(): Promise<void>;
  /** Closes the pane with its ×: the add-in and its functions live on. */
  closePane(): void;
  /** Starts the add-in anew; resolves when it has started. */
  reloadPane(): Promise<void>;
  /** The data that the add-in works with: those it brings along, or an invented revision of them. */
  seeds(): SeedChoice;
  /**
   * Starts the add-in anew with other data, as if a new version had brought them; resolves when it has started. Cells
   * keep the values that functions gave them, as in Excel.
   */
  useSeeds(seeds: SeedChoice): Promise<void>;
  /** Opens a sample workbook whose tables hold the bundled data, and then uses the revised ones. */
  openOlderWorkbook(): Promise<OpenReport>;
  /** Ends the add-in as a crash would. Opening the pane or a button starts it again. */
  killPane(): void;
  /** Presses the ribbon button with this control id; resolves when the command says it is done. */
  runCommand(controlId: string): Promise<void>;
  /** The ribbon's buttons: their control ids and labels, and whether the add-in lets them be pressed. */
  commands(): { id: string; label: string; isEnabled: boolean }[];

  /** How the host misbehaves; set a field, for example `previewWorkbook.faults.lagMilliseconds = 800`. */
  readonly faults: HostFaults;
  /** Ends all misbehaviour. */
  clearFaults(): void;
  /** What the add-in's `context.sync()` calls have sent so far; `traffic.reset()` starts over. */
  readonly traffic: HostTraffic;
}

declare global {
  interface Window {
    previewWorkbook?: PreviewApi;
  }
}
