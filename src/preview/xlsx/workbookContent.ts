import type { PlacedLink } from "../workbook/cellLink";
import type { PageLayout } from "../workbook/pageLayout";
import type { ChartSeries, PreviewChart } from "../workbook/previewChart";
import type { PivotDesign, PivotValue } from "../workbook/previewPivot";
import type { Area, CellFormat, CellValue, SheetVisibility } from "../workbook/previewWorkbook";
import type { WorkbookProperties } from "../workbook/workbookProperties";

/**
 * What a file holds of a workbook, as plain data: saving reads it from a workbook and writes it as XML, opening goes
 * the other way. Rows and columns are 0-based, widths and heights points.
 */
export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly activeSheetIndex: number;
  readonly isStructureProtected: boolean;
  readonly names: readonly NameContent[];
  readonly properties: WorkbookProperties;
  /** The formats that columns and cells point to; the first is that of cells nobody formatted. */
  readonly formats: readonly Required<CellFormat>[];
}

/** A defined name; with a sheet's name it is known on that sheet alone. */
export interface NameContent {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  readonly sheetName?: string;
}

/** One sheet, in the order of the tabs. */
export interface SheetContent {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** `#RRGGBB`, or `""` for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly pageLayout: PageLayout;
  readonly links: readonly PlacedLink[];
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly columns: readonly ColumnContent[];
  readonly rows: readonly RowContent[];
  readonly mergedAreas: readonly Area[];
  readonly tables: readonly TableContent[];
  readonly pivots: readonly PivotContent[];
  readonly charts: readonly ChartContent[];
}

/** Neighbouring columns that share a width or format of their own. */
export interface ColumnContent {
  readonly columnIndex: number;
  readonly columnCount: number;
  readonly width?: number;
  readonly formatIndex?: number;
}

/** A row that has cells or a height of its own; rows ascend. */
export interface RowContent {
  readonly rowIndex: number;
  readonly height?: number;
  readonly cells: readonly CellContent[];
}

/** A cell with a value, a formula or a format of its own; cells of a row ascend. */
export interface CellContent {
  readonly columnIndex: number;
  /** The value or, beside a formula, its last result; `""` where the cell has only a format. */
  readonly value: CellValue;
  readonly isError?: true;
  /** As a person sees it, with its leading `=`. */
  readonly formula?: string;
  /** The area of more than one cell that the formula fills. */
  readonly spillArea?: Area;
  /** The value comes from a neighbour's formula that fills this cell too. */
  readonly isSpilled?: true;
  readonly formatIndex?: number;
}

/** A table of a sheet; its area includes the header row where it has one. */
export interface TableContent {
  /** The id by which add-ins find the table again; a file of another program may have none. */
  readonly id?: string;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  /** Excel's name of the style; `""` for none. */
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
}

/** Where a pivot table of a file takes its data. */
export type PivotSourceContent =
  | { readonly kind: "table"; readonly tableName: string }
  | { readonly kind: "area"; readonly sheetName: string; readonly area: Area };

/** A pivot table of a sheet. Its cells stand among the sheet's; the item of empty cells is `""` in `hiddenItems`. */
export interface PivotContent extends Omit<PivotDesign, "values"> {
  readonly name: string;
  readonly source: PivotSourceContent;
  /** The source's headers. */
  readonly fields: readonly string[];
  readonly values: readonly Omit<PivotValue, "id">[];
  /** Headers, labels and values, without the filters above. */
  readonly tableArea: Area;
  readonly area: Area;
}

/** A series of a file's chart; in the areas a sheet's name stands for its id. */
export type SeriesContent = Omit<ChartSeries, "id">;

/** A chart of a sheet. */
export interface ChartContent extends Omit<
  PreviewChart,
  "id" | "sheetId" | "source" | "seriesBy" | "pivotId" | "series"
> {
  readonly series: readonly SeriesContent[];
}
