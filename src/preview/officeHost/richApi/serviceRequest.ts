import { actionTypes, pathTypes, type BatchRequest } from "./batchRequest";
import type { BatchResponse } from "./batchProcessor";
import { describeError, locateErrors } from "./errorLocation";
import { apiNotFound } from "./richApiError";

/** What a service of the host does, by the method's name on the wire. */
export type ServiceMethods = Readonly<Record<string, (args: readonly unknown[]) => unknown>>;

/** Services by the name with which the add-in makes them: `Microsoft.AppRuntime.AppRuntimeService`. */
export type ServiceDirectory = Readonly<Record<string, ServiceMethods>>;

/** Whether a request is for services of the host rather than for the workbook. */
export function isServiceRequest(request: BatchRequest): boolean {
  return [...request.paths.values()].some((path) => path.type === pathTypes.newObject);
}

/** Runs a request for services. They are flat: methods with plain results, no properties, no objects below. */
export function processServiceRequest(request: BatchRequest, services: ServiceDirectory): BatchResponse {
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.actions.entries()) {
    try {
      const path = request.paths.get(action.pathId);
      let value: unknown = null;
      if (action.type === actionTypes.trace) traceIds.push(action.id);
      else if (path?.type === pathTypes.newObject) {
        const service = services[path.name];
        if (!service) throw apiNotFound(path.name);
        const member = `${path.name}.${action.name}`;
        if (action.type === actionTypes.instantiate) value = {};
        else if (action.type !== actionTypes.method || !service[action.name]) throw apiNotFound(member);
        else
          value = locateErrors(
            { location: member },
            () => service[action.name]?.(action.arguments.values) ?? null,
          );
      } else if (action.type === actionTypes.instantiate) value = {};
      else throw apiNotFound(`${path?.name ?? "root"}.${action.name}`);
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
