import { fitsOnSheet, formatAddress } from "../workbook/cellAddress";
import { WorkbookError } from "../workbook/workbookError";
import type { CellPlace } from "../workbook/cellArea";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";
import { proposeCell } from "./proposedPlace";
import type { ProposedPlace } from "./proposedPlace";
import { refuseProtected } from "../workbook/refuseProtected";

/** What came of inserting a formula; a cell with something in it is left as it is. */
export type InsertFormulaOutcome =
  | {
      readonly kind: "inserted";
      readonly sheetName: string;
      readonly address: string;
      readonly formula: string;
    }
  | {
      readonly kind: "placeTaken";
      readonly sheetName: string;
      readonly address: string;
      readonly proposal: ProposedPlace;
    };

/** What to write and what to say when it is written; without changes, only what to say. */
export interface FormulaPlan {
  readonly changes: readonly WorkbookChange[];
  readonly outcome: InsertFormulaOutcome;
}

/**
 * Decides whether a formula may go where it was asked for.
 *
 * Throws a `WorkbookError`: `notFound` where the sheet is gone, `sheetProtected`, `outsideSheet`.
 */
export function planMeasureFormula(
  snapshot: WorkbookSnapshot,
  { formula, place }: { formula: string; place: "activeCell" | CellPlace },
): FormulaPlan {
  const found = snapshot.area;
  if (found === undefined) {
    throw new WorkbookError("notFound", place === "activeCell" ? {} : { subject: place.sheetName });
  }
  const { sheetName, area } = found;
  refuseProtected(sheetName, snapshot);
  if (!fitsOnSheet(area)) throw new WorkbookError("outsideSheet", { subject: sheetName });
  const address = formatAddress(area);
  if (!found.isEmpty || found.hasMergedCells) {
    return { changes: [], outcome: { kind: "placeTaken", sheetName, address, proposal: proposeCell(found) } };
  }
  const { rowIndex, columnIndex } = area;
  return {
    changes: [{ kind: "writeFormulas", sheetName, rowIndex, columnIndex, formulas: [[formula]] }],
    outcome: { kind: "inserted", sheetName, address, formula },
  };
}
