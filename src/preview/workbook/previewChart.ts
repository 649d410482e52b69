import type { Area } from "./previewWorkbook";

/** Cells on a sheet. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** A font as far as a chart sets it; sizes are points, colours `#RRGGBB`. */
export interface ChartFont {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  /** `undefined` for the workbook's own. */
  readonly name?: string;
}

/** The title of a chart or an axis. */
export interface ChartTitle {
  readonly text: string;
  readonly isVisible: boolean;
  readonly font: ChartFont;
  /** Fonts of parts of the text, a later one over an earlier one. */
  readonly ownFonts?:
    readonly { readonly start: number; readonly length: number; readonly font: ChartFont }[] | undefined;
}

/** One axis of a chart; `numberFormat` is Excel's. */
export interface ChartAxis {
  readonly isVisible: boolean;
  readonly title: ChartTitle;
  readonly numberFormat: string;
  /** Whether the number format is that of the source cells. */
  readonly isFormatLinked: boolean;
  readonly reversePlotOrder: boolean;
  readonly hasMajorGridlines: boolean;
  readonly font: ChartFont;
  /** `undefined` where Excel chooses. */
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
}

export type ChartLegendPosition = "Top" | "Bottom" | "Left" | "Right" | "Corner";

export interface ChartLegend {
  readonly isVisible: boolean;
  readonly position: ChartLegendPosition;
  readonly font: ChartFont;
}

/** How values are written beside their bars, points or slices. */
export interface ChartLabels {
  readonly showValue: boolean;
  readonly showCategoryName: boolean;
  readonly showSeriesName: boolean;
  readonly showPercentage: boolean;
  /** Excel's name: `OutsideEnd`, `InsideEnd`, `InsideBase`, `Center`, `BestFit`, `Top` …; `undefined` where Excel chooses. */
  readonly position?: string;
  readonly separator: string;
  readonly numberFormat: string;
  /** Whether the number format is that of the source cells. */
  readonly isFormatLinked: boolean;
  readonly font: ChartFont;
}

/** One series: where its data stand and how it looks. */
export interface ChartSeries {
  readonly id: string;
  /** The name it was given; `undefined` where it is the text of `nameArea`, or Excel's own (系列1). */
  readonly ownName?: string;
  readonly nameArea?: SheetArea;
  readonly values: SheetArea;
  /** Labels of the points; more than one column or row are levels of one label. */
  readonly categories?: SheetArea;
  /** `#RRGGBB`; `undefined` for the chart's own palette. */
  readonly fillColor?: string;
  /** Fills of single points, by index. */
  readonly pointColors: Readonly<Record<number, string>>;
  /** Space between bars in percent of their width, 0 to 500. */
  readonly gapWidth: number;
  /** Overlap of bars side by side in percent, -100 to 100. */
  readonly overlap: number;
  readonly hasDataLabels: boolean;
  readonly labels: ChartLabels;
}

/** A rectangle on a sheet in points from its first cell's corner. */
export interface PointRectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What may be changed of a chart at once. */
export interface ChartDesign {
  readonly name: string;
  /** Excel's name of the kind, such as `BarClustered`. */
  readonly type: string;
  readonly position: PointRectangle;
  readonly title: ChartTitle;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly legend: ChartLegend;
  readonly series: readonly ChartSeries[];
  /** The chart's background, `#RRGGBB`; white where none was given. */
  readonly fillColor?: string;
}

/** A chart over a sheet's cells; it shows what its source cells hold now. */
export interface PreviewChart extends ChartDesign {
  readonly id: string;
  readonly sheetId: string;
  /** What it was made from; `undefined` where series were set one by one. */
  readonly source?: SheetArea;
  /** Whether each column or each row of the source is a series. */
  readonly seriesBy: "Columns" | "Rows";
  /** The pivot table that it follows, if its source is one. */
  readonly pivotId?: string;
}

/** What a chart shows now. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** `undefined` for cells without a number. */
    readonly values: readonly (number | undefined)[];
    /** The values as their cells show them. */
    readonly texts: readonly string[];
    /** The number format of the first source cell. */
    readonly numberFormat: string;
  }[];
}
