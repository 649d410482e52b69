import type { PreviewWorkbook } from "../workbook/previewWorkbook";
import { FileContext } from "./fileContext";
import { PackageWriter } from "./packageWriter";
import { readContent, type SpillSource } from "./readContent";
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
export async function saveXlsx(workbook: PreviewWorkbook & Partial<SpillSource>): Promise<Uint8Array> {
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
  const tableCount = { value: 0 };
  for (const index of content.sheets.keys()) writeSheet(content, index, tableCount, parts, context);
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
  const workbookXml = workbookSections(content, sheetIds, context).toXml();
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

function writeSheet(
  content: WorkbookContent,
  index: number,
  tableCount: { value: number },
  parts: PackageWriter,
  context: FileContext,
): void {
  const sheet = content.sheets[index];
  if (!sheet) return;
  const path = `xl/worksheets/sheet${index + 1}.xml`;
  const sections = sheetSections(sheet, index === content.activeSheetIndex, context);
  sections.set("hyperlinks", linksXml(sheet.links, path, parts));
  const tables = sheet.tables.map((table) => {
    tableCount.value += 1;
    const tablePath = `xl/tables/table${tableCount.value}.xml`;
    const xml = tableXml(table, { id: tableCount.value, sheet, context });
    parts.addPart(tablePath, `${spreadsheetType}.table+xml`, xml);
    return element("tablePart", { "r:id": parts.relate(path, "table", tablePath) });
  });
  if (tables.length > 0) {
    sections.set("tableParts", element("tableParts", { count: tables.length }, tables.join("")));
  }
  parts.addPart(path, `${spreadsheetType}.worksheet+xml`, element("worksheet", namespaces, sections.toXml()));
}
