import { sheetLimits } from "../workbook/a1";
import { chartXml } from "./chartXml";
import type { ContentCells } from "./contentCells";
import type { PackageWriter } from "./packageWriter";
import { SheetSizes } from "./sheetSizes";
import type { SheetContent } from "./workbookContent";
import { element } from "./xmlText";

const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006";
/** Drawings are measured in parts of a point. */
export const unitsPerPoint = 12_700;

/** Adds the charts of a sheet with the drawing that holds them, and gives the drawing's relationship id. */
export function addDrawing(options: {
  readonly sheet: SheetContent;
  readonly sheetPath: string;
  /** The drawing's number in the workbook, from 1. */
  readonly number: number;
  /** Gives the number of the next chart, from 1. */
  readonly nextChart: () => number;
  readonly cells: ContentCells;
  readonly parts: PackageWriter;
}): string {
  const { sheet, sheetPath, number, nextChart, cells, parts } = options;
  const drawingPath = `xl/drawings/drawing${number}.xml`;
  const sizes = new SheetSizes(sheet);
  const anchors = sheet.charts.map((chart, index) => {
    const chartPath = `xl/charts/chart${nextChart()}.xml`;
    parts.addPart(
      chartPath,
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      chartXml(chart, cells),
    );
    const relationshipId = parts.relate(drawingPath, "chart", chartPath);
    const { left, top, width, height } = chart.position;
    const column = sizes.columnAt(left);
    const row = sizes.rowAt(top);
    const from =
      element("xdr:col", {}, String(Math.min(column.index, sheetLimits.columnCount - 1))) +
      element("xdr:colOff", {}, units(column.offset)) +
      element("xdr:row", {}, String(Math.min(row.index, sheetLimits.rowCount - 1))) +
      element("xdr:rowOff", {}, units(row.offset));
    const extent = element("xdr:ext", { cx: units(width), cy: units(height) });
    return element(
      "xdr:oneCellAnchor",
      {},
      element("xdr:from", {}, from) +
        extent +
        frameXml(chart.name, index + 2, relationshipId) +
        "<xdr:clientData/>",
    );
  });
  parts.addPart(
    drawingPath,
    "application/vnd.openxmlformats-officedocument.drawing+xml",
    element(
      "xdr:wsDr",
      { "xmlns:xdr": `${drawingNamespace}/spreadsheetDrawing`, "xmlns:a": `${drawingNamespace}/main` },
      anchors.join(""),
    ),
  );
  return parts.relate(sheetPath, "drawing", drawingPath);
}

function frameXml(name: string, id: number, relationshipId: string): string {
  const chart = element("c:chart", {
    "xmlns:c": `${drawingNamespace}/chart`,
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "r:id": relationshipId,
  });
  const own = element("xdr:cNvPr", { id, name }) + "<xdr:cNvGraphicFramePr/>";
  return element(
    "xdr:graphicFrame",
    { macro: "" },
    element("xdr:nvGraphicFramePr", {}, own) +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      element("a:graphic", {}, element("a:graphicData", { uri: `${drawingNamespace}/chart` }, chart)),
  );
}

function units(points: number): string {
  return String(Math.max(0, Math.round(points * unitsPerPoint)));
}
