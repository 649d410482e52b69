import { Dimension, type ICommandInfo, type IMutationInfo } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  getInsertRangeMutations,
  getRemoveRangeMutations,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { areaContains, areasOverlap, sheetLimits } from "./a1";
import { WorkbookRefusal, type Area } from "./previewWorkbook";
import type { TableModel } from "./tableModel";
import { toArea, toRange, type UniverSession } from "./univerSession";

/** Which way cells go: along the rows of a sheet (down and up) or along its columns (right and left). */
type Axis = "rows" | "columns";

/** Makes room for `area`: what stands there and below it in its columns moves down. */
export function shiftDown(session: UniverSession, tables: TableModel, sheetId: string, area: Area): void {
  makeRoom(session, tables, sheetId, { area, axis: "rows" });
}

/** Takes `area` out: what stands below it in its columns moves up. */
export function shiftUp(session: UniverSession, tables: TableModel, sheetId: string, area: Area): void {
  takeOut(session, tables, sheetId, { area, axis: "rows" });
}

/** Makes room for `area`: what stands there and to its right in its rows moves right. `ownTableId` stays where it is. */
export function shiftRight(
  session: UniverSession,
  tables: TableModel,
  sheetId: string,
  shifted: { readonly area: Area; readonly ownTableId: string },
): void {
  makeRoom(session, tables, sheetId, { ...shifted, axis: "columns" });
}

/** Takes `area` out: what stands to its right in its rows moves left. `ownTableId` stays where it is. */
export function shiftLeft(
  session: UniverSession,
  tables: TableModel,
  sheetId: string,
  shifted: { readonly area: Area; readonly ownTableId: string },
): void {
  takeOut(session, tables, sheetId, { ...shifted, axis: "columns" });
}

interface Shift {
  readonly area: Area;
  readonly axis: Axis;
  readonly ownTableId?: string;
}

function makeRoom(session: UniverSession, tables: TableModel, sheetId: string, shifted: Shift): void {
  const { area, axis } = shifted;
  refuseCutting(session, tables, sheetId, shifted);
  const used = session.sheet(sheetId).getCellMatrix().getDataRange();
  const [rows, columns] = [used.endRow - area.rowIndex + 1, used.endColumn - area.columnIndex + 1];
  session.reach(
    sheetId,
    axis === "rows"
      ? { ...area, rowCount: area.rowCount + Math.max(0, rows) }
      : { ...area, columnCount: area.columnCount + Math.max(0, columns) },
  );
  const params = shiftParams(session, sheetId, shifted);
  const id = axis === "rows" ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id;
  shift(session, sheetId, { id, type: 0, params }, () => getInsertRangeMutations(session.injector, params));
  moveTables(tables, sheetId, shifted, axis === "rows" ? area.rowCount : area.columnCount);
}

function takeOut(session: UniverSession, tables: TableModel, sheetId: string, shifted: Shift): void {
  const { area, axis } = shifted;
  const behind: Shift = {
    ...shifted,
    area:
      axis === "rows"
        ? { ...area, rowIndex: area.rowIndex + area.rowCount }
        : { ...area, columnIndex: area.columnIndex + area.columnCount },
  };
  refuseCutting(session, tables, sheetId, behind);
  const params = shiftParams(session, sheetId, shifted);
  const id = axis === "rows" ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id;
  shift(session, sheetId, { id, type: 0, params }, () => getRemoveRangeMutations(session.injector, params));
  moveTables(tables, sheetId, behind, axis === "rows" ? -area.rowCount : -area.columnCount);
}

function shiftParams(session: UniverSession, sheetId: string, { area, axis }: Shift) {
  const shiftDimension = axis === "rows" ? Dimension.ROWS : Dimension.COLUMNS;
  return { unitId: session.unitId, subUnitId: sheetId, range: toRange(area), shiftDimension };
}

/** Refuses to move part of another table or of a merged area, as Excel does. */
function refuseCutting(session: UniverSession, tables: TableModel, sheetId: string, shifted: Shift): void {
  const line = lineBehind(shifted);
  const merged = session.sheet(sheetId).getMergeData().map(toArea);
  const others = tables
    .onSheet(sheetId)
    .filter(({ id, area }) => id !== shifted.ownTableId && isBehind(area, shifted));
  const areas = [...merged, ...others.map((table) => table.area)];
  if (areas.some((other) => areasOverlap(line, other) && !areaContains(line, other))) {
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

function moveTables(tables: TableModel, sheetId: string, shifted: Shift, distance: number): void {
  for (const { id, area, columns } of tables.onSheet(sheetId)) {
    if (id === shifted.ownTableId || !isBehind(area, shifted) || !areaContains(lineBehind(shifted), area))
      continue;
    const moved =
      shifted.axis === "rows"
        ? { ...area, rowIndex: area.rowIndex + distance }
        : { ...area, columnIndex: area.columnIndex + distance };
    tables.setColumns(id, moved, columns);
  }
}

function isBehind(area: Area, { axis, area: start }: Shift): boolean {
  return axis === "rows" ? area.rowIndex >= start.rowIndex : area.columnIndex >= start.columnIndex;
}

/** Everything from the area on, to the sheet's end. */
function lineBehind({ axis, area }: Shift): Area {
  return axis === "rows"
    ? { ...area, rowCount: sheetLimits.rowCount - area.rowIndex }
    : { ...area, columnCount: sheetLimits.columnCount - area.columnIndex };
}
