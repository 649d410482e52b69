import { parseAddress } from "../workbook/cellAddress";
import { isSameName } from "../workbook/freeName";
import { WorkbookError } from "../workbook/workbookError";
import type { WorkbookPort } from "../workbook/workbookPort";

/**
 * Brings a sheet to the front and selects the cells at `address` (such as `A5:M45`).
 *
 * Rejects with a `WorkbookError`: `notFound` where the sheet is gone or hidden by now, `outsideSheet` for an address
 * that is none.
 */
export async function showPlace(
  port: WorkbookPort,
  { sheetName, address }: { readonly sheetName: string; readonly address: string },
): Promise<void> {
  const area = parseAddress(address);
  if (area === undefined) throw new WorkbookError("outsideSheet", { subject: address });
  const { sheets } = await port.read({});
  const sheet = sheets.find((candidate) => candidate.isVisible && isSameName(candidate.name, sheetName));
  if (sheet === undefined) throw new WorkbookError("notFound", { subject: sheetName });
  await port.apply([{ kind: "showArea", sheetName: sheet.name, area }]);
}
