import { actionTypes, type Action, type BatchRequest } from "./batchRequest";
import { describeError, locateErrors, type WireError } from "./errorLocation";
import type { HostSession } from "./hostSession";
import { memberLabel, type MemberAccess } from "./memberAccess";
import { isHostObject } from "./objectModel";
import { createPathResolver, type PathResolver } from "./pathResolver";
import { readQuery } from "./propertyQuery";
import { apiNotFound } from "./richApiError";

interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** The answer to one request. What ran before a failing action stays, as in Excel. */
export type BatchResponse =
  | { readonly Results: readonly ActionResult[]; readonly TraceIds: readonly number[] }
  | {
      readonly Error: WireError;
      readonly ProcessedResults: { readonly Results: readonly ActionResult[] };
      readonly TraceIds: readonly number[];
    };

function runAction(action: Action, paths: PathResolver, access: MemberAccess): unknown {
  if (action.type === actionTypes.trace) return null;
  const object = paths.resolve(action.pathId);
  if (action.type === actionTypes.instantiate) return object && access.identity(object);
  if (!object) return null;
  const location =
    action.type === actionTypes.query ? object.className : memberLabel(object.className, action.name);
  return locateErrors({ location }, () => {
    switch (action.type) {
      case actionTypes.query:
        return readQuery(object, action.query, access);
      case actionTypes.method: {
        const result = access.call(object, action.name, paths.resolveArguments(action.arguments));
        return isHostObject(result) ? access.identity(result) : result;
      }
      case actionTypes.setProperty:
        access.writeScalar(object, action.name, paths.resolveArguments(action.arguments)[0]);
        return null;
      case actionTypes.ensureUnchanged:
        return null;
      default:
        throw apiNotFound(`actions of type ${action.type} (on ${object.className})`);
    }
  });
}

/**
 * Runs the actions of a request in order and stops at the first that fails.
 *
 * `beforeAction` may throw to make an action fail; the workbook sees all of it as one `batch`.
 */
export function processBatch(options: {
  request: BatchRequest;
  session: HostSession;
  access: MemberAccess;
  beforeAction: () => void;
}): BatchResponse {
  const { request, session, access } = options;
  const paths = createPathResolver(request, access, session.references);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  let error: WireError | undefined;
  const finish = (thrown: unknown, index: number): WireError => {
    try {
      session.writes.flush();
      return describeError(thrown, index);
    } catch (earlier) {
      // A write before the failing action failed itself: it comes first.
      return describeError(earlier, index);
    }
  };
  session.workbook.batch(() => {
    let index = 0;
    try {
      for (const action of request.actions) {
        session.startAction(index);
        options.beforeAction();
        results.push({ ActionId: action.id, Value: runAction(action, paths, access) });
        if (action.type === actionTypes.trace) traceIds.push(action.id);
        index += 1;
      }
      session.writes.flush();
    } catch (thrown) {
      error = finish(thrown, index);
    }
  });
  session.startAction(0);
  if (!error) return { Results: results, TraceIds: traceIds };
  const processed = results.slice(0, error.ActionIndex);
  return { Error: error, ProcessedResults: { Results: processed }, TraceIds: traceIds };
}
