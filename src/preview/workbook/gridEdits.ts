import {
  CommandType,
  ObjectMatrix,
  RedoCommandId,
  UndoCommandId,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
} from "@univerjs/core";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
} from "@univerjs/sheets-table";
import { formatArea } from "./a1";
import { toEngineFormula, type FormulaTable } from "./formulaText";
import { withoutStuckPrefixes } from "./stuckFormula";
import { moveArea, type LineChange, type MoveArea } from "./moveArea";
import type { Area, WorkbookEvent } from "./previewWorkbook";
import { selectedArea } from "./selection";
import { setTableColumnsId } from "./tableModel";
import { toArea, type CellPatch, type UniverSession } from "./univerSession";

/** Who hears what a person did in the grid. */
export interface GridListener {
  readonly cellsTyped: (sheetId: string, area: Area) => void;
  /** Undo and redo bring cells back. */
  readonly cellsRestored: (sheetId: string, area: Area) => void;
  readonly namesChanged: () => void;
  /** Rows or columns were inserted or deleted. */
  readonly linesMoved: (sheetId: string, move: MoveArea) => void;
  readonly event: (event: WorkbookEvent) => void;
}

/** Mutations that move or remove cells of a range. */
const rangeMutations: ReadonlySet<string> = new Set([
  InsertRowMutation.id,
  InsertColMutation.id,
  RemoveRowMutation.id,
  RemoveColMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
  ReorderRangeMutation.id,
]);

const lineChanges: Readonly<Record<string, LineChange>> = {
  [InsertRowMutation.id]: { axis: "rows", isInsertion: true },
  [InsertColMutation.id]: { axis: "columns", isInsertion: true },
  [RemoveRowMutation.id]: { axis: "rows", isInsertion: false },
  [RemoveColMutation.id]: { axis: "columns", isInsertion: false },
};

const sheetEvents: Readonly<Record<string, "sheetDeleted" | "sheetRenamed">> = {
  [RemoveSheetMutation.id]: "sheetDeleted",
  [SetWorksheetNameMutation.id]: "sheetRenamed",
};

const tableEvents: Readonly<Record<string, "tableAdded" | "tableDeleted" | "tableChanged">> = {
  [AddSheetTableMutation.id]: "tableAdded",
  [DeleteSheetTableMutation.id]: "tableDeleted",
  [SetSheetTableMutation.id]: "tableChanged",
  [setTableColumnsId]: "tableChanged",
};

/**
 * Watches Univer's own commands, so that what a person does in the grid becomes an event, and a formula typed there
 * is understood as Excel understands it. Changes that the workbook makes itself are left to the workbook.
 */
export class GridEdits {
  private lastSelection = "";

  constructor(
    private readonly session: UniverSession,
    private readonly tables: () => readonly FormulaTable[],
    private readonly listener: GridListener,
  ) {
    session.commands.beforeCommandExecuted((command, options) => this.prepare(command, options));
    session.commands.onCommandExecuted((command, options) => this.follow(command, options));
  }

  private prepare(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (command.id !== SetRangeValuesMutation.id) return;
    const params = command.params as ISetRangeValuesMutationParams;
    if (params.unitId !== this.session.unitId) return;
    if (options?.applyFormulaCalculationResult) forgetFormerErrors(params.cellValue);
    else if (!this.session.events.isRunning && !options?.onlyLocal) this.translate(params);
  }

  /** What a person typed into the grid may be an Excel spelling that Univer lacks. */
  private translate(params: ISetRangeValuesMutationParams): void {
    const tables = this.tables();
    new ObjectMatrix(params.cellValue).forValue((rowIndex, columnIndex, cell) => {
      if (!cell) return;
      // A cell that gets new content loses the mark of a former error or literal.
      if (cell.v !== undefined || cell.f !== undefined) cell.custom ??= null;
      if (cell.f) {
        const typed = withoutStuckPrefixes(cell.f);
        cell.f = toEngineFormula(typed, { sheetId: params.subUnitId, rowIndex, columnIndex, tables });
      }
    });
  }

  private follow(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const params = command.params as { unitId?: string; subUnitId?: string } | undefined;
    if (params?.unitId !== this.session.unitId) return;
    if (command.id === SetSelectionsOperation.id) {
      this.followSelection(command.params as ISetSelectionsOperationParams);
    } else if (command.id === SetWorksheetActiveOperation.id) {
      this.listener.event({
        kind: "sheetActivated",
        sheetId: params.subUnitId ?? "",
        source: this.session.events.source,
      });
    } else if (
      command.type === CommandType.MUTATION &&
      !this.session.events.isRunning &&
      !options?.onlyLocal
    ) {
      this.followPerson(command, params.subUnitId ?? "");
    }
  }

  private followPerson(command: Readonly<ICommandInfo>, sheetId: string): void {
    const source = "person";
    const sheetEvent = sheetEvents[command.id];
    const tableEvent = tableEvents[command.id];
    if (command.id === SetRangeValuesMutation.id) {
      const { cellValue, trigger } = command.params as ISetRangeValuesMutationParams;
      const area = changedArea(cellValue);
      const isRestoring = trigger === UndoCommandId || trigger === RedoCommandId;
      if (area && isRestoring) this.listener.cellsRestored(sheetId, area);
      else if (area) this.listener.cellsTyped(sheetId, area);
    } else if (command.id === MoveRangeMutation.id) {
      const { from, to } = command.params as Record<"from" | "to", { subUnitId: string; value: CellPatch }>;
      for (const side of [from, to]) {
        const area = boundsOf(side.value, () => true);
        if (area) this.listener.cellsTyped(side.subUnitId, area);
      }
    } else if (rangeMutations.has(command.id)) {
      const { range } = command.params as { range?: IRange };
      const kind = lineChanges[command.id];
      if (range && kind) this.listener.linesMoved(sheetId, moveArea(kind, selectedArea(range)));
      if (range) this.listener.event({ kind: "cellsChanged", sheetId, area: selectedArea(range), source });
    } else if (command.id === InsertSheetMutation.id) {
      const { sheet } = command.params as { sheet: { id: string } };
      this.listener.event({ kind: "sheetAdded", sheetId: sheet.id, source });
    } else if (command.id === SetDefinedNameMutation.id || command.id === RemoveDefinedNameMutation.id) {
      this.listener.namesChanged();
    } else if (sheetEvent) {
      this.listener.event({ kind: sheetEvent, sheetId, source });
    } else if (tableEvent) {
      const { tableId } = command.params as { tableId: string };
      this.listener.event({ kind: tableEvent, sheetId, tableId, source });
    }
  }

  /** The grid repeats selections while a person drags; told is what it comes to, once. */
  private followSelection(params: ISetSelectionsOperationParams): void {
    const isUnderWay =
      params.type === SelectionMoveType.MOVE_START || params.type === SelectionMoveType.MOVING;
    const range = params.selections.at(-1)?.range;
    if (isUnderWay || !range) return;
    const area = selectedArea(range);
    const key = `${params.subUnitId}!${formatArea(area)}`;
    if (key === this.lastSelection) return;
    this.lastSelection = key;
    this.listener.event({ kind: "selectionChanged", sheetId: params.subUnitId, area });
  }
}

/** A result without a mark takes the mark of the result before it away. */
function forgetFormerErrors(cells: CellPatch | undefined): void {
  new ObjectMatrix(cells).forValue((_row, _column, cell) => {
    if (cell) cell.custom ??= null;
  });
}

/** The bounds of the cells whose content, and not only their format, is patched. */
function changedArea(cells: CellPatch | undefined): Area | undefined {
  return boundsOf(cells, (cell) => !cell || ["v", "f", "p", "si"].some((key) => key in cell));
}

function boundsOf(
  cells: CellPatch | undefined,
  counts: (cell: ICellData | null | undefined) => boolean,
): Area | undefined {
  let bounds: Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn"> | undefined;
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    if (!counts(cell ?? undefined)) return;
    bounds = {
      startRow: Math.min(row, bounds?.startRow ?? row),
      endRow: Math.max(row, bounds?.endRow ?? row),
      startColumn: Math.min(column, bounds?.startColumn ?? column),
      endColumn: Math.max(column, bounds?.endColumn ?? column),
    };
  });
  return bounds && toArea(bounds);
}
