import { ERROR_TYPE_SET, FunctionType, IFunctionService, type ErrorType } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
} from "@univerjs/sheets";
import { formatCell, quoteSheetName } from "./a1";
import type { Calculation } from "./calculation";
import { EntityCells } from "./entityCells";
import { registerFieldValue } from "./fieldValue";
import { CustomFunctionExecutor, type CallingCell, type ResultLookup } from "./customFunctionExecutor";
import type {
  CustomFunctionArgument,
  CustomFunctionDescription,
  CustomFunctionEvaluator,
  CustomFunctionResult,
} from "./previewWorkbook";
import { forgetParsedFormulas } from "./univerPatches";
import type { UniverSession } from "./univerSession";

/** Mutations after which the cells that wait for a result may stand elsewhere. */
const movingMutations: ReadonlySet<string> = new Set([
  InsertRowMutation.id,
  InsertColMutation.id,
  RemoveRowMutation.id,
  RemoveColMutation.id,
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
  ReorderRangeMutation.id,
]);

/** Errors of Excel that Univer does not know; a cell that refers to one must show it too. */
const excelErrors = ["#BUSY!", "#CONNECT!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!"];

interface Call {
  readonly functionId: string;
  readonly parameters: readonly CustomFunctionArgument[];
  readonly callers: Map<string, CallingCell>;
}

/**
 * The add-in's functions in the workbook's formulas.
 *
 * Univer's own asynchronous functions run one after the other. Here every call answers at once from a cache of
 * results or with `#BUSY!`; what one calculation asked for goes out together, and the cells that asked are calculated
 * again when the answers are in. Equal calls are one call.
 */
export class CustomFunctions {
  private readonly results = new Map<string, CustomFunctionResult>();
  private readonly waiting = new Map<string, Call>();
  private queue: string[] = [];
  private settledCallers: CallingCell[] = [];
  private registered: string[] = [];
  private readonly entities = new EntityCells();
  private evaluate: CustomFunctionEvaluator | undefined;
  private flushTimer: ReturnType<typeof setTimeout> | undefined;
  private settleTimer: ReturnType<typeof setTimeout> | undefined;
  private haveCellsMoved = false;
  /** Counts up when results become void, so that an answer to an older question is not kept. */
  private generation = 0;

  constructor(
    private readonly session: UniverSession,
    private readonly calculation: () => Calculation,
  ) {
    registerFieldValue(session.injector, this.entities);
    for (const error of excelErrors) ERROR_TYPE_SET.add(error as ErrorType);
    session.commands.onCommandExecuted((command) => {
      if (movingMutations.has(command.id)) this.haveCellsMoved = this.hasWork;
    });
  }

  /** Whether a call is out or its answer has yet to reach the cells. */
  get hasWork(): boolean {
    return this.waiting.size > 0 || this.settleTimer !== undefined;
  }

  /** Replaces the functions known so far. Formulas with them are calculated again. */
  register(functions: readonly CustomFunctionDescription[], evaluate: CustomFunctionEvaluator): void {
    const service = this.session.injector.get(IFunctionService);
    const descriptions = this.session.injector.get(IDescriptionService);
    service.unregisterExecutors(...this.registered);
    descriptions.unregisterDescriptions(this.registered);
    this.registered = functions.map(({ name }) => name.toUpperCase());
    this.evaluate = evaluate;
    service.registerExecutors(
      ...functions.map(
        (one) => new CustomFunctionExecutor(one, (id, args, caller) => this.resultFor(id, args, caller)),
      ),
    );
    descriptions.registerDescriptions(functions.map(describe));
    this.clearResults();
    this.calculation().recalculateAll();
  }

  /** Forgets every result, so that the next calculation asks anew. */
  clearResults(): void {
    this.generation += 1;
    this.results.clear();
    this.waiting.clear();
    this.queue = [];
    // A formula parsed before a function was known keeps its #NAME?.
    forgetParsedFormulas(this.session.injector);
  }

  /** Forgets results alone: cells keep their values until something makes them be calculated. */
  forgetResults(): void {
    this.results.clear();
  }

  /** Sends what the calculation asked for. */
  flush(): void {
    clearTimeout(this.flushTimer);
    this.flushTimer = undefined;
    const keys = this.queue;
    this.queue = [];
    for (const key of keys) void this.send(key);
  }

  dispose(): void {
    clearTimeout(this.flushTimer);
    clearTimeout(this.settleTimer);
    this.settleTimer = undefined;
    this.waiting.clear();
  }

  private resultFor(...call: Parameters<ResultLookup>): CustomFunctionResult | undefined {
    const result = this.lookUp(...call);
    if (result !== undefined) this.entities.record(call[2], result);
    return result;
  }

  private lookUp(
    functionId: string,
    parameters: readonly CustomFunctionArgument[],
    caller: CallingCell,
  ): CustomFunctionResult | undefined {
    const key = JSON.stringify([functionId, parameters]);
    const result = this.results.get(key);
    if (result !== undefined) return result;
    let call = this.waiting.get(key);
    if (!call) {
      call = { functionId, parameters, callers: new Map() };
      this.waiting.set(key, call);
      this.queue.push(key);
      // The calculation's end flushes; a formula that is evaluated outside of one has no end to wait for.
      this.flushTimer ??= setTimeout(() => this.flush(), 50);
    }
    call.callers.set(`${caller.sheetId}:${caller.rowIndex}:${caller.columnIndex}`, caller);
    return undefined;
  }

  private async send(key: string): Promise<void> {
    const call = this.waiting.get(key);
    const { generation, evaluate } = this;
    if (!call || !evaluate) return;
    const result = await askRuntime(evaluate, call, this.addressOf([...call.callers.values()][0]));
    if (generation !== this.generation) return;
    this.results.set(key, result);
    this.waiting.delete(key);
    this.settledCallers.push(...call.callers.values());
    // Answers that arrive together are calculated together.
    this.settleTimer ??= setTimeout(() => this.settle(), 0);
  }

  private settle(): void {
    this.settleTimer = undefined;
    const callers = this.settledCallers.filter(({ sheetId }) =>
      this.session.workbook.getSheetBySheetId(sheetId),
    );
    this.settledCallers = [];
    if (this.haveCellsMoved) this.calculation().recalculateAll();
    else if (callers.length > 0) this.calculation().recalculateCells(callers);
    this.haveCellsMoved = false;
  }

  private addressOf(caller: CallingCell | undefined): string {
    const sheet = caller && this.session.workbook.getSheetBySheetId(caller.sheetId);
    return sheet
      ? `${quoteSheetName(sheet.getName())}!${formatCell(caller.rowIndex, caller.columnIndex)}`
      : "";
  }
}

/** A runtime that is gone leaves the error that Excel shows when it cannot reach one. */
async function askRuntime(
  evaluate: CustomFunctionEvaluator,
  call: Call,
  address: string,
): Promise<CustomFunctionResult> {
  try {
    return await evaluate(call.functionId, call.parameters, address);
  } catch (cause) {
    return { error: "#CONNECT!", message: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** How the formula bar explains a function. */
function describe(
  one: CustomFunctionDescription,
): Parameters<IDescriptionService["registerDescriptions"]>[0][number] {
  return {
    functionName: one.name.toUpperCase(),
    functionType: FunctionType.User,
    description: one.description,
    abstract: one.description,
    functionParameter: one.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
