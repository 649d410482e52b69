import { isSameName } from "./freeName";
import { WorkbookError } from "./workbookError";
import type { WorkbookSnapshot } from "./workbookSnapshot";

/** Throws a `WorkbookError` that names the sheet where it is protected, before anything is written. */
export function refuseProtected(sheetName: string, { sheets }: Pick<WorkbookSnapshot, "sheets">): void {
  if (sheets.some((sheet) => sheet.isProtected && isSameName(sheet.name, sheetName))) {
    throw new WorkbookError("sheetProtected", { subject: sheetName });
  }
}
