import type { PreviewWorkbook } from "../workbook/previewWorkbook";
import { ContentCells } from "./contentCells";
import { addDrawing } from "./drawingXml";
import { FileContext } from "./fileContext";
import { PackageWriter } from "./packageWriter";
import { PivotParts } from "./pivotParts";
import { readContent } from "./readContent";
import { sheetSections } from "./sheetXml";
import { tableXml } from "./tableXml";
import { applicationPropertiesXml, corePropertiesRelationship, corePropertiesXml } from "./fileProperties";
import { dynamicArrayXml, themeXml } from "./fixedParts";
import { linksXml } from "./linksXml";
import type { WorkbookContent } from "./workbookContent";
import { workbookSections } from "./workbookXml";
import { element } from "./xmlText";

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const workbookPath = "xl/workbook.xml";

/**
 * The workbook as the bytes of an .xlsx file, with the results of its formulas.
 *
 * Waits until everything is calculated. Formulas stand in the file as Excel itself writes them, those of add-ins'
 * functions too, so that Excel takes them up as its own. Rejects with an `XlsxProblem` where a sheet reaches too far.
 */
export async function saveXlsx(workbook: PreviewWorkbook): Promise<Uint8Array> {
  await workbook.whenCalculated();
  return writeXlsx(readContent(workbook));
}

/** The content of a workbook as the bytes of an .xlsx file. */
export function writeXlsx(content: WorkbookContent): Uint8Array {
  const parts = new PackageWriter();
  const context = new FileContext(content);
  parts.relate("", "officeDocument", workbookPath);
  parts.relate("", corePropertiesRelationship, "docProps/core.xml");
  parts.relate("", "extended-properties", "docProps/app.xml");
  const sheetIds = content.sheets.map((_sheet, index) =>
    parts.relate(workbookPath, "worksheet", `xl/worksheets/sheet${index + 1}.xml`),
  );
  const cells = new ContentCells(content);
  const pivots = new PivotParts(content, cells, parts);
  const counts: PartCounts = { tables: 0, drawings: 0, charts: 0 };
  for (const index of content.sheets.keys())
    writeSheet(content, index, { counts, parts, context, cells, pivots });
  const addShared = (name: string, type: string, contentType: string, xml: string): void => {
    parts.relate(workbookPath, type, `xl/${name}`);
    parts.addPart(`xl/${name}`, contentType, xml);
  };
  addShared("theme/theme1.xml", "theme", "application/vnd.openxmlformats-officedocument.theme+xml", themeXml);
  addShared("styles.xml", "styles", `${spreadsheetType}.styles+xml`, context.styles.toXml());
  addShared(
    "sharedStrings.xml",
    "sharedStrings",
    `${spreadsheetType}.sharedStrings+xml`,
    context.strings.toXml(),
  );
  if (context.hasDynamicArrays) {
    addShared("metadata.xml", "sheetMetadata", `${spreadsheetType}.sheetMetadata+xml`, dynamicArrayXml);
  }
  const sections = workbookSections(content, sheetIds, context);
  sections.set("pivotCaches", pivots.addCaches(workbookPath));
  const workbookXml = sections.toXml();
  parts.addPart(
    workbookPath,
    `${spreadsheetType}.sheet.main+xml`,
    element("workbook", namespaces, workbookXml),
  );
  const coreType = "application/vnd.openxmlformats-package.core-properties+xml";
  parts.addPart("docProps/core.xml", coreType, corePropertiesXml(content.properties));
  const applicationType = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
  parts.addPart("docProps/app.xml", applicationType, applicationPropertiesXml(content.properties));
  return parts.toBytes();
}

const namespaces = { xmlns: mainNamespace, "xmlns:r": relationshipNamespace };

/** How many parts of a kind there are so far. */
interface PartCounts {
  tables: number;
  drawings: number;
  charts: number;
}

function writeSheet(
  content: WorkbookContent,
  index: number,
  around: {
    readonly counts: PartCounts;
    readonly parts: PackageWriter;
    readonly context: FileContext;
    readonly cells: ContentCells;
    readonly pivots: PivotParts;
  },
): void {
  const { counts, parts, context, cells, pivots } = around;
  const sheet = content.sheets[index];
  if (!sheet) return;
  const path = `xl/worksheets/sheet${index + 1}.xml`;
  const sections = sheetSections(sheet, index === content.activeSheetIndex, context);
  sections.set("hyperlinks", linksXml(sheet.links, path, parts));
  const tables = sheet.tables.map((table) => {
    counts.tables += 1;
    const tablePath = `xl/tables/table${counts.tables}.xml`;
    const xml = tableXml(table, { id: counts.tables, sheet, context });
    parts.addPart(tablePath, `${spreadsheetType}.table+xml`, xml);
    return element("tablePart", { "r:id": parts.relate(path, "table", tablePath) });
  });
  if (tables.length > 0) {
    sections.set("tableParts", element("tableParts", { count: tables.length }, tables.join("")));
  }
  if (sheet.charts.length > 0) {
    const nextChart = (): number => (counts.charts += 1);
    const number = (counts.drawings += 1);
    const id = addDrawing({ sheet, sheetPath: path, number, nextChart, cells, parts });
    sections.set("drawing", element("drawing", { "r:id": id }));
  }
  pivots.addTables(sheet, path, context.styles);
  parts.addPart(path, `${spreadsheetType}.worksheet+xml`, element("worksheet", namespaces, sections.toXml()));
}
