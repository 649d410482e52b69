import { fitsOnSheet, formatAddress } from "../workbook/cellAddress";
import { WorkbookError } from "../workbook/workbookError";
import type { CellArea, CellPlace } from "../workbook/cellArea";
import type { AreaSnapshot } from "../workbook/workbookSnapshot";

/** A place that is free, with the address of the cells that would be filled. */
export interface ProposedPlace extends CellPlace {
  readonly address: string;
}

/**
 * The next free place on the same sheet for what did not fit: below everything the sheet uses with one row between,
 * or, where the sheet ends, to the right of it with one column between.
 *
 * Throws a `WorkbookError` (`outsideSheet`) where neither has room.
 */
export function proposePlace({ sheetName, area, usedArea }: AreaSnapshot): ProposedPlace {
  // The place asked for may be taken beyond what counts as used (an empty table, merged cells): go past it as well.
  const startsBelow = usedArea !== undefined && area.rowIndex > lastRow(usedArea);
  const occupied = usedArea === undefined || startsBelow ? area : usedArea;
  const below = { ...area, rowIndex: lastRow(occupied) + 2 };
  const right = { ...area, rowIndex: 0, columnIndex: occupied.columnIndex + occupied.columnCount + 1 };
  return firstOnSheet(sheetName, [below, right]);
}

/**
 * The next free cell for one formula: below the last value in its column, or, where the sheet ends, to the right of
 * everything in the same row.
 */
export function proposeCell({ sheetName, area, usedArea, usedInColumns }: AreaSnapshot): ProposedPlace {
  const below = { ...area, rowIndex: lastRow(usedInColumns ?? area) + 1 };
  const used = usedArea ?? area;
  return firstOnSheet(sheetName, [below, { ...area, columnIndex: used.columnIndex + used.columnCount }]);
}

function firstOnSheet(sheetName: string, areas: readonly CellArea[]): ProposedPlace {
  const area = areas.find(fitsOnSheet);
  if (area === undefined) throw new WorkbookError("outsideSheet", { subject: sheetName });
  return {
    sheetName,
    rowIndex: area.rowIndex,
    columnIndex: area.columnIndex,
    address: formatAddress(area),
  };
}

function lastRow(area: CellArea): number {
  return area.rowIndex + area.rowCount - 1;
}
