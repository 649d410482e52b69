import type { DrawnTable } from "../tables/drawnTable";
import { fitsOnSheet, formatAddress } from "../workbook/cellAddress";
import { WorkbookError } from "../workbook/workbookError";
import type { CellPlace } from "../workbook/cellArea";
import type { AreaRequest } from "../workbook/readRequest";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";
import { sharedWidths } from "./columnWidths";
import { sizeOf } from "./placeTable";
import { proposePlace } from "./proposedPlace";
import type { ProposedPlace } from "./proposedPlace";
import { refuseProtected } from "../workbook/refuseProtected";

/** Rows left blank between two tables, so that neither grows into the other at once. */
const blankRows = 2;

/** The cells that tables need one below the other, notes included. */
export function stackSize(tables: readonly DrawnTable[]): Pick<AreaRequest, "rowCount" | "columnCount"> {
  const sizes = tables.map(sizeOf);
  return {
    rowCount: sizes.reduce((rows, { rowCount }) => rows + rowCount + blankRows, -blankRows),
    columnCount: Math.max(1, ...sizes.map(({ columnCount }) => columnCount)),
  };
}

/** Where each table of a stack starts, or why it cannot go there. */
export type Stack =
  | {
      readonly kind: "stack";
      readonly sheetName: string;
      readonly rowIndex: number;
      readonly columnIndex: number;
      readonly rowIndexes: readonly number[];
      readonly widths: readonly (number | undefined)[];
    }
  | {
      readonly kind: "placeTaken";
      readonly sheetName: string;
      readonly address: string;
      readonly proposal: ProposedPlace;
    };

/**
 * Puts tables one below the other from the cell that the snapshot asked about.
 *
 * Throws a `WorkbookError`: `notFound` where the sheet is gone, `sheetProtected`, `outsideSheet`.
 */
export function stackTables(
  snapshot: WorkbookSnapshot,
  {
    drawn,
    place,
  }: { drawn: readonly { readonly table: DrawnTable }[]; place: "newSheets" | "activeCell" | CellPlace },
): Stack {
  const found = snapshot.area;
  if (found === undefined) {
    throw new WorkbookError("notFound", typeof place === "string" ? {} : { subject: place.sheetName });
  }
  const { sheetName, area, usedInColumns } = found;
  refuseProtected(sheetName, snapshot);
  if (!fitsOnSheet(area)) throw new WorkbookError("outsideSheet", { subject: sheetName });
  if (!found.isEmpty || found.tableNames.length > 0 || found.hasMergedCells) {
    return { kind: "placeTaken", sheetName, address: formatAddress(area), proposal: proposePlace(found) };
  }
  const tables = drawn.map(({ table }) => table);
  const { rowIndex, columnIndex } = area;
  let next = rowIndex;
  const rowIndexes = tables.map((table) => {
    const start = next;
    next += sizeOf(table).rowCount + blankRows;
    return start;
  });
  const widths = sharedWidths(tables, { columnIndex, usedInColumns });
  return { kind: "stack", sheetName, rowIndex, columnIndex, rowIndexes, widths };
}
