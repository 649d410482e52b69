import type { PreviewWorkbook } from "../workbook/previewWorkbook";
import { takePlannedFailure, type HostFaults } from "./hostFaults";
import { processBatch, type BatchResponse } from "./richApi/batchProcessor";
import { actionTypes, parseBatchRequest, type BatchRequest } from "./richApi/batchRequest";
import type { HostSession } from "./richApi/hostSession";
import type { MemberAccess } from "./richApi/memberAccess";
import { RichApiError } from "./richApi/richApiError";
import { describeError } from "./richApi/errorLocation";
import { isServiceRequest, processServiceRequest, type ServiceDirectory } from "./richApi/serviceRequest";

/** Errors of office.js's own table with which a whole request is refused. */
export const refusals = {
  operationNotSupported: 5000,
  cellBeingEdited: 5004,
  sessionExpired: 5012,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

/** Excel on the web takes and gives at most this much at a time. */
const payloadLimitBytes = 5 * 1024 * 1024;
const delayForCellEditFlag = 64;
/** Excel answers after calculating; functions of the add-in's own are not waited for longer than this. */
const calculationWaitMilliseconds = 300;
const pollMilliseconds = 20;

/** The size of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Half of a pair stands for two of its four bytes.
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}

/** The answer to a request: the response's text, or the number of a refusal. */
export type ExecutorAnswer = { readonly body: string } | { readonly refusal: number };

interface ExecutorOptions {
  readonly workbook: PreviewWorkbook;
  readonly session: HostSession;
  readonly access: MemberAccess;
  readonly services: ServiceDirectory;
  readonly faults: HostFaults;
  readonly countRequest: (bytes: number) => void;
  readonly isClosed: () => boolean;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Whether a request reads cells, so that what was written before must be calculated first. */
function readsCells(request: BatchRequest): boolean {
  const cellProperties = ["values", "text", "formulas", "valuetypes", "*"];
  return request.actions.some(({ type, query }) => {
    if (type !== actionTypes.query) return false;
    const names = query.select.map((path) => path.split("/").at(-1)?.toLowerCase() ?? "");
    return names.length === 0 || names.some((name) => cellProperties.includes(name));
  });
}

/** Whether a request only lets go of references: office.js sends one by itself after every `Excel.run`. */
function isCleanUp(request: BatchRequest): boolean {
  const own = request.actions.filter(({ type }) => type !== actionTypes.instantiate);
  return own.length > 0 && own.every(({ name }) => name === "_RemoveReference");
}

/** Runs the requests of one load of the pane: those for the workbook one after another, those for services at once. */
export function createRichApiExecutor(options: ExecutorOptions): {
  execute(body: string, flags: number): Promise<ExecutorAnswer>;
  stop(): void;
} {
  const { workbook, session, faults } = options;
  let queue: Promise<unknown> = Promise.resolve();
  let isCalculationDue = false;
  const stop = workbook.subscribe((event) => {
    if (event.kind !== "selectionChanged" && event.kind !== "calculated") isCalculationDue = true;
  });

  const settleCalculation = async (): Promise<void> => {
    if (!isCalculationDue) return;
    isCalculationDue = false;
    await Promise.race([workbook.whenCalculated(), pause(calculationWaitMilliseconds)]);
  };

  const failingBatch = (): BatchResponse | undefined => {
    const planned = takePlannedFailure(faults, "failBatch");
    if (!planned) return undefined;
    const error = new RichApiError(
      planned.code,
      planned.message ?? `The host was told to fail with ${planned.code}.`,
    );
    return { Error: describeError(error, 0), ProcessedResults: { Results: [] }, TraceIds: [] };
  };

  let hook: HostFaults["beforeBatch"];
  let batchNumber = 0;
  const tellBatch = (): void => {
    if (faults.beforeBatch !== hook) batchNumber = 0;
    hook = faults.beforeBatch;
    batchNumber += 1;
    hook?.(batchNumber);
  };

  const beforeAction = (): void => {
    const planned = takePlannedFailure(faults, "failAction");
    if (planned)
      throw new RichApiError(
        planned.code,
        planned.message ?? `The host was told to fail with ${planned.code}.`,
      );
  };

  const runBatch = async (request: BatchRequest, flags: number): Promise<ExecutorAnswer> => {
    if (faults.lagMilliseconds > 0) await pause(faults.lagMilliseconds);
    if (faults.connection === "sessionExpired") return { refusal: refusals.sessionExpired };
    while (faults.isCellBeingEdited && (flags & delayForCellEditFlag) !== 0 && !options.isClosed()) {
      await pause(pollMilliseconds);
    }
    if (faults.isCellBeingEdited) return { refusal: refusals.cellBeingEdited };
    const isOwn = !isCleanUp(request);
    if (isOwn) tellBatch();
    const failed = isOwn ? failingBatch() : undefined;
    if (failed) return { body: JSON.stringify(failed) };
    if (readsCells(request)) await settleCalculation();
    session.isReadOnly = faults.isReadOnly;
    const { access } = options;
    const body = JSON.stringify(
      processBatch({ request, session, access, beforeAction: isOwn ? beforeAction : () => undefined }),
    );
    if (bytesOf(body) > payloadLimitBytes) return { refusal: refusals.responseTooLarge };
    return { body };
  };

  return {
    stop,
    execute(body, flags) {
      const request = parseBatchRequest(body);
      if (isServiceRequest(request)) {
        return Promise.resolve({ body: JSON.stringify(processServiceRequest(request, options.services)) });
      }
      const bytes = bytesOf(body);
      if (!isCleanUp(request)) options.countRequest(bytes);
      if (bytes > payloadLimitBytes) return Promise.resolve({ refusal: refusals.requestTooLarge });
      const answer = queue.then(() => runBatch(request, flags));
      queue = answer.catch(() => undefined);
      return answer;
    },
  };
}
