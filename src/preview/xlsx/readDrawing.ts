import type { PointRectangle } from "../workbook/previewChart";
import { unitsPerPoint } from "./drawingXml";
import type { LossKind, LossList } from "./openReport";
import type { PackageReader } from "./packageReader";
import { readChart } from "./readChart";
import type { SheetSizes } from "./sheetSizes";
import type { ChartContent } from "./workbookContent";
import { unescapeCellText } from "./xmlText";
import { child, numberOf, type XmlElement } from "./xmlTree";

/** Related parts of a drawing that may be lost. */
const lostParts: Readonly<Record<string, LossKind>> = { chart: "chart", chartEx: "chart", image: "picture" };

/** The charts of a sheet's drawing; other things in it, and charts of unknown kinds, are noted as losses. */
export function readDrawing(
  parts: PackageReader,
  path: string,
  sheet: { readonly name: string; readonly sizes: SheetSizes; readonly losses: LossList },
): readonly ChartContent[] {
  const related = parts.relationships(path);
  const anchors = parts.tree(path)?.children ?? [];
  const taken = new Set<string>();
  const charts = anchors.flatMap((anchor): ChartContent[] => {
    const frame = child(anchor, "graphicFrame");
    const properties = child(child(frame, "nvGraphicFramePr"), "cNvPr")?.attributes;
    const name = unescapeCellText(properties?.["name"] ?? "");
    const relationshipId = child(child(child(frame, "graphic"), "graphicData"), "chart")?.attributes["id"];
    const chartPath = related.find(({ id, type }) => id === relationshipId && type === "chart")?.path;
    const root = chartPath === undefined ? undefined : parts.tree(chartPath);
    const chart = root && readChart(root);
    if (!chart) {
      // Charts and pictures are noted by their parts; shapes and text boxes have none.
      const isShape = ["sp", "cxnSp", "grpSp"].some((kind) => child(anchor, kind));
      if (isShape) sheet.losses.add("picture", { sheetName: sheet.name, detail: "" });
      return [];
    }
    taken.add(chartPath ?? "");
    return [{ ...chart, name, position: readPosition(anchor, sheet.sizes) }];
  });
  for (const { type, path: other, target } of related) {
    const kind = lostParts[type];
    if (kind !== undefined && (other === undefined || !taken.has(other)))
      sheet.losses.add(kind, { sheetName: sheet.name, detail: target.replace(/^.*[\\/]/, "") });
  }
  return charts;
}

function readPosition(anchor: XmlElement, sizes: SheetSizes): PointRectangle {
  const numberIn = (element: XmlElement | undefined, name: string): number =>
    numberOf(child(element, name)?.text) ?? 0;
  const corner = (element: XmlElement | undefined) => ({
    left: sizes.leftOf(numberIn(element, "col")) + numberIn(element, "colOff") / unitsPerPoint,
    top: sizes.topOf(numberIn(element, "row")) + numberIn(element, "rowOff") / unitsPerPoint,
  });
  const pos = child(anchor, "pos")?.attributes;
  const points = (value: string | undefined): number => (numberOf(value) ?? 0) / unitsPerPoint;
  const { left, top } = pos
    ? { left: points(pos["x"]), top: points(pos["y"]) }
    : corner(child(anchor, "from"));
  const to = child(anchor, "to");
  const end = corner(to);
  const extent = child(anchor, "ext")?.attributes;
  return {
    left: rounded(left),
    top: rounded(top),
    width: rounded(to ? end.left - left : points(extent?.["cx"])),
    height: rounded(to ? end.top - top : points(extent?.["cy"])),
  };
}

function rounded(points: number): number {
  return Math.max(0, Math.round(points * 1000) / 1000);
}
