import { actionTypes, pathTypes, type Action, type BatchRequest } from "./batchRequest";
import type { BatchResponse } from "./batchProcessor";
import { describeError, locateErrors } from "./errorLocation";
import { apiNotFound } from "./richApiError";

/** What a service of the host does, by the method's name on the wire. */
export type ServiceMethods = Readonly<Record<string, (args: readonly unknown[]) => unknown>>;

/**
 * Services by the name with which the add-in makes them: `Microsoft.AppRuntime.AppRuntimeService`.
 *
 * What a service gives is a service too, by both names: `Microsoft.DynamicRibbon.DynamicRibbon.GetButton`. Its methods,
 * and its properties to set, get the arguments with which it was asked for behind their own.
 */
export type ServiceDirectory = Readonly<Record<string, ServiceMethods>>;

/** Whether a request is for services of the host rather than for the workbook. */
export function isServiceRequest(request: BatchRequest): boolean {
  return [...request.paths.values()].some((path) => path.type === pathTypes.newObject);
}

/** Runs a request for services: methods with plain results and properties to set. */
export function processServiceRequest(request: BatchRequest, services: ServiceDirectory): BatchResponse {
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.actions.entries()) {
    try {
      if (action.type === actionTypes.trace) traceIds.push(action.id);
      const value = action.type === actionTypes.trace ? null : runAction(action, request, services);
      results.push({ ActionId: action.id, Value: value });
    } catch (thrown) {
      return {
        Error: describeError(thrown, index),
        ProcessedResults: { Results: results },
        TraceIds: traceIds,
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function runAction(action: Action, request: BatchRequest, services: ServiceDirectory): unknown {
  const path = request.paths.get(action.pathId);
  const isRoot = path?.type !== pathTypes.newObject && path?.type !== pathTypes.method;
  if (!path || isRoot) {
    if (action.type === actionTypes.instantiate) return {};
    throw apiNotFound(`${path?.name ?? "root"}.${action.name}`);
  }
  const parent = path.parentId === undefined ? undefined : request.paths.get(path.parentId);
  const name = path.type === pathTypes.method ? `${parent?.name ?? "root"}.${path.name}` : path.name;
  const service = services[name];
  if (!service) throw apiNotFound(name);
  if (action.type === actionTypes.instantiate) return {};
  const member = service[action.name];
  const isCall = action.type === actionTypes.method || action.type === actionTypes.setProperty;
  const location = `${name}.${action.name}`;
  if (!isCall || !member) throw apiNotFound(location);
  return locateErrors(
    { location },
    () => member([...action.arguments.values, ...path.arguments.values]) ?? null,
  );
}
