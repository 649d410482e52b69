import type { FUniver } from "@univerjs/core/facade";
import type { CellLink } from "../workbook/cellLink";
import type { PreviewWorkbook } from "../workbook/previewWorkbook";
import { firstCell, placeArea } from "./workbookAddress";

/** A click on a cell with a link goes where the link leads, as in Excel. */
export function attachCellLinks(workbook: PreviewWorkbook, api: FUniver): void {
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const placed = workbook
      .hyperlinks(worksheet.getSheetId())
      .find((one) => one.rowIndex === row && one.columnIndex === column);
    // The click itself selects the cell first.
    if (placed) setTimeout(() => followLink(workbook, placed.link), 0);
  });
}

/** Goes to a place in the workbook, or opens an address outside it in a tab of its own. */
export function followLink(workbook: PreviewWorkbook, link: CellLink): void {
  const { documentReference, address } = link;
  if (documentReference !== undefined) {
    const place = placeOf(workbook, documentReference.replace(/^#/, ""));
    if (!place) return;
    workbook.activateSheet(place.sheetId);
    workbook.select(place.sheetId, place.area);
  } else if (address !== undefined && /^(https?|mailto):/i.test(address)) {
    window.open(address, "_blank", "noopener");
  }
}

/** What a link's place means; `undefined` where the sheet or name is gone, as for a link that leads nowhere. */
function placeOf(workbook: PreviewWorkbook, reference: string) {
  const name = workbook.names.find((one) => one.name.toLowerCase() === reference.toLowerCase());
  try {
    const { sheet, area } = placeArea(workbook, name ? name.formula.replace(/^=/, "") : reference);
    return { sheetId: sheet.id, area: reference.includes(":") || name ? area : firstCell(area) };
  } catch {
    return undefined;
  }
}
