import type { ChartAxis } from "../workbook/previewChart";
import { textLookXml, titleXml, valueXml } from "./chartTextXml";
import type { ChartTypeParts } from "./chartTypeParts";
import type { ChartContent } from "./workbookContent";
import { element } from "./xmlText";

/** The numbers by which the axes of a chart name each other. */
export const axisIds = { category: 500_000_001, value: 500_000_002 } as const;

const lineXml = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';

/** The axes of a chart: none for slices, two of numbers for points. */
export function axesXml(chart: ChartContent, parts: ChartTypeParts): string {
  if (parts.group === "pieChart" || parts.group === "doughnutChart") return "";
  const isLying = parts.direction === "bar";
  const [below, beside] = isLying ? ["l", "b"] : ["b", "l"];
  const category = {
    axis: chart.categoryAxis,
    id: axisIds.category,
    crossingId: axisIds.value,
    position: below ?? "",
  };
  const value = {
    axis: chart.valueAxis,
    id: axisIds.value,
    crossingId: axisIds.category,
    position: beside ?? "",
  };
  const between = valueXml("c:crossBetween", parts.group === "areaChart" ? "midCat" : "between");
  if (parts.group === "scatterChart") {
    const cross = valueXml("c:crossBetween", "midCat");
    return (
      element("c:valAx", {}, commonXml(category) + cross + unitXml(category.axis)) +
      element("c:valAx", {}, commonXml(value) + cross + unitXml(value.axis))
    );
  }
  const labels =
    valueXml("c:auto", 1) +
    valueXml("c:lblAlgn", "ctr") +
    valueXml("c:lblOffset", 100) +
    valueXml("c:noMultiLvlLbl", 0);
  return (
    element("c:catAx", {}, commonXml(category) + labels) +
    element("c:valAx", {}, commonXml(value) + between + unitXml(value.axis))
  );
}

function unitXml({ majorUnit }: ChartAxis): string {
  return majorUnit === undefined ? "" : valueXml("c:majorUnit", majorUnit);
}

function commonXml(options: {
  readonly axis: ChartAxis;
  readonly id: number;
  readonly crossingId: number;
  readonly position: string;
}): string {
  const { axis, id, crossingId, position } = options;
  const scaling =
    valueXml("c:orientation", axis.reversePlotOrder ? "maxMin" : "minMax") +
    (axis.maximum === undefined ? "" : valueXml("c:max", axis.maximum)) +
    (axis.minimum === undefined ? "" : valueXml("c:min", axis.minimum));
  return (
    valueXml("c:axId", id) +
    element("c:scaling", {}, scaling) +
    valueXml("c:delete", axis.isVisible ? 0 : 1) +
    valueXml("c:axPos", position) +
    (axis.hasMajorGridlines ? element("c:majorGridlines", {}, lineXml) : "") +
    titleXml(axis.title, { isTurned: position === "l" }) +
    element("c:numFmt", { formatCode: axis.numberFormat, sourceLinked: axis.isFormatLinked ? 1 : 0 }) +
    valueXml("c:majorTickMark", "none") +
    valueXml("c:minorTickMark", "none") +
    valueXml("c:tickLblPos", "nextTo") +
    lineXml +
    textLookXml(axis.font) +
    valueXml("c:crossAx", crossingId) +
    valueXml("c:crosses", "autoZero")
  );
}
