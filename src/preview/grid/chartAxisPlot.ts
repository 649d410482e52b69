import type { PlotBox } from "./chartDrawing";
import { drawBars, drawLines } from "./chartMarks";
import { chooseScale, type ChartScale } from "./chartScale";
import { breakText, fontPixels, svg, svgText, textPixels } from "./chartSvg";
import { stackSeries } from "./chartStack";
import type { ChartView } from "./chartView";

const gridColor = "#E3E6EB";
const axisColor = "#B4BBC6";

/** The plot of a chart with axes: how values and categories become places on it. */
export interface AxisPlot {
  readonly isHorizontal: boolean;
  readonly box: PlotBox;
  readonly scale: ChartScale;
  /** The place of a value along the value axis, in pixels of the drawing. */
  valueAt(value: number): number;
  /** Where the room of a category begins, and how much it is. */
  categoryAt(index: number): { readonly start: number; readonly size: number };
}

/** Draws axes, gridlines and marks of every kind of chart that has axes. */
export function drawAxisPlot(view: ChartView, room: PlotBox): SVGElement[] {
  const { chart, data } = view;
  const isHorizontal = chart.type.startsWith("Bar");
  const stacks = stackSeries(chart.type, data);
  const box = plotBox(view, { room, isHorizontal, stacks });
  const length = isHorizontal ? box.width : box.height;
  const { minimum, maximum, majorUnit } = chart.valueAxis;
  // Marks that nobody sees need no room: the axis then ends closer to the longest bar.
  const tickCount = chart.valueAxis.isVisible
    ? Math.max(2, Math.floor(length / (isHorizontal ? 75 : 45)))
    : 10;
  const isShare = chart.type.endsWith("100");
  const scale = chooseScale(stacks.extremes, {
    minimum,
    maximum: maximum ?? (isShare ? 1 : undefined),
    majorUnit,
    tickCount,
  });
  const part = (value: number): number => {
    const share = (value - scale.minimum) / (scale.maximum - scale.minimum);
    const kept = Math.min(1, Math.max(0, share));
    return chart.valueAxis.reversePlotOrder ? 1 - kept : kept;
  };
  const count = Math.max(1, data.categories.length);
  const categorySize = (isHorizontal ? box.height : box.width) / count;
  // Excel draws the first bar at the bottom unless told otherwise, the first column at the left.
  const isFromEnd = isHorizontal !== chart.categoryAxis.reversePlotOrder;
  const plot: AxisPlot = {
    isHorizontal,
    box,
    scale,
    valueAt: (value) =>
      isHorizontal ? box.x + part(value) * box.width : box.y + (1 - part(value)) * box.height,
    categoryAt(index) {
      const place = isFromEnd ? count - 1 - index : index;
      const origin = isHorizontal ? box.y : box.x;
      return { start: origin + place * categorySize, size: categorySize };
    },
  };
  const isLine = chart.type.startsWith("Line") || chart.type.startsWith("Area") || chart.type === "XYScatter";
  return [
    ...drawValueAxis(view, plot),
    ...(isLine ? drawLines(view, stacks, plot) : drawBars(view, stacks, plot)),
    ...drawCategoryAxis(view, plot),
    ...drawAxisTitles(view, plot, room),
  ];
}

function valueFormat({ chart, data }: ChartView): string {
  if (chart.type.endsWith("100") && chart.valueAxis.isFormatLinked) return "0%";
  const linked = data.series[0]?.numberFormat ?? "General";
  return chart.valueAxis.isFormatLinked ? linked : chart.valueAxis.numberFormat;
}

/** What the axes' labels and titles leave of the room. */
function plotBox(
  view: ChartView,
  context: { room: PlotBox; isHorizontal: boolean; stacks: { readonly extremes: readonly number[] } },
): PlotBox {
  const { chart, data, formatNumber } = view;
  const { room, isHorizontal, stacks } = context;
  const { categoryAxis, valueAxis } = chart;
  const format = valueFormat(view);
  const widest = Math.max(
    0,
    ...stacks.extremes.map((value) => textPixels(formatNumber(value, format), valueAxis.font)),
  );
  const valueTitle = valueAxis.title.isVisible ? fontPixels(valueAxis.title.font) * 1.6 : 0;
  const categoryTitle = categoryAxis.title.isVisible ? fontPixels(categoryAxis.title.font) * 1.6 : 0;
  const valueRoom = valueAxis.isVisible ? (isHorizontal ? fontPixels(valueAxis.font) * 1.8 : widest + 12) : 0;
  if (isHorizontal) {
    const labelWidth = Math.max(0, ...data.categories.map((label) => textPixels(label, categoryAxis.font)));
    const labelRoom = categoryAxis.isVisible ? Math.min(room.width * 0.42, labelWidth + 10) : 0;
    const left = labelRoom + categoryTitle;
    const isOnTop = categoryAxis.reversePlotOrder;
    const ends = valueRoom + valueTitle;
    const hasLabels = chart.series.some((series) => series.hasDataLabels);
    const right = hasLabels ? widest * 0.4 + 10 : 12;
    return {
      x: room.x + left,
      y: room.y + (isOnTop ? ends : 4),
      width: Math.max(20, room.width - left - right),
      height: Math.max(20, room.height - ends - 4),
    };
  }
  const labelRoom = categoryAxis.isVisible ? categoryLabelHeight(view, room.width - valueRoom) : 0;
  return {
    x: room.x + valueRoom,
    y: room.y + valueTitle + 8,
    width: Math.max(20, room.width - valueRoom - 4),
    height: Math.max(20, room.height - valueTitle - 8 - labelRoom - categoryTitle),
  };
}

const categoryLines = 3;

function categoryLabelHeight({ chart, data }: ChartView, width: number): number {
  const { font } = chart.categoryAxis;
  const each = width / Math.max(1, data.categories.length) - 6;
  const lines = data.categories.map(
    (label) => breakText(label, font, { width: each, lines: categoryLines }).length,
  );
  return Math.max(1, ...lines) * fontPixels(font) * 1.3 + 8;
}

function drawValueAxis(view: ChartView, plot: AxisPlot): SVGElement[] {
  const { valueAxis, categoryAxis } = view.chart;
  const { box, isHorizontal } = plot;
  const format = valueFormat(view);
  const isOnTop = isHorizontal && categoryAxis.reversePlotOrder;
  return plot.scale.ticks.flatMap((tick) => {
    const at = plot.valueAt(tick);
    const ends = isHorizontal
      ? { x1: at, x2: at, y1: box.y, y2: box.y + box.height }
      : { x1: box.x, x2: box.x + box.width, y1: at, y2: at };
    const line = valueAxis.hasMajorGridlines
      ? [svg("line", { ...ends, stroke: gridColor, "stroke-width": 1 })]
      : [];
    if (!valueAxis.isVisible) return line;
    const { font } = valueAxis;
    const below = box.y + box.height + fontPixels(font);
    const place = isHorizontal
      ? { x: at, y: isOnTop ? box.y - fontPixels(font) : below, anchor: "middle" as const }
      : { x: box.x - 8, y: at, anchor: "end" as const };
    return [...line, svgText(view.formatNumber(tick, format), { ...place, font })];
  });
}

function drawCategoryAxis({ chart, data }: ChartView, plot: AxisPlot): SVGElement[] {
  const { categoryAxis } = chart;
  const { box, isHorizontal } = plot;
  const zero = plot.valueAt(Math.min(Math.max(0, plot.scale.minimum), plot.scale.maximum));
  const line = isHorizontal
    ? { x1: zero, x2: zero, y1: box.y, y2: box.y + box.height }
    : { x1: box.x, x2: box.x + box.width, y1: zero, y2: zero };
  const axis = svg("line", { ...line, stroke: axisColor, "stroke-width": 1 });
  if (!categoryAxis.isVisible) return [axis];
  const { font } = categoryAxis;
  const lineHeight = fontPixels(font) * 1.25;
  const texts = data.categories.flatMap((label, index) => {
    const { start, size } = plot.categoryAt(index);
    const middle = start + size / 2;
    const limits = isHorizontal
      ? { width: Math.max(20, box.x - 14), lines: Math.max(1, Math.min(2, Math.floor(size / lineHeight))) }
      : { width: size - 6, lines: categoryLines };
    const lines = breakText(label, font, limits);
    return lines.map((text, at) => {
      const shift = isHorizontal ? (at - (lines.length - 1) / 2) * lineHeight : at * lineHeight;
      return isHorizontal
        ? svgText(text, { x: box.x - 8, y: middle + shift, anchor: "end", font })
        : svgText(text, {
            x: middle,
            y: box.y + box.height + 6 + lineHeight / 2 + shift,
            anchor: "middle",
            font,
          });
    });
  });
  return [axis, ...texts];
}

/** Titles of axes lie flat, where Japanese reads best: a vertical axis has its own at its upper end. */
function drawAxisTitles({ chart }: ChartView, plot: AxisPlot, room: PlotBox): SVGElement[] {
  const { categoryAxis, valueAxis } = chart;
  const { box, isHorizontal } = plot;
  const titles: SVGElement[] = [];
  const value = valueAxis.title;
  if (value.isVisible && value.text !== "") {
    const half = fontPixels(value.font) * 0.8;
    const isOnTop = categoryAxis.reversePlotOrder;
    titles.push(
      isHorizontal
        ? svgText(value.text, {
            x: box.x + box.width,
            y: isOnTop ? room.y + half : room.y + room.height - half,
            anchor: "end",
            font: value.font,
          })
        : svgText(value.text, { x: room.x, y: room.y + half, anchor: "start", font: value.font }),
    );
  }
  const category = categoryAxis.title;
  if (category.isVisible && category.text !== "") {
    const half = fontPixels(category.font) * 0.8;
    titles.push(
      isHorizontal
        ? svgText(category.text, { x: room.x, y: box.y - half, anchor: "start", font: category.font })
        : svgText(category.text, {
            x: box.x + box.width / 2,
            y: room.y + room.height - half,
            anchor: "middle",
            font: category.font,
          }),
    );
  }
  return titles;
}
