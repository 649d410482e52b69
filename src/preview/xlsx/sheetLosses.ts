import type { LossKind, LossList } from "./openReport";
import type { XmlAttributes } from "./xmlScanner";
import { isTrue, numberOf } from "./xmlTree";

/** Elements of a worksheet that nothing here takes up, each counted once. */
const lostElements: Readonly<Record<string, LossKind>> = {
  autoFilter: "autoFilter",
  conditionalFormatting: "conditionalFormatting",
  dataValidation: "dataValidation",
  sparkline: "sparkline",
};
/** Elements about printing of which nothing is taken up. */
const lostPrinting = new Set(["brk", "evenHeader", "evenFooter", "firstHeader", "firstFooter"]);

/** Notes what an element of a worksheet says that is not taken up. */
export function addSheetLoss(
  name: string,
  attributes: XmlAttributes,
  sheetName: string,
  losses: LossList,
): void {
  const kind = lostElements[name];
  if (kind !== undefined) losses.add(kind, { sheetName });
  if (lostPrinting.has(name)) losses.add("printSettings", { sheetName, detail: name });
  if (name !== "sheetView") return;
  const isPlain = !isTrue(attributes["rightToLeft"]) && (numberOf(attributes["zoomScale"]) ?? 100) === 100;
  if (!isPlain) losses.add("view", { sheetName });
}

/** Related parts of a sheet that nothing here takes up, by the last word of the relationship's type. */
export const lostSheetParts: Readonly<Record<string, LossKind>> = {
  comments: "comment",
  threadedComment: "comment",
  queryTable: "queryConnection",
  image: "picture",
  oleObject: "picture",
  control: "picture",
};
/** Related parts of the workbook. */
export const lostWorkbookParts: Readonly<Record<string, LossKind>> = {
  chartsheet: "chartSheet",
  dialogsheet: "chartSheet",
  connections: "queryConnection",
  customXml: "customXml",
  externalLink: "externalLink",
  vbaProject: "macros",
};
