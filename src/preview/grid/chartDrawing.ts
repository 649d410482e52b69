import { titleLines } from "../workbook/chartTitle";
import type { ChartTitle } from "../workbook/previewChart";
import { drawAxisPlot } from "./chartAxisPlot";
import { paletteColor, seriesColor } from "./chartPalette";
import { drawPiePlot } from "./chartPie";
import type { ChartView } from "./chartView";
import { breakText, fontPixels, svg, svgText, textPixels } from "./chartSvg";

/** A rectangle inside a drawing, in pixels. */
export interface PlotBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const padding = 14;

/** Draws a chart as it stands now, in pixels at 100 %. It is a picture: its words are for the table beside it. */
export function drawChart(view: ChartView, size: { width: number; height: number }): SVGElement {
  const { chart } = view;
  const { width, height } = size;
  const parts: SVGElement[] = [
    svg("rect", { x: 0, y: 0, width, height, fill: chart.fillColor ?? "#FFFFFF" }),
  ];
  let box: PlotBox = { x: padding, y: padding, width: width - 2 * padding, height: height - 2 * padding };
  if (chart.title.isVisible && chart.title.text !== "") {
    const title = drawTitle(chart.title, box);
    parts.push(...title.parts);
    box = { ...box, y: box.y + title.height + 8, height: box.height - title.height - 8 };
  }
  const isPie = chart.type === "Pie" || chart.type === "Doughnut";
  if (chart.legend.isVisible) box = drawLegend(view, { box, isPie, parts });
  parts.push(...(isPie ? drawPiePlot(view, box) : drawAxisPlot(view, box)));
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width: "100%", height: "100%", "aria-hidden": "true" },
    ...parts,
  );
}

/** Draws the title's lines from the top of the box; a line takes the font that it begins in. */
function drawTitle(title: ChartTitle, box: PlotBox): { parts: readonly SVGElement[]; height: number } {
  const parts: SVGElement[] = [];
  let height = 0;
  for (const line of titleLines(title)) {
    const font = line[0]?.font ?? title.font;
    const lineHeight = fontPixels(font) * 1.35;
    const text = line.map((piece) => piece.text).join("");
    for (const broken of breakText(text, font, { width: box.width, lines: 2 })) {
      const y = box.y + height + lineHeight / 2;
      parts.push(svgText(broken, { x: box.x + box.width / 2, y, anchor: "middle", font }));
      height += lineHeight;
    }
  }
  return { parts, height };
}

/** Draws the legend on its side and gives what is left. */
function drawLegend(
  { chart, data }: ChartView,
  context: { box: PlotBox; isPie: boolean; parts: SVGElement[] },
): PlotBox {
  const { box, isPie, parts } = context;
  const { font, position } = chart.legend;
  const fullNames = isPie ? data.categories : data.series.map(({ name }) => name);
  const names = fullNames.map((name) => breakText(name, font, { width: box.width - 24, lines: 1 })[0] ?? "");
  const colorOf = (index: number): string =>
    isPie
      ? (chart.series[0]?.pointColors[index] ?? paletteColor(index))
      : seriesColor(chart.series[index], index);
  const lineHeight = fontPixels(font) * 1.5;
  const swatch = 10;
  const widthOf = (name: string): number => swatch + 6 + textPixels(name, font) + 14;
  const draw = (name: string, index: number, x: number, y: number): void => {
    parts.push(
      svg("rect", { x, y: y - swatch / 2, width: swatch, height: swatch, rx: 2, fill: colorOf(index) }),
    );
    parts.push(svgText(name, { x: x + swatch + 6, y, anchor: "start", font }));
  };
  if (position === "Left" || position === "Right" || position === "Corner") {
    const width = Math.min(box.width * 0.4, Math.max(0, ...names.map(widthOf)));
    const x = position === "Left" ? box.x : box.x + box.width - width + 8;
    const top = position === "Corner" ? box.y : box.y + (box.height - names.length * lineHeight) / 2;
    for (const [index, name] of names.entries()) {
      const [line = ""] = breakText(name, font, { width: width - swatch - 14, lines: 1 });
      draw(line, index, x, top + lineHeight * (index + 0.5));
    }
    return { ...box, x: position === "Left" ? box.x + width : box.x, width: box.width - width };
  }
  const rows: { readonly index: number; readonly name: string }[][] = [[]];
  let used = 0;
  for (const [index, name] of names.entries()) {
    if (used > 0 && used + widthOf(name) > box.width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push({ index, name });
    used += widthOf(name);
  }
  const height = rows.length * lineHeight + 4;
  const top = position === "Top" ? box.y : box.y + box.height - rows.length * lineHeight;
  for (const [rowIndex, row] of rows.entries()) {
    const rowWidth = row.reduce((sum, { name }) => sum + widthOf(name), 0) - 14;
    let x = box.x + (box.width - rowWidth) / 2;
    for (const { index, name } of row) {
      draw(name, index, x, top + lineHeight * (rowIndex + 0.5));
      x += widthOf(name);
    }
  }
  return { ...box, y: position === "Top" ? box.y + height : box.y, height: box.height - height };
}
