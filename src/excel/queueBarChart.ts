import type { CreateBarChart } from "../workbook/objectChanges";
import { cellAt, rangeAt } from "./rangeAt";

/** Queues a chart of horizontal bars as one would put it into a slide: title, source, values at the bars, nothing else. */
export function queueBarChart(sheet: Excel.Worksheet, change: CreateBarChart): void {
  const chart = sheet.charts.add(
    Excel.ChartType.barClustered,
    rangeAt(sheet, change.source),
    Excel.ChartSeriesBy.columns,
  );
  chart.name = change.chartName;
  const { rowIndex, columnIndex, rowCount, columnCount } = change.place;
  chart.setPosition(
    cellAt(sheet, { rowIndex, columnIndex }),
    cellAt(sheet, { rowIndex: rowIndex + rowCount - 1, columnIndex: columnIndex + columnCount - 1 }),
  );
  chart.title.text = `${change.title}\n${change.sourceLine}`;
  chart.title.format.font.size = titlePoints;
  chart.title.format.font.bold = true;
  const sourceLine = chart.title.getSubstring(change.title.length + 1, change.sourceLine.length).font;
  sourceLine.size = sourcePoints;
  sourceLine.bold = false;
  sourceLine.color = labelColor;
  chart.legend.visible = false;
  const { categoryAxis, valueAxis } = chart.axes;
  // Bars are drawn from the bottom up; reversed, the first row of the source is on top.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.format.font.size = labelPoints;
  categoryAxis.format.font.color = labelColor;
  // Every bar has its value: an axis and grid lines would only say it again.
  valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  const series = chart.series.getItemAt(0);
  series.gapWidth = gapPercent;
  series.format.fill.setSolidColor(change.barColor);
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  series.dataLabels.position = Excel.ChartDataLabelPosition.outsideEnd;
  series.dataLabels.numberFormat = change.numberFormat;
  series.dataLabels.format.font.size = labelPoints;
}

const titlePoints = 14;
const sourcePoints = 9;
const labelPoints = 10;
const labelColor = "#404040";
const gapPercent = 45;
