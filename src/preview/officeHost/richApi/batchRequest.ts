/** What an action does; numbers as on the wire. */
export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 8,
} as const;

/** Where an object path leads from; numbers as on the wire. */
export const pathTypes = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Arguments of a call; where `referencedPathIds` has a path id, the argument is that object. */
export interface WireArguments {
  readonly values: readonly unknown[];
  readonly referencedPathIds: readonly unknown[];
}

export interface ObjectPath {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly parentId: number | undefined;
  readonly arguments: WireArguments;
}

export interface QueryOptions {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | undefined;
  readonly skip: number;
}

export interface Action {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly pathId: number;
  readonly arguments: WireArguments;
  readonly query: QueryOptions;
}

/** One `context.sync()` as it arrives. */
export interface BatchRequest {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function textList(value: unknown): readonly string[] {
  return list(value).filter((entry): entry is string => typeof entry === "string");
}

function parseArguments(value: unknown): WireArguments {
  const info = fields(value);
  return { values: list(info.Arguments), referencedPathIds: list(info.ReferencedObjectPathIds) };
}

function parseAction(value: unknown): Action {
  const action = fields(value);
  const query = fields(action.QueryInfo);
  return {
    id: number(action.Id),
    type: number(action.ActionType),
    name: text(action.Name),
    pathId: number(action.ObjectPathId),
    arguments: parseArguments(action.ArgumentInfo),
    query: {
      select: textList(query.Select),
      expand: textList(query.Expand),
      top: typeof query.Top === "number" ? query.Top : undefined,
      skip: number(query.Skip),
    },
  };
}

function parsePath(value: unknown): ObjectPath {
  const path = fields(value);
  return {
    id: number(path.Id),
    type: number(path.ObjectPathType),
    name: text(path.Name),
    parentId: typeof path.ParentObjectPathId === "number" ? path.ParentObjectPathId : undefined,
    arguments: parseArguments(path.ArgumentInfo),
  };
}

/** Reads the body of a request; text that is not JSON throws. */
export function parseBatchRequest(body: string): BatchRequest {
  const request = fields(JSON.parse(body));
  const paths = Object.values(fields(request.ObjectPaths)).map(parsePath);
  return {
    actions: list(request.Actions).map(parseAction),
    paths: new Map(paths.map((path) => [path.id, path])),
  };
}
