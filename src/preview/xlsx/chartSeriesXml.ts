import type { ChartLabels, SheetArea } from "../workbook/previewChart";
import { solidFillXml, textLookXml, valueXml } from "./chartTextXml";
import { labelPositions, type ChartTypeParts } from "./chartTypeParts";
import type { ContentCells } from "./contentCells";
import { sheetReference } from "./sheetReference";
import type { CellContent, SeriesContent } from "./workbookContent";
import { element, escapeXml } from "./xmlText";

/** One series of a chart: references to its cells, and what stands there now. */
export function seriesXml(
  series: SeriesContent,
  index: number,
  parts: ChartTypeParts,
  cells: ContentCells,
): string {
  const { group } = parts;
  const isLine = group === "lineChart" || group === "scatterChart";
  const isScatter = group === "scatterChart";
  const content = [
    valueXml("c:idx", index),
    valueXml("c:order", index),
    nameXml(series, cells),
    isScatter ? scatterLook : shapeXml(series.fillColor, isLine),
    group === "barChart" ? valueXml("c:invertIfNegative", 0) : "",
    isLine ? markerXml(series, parts) : "",
    ...Object.entries(series.pointColors).map(([point, color]) => pointXml(Number(point), color, parts)),
    series.hasDataLabels ? labelsXml(series.labels, parts) : "",
    series.categories
      ? element(isScatter ? "c:xVal" : "c:cat", {}, categoriesXml(series.categories, cells, isScatter))
      : "",
    element(isScatter ? "c:yVal" : "c:val", {}, numbersXml(series.values, cells)),
    isLine ? valueXml("c:smooth", 0) : "",
  ];
  return element("c:ser", {}, content.join(""));
}

function nameXml({ ownName, nameArea }: SeriesContent, cells: ContentCells): string {
  if (ownName !== undefined) return element("c:tx", {}, element("c:v", {}, escapeXml(ownName)));
  if (!nameArea) return "";
  const texts = cells.read(nameArea.sheetId, nameArea.area).flat().map(textOf);
  return element("c:tx", {}, element("c:strRef", {}, formulaXml(nameArea) + textCacheXml([texts.join(" ")])));
}

function shapeXml(color: string | undefined, isLine: boolean): string {
  if (color === undefined) return "";
  const fill = solidFillXml(color);
  return element("c:spPr", {}, isLine ? element("a:ln", { w: 28575, cap: "rnd" }, fill) : fill);
}

/** Points without a line between them. */
const scatterLook = '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';

function markerXml({ fillColor }: SeriesContent, parts: ChartTypeParts): string {
  const isMarked = parts.group === "scatterChart" || parts.hasMarkers === true;
  if (!isMarked) return element("c:marker", {}, valueXml("c:symbol", "none"));
  const look = fillColor === undefined ? "" : element("c:spPr", {}, solidFillXml(fillColor));
  return element("c:marker", {}, valueXml("c:symbol", "circle") + valueXml("c:size", 5) + look);
}

function pointXml(point: number, color: string, parts: ChartTypeParts): string {
  const isLine = parts.group === "lineChart" || parts.group === "scatterChart";
  const invert = parts.group === "barChart" ? valueXml("c:invertIfNegative", 0) : "";
  const look = shapeXml(color, isLine);
  return element("c:dPt", {}, valueXml("c:idx", point) + invert + valueXml("c:bubble3D", 0) + look);
}

function labelsXml(labels: ChartLabels, parts: ChartTypeParts): string {
  const position = labelPositions(parts)[labels.position ?? ""];
  return element(
    "c:dLbls",
    {},
    element("c:numFmt", { formatCode: labels.numberFormat, sourceLinked: labels.isFormatLinked ? 1 : 0 }) +
      "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" +
      textLookXml(labels.font) +
      (position === undefined ? "" : valueXml("c:dLblPos", position)) +
      valueXml("c:showLegendKey", 0) +
      valueXml("c:showVal", Number(labels.showValue)) +
      valueXml("c:showCatName", Number(labels.showCategoryName)) +
      valueXml("c:showSerName", Number(labels.showSeriesName)) +
      valueXml("c:showPercent", Number(labels.showPercentage)) +
      valueXml("c:showBubbleSize", 0) +
      element("c:separator", {}, escapeXml(labels.separator)),
  );
}

function categoriesXml(place: SheetArea, cells: ContentCells, isScatter: boolean): string {
  const { area, sheetId } = place;
  const rows = cells.read(sheetId, area);
  const isAcross = area.columnCount > area.rowCount;
  const levels = isAcross ? rows : columnsOf(rows);
  if (levels.length > 1) {
    const points = Math.max(area.rowCount, area.columnCount);
    // A file lists the innermost level first.
    const lists = [...levels].reverse().map((level) => element("c:lvl", {}, pointsXml(level.map(textOf))));
    const cache = element("c:multiLvlStrCache", {}, valueXml("c:ptCount", points) + lists.join(""));
    return element("c:multiLvlStrRef", {}, formulaXml(place) + cache);
  }
  const filled = (levels[0] ?? []).filter((cell) => cell !== undefined && cell.value !== "");
  const isNumeric = filled.length > 0 && filled.every((cell) => typeof cell?.value === "number");
  if (isNumeric || isScatter) return numbersXml(place, cells);
  return element("c:strRef", {}, formulaXml(place) + textCacheXml((levels[0] ?? []).map(textOf)));
}

function columnsOf(rows: readonly (readonly (CellContent | undefined)[])[]): (CellContent | undefined)[][] {
  return Array.from({ length: rows[0]?.length ?? 0 }, (_column, index) => rows.map((row) => row[index]));
}

function numbersXml(place: SheetArea, cells: ContentCells): string {
  const found = cells.read(place.sheetId, place.area).flat();
  const format = cells.numberFormat(found.find((cell) => typeof cell?.value === "number"));
  const numbers = found.map((cell) => (typeof cell?.value === "number" ? String(cell.value) : ""));
  const cache = element("c:formatCode", {}, escapeXml(format)) + valueXml("c:ptCount", found.length);
  return element("c:numRef", {}, formulaXml(place) + element("c:numCache", {}, cache + pointsXml(numbers)));
}

function textCacheXml(texts: readonly string[]): string {
  return element("c:strCache", {}, valueXml("c:ptCount", texts.length) + pointsXml(texts));
}

function pointsXml(texts: readonly string[]): string {
  return texts
    .map((text, idx) => (text === "" ? "" : element("c:pt", { idx }, element("c:v", {}, escapeXml(text)))))
    .join("");
}

function formulaXml(place: SheetArea): string {
  return element("c:f", {}, escapeXml(sheetReference(place)));
}

function textOf(cell: CellContent | undefined): string {
  return cell === undefined ? "" : String(cell.value);
}
