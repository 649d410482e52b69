import { formatArea, formatCell, parseSheetArea, quoteSheetName } from "../../workbook/a1";
import type { Area } from "../../workbook/previewWorkbook";
import { findSheetByName, requireSheet, type HostSession } from "./hostSession";
import type { RangeTarget } from "./objectModel";

/** The range that a name's formula means (`=Sheet1!$A$1:$B$2`); `undefined` where it is no plain reference. */
export function parseReference(session: HostSession, formula: string): RangeTarget | undefined {
  const parsed = parseSheetArea(formula.replace(/^=/, ""));
  const sheet = parsed?.sheetName === undefined ? undefined : findSheetByName(session, parsed.sheetName);
  return parsed && sheet ? { sheetId: sheet.id, area: parsed.area } : undefined;
}

function absolute(area: Area): string {
  const whole = formatArea(area);
  if (!/^[A-Z]+\d+/.test(whole)) return whole.replace(/([A-Z]+|\d+)/g, "$$$1");
  const corners = [
    formatCell(area.rowIndex, area.columnIndex),
    formatCell(area.rowIndex + area.rowCount - 1, area.columnIndex + area.columnCount - 1),
  ].map((corner) => corner.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2"));
  return corners[0] === corners[1] ? (corners[0] ?? "") : corners.join(":");
}

/** The formula of a name for a range: `=Sheet1!$A$1:$B$2`. */
export function formatReference(session: HostSession, range: RangeTarget): string {
  return `=${quoteSheetName(requireSheet(session, range.sheetId).name)}!${absolute(range.area)}`;
}
