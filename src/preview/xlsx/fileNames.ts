import { fromFileFormula } from "./fileFormula";
import { withPrintName } from "./pageSettings";
import type { NameContent, SheetContent } from "./workbookContent";
import { unescapeCellText } from "./xmlText";
import { childrenOf, isTrue, numberOf, type XmlElement } from "./xmlTree";

/** Names that Excel makes itself, for printing, filters and the like. */
const ownName = /^_xlnm\./i;

/** The names of the workbook and of single sheets, without those that Excel makes itself. */
export function readNames(root: XmlElement): readonly NameContent[] {
  const sheetNames = namesOfSheets(root);
  return childrenOf(root, "definedNames").flatMap(({ attributes, text }): NameContent[] => {
    const name = unescapeCellText(attributes["name"] ?? "");
    if (ownName.test(name)) return [];
    const sheetName = sheetNames[numberOf(attributes["localSheetId"]) ?? -1];
    return [
      {
        name,
        formula: fromFileFormula(unescapeCellText(text)),
        comment: unescapeCellText(attributes["comment"] ?? ""),
        visible: !isTrue(attributes["hidden"]),
        ...(sheetName === undefined ? {} : { sheetName }),
      },
    ];
  });
}

/** The sheets with their print areas and titles, which a file keeps among the names. */
export function withPrintNames(sheets: readonly SheetContent[], root: XmlElement): readonly SheetContent[] {
  const sheetNames = namesOfSheets(root);
  return sheets.map((sheet) => {
    let { pageLayout } = sheet;
    for (const { attributes, text } of childrenOf(root, "definedNames")) {
      const name = attributes["name"] ?? "";
      const isOfSheet = sheetNames[numberOf(attributes["localSheetId"]) ?? -1] === sheet.name;
      if (isOfSheet && /^_xlnm\.Print_(?:Area|Titles)$/i.test(name)) {
        pageLayout = withPrintName(pageLayout, name, unescapeCellText(text));
      }
    }
    return { ...sheet, pageLayout };
  });
}

/** The names of all sheets, charts among them, in the order by which a file numbers them. */
function namesOfSheets(root: XmlElement): readonly string[] {
  return childrenOf(root, "sheets").map(({ attributes }) => unescapeCellText(attributes["name"] ?? ""));
}
