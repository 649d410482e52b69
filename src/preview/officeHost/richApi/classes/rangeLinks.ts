import { formatSheetArea } from "../../../workbook/a1";
import type { CellLink } from "../../hostState";
import { requireSheet } from "../hostSession";
import type { RangeTarget, ScalarMember } from "../objectModel";
import { invalidArgument } from "../richApiError";

/** Excel's colour of a link. */
const linkColor = "#0563C1";

function linkKey(range: RangeTarget): string {
  return `${range.sheetId}!${range.area.rowIndex},${range.area.columnIndex}`;
}

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

/** `Range.hyperlink`: shown as the link's text in its colour; where it leads is kept for reading back. */
export const rangeLinks: ScalarMember<RangeTarget> = {
  read: (range, session) => session.state.links.get(linkKey(range)) ?? null,
  write(range, value, session) {
    const link = parseLink(value);
    const { area, sheetId } = range;
    const name = formatSheetArea(requireSheet(session, sheetId).name, area);
    if (area.rowCount * area.columnCount !== 1) throw invalidArgument(`${name} is not one cell`);
    const text = link.textToDisplay ?? link.address ?? link.documentReference;
    const isEmpty = session.cells(range)[0]?.[0]?.formula === "";
    if (text !== undefined && (link.textToDisplay !== undefined || isEmpty)) {
      session.workbook.writeCells(sheetId, area, [[text]], "addIn");
    }
    session.workbook.formatCells(sheetId, area, { fontColor: linkColor });
    session.state.links.set(linkKey(range), link);
  },
};
