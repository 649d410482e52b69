import {
  ICommandService,
  IUndoRedoService,
  type ICellData,
  type IExecutionOptions,
  type IMutationInfo,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type Nullable,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { formatArea, sheetLimits } from "./a1";
import { WorkbookRefusal, type Area } from "./previewWorkbook";
import type { WorkbookEvents } from "./workbookEvents";

/** Cells by row and column, as Univer's mutations take them. */
export type CellPatch = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Above this many cells a write is not kept for undo, as its copy would cost more than it is worth. */
const largestUndoableWrite = 50_000;
/** A sheet grows by this much beyond what is written, so that growing stays rare. */
const growth = { rows: 200, columns: 10 };

interface UndoableChange {
  readonly redo: readonly IMutationInfo[];
  readonly undo: readonly IMutationInfo[];
}

/** One workbook inside one Univer: how every part of the preview workbook reaches it. */
export class UniverSession {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly unitId: string;
  /** The changes of the step that is being made, if one is. */
  private step: UndoableChange[] | undefined;

  constructor(
    readonly univer: Univer,
    readonly workbook: Workbook,
    readonly events: WorkbookEvents,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.unitId = workbook.getUnitId();
  }

  /** The sheet of that id; refuses an unknown one. */
  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new WorkbookRefusal("ItemNotFound", `There is no sheet with the id ${sheetId}.`);
    return sheet;
  }

  /** Runs a Univer command or mutation at once; `false` where Univer declined it. */
  run(id: string, params: object, options?: IExecutionOptions): boolean {
    return this.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, options);
  }

  /** Changes cells. `trigger: "style"` tells the formula engine that nothing needs calculating. */
  patchCells(sheetId: string, cells: CellPatch, options: { isStyleOnly: boolean; cellCount: number }): void {
    const params: ISetRangeValuesMutationParams = {
      unitId: this.unitId,
      subUnitId: sheetId,
      cellValue: cells,
      ...(options.isStyleOnly ? { trigger: SetStyleCommand.id } : {}),
    };
    if (options.cellCount > largestUndoableWrite) {
      this.run(SetRangeValuesMutation.id, params);
      this.forgetUndo();
      return;
    }
    const undo = SetRangeValuesUndoMutationFactory(this.injector, params);
    this.run(SetRangeValuesMutation.id, params);
    this.pushUndo(
      [{ id: SetRangeValuesMutation.id, params }],
      [{ id: SetRangeValuesMutation.id, params: undo }],
    );
  }

  /** Keeps how to undo and redo a change that has been made, both in the order in which they run. */
  pushUndo(redo: readonly IMutationInfo[], undo: readonly IMutationInfo[]): void {
    if (this.step) this.step.push({ redo, undo });
    else this.keepStep([{ redo, undo }]);
  }

  /** Makes one step to undo of the changes that `run` makes. Univer's own grouping would undo them in wrong order. */
  inOneStep(run: () => void): void {
    if (this.step) return run();
    this.step = [];
    try {
      run();
    } finally {
      const changes = this.step;
      this.step = undefined;
      if (changes.length > 0) this.keepStep(changes);
    }
  }

  /** Runs changes that follow from others and are to be undone with those, such as what undoing itself brings about. */
  withoutUndo(run: () => void): void {
    const outer = this.step;
    this.step = [];
    try {
      run();
    } finally {
      this.step = outer;
    }
  }

  private keepStep(changes: readonly UndoableChange[]): void {
    this.injector.get(IUndoRedoService).pushUndoRedo({
      unitID: this.unitId,
      redoMutations: changes.flatMap(({ redo }) => redo),
      undoMutations: [...changes].reverse().flatMap(({ undo }) => undo),
    });
  }

  private forgetUndo(): void {
    if (this.step) this.step.length = 0;
    this.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
  }

  /** Refuses an area that no sheet has, and lets the sheet grow to hold it. */
  reach(sheetId: string, area: Area): void {
    refuseOutside(area);
    const sheet = this.sheet(sheetId);
    const rowEnd = area.rowIndex + area.rowCount;
    const columnEnd = area.columnIndex + area.columnCount;
    if (rowEnd > sheet.getRowCount()) {
      const rowCount = Math.min(sheetLimits.rowCount, rowEnd + growth.rows);
      this.run(SetWorksheetRowCountMutation.id, { subUnitId: sheetId, rowCount });
    }
    if (columnEnd > sheet.getColumnCount()) {
      const columnCount = Math.min(sheetLimits.columnCount, columnEnd + growth.columns);
      this.run(SetWorksheetColumnCountMutation.id, { subUnitId: sheetId, columnCount });
    }
  }
}

/** Refuses an area that is empty or reaches beyond the sheet. */
export function refuseOutside(area: Area): void {
  const { rowIndex, columnIndex, rowCount, columnCount } = area;
  const isInside =
    [rowIndex, columnIndex, rowCount, columnCount].every(Number.isInteger) &&
    rowIndex >= 0 &&
    columnIndex >= 0 &&
    rowCount > 0 &&
    columnCount > 0 &&
    rowIndex + rowCount <= sheetLimits.rowCount &&
    columnIndex + columnCount <= sheetLimits.columnCount;
  if (!isInside) {
    throw new WorkbookRefusal("InvalidArgument", `The area ${formatArea(area)} lies outside the sheet.`);
  }
}

/** The area as Univer writes ranges. */
export function toRange(area: Area): IRange {
  return {
    startRow: area.rowIndex,
    endRow: area.rowIndex + area.rowCount - 1,
    startColumn: area.columnIndex,
    endColumn: area.columnIndex + area.columnCount - 1,
  };
}

/** The range as the workbook writes areas. */
export function toArea(range: {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}): Area {
  return {
    rowIndex: range.startRow,
    columnIndex: range.startColumn,
    rowCount: range.endRow - range.startRow + 1,
    columnCount: range.endColumn - range.startColumn + 1,
  };
}
