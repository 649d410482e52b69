import type { ChartLabels } from "../workbook/previewChart";
import type { AxisPlot } from "./chartAxisPlot";
import { inkOn, pointColor, seriesColor } from "./chartPalette";
import type { SeriesStacks } from "./chartStack";
import type { ChartView } from "./chartView";
import { fontPixels, svg, svgText, textPixels } from "./chartSvg";

function labelText(labels: ChartLabels, view: ChartView, series: number, point: number): string {
  const { data, formatNumber } = view;
  const shown = data.series[series];
  const value = shown?.values[point];
  if (!shown || value === undefined) return "";
  const format = labels.isFormatLinked ? shown.numberFormat : labels.numberFormat;
  return [
    labels.showSeriesName ? shown.name : "",
    labels.showCategoryName ? (data.categories[point] ?? "") : "",
    labels.showValue ? formatNumber(value, format) : "",
  ]
    .filter(Boolean)
    .join(labels.separator);
}

/** Draws bars or columns, side by side or stacked, with their labels. */
export function drawBars(view: ChartView, stacks: SeriesStacks, plot: AxisPlot): SVGElement[] {
  const { chart, data } = view;
  const { isHorizontal } = plot;
  const [first] = chart.series;
  const count = stacks.isStacked ? 1 : Math.max(1, data.series.length);
  const gap = (first?.gapWidth ?? 150) / 100;
  const overlap = stacks.isStacked ? 0 : (first?.overlap ?? 0) / 100;
  const marks: SVGElement[] = [];
  const texts: SVGElement[] = [];
  for (const [seriesIndex, spans] of stacks.spans.entries()) {
    const series = chart.series[seriesIndex];
    for (const [index, span] of spans.entries()) {
      if (!span) continue;
      const { start, size } = plot.categoryAt(index);
      const thickness = size / (count - overlap * (count - 1) + gap);
      // Where bars run from the bottom up, so do the series within each category.
      const place = stacks.isStacked
        ? 0
        : isHorizontal !== chart.categoryAxis.reversePlotOrder
          ? count - 1 - seriesIndex
          : seriesIndex;
      const across = start + (thickness * gap) / 2 + place * thickness * (1 - overlap);
      const [from, to] = [plot.valueAt(span.from), plot.valueAt(span.to)];
      const near = Math.min(from, to);
      const length = Math.abs(to - from);
      const color = pointColor(series, index, seriesColor(series, seriesIndex));
      const rectangle = isHorizontal
        ? { x: near, y: across, width: length, height: thickness }
        : { x: across, y: near, width: thickness, height: length };
      marks.push(svg("rect", { ...rectangle, fill: color }));
      if (!series?.hasDataLabels) continue;
      const text = labelText(series.labels, view, seriesIndex, index);
      const { font } = series.labels;
      const isInside = stacks.isStacked || /^(Inside|Center)/.test(series.labels.position ?? "");
      const needed = isHorizontal ? textPixels(text, font) + 6 : fontPixels(font) + 2;
      if (text === "" || (isInside && needed > length)) continue;
      const sign = to === from ? (isHorizontal ? 1 : -1) : Math.sign(to - from);
      const along = isInside
        ? insidePlace(series.labels.position, from, to, needed)
        : to + sign * (isHorizontal ? 6 : fontPixels(font) * 0.8);
      const middle = across + thickness / 2;
      const anchor = isHorizontal && !isInside ? (sign > 0 ? "start" : "end") : "middle";
      const where = isHorizontal ? { x: along, y: middle } : { x: middle, y: along };
      texts.push(svgText(text, { ...where, anchor, font, ...(isInside ? { color: inkOn(color) } : {}) }));
    }
  }
  return [...marks, ...texts];
}

function insidePlace(position: string | undefined, from: number, to: number, needed: number): number {
  const step = (Math.sign(to - from) * needed) / 2;
  if (position === "InsideEnd") return to - step;
  return position === "InsideBase" ? from + step : (from + to) / 2;
}

/** Draws lines, areas or points, with their labels above. */
export function drawLines(view: ChartView, stacks: SeriesStacks, plot: AxisPlot): SVGElement[] {
  const { chart } = view;
  const isArea = chart.type.startsWith("Area");
  const hasMarkers = chart.type.includes("Markers") || chart.type === "XYScatter";
  const hasLine = chart.type !== "XYScatter";
  const marks: SVGElement[] = [];
  const texts: SVGElement[] = [];
  for (const [seriesIndex, spans] of stacks.spans.entries()) {
    const series = chart.series[seriesIndex];
    const color = seriesColor(series, seriesIndex);
    const points = spans.flatMap((span, index) => {
      if (!span) return [];
      const { start, size } = plot.categoryAt(index);
      return { index, x: start + size / 2, y: plot.valueAt(span.to), base: plot.valueAt(span.from) };
    });
    const path = points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join(" ");
    if (isArea) {
      const back = [...points]
        .reverse()
        .map(({ x, base }) => `L${x} ${base}`)
        .join(" ");
      marks.push(svg("path", { d: `${path} ${back} Z`, fill: color, "fill-opacity": 0.85 }));
    } else if (hasLine) {
      marks.push(
        svg("path", {
          d: path,
          fill: "none",
          stroke: color,
          "stroke-width": 2.5,
          "stroke-linejoin": "round",
        }),
      );
    }
    for (const { index, x, y } of points) {
      if (hasMarkers || (points.length === 1 && !isArea))
        marks.push(
          svg("circle", { cx: x, cy: y, r: 4, fill: pointColor(series, index, color), stroke: "#FFFFFF" }),
        );
      if (!series?.hasDataLabels) continue;
      const text = labelText(series.labels, view, seriesIndex, index);
      const { font } = series.labels;
      texts.push(svgText(text, { x, y: y - fontPixels(font) * 0.9, anchor: "middle", font }));
    }
  }
  return [...marks, ...texts];
}
