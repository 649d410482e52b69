import type { PreviewWorkbook } from "../workbook/previewWorkbook";
import type { OpenReport } from "./openReport";
import { readXlsx } from "./readXlsx";
import { writeContent } from "./writeContent";

/**
 * Puts the content of an .xlsx file in place of everything in the workbook, and tells what was not taken up.
 *
 * The file is read whole before anything changes: rejects with an `XlsxProblem` where it cannot be read, and the
 * workbook is as it was. Formulas are calculated anew; text stays text, whatever it reads like.
 */
export async function openXlsx(bytes: Uint8Array, workbook: PreviewWorkbook): Promise<OpenReport> {
  const { content, losses } = readXlsx(bytes);
  writeContent(content, workbook, losses);
  await workbook.whenCalculated();
  return { sheetCount: content.sheets.length, losses: losses.all };
}
