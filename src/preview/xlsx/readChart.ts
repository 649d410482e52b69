import { chartFont, newChartLooks, newSeriesLooks } from "../workbook/chartDefaults";
import type {
  ChartAxis,
  ChartFont,
  ChartLabels,
  ChartLegend,
  ChartLegendPosition,
  ChartTitle,
} from "../workbook/previewChart";
import { legendPositions } from "./chartXml";
import { chartTypeOf, labelPositions, partsOfChartType, type ChartTypeParts } from "./chartTypeParts";
import { readSheetReference } from "./sheetReference";
import type { ChartContent, SeriesContent } from "./workbookContent";
import { child, childrenOf, isTrue, numberOf, type XmlElement } from "./xmlTree";

/** Kinds of elements in a plot area that are no chart. */
const besideCharts = new Set(["layout", "catAx", "valAx", "dateAx", "serAx", "dTable", "spPr", "extLst"]);

/** What a chart part says, but for its name and place; `undefined` where it is of a kind that is not kept here. */
export function readChart(root: XmlElement): Omit<ChartContent, "name" | "position"> | undefined {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const groups = plot?.children.filter(({ name }) => !besideCharts.has(name)) ?? [];
  const [group] = groups;
  if (!chart || !plot || !group || groups.length > 1) return undefined;
  const type = typeOf(group);
  if (type === undefined) return undefined;
  const parts = partsOfChartType(type);
  const series = group.children
    .filter(({ name }) => name === "ser")
    .map((one) => readSeries(one, group, parts));
  const known = series.filter((one) => one !== undefined);
  if (known.length === 0 || known.length !== series.length) return undefined;
  const axes = plot.children.filter(({ name }) => name === "catAx" || name === "valAx" || name === "dateAx");
  const fill = colorOf(child(root, "spPr"));
  const looks = newChartLooks(type, known.length);
  return {
    type,
    title: readChartTitle(chart),
    // Slices have no axes; they get them when they become bars.
    categoryAxis: axes[0] ? readAxis(axes[0]) : looks.categoryAxis,
    valueAxis: axes[1] ? readAxis(axes[1]) : looks.valueAxis,
    legend: readLegend(child(chart, "legend")),
    series: known,
    ...(fill === undefined ? {} : { fillColor: fill }),
  };
}

function typeOf(group: XmlElement): string | undefined {
  const marked = group.children.some(
    (one) => one.name === "ser" && valueOf(child(one, "marker"), "symbol") !== "none",
  );
  return chartTypeOf({
    group: group.name,
    direction: valueOf(group, "barDir"),
    grouping: valueOf(group, "grouping"),
    hasMarkers: marked,
  });
}

function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["val"];
}

function readSeries(series: XmlElement, group: XmlElement, parts: ChartTypeParts): SeriesContent | undefined {
  const place = (name: string) => {
    const reference = child(series, name)?.children[0];
    return readSheetReference(child(reference, "f")?.text ?? "");
  };
  const values = place("val") ?? place("yVal");
  if (!values) return undefined;
  const categories = place("cat") ?? place("xVal");
  const nameArea = place("tx");
  const ownName = child(child(series, "tx"), "v")?.text;
  const look = child(series, "spPr");
  const isLine = parts.group === "lineChart";
  const fillColor =
    parts.group === "scatterChart"
      ? colorOf(child(child(series, "marker"), "spPr"))
      : colorOf(isLine ? child(look, "ln") : look);
  const pointColors: Record<number, string> = {};
  for (const point of series.children.filter(({ name }) => name === "dPt")) {
    const pointLook = child(point, "spPr");
    const color = colorOf(
      parts.group === "barChart" || !child(pointLook, "ln") ? pointLook : child(pointLook, "ln"),
    );
    const index = numberOf(valueOf(point, "idx"));
    if (index !== undefined && color !== undefined) pointColors[index] = color;
  }
  const labels = child(series, "dLbls");
  const hasDataLabels = labels !== undefined && !isTrue(valueOf(labels, "delete"));
  const isStacked = parts.grouping !== "clustered";
  return {
    ...newSeriesLooks,
    values,
    ...(categories ? { categories } : {}),
    ...(nameArea ? { nameArea } : {}),
    ...(ownName === undefined ? {} : { ownName }),
    ...(fillColor === undefined ? {} : { fillColor }),
    pointColors,
    gapWidth: numberOf(valueOf(group, "gapWidth")) ?? newSeriesLooks.gapWidth,
    overlap: isStacked
      ? newSeriesLooks.overlap
      : (numberOf(valueOf(group, "overlap")) ?? newSeriesLooks.overlap),
    hasDataLabels,
    ...(hasDataLabels ? { labels: readLabels(labels, parts) } : {}),
  };
}

function readLabels(labels: XmlElement, parts: ChartTypeParts): ChartLabels {
  const shows = (name: string): boolean => isTrue(valueOf(labels, name));
  const code = valueOf(labels, "dLblPos");
  const position = Object.entries(labelPositions(parts)).find(([, one]) => one === code)?.[0];
  const format = child(labels, "numFmt")?.attributes;
  return {
    showValue: shows("showVal"),
    showCategoryName: shows("showCatName"),
    showSeriesName: shows("showSerName"),
    showPercentage: shows("showPercent"),
    ...(position === undefined ? {} : { position }),
    separator: child(labels, "separator")?.text ?? newSeriesLooks.labels.separator,
    numberFormat: format?.["formatCode"] ?? "General",
    isFormatLinked: isTrue(format?.["sourceLinked"], true),
    font: readFont(child(labels, "txPr"), 9),
  };
}

/** A chart without a title of its own shows Excel's where it is not told otherwise. */
function readChartTitle(chart: XmlElement): ChartTitle {
  const title = readTitle(child(chart, "title"), 14);
  const isDeleted = isTrue(valueOf(chart, "autoTitleDeleted"));
  return child(chart, "title") || isDeleted ? title : { ...title, isVisible: true };
}

function readTitle(title: XmlElement | undefined, size: number): ChartTitle {
  const rich = child(child(title, "tx"), "rich");
  const paragraphs = (rich?.children ?? []).filter(({ name }) => name === "p");
  const font = readFont(rich ?? child(title, "txPr"), size);
  const ownFonts: NonNullable<ChartTitle["ownFonts"]>[number][] = [];
  let text = "";
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) text += "\n";
    for (const run of paragraph.children.filter(({ name }) => name === "r" || name === "fld")) {
      const piece = child(run, "t")?.text ?? "";
      const own = child(run, "rPr");
      const runFont = own === undefined ? font : fontOf(own, font);
      if (!isSameFont(runFont, font)) {
        ownFonts.push({ start: text.length, length: piece.length, font: runFont });
      }
      text += piece;
    }
  }
  return { text, isVisible: title !== undefined, font, ...(ownFonts.length === 0 ? {} : { ownFonts }) };
}

function isSameFont(one: ChartFont, other: ChartFont): boolean {
  return (
    one.size === other.size &&
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.color === other.color &&
    one.name === other.name
  );
}

function readAxis(axis: XmlElement): ChartAxis {
  const scaling = child(axis, "scaling");
  const format = child(axis, "numFmt")?.attributes;
  const minimum = numberOf(valueOf(scaling, "min"));
  const maximum = numberOf(valueOf(scaling, "max"));
  const majorUnit = numberOf(valueOf(axis, "majorUnit"));
  return {
    isVisible: !isTrue(valueOf(axis, "delete")),
    title: readTitle(child(axis, "title"), 10),
    numberFormat: format?.["formatCode"] ?? "General",
    isFormatLinked: isTrue(format?.["sourceLinked"], true),
    reversePlotOrder: valueOf(scaling, "orientation") === "maxMin",
    hasMajorGridlines: child(axis, "majorGridlines") !== undefined,
    font: readFont(child(axis, "txPr"), 9),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
  };
}

function readLegend(legend: XmlElement | undefined): ChartLegend {
  const code = valueOf(legend, "legendPos") ?? "b";
  const position = Object.entries(legendPositions).find(([, one]) => one === code)?.[0] ?? "Bottom";
  return {
    isVisible: legend !== undefined,
    position: position as ChartLegendPosition,
    font: readFont(child(legend, "txPr"), 9),
  };
}

/** The font of the first paragraph; `size` is Excel's own where none is set. */
function readFont(body: XmlElement | undefined, size: number): ChartFont {
  const paragraph = child(body, "p");
  const look = child(child(paragraph, "pPr"), "defRPr") ?? child(child(paragraph, "r"), "rPr");
  return fontOf(look, chartFont(size));
}

/** The font that a text's look says, and of what it does not say, the usual one. */
function fontOf(look: XmlElement | undefined, usual: ChartFont): ChartFont {
  const hundredths = numberOf(look?.attributes["sz"]);
  const typeface = child(look, "latin")?.attributes["typeface"];
  const name = typeface === undefined || typeface.startsWith("+") ? usual.name : typeface;
  return {
    size: hundredths === undefined ? usual.size : hundredths / 100,
    bold: isTrue(look?.attributes["b"], usual.bold),
    italic: isTrue(look?.attributes["i"], usual.italic),
    color: colorOf(look) ?? usual.color,
    ...(name === undefined ? {} : { name }),
  };
}

/** The colour of a solid fill; `undefined` for the theme's colours, which the chart's palette stands for. */
function colorOf(look: XmlElement | undefined): string | undefined {
  const [color] = childrenOf(look, "solidFill");
  const value = color?.name === "srgbClr" ? color.attributes["val"] : undefined;
  return value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? `#${value.toUpperCase()}` : undefined;
}
