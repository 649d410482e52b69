import type { ChartLegendPosition } from "../workbook/previewChart";
import { axesXml, axisIds } from "./chartAxesXml";
import { seriesXml } from "./chartSeriesXml";
import { solidFillXml, textLookXml, titleXml, valueXml } from "./chartTextXml";
import { partsOfChartType, type ChartTypeParts } from "./chartTypeParts";
import type { ContentCells } from "./contentCells";
import type { ChartContent } from "./workbookContent";
import { element } from "./xmlText";

const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006";
/** How a file says where the legend stands. */
export const legendPositions: Readonly<Record<ChartLegendPosition, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

/** The part of one chart, in the order of elements that Excel demands. */
export function chartXml(chart: ChartContent, cells: ContentCells): string {
  const parts = partsOfChartType(chart.type);
  const legend = chart.legend.isVisible
    ? element(
        "c:legend",
        {},
        valueXml("c:legendPos", legendPositions[chart.legend.position]) +
          valueXml("c:overlay", 0) +
          textLookXml(chart.legend.font),
      )
    : "";
  const plot = element(
    "c:plotArea",
    {},
    `<c:layout/>${groupXml(chart, parts, cells)}${axesXml(chart, parts)}`,
  );
  const content =
    titleXml(chart.title, { isTurned: false }) +
    valueXml("c:autoTitleDeleted", chart.title.isVisible ? 0 : 1) +
    plot +
    legend +
    valueXml("c:plotVisOnly", 1) +
    valueXml("c:dispBlanksAs", "gap");
  const fill =
    chart.fillColor === undefined
      ? '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
      : solidFillXml(chart.fillColor);
  const border = element("a:ln", { w: 9525 }, solidFillXml("#D9D9D9"));
  return element(
    "c:chartSpace",
    {
      "xmlns:c": `${drawingNamespace}/chart`,
      "xmlns:a": `${drawingNamespace}/main`,
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    valueXml("c:date1904", 0) +
      valueXml("c:roundedCorners", 0) +
      element("c:chart", {}, content) +
      element("c:spPr", {}, fill + border),
  );
}

function groupXml(chart: ChartContent, parts: ChartTypeParts, cells: ContentCells): string {
  const series = chart.series.map((one, index) => seriesXml(one, index, parts, cells)).join("");
  const isSliced = parts.group === "pieChart" || parts.group === "doughnutChart";
  const vary = valueXml("c:varyColors", isSliced ? 1 : 0);
  const axes = isSliced ? "" : valueXml("c:axId", axisIds.category) + valueXml("c:axId", axisIds.value);
  const name = `c:${parts.group}`;
  const grouping = valueXml("c:grouping", parts.grouping ?? "standard");
  switch (parts.group) {
    case "barChart": {
      const [first] = chart.series;
      const isStacked = parts.grouping !== "clustered";
      // Parts of a stack lie over each other altogether.
      const overlap = isStacked ? 100 : (first?.overlap ?? 0);
      const gaps = valueXml("c:gapWidth", first?.gapWidth ?? 150) + valueXml("c:overlap", overlap);
      return element(
        name,
        {},
        valueXml("c:barDir", parts.direction ?? "col") + grouping + vary + series + gaps + axes,
      );
    }
    case "lineChart":
      return element(name, {}, grouping + vary + series + valueXml("c:marker", 1) + axes);
    case "areaChart":
      return element(name, {}, grouping + vary + series + axes);
    case "scatterChart":
      return element(name, {}, valueXml("c:scatterStyle", "lineMarker") + vary + series + axes);
    case "pieChart":
      return element(name, {}, vary + series + valueXml("c:firstSliceAng", 0));
    case "doughnutChart":
      return element(name, {}, vary + series + valueXml("c:firstSliceAng", 0) + valueXml("c:holeSize", 75));
  }
}
