import { Dimension, type ICommandInfo, type IMutationInfo } from "@univerjs/core";
import {
  DeleteRangeMoveUpCommand,
  getInsertRangeMutations,
  getRemoveRangeMutations,
  InsertRangeMoveDownCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { areaContains, areasOverlap, sheetLimits } from "./a1";
import { WorkbookRefusal, type Area } from "./previewWorkbook";
import type { TableModel } from "./tableModel";
import { toArea, toRange, type UniverSession } from "./univerSession";

/** Makes room for `area`: what stands there and below it in its columns moves down. */
export function shiftDown(session: UniverSession, tables: TableModel, sheetId: string, area: Area): void {
  refuseCutting(session, tables, sheetId, area);
  session.reach(sheetId, { ...area, rowCount: area.rowCount + usedRowsBelow(session, sheetId, area) });
  const params = {
    unitId: session.unitId,
    subUnitId: sheetId,
    range: toRange(area),
    shiftDimension: Dimension.ROWS,
  };
  shift(session, sheetId, { id: InsertRangeMoveDownCommand.id, type: 0, params }, () =>
    getInsertRangeMutations(session.injector, params),
  );
  moveTablesBelow(tables, sheetId, area, area.rowCount);
}

/** Takes `area` out: what stands below it in its columns moves up. */
export function shiftUp(session: UniverSession, tables: TableModel, sheetId: string, area: Area): void {
  const below = { ...area, rowIndex: area.rowIndex + area.rowCount };
  refuseCutting(session, tables, sheetId, below);
  const params = {
    unitId: session.unitId,
    subUnitId: sheetId,
    range: toRange(area),
    shiftDimension: Dimension.ROWS,
  };
  shift(session, sheetId, { id: DeleteRangeMoveUpCommand.id, type: 0, params }, () =>
    getRemoveRangeMutations(session.injector, params),
  );
  moveTablesBelow(tables, sheetId, below, -area.rowCount);
}

/** Refuses to move part of another table or of a merged area, as Excel does. */
export function refuseCutting(session: UniverSession, tables: TableModel, sheetId: string, area: Area): void {
  const column = columnBelow(area);
  const merged = session.sheet(sheetId).getMergeData().map(toArea);
  const others = tables.onSheet(sheetId).filter((table) => table.area.rowIndex >= area.rowIndex);
  const areas = [...merged, ...others.map((table) => table.area)];
  if (areas.some((other) => areasOverlap(column, other) && !areaContains(column, other))) {
    throw new WorkbookRefusal(
      "InsertDeleteConflict",
      "Cells of another table or a merged area would be torn apart.",
    );
  }
}

function shift(
  session: UniverSession,
  sheetId: string,
  command: ICommandInfo,
  makeMutations: () => { redo: IMutationInfo[]; undo: IMutationInfo[] },
): void {
  // Univer moves references for the active sheet alone, so this sheet is it while the mutations are made.
  const active = session.workbook.getActiveSheet(true);
  session.workbook.setActiveSheet(session.sheet(sheetId));
  const formulas = session.injector.get(SheetInterceptorService).onCommandExecute(command);
  const cells = makeMutations();
  if (active) session.workbook.setActiveSheet(active);
  const redo = [...(formulas.preRedos ?? []), ...cells.redo, ...formulas.redos];
  const undo = [...formulas.undos, ...cells.undo, ...(formulas.preUndos ?? [])].reverse();
  for (const mutation of redo) session.run(mutation.id, mutation.params as object);
  session.pushUndo(redo, undo);
}

function moveTablesBelow(tables: TableModel, sheetId: string, area: Area, rows: number): void {
  for (const table of tables.onSheet(sheetId)) {
    if (table.area.rowIndex < area.rowIndex || !areaContains(columnBelow(area), table.area)) continue;
    tables.setColumns(table.id, { ...table.area, rowIndex: table.area.rowIndex + rows }, table.columns);
  }
}

function columnBelow(area: Area): Area {
  return { ...area, rowCount: sheetLimits.rowCount - area.rowIndex };
}

function usedRowsBelow(session: UniverSession, sheetId: string, area: Area): number {
  return Math.max(0, session.sheet(sheetId).getCellMatrix().getDataRange().endRow - area.rowIndex + 1);
}
