import { CommandType, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
  type ISetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import type { UniverSession } from "./univerSession";

const styleTriggers: ReadonlySet<string | undefined> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);
/** How often a waiting caller looks whether the engine has come to rest. */
const pollMilliseconds = 4;

/** What the engine holds while it calculates; private there. */
interface CalculatorInside {
  readonly _executeLock: { isBusy(): boolean };
}

/** What shows that a calculation takes long; private there. */
interface ProgressInside {
  _startProgress(): void;
}

/**
 * Follows Univer's calculation: when one is due, under way and done.
 *
 * Univer collects changes for 100 ms, then calculates in slices, announces the end before the results are in the
 * cells, and sometimes announces it twice. So «done» is not an event here but a state: nothing is due, the engine's
 * lock is free, and nobody outside (`hasWork`) has work left.
 */
export class Calculation {
  private isDue = false;
  private wasStopped = false;
  private isDisposed = false;
  private readonly startListeners: (() => void)[] = [];
  private readonly endListeners: ((sheetIds: readonly string[]) => void)[] = [];

  constructor(
    private readonly session: UniverSession,
    private readonly hasWork: () => boolean,
  ) {
    session.commands.onCommandExecuted((command, options) => this.follow(command, options));
  }

  /** Calls back at the start of every calculation. */
  onStart(listener: () => void): void {
    this.startListeners.push(listener);
  }

  /** Calls back when results have been computed, with the sheets they belong to. */
  onResults(listener: (sheetIds: readonly string[]) => void): void {
    this.endListeners.push(listener);
  }

  /** Calculates every formula again. */
  recalculateAll(): void {
    this.trigger({ forceCalculation: true });
  }

  /** Calculates these cells and what depends on them. */
  recalculateCells(cells: readonly { sheetId: string; rowIndex: number; columnIndex: number }[]): void {
    const dirtyRanges = cells.map(({ sheetId, rowIndex, columnIndex }) => ({
      unitId: this.session.unitId,
      sheetId,
      range: { startRow: rowIndex, endRow: rowIndex, startColumn: columnIndex, endColumn: columnIndex },
    }));
    this.trigger({ dirtyRanges });
  }

  /** Resolves when nothing is due, under way or waited for. */
  async whenDone(): Promise<void> {
    let quietLooks = 0;
    while (quietLooks < 2 && !this.isDisposed) {
      await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
      quietLooks = this.isAtRest() ? quietLooks + 1 : 0;
    }
  }

  dispose(): void {
    this.isDisposed = true;
    // Its timer of a second outlives the workbook, and then asks for texts that are gone.
    const progress = this.session.injector.get(TriggerCalculationController) as unknown as ProgressInside;
    progress._startProgress = () => undefined;
  }

  /** Whether the workbook has been disposed of. */
  get isOver(): boolean {
    return this.isDisposed;
  }

  private isAtRest(): boolean {
    const calculator = this.session.injector.get(ICalculateFormulaService) as unknown as CalculatorInside;
    return !this.isDue && !calculator._executeLock.isBusy() && !this.hasWork();
  }

  private trigger(params: Partial<ISetFormulaCalculationStartMutation>): void {
    const all: Partial<ISetFormulaCalculationStartMutation> = {
      forceCalculation: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      ...params,
    };
    this.session.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, all, {
      onlyLocal: true,
    });
  }

  private follow(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (command.type !== CommandType.MUTATION) return;
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.isDue = false;
      for (const listener of this.startListeners) listener();
    } else if (command.id === SetFormulaCalculationStopMutation.id) {
      // Univer stops a running calculation only to start it again with what changed meanwhile.
      this.isDue = true;
      this.wasStopped = true;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      this.followEnd(command.params as ISetFormulaCalculationNotificationMutation);
    } else if (command.id === SetFormulaCalculationResultMutation.id) {
      const { unitData } = command.params as ISetFormulaCalculationResultMutation;
      const sheetIds = Object.keys(unitData[this.session.unitId] ?? {});
      for (const listener of this.endListeners) listener(sheetIds);
    } else if (this.asksForCalculation(command, options)) {
      this.isDue = true;
    }
  }

  /** When a calculation ends by itself though it was told to stop, Univer forgets what changed meanwhile. */
  private followEnd(params: ISetFormulaCalculationNotificationMutation): void {
    if (params.functionsExecutedState === undefined || !this.wasStopped) return;
    this.wasStopped = false;
    if (params.functionsExecutedState !== FormulaExecutedStateType.STOP_EXECUTION) this.recalculateAll();
  }

  private asksForCalculation(
    command: Readonly<ICommandInfo>,
    options: IExecutionOptions | undefined,
  ): boolean {
    if (!this.session.injector.get(IActiveDirtyManagerService).get(command.id)) return false;
    if (command.id !== SetRangeValuesMutation.id) return true;
    const { trigger } = command.params as ISetRangeValuesMutationParams;
    return options?.onlyLocal !== true && !styleTriggers.has(trigger);
  }
}
