import { pathTypes, type BatchRequest, type ObjectPath, type WireArguments } from "./batchRequest";
import { memberLabel, type MemberAccess } from "./memberAccess";
import { hostObject, isHostObject, type HostObject } from "./objectModel";
import { invalidArgument, RichApiError } from "./richApiError";
import { locateErrors } from "./errorLocation";

/** Follows the object paths of one request. Each is evaluated once, so `add()` runs once. */
export interface PathResolver {
  /** The object at a path, or `null` for a null object. */
  resolve(pathId: number): HostObject | null;
  /** Arguments with object paths replaced by their objects. */
  resolveArguments(args: WireArguments): readonly unknown[];
}

/** Makes the resolver of one request. */
export function createPathResolver(
  request: BatchRequest,
  access: MemberAccess,
  references: ReadonlyMap<string, HostObject>,
): PathResolver {
  const resolved = new Map<number, HostObject | null>();

  const resolveArgument = (value: unknown, reference: unknown): unknown => {
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((entry, index) => resolveArgument(entry, reference[index]));
    }
    const pathId = typeof reference === "number" && reference > 0 ? reference : nestedPathId(value);
    if (pathId === undefined) return value;
    const object = resolve(pathId);
    if (!object) throw invalidArgument("an argument is a null object");
    return object;
  };

  const resolveArguments = (args: WireArguments): readonly unknown[] =>
    args.values.map((value, index) => resolveArgument(value, args.referencedPathIds[index]));

  const evaluate = (path: ObjectPath): HostObject | null => {
    if (path.type === pathTypes.globalObject) return hostObject("Workbook", null);
    if (path.type === pathTypes.nullObject) return null;
    if (path.type === pathTypes.newObject)
      throw new RichApiError("ApiNotFound", `This host has not built ${path.name}.`);
    if (path.type === pathTypes.referenceId) {
      const kept = references.get(path.name);
      if (!kept)
        throw new RichApiError("InvalidReference", `Nothing is kept under the reference ${path.name}.`);
      return kept;
    }
    const parent = path.parentId === undefined ? null : resolve(path.parentId);
    if (!parent) return null;
    const name = path.type === pathTypes.indexer ? "getItem" : path.name;
    return locateErrors({ location: memberLabel(parent.className, name) }, () =>
      evaluateMember(path, parent),
    );
  };

  const evaluateMember = (path: ObjectPath, parent: HostObject): HostObject | null => {
    if (path.type === pathTypes.property) return access.navigate(parent, path.name);
    const args = resolveArguments(path.arguments);
    if (path.type === pathTypes.indexer) return access.item(parent, args[0]);
    const result = access.call(parent, path.name, args);
    return isHostObject(result) ? result : null;
  };

  const resolve = (pathId: number): HostObject | null => {
    const known = resolved.get(pathId);
    if (known !== undefined) return known;
    const path = request.paths.get(pathId);
    if (!path) throw new RichApiError("InvalidObjectPath", `The request has no object path ${pathId}.`);
    const object = evaluate(path);
    resolved.set(pathId, object);
    return object;
  };

  return { resolve, resolveArguments };
}

/** The path id inside `{ _ObjectPathId }`, the form that objects take inside plain data. */
function nestedPathId(value: unknown): number | undefined {
  if (typeof value !== "object" || value === null || !("_ObjectPathId" in value)) return undefined;
  return typeof value._ObjectPathId === "number" ? value._ObjectPathId : undefined;
}
