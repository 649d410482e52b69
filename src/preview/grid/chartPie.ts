import type { PlotBox } from "./chartDrawing";
import { inkOn, paletteColor, pointColor } from "./chartPalette";
import type { ChartView } from "./chartView";
import { svg, svgText, textPixels } from "./chartSvg";

/** Draws the slices of a pie or a doughnut, clockwise from the top, with their labels. */
export function drawPiePlot({ chart, data, formatNumber }: ChartView, box: PlotBox): SVGElement[] {
  const [series] = chart.series;
  const shown = data.series[0];
  if (!series || !shown) return [];
  const values = shown.values.map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return [];
  const { labels } = series;
  const isOutside = labels.position === "OutsideEnd" || labels.position === "BestFit";
  const radius = (Math.min(box.width, box.height) / 2) * (series.hasDataLabels && isOutside ? 0.78 : 0.96);
  const hole = chart.type === "Doughnut" ? radius * 0.5 : 0;
  const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const at = (angle: number, distance: number) => ({
    x: center.x + Math.sin(angle) * distance,
    y: center.y - Math.cos(angle) * distance,
  });
  const format = labels.isFormatLinked ? shown.numberFormat : labels.numberFormat;
  const parts: SVGElement[] = [];
  const texts: SVGElement[] = [];
  let start = 0;
  for (const [index, value] of values.entries()) {
    if (value === 0) continue;
    // A whole circle has no arc; a hair less has.
    const sweep = Math.min(value / total, 0.99999) * 2 * Math.PI;
    const end = start + sweep;
    const middle = start + sweep / 2;
    const [a, b, c, d] = [at(start, radius), at(end, radius), at(end, hole), at(start, hole)];
    const large = sweep > Math.PI ? 1 : 0;
    const inner =
      hole > 0 ? `L${c.x} ${c.y} A${hole} ${hole} 0 ${large} 0 ${d.x} ${d.y}` : `L${center.x} ${center.y}`;
    const color = pointColor(series, index, series.fillColor ?? paletteColor(index));
    parts.push(
      svg("path", {
        d: `M${a.x} ${a.y} A${radius} ${radius} 0 ${large} 1 ${b.x} ${b.y} ${inner} Z`,
        fill: color,
        stroke: "#FFFFFF",
        "stroke-width": 1.5,
      }),
    );
    start = end;
    if (!series.hasDataLabels) continue;
    const text = [
      labels.showSeriesName ? shown.name : "",
      labels.showCategoryName ? (data.categories[index] ?? "") : "",
      labels.showValue ? formatNumber(value, format) : "",
      labels.showPercentage ? formatNumber(value / total, "0%") : "",
    ]
      .filter(Boolean)
      .join(labels.separator);
    const room = hole > 0 ? Math.min(radius - hole + 4, sweep * radius * 0.9) : sweep * radius * 0.5 + 10;
    const isRoomy = textPixels(text, labels.font) < room;
    if (!isOutside && !isRoomy) continue;
    const place = at(middle, isOutside ? radius + 14 : (radius + hole) / 2 + (hole > 0 ? 0 : radius * 0.08));
    const anchor = !isOutside ? "middle" : Math.sin(middle) >= 0 ? "start" : "end";
    texts.push(
      svgText(text, { ...place, anchor, font: labels.font, ...(isOutside ? {} : { color: inkOn(color) }) }),
    );
  }
  return [...parts, ...texts];
}
