import { formatSheetArea } from "../../../workbook/a1";
import type { CellLink } from "../../../workbook/cellLink";
import { requireSheet, type HostSession } from "../hostSession";
import type { RangeTarget, ScalarMember } from "../objectModel";
import { invalidArgument } from "../richApiError";

/** Excel's colour of a link. */
const linkColor = "#0563C1";
/** More cells than this nobody links at once. */
const mostLinks = 10_000;

function parseLink(value: unknown): CellLink {
  if (typeof value !== "object" || value === null) throw invalidArgument("a hyperlink is an object");
  const link: Record<string, string> = {};
  for (const [name, part] of Object.entries(value)) {
    const key = name.replace(/^[A-Z]/, (first) => first.toLowerCase());
    if (part === null) continue;
    if (
      !["address", "documentReference", "screenTip", "textToDisplay"].includes(key) ||
      typeof part !== "string"
    ) {
      throw invalidArgument(`a hyperlink has no ${name} of this kind`);
    }
    link[key] = part;
  }
  if (link.address === undefined && link.documentReference === undefined) {
    throw invalidArgument("a hyperlink needs an address or a place in the document");
  }
  return link;
}

/** The link of a range: that of its first cell, in all the detail that Excel gives. */
function readLink({ sheetId, area }: RangeTarget, session: HostSession): CellLink | null {
  const placed = session.workbook
    .hyperlinks(sheetId)
    .find((one) => one.rowIndex === area.rowIndex && one.columnIndex === area.columnIndex);
  if (!placed) return null;
  const first = { ...area, rowCount: 1, columnCount: 1 };
  const textToDisplay = session.workbook.readCells(sheetId, first)[0]?.[0]?.text ?? "";
  return { ...placed.link, textToDisplay };
}

/** `Range.hyperlink`: shown as the link's text in its colour. `null` is not taken: clear it. */
export const rangeLinks: ScalarMember<RangeTarget> = {
  read: readLink,
  write({ area, sheetId }, value, session) {
    const link = parseLink(value);
    const { workbook } = session;
    const name = formatSheetArea(requireSheet(session, sheetId).name, area);
    if (area.rowCount * area.columnCount > mostLinks)
      throw invalidArgument(`${name} has too many cells for links`);
    const text = link.textToDisplay ?? link.address ?? link.documentReference ?? "";
    const cells = workbook.readCells(sheetId, area);
    const content = cells.map((row) =>
      row.map(({ formula }) => (link.textToDisplay !== undefined || formula === "" ? text : null)),
    );
    if (content.some((row) => row.some((cell) => cell !== null)))
      workbook.writeCells(sheetId, area, content, "addIn");
    workbook.formatCells(sheetId, area, { fontColor: linkColor });
    for (let row = 0; row < area.rowCount; row += 1) {
      for (let column = 0; column < area.columnCount; column += 1)
        workbook.setHyperlink(sheetId, area.rowIndex + row, area.columnIndex + column, link);
    }
  },
};
