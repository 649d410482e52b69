import type {
  CustomFunctionArgument,
  CustomFunctionDescription,
  CustomFunctionResult,
  PreviewWorkbook,
} from "../workbook/previewWorkbook";
import { onWire } from "./customFunctionArgument";
import { parseFunctionFailure, parseFunctionValue } from "./customFunctionResult";
import type { RichApiEntry } from "./richApiEntry";
import { invalidArgument } from "./richApi/richApiError";
import type { ServiceMethods } from "./richApi/serviceRequest";

/** Numbers of the custom functions' messages, as on the wire. */
const customFunctionMessage = { category: 1, invoke: 1000 } as const;
/** Switches of the runtime; the second lets it answer every 200 ms rather than every 500. */
const enabledFeatures = [1, 2];

/** Flag of a call whose parameters may be errors: the runtime makes its own objects of them. */
const errorsAreTold = 4;

interface Call {
  readonly id: number;
  readonly functionId: string;
  readonly parameters: readonly CustomFunctionArgument[];
  readonly address: string;
  isSent: boolean;
  readonly resolve: (result: CustomFunctionResult) => void;
  readonly reject: (reason: Error) => void;
}

/** Sends messages to the runtime in one push. */
export type EntrySender = (entries: readonly RichApiEntry[]) => void;

/**
 * Evaluates the workbook's custom functions in the add-in's own runtime.
 *
 * Calls made while no runtime is there wait for one: their cells stay `#BUSY!`, and `whenCalculated` of the workbook
 * waits as long. A pane that goes away leaves its unanswered calls to the next. After `dispose` calls are rejected.
 */
export interface CustomFunctionHost {
  readonly isRuntimeReady: boolean;
  /** Calls without an answer, sent or not. */
  readonly pendingCallCount: number;
  /** What the runtime calls at its host's service. `send` reaches the runtime that asks. */
  serviceFor(send: EntrySender): ServiceMethods;
  /** The runtime behind `send` is gone. */
  detach(send: EntrySender): void;
  dispose(): void;
}

type Rows = readonly (readonly unknown[])[];

/** Both forms of result that the runtime sends, as `[id, succeeded, value, errorNumber]`. */
function parseResults(value: unknown): Rows {
  if (!Array.isArray(value)) throw invalidArgument("custom function results are a list");
  return value.map((entry: unknown) => {
    if (Array.isArray(entry)) return entry as readonly unknown[];
    const fields = entry as Readonly<Record<string, unknown>>;
    return [fields.id, fields.failed !== true, fields.value, fields.errorCode];
  });
}

function entryFor(call: Call, parameterCount: number): RichApiEntry {
  // The runtime adds its invocation after the last parameter, so omitted ones are filled up.
  const missing = Math.max(0, parameterCount - call.parameters.length);
  const parameters = [...call.parameters.map(onWire), ...Array<null>(missing).fill(null)];
  const { category, invoke } = customFunctionMessage;
  const message = [call.id, call.functionId, parameters, call.address, errorsAreTold];
  return { category, type: invoke, targetId: "", message, isRemote: false };
}

/** Registers the functions with the workbook and starts to evaluate their calls. */
export function createCustomFunctionHost(
  workbook: PreviewWorkbook,
  functions: readonly CustomFunctionDescription[],
): CustomFunctionHost {
  const calls = new Map<number, Call>();
  const parameterCounts = new Map(functions.map(({ id, parameters }) => [id, parameters.length]));
  let send: EntrySender | undefined;
  let isFlushDue = false;
  let isDisposed = false;
  let lastId = 0;

  const flush = (): void => {
    isFlushDue = false;
    const unsent = [...calls.values()].filter((call) => !call.isSent);
    if (!send || unsent.length === 0) return;
    for (const call of unsent) call.isSent = true;
    send(unsent.map((call) => entryFor(call, parameterCounts.get(call.functionId) ?? 0)));
  };

  const flushSoon = (): void => {
    if (isFlushDue) return;
    isFlushDue = true;
    queueMicrotask(flush);
  };

  const settle = (rows: Rows): void => {
    for (const [id, succeeded, value, errorNumber] of rows) {
      const call = typeof id === "number" ? calls.get(id) : undefined;
      if (!call) continue;
      calls.delete(call.id);
      call.resolve(succeeded === true ? parseFunctionValue(value) : parseFunctionFailure(value, errorNumber));
    }
  };

  const evaluate = (
    functionId: string,
    parameters: readonly CustomFunctionArgument[],
    address: string,
  ): Promise<CustomFunctionResult> =>
    new Promise((resolve, reject) => {
      if (isDisposed) {
        reject(new Error("The add-in's runtime is gone."));
        return;
      }
      lastId += 1;
      calls.set(lastId, { id: lastId, functionId, parameters, address, isSent: false, resolve, reject });
      flushSoon();
    });

  workbook.registerCustomFunctions(functions, evaluate);

  return {
    get isRuntimeReady() {
      return send !== undefined;
    },
    get pendingCallCount() {
      return calls.size;
    },
    serviceFor: (sender) => ({
      _SetOsfControlContainerReadyForCustomFunctions() {
        // A new load of the page may answer otherwise; what the cells show stays until it is calculated again.
        if (send !== sender) workbook.forgetFunctionResults();
        send = sender;
        for (const call of calls.values()) call.isSent = false;
        flushSoon();
      },
      _GetEnabledFeatures: () => enabledFeatures,
      SetInvocationArrayResults: ([results]) => settle(parseResults(results)),
      SetInvocationResults: ([results]) => settle(parseResults(results)),
      _SetInvocationResult: ([id, value]) => settle([[id, true, value]]),
      _SetInvocationError: ([id, message]) => settle([[id, false, message]]),
    }),
    detach(sender) {
      if (send === sender) send = undefined;
    },
    dispose() {
      isDisposed = true;
      send = undefined;
      for (const call of calls.values()) call.reject(new Error("The add-in's runtime is gone."));
      calls.clear();
    },
  };
}
