import type { ChartAxis, ChartDesign, ChartFont, ChartLabels, ChartSeries } from "./previewChart";

/** Excel's kinds of charts that are kept here; any of them can be read back and saved. */
export const chartTypes = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineStacked",
  "LineMarkers",
  "LineMarkersStacked",
  "Area",
  "AreaStacked",
  "Pie",
  "Doughnut",
  "XYScatter",
] as const;

/** Size in points of a chart that nobody gave one. */
export const newChartSize = { width: 360, height: 216 } as const;

const softInk = "#595959";

/** A chart's font of that size in Excel's soft black. */
export function chartFont(size: number): ChartFont {
  return { size, bold: false, italic: false, color: softInk };
}

function newAxis(hasMajorGridlines: boolean): ChartAxis {
  return {
    isVisible: true,
    title: { text: "", isVisible: false, font: chartFont(10) },
    numberFormat: "General",
    isFormatLinked: true,
    reversePlotOrder: false,
    hasMajorGridlines,
    font: chartFont(9),
  };
}

const newLabels: ChartLabels = {
  showValue: true,
  showCategoryName: false,
  showSeriesName: false,
  showPercentage: false,
  separator: ", ",
  numberFormat: "General",
  isFormatLinked: true,
  font: chartFont(9),
};

/** The looks of a series in a new chart. */
export const newSeriesLooks: Omit<ChartSeries, "id" | "values"> = {
  pointColors: {},
  gapWidth: 150,
  overlap: 0,
  hasDataLabels: false,
  labels: newLabels,
};

/** The looks of a new chart; one series is named by the title, several by the legend, slices always. */
export function newChartLooks(
  type: string,
  seriesCount: number,
): Pick<ChartDesign, "title" | "categoryAxis" | "valueAxis" | "legend"> {
  const hasLegend = seriesCount > 1 || type === "Pie" || type === "Doughnut";
  return {
    title: { text: "", isVisible: true, font: chartFont(14) },
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
    legend: { isVisible: hasLegend, position: "Bottom", font: chartFont(9) },
  };
}
