import type { ChartData, PreviewChart } from "../workbook/previewChart";

/** What a drawing of a chart is made from. */
export interface ChartView {
  readonly chart: PreviewChart;
  readonly data: ChartData;
  /** The text of a value in one of Excel's number formats. */
  readonly formatNumber: (value: number, numberFormat: string) => string;
}
