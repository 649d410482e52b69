import type { Area } from "./previewWorkbook";

/** How a pivot table's value field puts many values into one. */
export type PivotSummary = "Sum" | "Count" | "Average" | "Max" | "Min" | "CountNumbers" | "Product";

/** Where a pivot table takes its data: a table, wherever it moves, or an area whose first row are headers. */
export type PivotSource =
  | { readonly kind: "table"; readonly tableId: string }
  | { readonly kind: "area"; readonly sheetId: string; readonly area: Area };

/** The order of a field's items; without one they ascend. */
export interface PivotSort {
  readonly by: "label" | "value";
  readonly descending: boolean;
  /** For `by: "value"`: the caption of the value field that decides. */
  readonly valueCaption?: string;
}

/** A column of the source on the row, column or filter axis. */
export interface PivotField {
  /** The source's header, in its own spelling. */
  readonly field: string;
  /** What the pivot table calls it. */
  readonly caption: string;
  readonly sort?: PivotSort;
  /** Items that are filtered out, by their label. */
  readonly hiddenItems: readonly string[];
  /** Whether groups of this field get a subtotal of their own. */
  readonly showSubtotals: boolean;
}

/** A column of the source that is summarized. */
export interface PivotValue {
  readonly id: string;
  readonly field: string;
  /** What stands above the values: 「合計 / 金額」 unless renamed. */
  readonly caption: string;
  readonly summarizeBy: PivotSummary;
  readonly numberFormat: string;
}

export type PivotLayoutType = "Compact" | "Outline" | "Tabular";
export type PivotSubtotalLocation = "AtTop" | "AtBottom" | "Off";

/** What a person chooses of a pivot table: fields and layout. */
export interface PivotDesign {
  readonly rows: readonly PivotField[];
  readonly columns: readonly PivotField[];
  readonly filters: readonly PivotField[];
  readonly values: readonly PivotValue[];
  readonly layoutType: PivotLayoutType;
  readonly subtotalLocation: PivotSubtotalLocation;
  /** The column of totals at the right; only where there are column fields. */
  readonly showRowGrandTotals: boolean;
  /** The row of totals at the bottom; only where there are row fields. */
  readonly showColumnGrandTotals: boolean;
  /** Whether columns are fitted to their content whenever the pivot table is laid out. */
  readonly autoFormat: boolean;
  /** What an empty value cell shows. */
  readonly emptyCellText: string;
}

/** Parts of a laid out pivot table on its sheet; `undefined` where it has no such part. */
export interface PivotAreas {
  /** Headers, labels and values, without the filters above. */
  readonly table: Area;
  readonly filters: Area | undefined;
  readonly rowLabels: Area | undefined;
  readonly columnLabels: Area | undefined;
  /** The values, subtotals and grand totals included. */
  readonly values: Area | undefined;
}

/** A pivot table. Its cells hold plain values as of the last refresh, as in Excel. */
export interface PreviewPivot extends PivotDesign {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** The cell that it was put at: the first of `areas.table` unless filters had to push that down. */
  readonly anchor: { readonly rowIndex: number; readonly columnIndex: number };
  readonly source: PivotSource;
  /** The source's headers as of the last refresh. */
  readonly fields: readonly string[];
  readonly areas: PivotAreas;
  /** Everything it occupies: `areas.table` with the filters. Without any field, the 18 × 3 cells that Excel reserves. */
  readonly area: Area;
  readonly refreshOnOpen: boolean;
}

/** What may be changed of a pivot table at once. */
export interface PivotChange extends Partial<PivotDesign> {
  readonly name?: string;
  readonly refreshOnOpen?: boolean;
}

/** The items of a pivot table's field as of the last refresh, in the order shown. */
export interface PivotItems {
  readonly field: string;
  readonly labels: readonly string[];
}
