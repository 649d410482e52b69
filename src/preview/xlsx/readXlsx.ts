import type { SheetVisibility } from "../workbook/previewWorkbook";
import { readNames, withPrintNames } from "./fileNames";
import { readProperties } from "./fileProperties";
import { readTables } from "./fileTables";
import { readDrawing } from "./readDrawing";
import { readPivots } from "./readPivots";
import { readSharedParts, type OpenedFile } from "./openedFile";
import { LossList } from "./openReport";
import { PackageReader, type PackageLimits, type PackageRelationship } from "./packageReader";
import { lostSheetParts, lostWorkbookParts } from "./sheetLosses";
import { scanSheet } from "./sheetScanner";
import { SheetSizes } from "./sheetSizes";
import type { SheetContent, WorkbookContent } from "./workbookContent";
import { XlsxProblem } from "./xlsxProblem";
import { unescapeCellText } from "./xmlText";
import { child, childrenOf, isTrue, numberOf, type XmlElement } from "./xmlTree";

/** The content of an .xlsx file and what of it is not taken up. Throws an `XlsxProblem`. */
export function readXlsx(
  bytes: Uint8Array,
  limits?: PackageLimits,
): { content: WorkbookContent; losses: LossList } {
  const parts = new PackageReader(bytes, limits);
  const workbookPath = parts.relationships("").find(({ type }) => type === "officeDocument")?.path;
  const root = workbookPath === undefined ? undefined : parts.tree(workbookPath);
  if (workbookPath === undefined || root?.name !== "workbook") {
    throw new XlsxProblem("notXlsx", "The file holds no workbook.");
  }
  const losses = new LossList();
  const related = parts.relationships(workbookPath);
  addPartLosses(related, lostWorkbookParts, losses);
  const counts1904 = isTrue(child(root, "workbookPr")?.attributes["date1904"]);
  if (counts1904) losses.add("date1904");
  const pathOf = (type: string): string | undefined => related.find((one) => one.type === type)?.path;
  const file = readSharedParts(parts, pathOf, { counts1904, losses });
  const sheets = readSheets(parts, root, related, file);
  if (sheets.length === 0) throw new XlsxProblem("damaged", "The file holds no worksheet.");
  const protection = child(root, "workbookProtection")?.attributes;
  if (protection?.["workbookPassword"] !== undefined || protection?.["workbookHashValue"] !== undefined) {
    losses.add("password");
  }
  const activeName = childrenOf(root, "sheets")[activeTab(root)]?.attributes["name"];
  return {
    content: {
      sheets: withPrintNames(sheets, root),
      activeSheetIndex: Math.max(
        0,
        sheets.findIndex(({ name }) => name === activeName),
      ),
      isStructureProtected: isTrue(protection?.["lockStructure"]),
      names: readNames(root),
      properties: readProperties(parts),
      formats: file.formats,
    },
    losses,
  };
}

function activeTab(root: XmlElement): number {
  return numberOf(childrenOf(root, "bookViews")[0]?.attributes["activeTab"]) ?? 0;
}

function readSheets(
  parts: PackageReader,
  root: XmlElement,
  related: readonly PackageRelationship[],
  file: OpenedFile,
): readonly SheetContent[] {
  return childrenOf(root, "sheets").flatMap(({ attributes }): SheetContent[] => {
    const name = unescapeCellText(attributes["name"] ?? "");
    const relationship = related.find(({ id }) => id === attributes["id"]);
    // Sheets that hold nothing but a chart are noted with the workbook's other parts.
    if (relationship?.type !== "worksheet") return [];
    const { path } = relationship;
    const xml = path === undefined ? undefined : parts.text(path);
    if (path === undefined || xml === undefined) {
      throw new XlsxProblem("damaged", `The sheet "${name}" is missing.`);
    }
    const beside = parts.relationships(path);
    const scanned = scanSheet(xml, name, file, beside);
    const tables = readTables(parts, beside, { sheetName: name, rows: scanned.rows, losses: file.losses });
    addPartLosses(beside, lostSheetParts, file.losses, name);
    const pivots = readPivots(parts, beside, {
      sheetName: name,
      losses: file.losses,
      formatCode: file.formatCode,
    });
    const sheet = { name, sizes: new SheetSizes(scanned), losses: file.losses };
    const charts = beside.flatMap(({ type, path: drawing }) =>
      type === "drawing" && drawing !== undefined ? readDrawing(parts, drawing, sheet) : [],
    );
    return [{ ...scanned, name, visibility: visibilityOf(attributes["state"]), tables, pivots, charts }];
  });
}

function visibilityOf(state: string | undefined): SheetVisibility {
  if (state === "veryHidden") return "VeryHidden";
  return state === "hidden" ? "Hidden" : "Visible";
}

function addPartLosses(
  related: readonly PackageRelationship[],
  kinds: Readonly<Record<string, Parameters<LossList["add"]>[0]>>,
  losses: LossList,
  sheetName?: string,
): void {
  for (const { type, target } of related) {
    const kind = kinds[type];
    if (kind !== undefined)
      losses.add(kind, { ...(sheetName === undefined ? {} : { sheetName }), detail: fileName(target) });
  }
}

function fileName(target: string): string {
  return target.replace(/^.*[\\/]/, "");
}
