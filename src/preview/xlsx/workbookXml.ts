import type { SheetVisibility } from "../workbook/previewWorkbook";
import { toFileFormula } from "./fileFormula";
import type { FileContext } from "./fileContext";
import { printNames } from "./pageXml";
import { Sections, workbookOrder } from "./sections";
import type { WorkbookContent } from "./workbookContent";
import { element, escapeCellText } from "./xmlText";

/** The sections of the workbook part; pivot caches are set before it is written. */
export type WorkbookSections = Sections<(typeof workbookOrder)[number]>;

const sheetStates: Readonly<Record<SheetVisibility, string | undefined>> = {
  Visible: undefined,
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/**
 * The calculation engine of the file, as Excel of Microsoft 365 states its own: a file of an older engine would be
 * calculated on opening, and functions of an add-in that is not there would lose their values.
 */
const calculationEngine = 191029;

/** Sheets, names and protection of the workbook; `sheetIds` relate to the sheets' parts in order. */
export function workbookSections(
  content: WorkbookContent,
  sheetIds: readonly string[],
  context: FileContext,
): WorkbookSections {
  const sections: WorkbookSections = new Sections(workbookOrder);
  sections.set("workbookPr", element("workbookPr", { defaultThemeVersion: 166925 }));
  if (content.isStructureProtected) {
    sections.set("workbookProtection", element("workbookProtection", { lockStructure: 1 }));
  }
  const firstVisible = content.sheets.findIndex(({ visibility }) => visibility === "Visible");
  const view = element("workbookView", {
    xWindow: 0,
    yWindow: 0,
    windowWidth: 28800,
    windowHeight: 15600,
    firstSheet: firstVisible > 0 ? firstVisible : undefined,
    activeTab: content.activeSheetIndex,
  });
  sections.set("bookViews", element("bookViews", {}, view));
  const sheets = content.sheets.map(({ name, visibility }, index) =>
    element("sheet", { name, sheetId: index + 1, state: sheetStates[visibility], "r:id": sheetIds[index] }),
  );
  sections.set("sheets", element("sheets", {}, sheets.join("")));
  sections.set("definedNames", definedNamesXml(content, context));
  sections.set("calcPr", element("calcPr", { calcId: calculationEngine }));
  return sections;
}

function definedNamesXml(content: WorkbookContent, context: FileContext): string {
  const place = { sheetId: "", rowIndex: 0, columnIndex: 0, tables: context.tables };
  const sheetNames = content.sheets.map(({ name }) => name);
  const names = content.names.map(({ name, formula, comment, visible, sheetName }) =>
    element(
      "definedName",
      {
        name,
        comment: comment === "" ? undefined : comment,
        localSheetId: sheetName === undefined ? undefined : sheetNames.indexOf(sheetName),
        hidden: visible ? undefined : 1,
      },
      escapeCellText(toFileFormula(formula, place, context.definedNames)),
    ),
  );
  for (const [localSheetId, { name: sheetName, pageLayout }] of content.sheets.entries()) {
    for (const { name, formula } of printNames(sheetName, pageLayout)) {
      names.push(element("definedName", { name, localSheetId }, escapeCellText(formula)));
    }
  }
  return names.length === 0 ? "" : element("definedNames", {}, names.join(""));
}
