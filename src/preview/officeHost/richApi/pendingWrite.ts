import type { CellValue, PreviewWorkbook } from "../../workbook/previewWorkbook";
import { locateErrors } from "./errorLocation";
import type { RangeTarget } from "./objectModel";

type Rows = (CellValue | null)[][];

/**
 * Puts writes that continue one another into one.
 *
 * office.js cuts a write of more than 1500 cells into strips of rows; a workbook takes the whole much faster than the
 * strips one by one. So a write waits until something else than its next strip comes.
 */
export interface PendingWrite {
  /** Takes a write; an error in it counts for the action at `actionIndex`. */
  add(range: RangeTarget, rows: Rows, actionIndex: number): void;
  flush(): void;
}

/** Starts with nothing to write. */
export function createPendingWrite(workbook: PreviewWorkbook): PendingWrite {
  let pending: { range: RangeTarget; rows: Rows; actionIndex: number } | undefined;

  const flush = (): void => {
    if (!pending) return;
    const { range, rows, actionIndex } = pending;
    pending = undefined;
    const area = { ...range.area, rowCount: rows.length };
    locateErrors({ location: "Range.values", actionIndex }, () =>
      workbook.writeCells(range.sheetId, area, rows, "addIn"),
    );
  };

  return {
    flush,
    add(range, rows, actionIndex) {
      const { area } = range;
      const continues =
        pending?.range.sheetId === range.sheetId &&
        pending.range.area.columnIndex === area.columnIndex &&
        pending.range.area.columnCount === area.columnCount &&
        pending.range.area.rowIndex + pending.rows.length === area.rowIndex;
      if (pending && continues) {
        for (const row of rows) pending.rows.push(row);
        return;
      }
      flush();
      pending = { range, rows, actionIndex };
    },
  };
}
