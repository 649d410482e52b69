import { formatAddress } from "../workbook/cellAddress";
import { WorkbookError } from "../workbook/workbookError";
import type { CellPlace } from "../workbook/cellArea";
import type { WorkbookPort } from "../workbook/workbookPort";
import { parseFormulaCall } from "./parseFormulaCall";
import { refuseProtected } from "../workbook/refuseProtected";

/** What came of changing a formula; a cell that holds something else by now is left as it is. */
export interface ReplaceFormulaOutcome {
  readonly kind: "replaced" | "changedSince";
  readonly sheetName: string;
  readonly address: string;
}

/**
 * Writes a formula in the place of the one that was read from the same cell, if that still stands there: one read, one
 * write.
 *
 * Rejects with a `WorkbookError`: `notFound` where the sheet is gone, `sheetProtected`.
 */
export async function replaceFormula(
  port: WorkbookPort,
  { place, was, formula }: { readonly place: CellPlace; readonly was: string; readonly formula: string },
): Promise<ReplaceFormulaOutcome> {
  const { sheetName, rowIndex, columnIndex } = place;
  const snapshot = await port.read({ area: { from: place, rowCount: 1, columnCount: 1 } });
  if (snapshot.area === undefined) throw new WorkbookError("notFound", { subject: sheetName });
  refuseProtected(sheetName, snapshot);
  const address = formatAddress({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
  if (!isSameFormula(snapshot.area.cells?.[0]?.[0], was)) return { kind: "changedSince", sheetName, address };
  await port.apply([{ kind: "writeFormulas", sheetName, rowIndex, columnIndex, formulas: [[formula]] }]);
  return { kind: "replaced", sheetName, address };
}

/** Excel may give back a formula in its own spelling: the call that both are is compared. */
function isSameFormula(content: unknown, was: string): boolean {
  if (content === was) return true;
  const [call, other] = [parseFormulaCall(content), parseFormulaCall(was)];
  return call !== undefined && JSON.stringify(call) === JSON.stringify(other);
}
