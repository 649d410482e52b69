import type { CellArea } from "./cellArea";

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
  /** Stands small below the title: wherever the chart is copied to, it says where its figures come from. */
  readonly sourceLine: string;
  /** Two columns, header included: labels and numbers. */
  readonly source: CellArea;
  /** The cells that the chart covers. */
  readonly place: CellArea;
  readonly numberFormat: string;
  /** `#RRGGBB`. */
  readonly barColor: string;
}

/** A name, a pivot table or a chart that is made. */
export type ObjectChange = AddName | CreatePivot | CreateBarChart;
