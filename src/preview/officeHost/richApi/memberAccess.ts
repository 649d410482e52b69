import { callArguments } from "./callArguments";
import { classRegistry } from "./classRegistry";
import type { HostSession } from "./hostSession";
import { isVersionAtLeast } from "./apiVersion";
import type { ClassDefinition, ClassName, HostObject, MethodMember, ScalarMember } from "./objectModel";
import { accessDenied, apiNotFound, invalidArgument, itemNotFound, RichApiError } from "./richApiError";

interface IndexedClass {
  readonly name: ClassName;
  readonly definition: ClassDefinition<unknown>;
  /** Names on the wire by their lower-case form: the add-in selects as it typed, Excel answers PascalCase. */
  readonly scalarNames: ReadonlyMap<string, string>;
  readonly navigationNames: ReadonlyMap<string, string>;
  readonly since: ReadonlyMap<string, string>;
}

function indexNames(members: Readonly<Record<string, unknown>> | undefined): ReadonlyMap<string, string> {
  return new Map(Object.keys(members ?? {}).map((name) => [name.toLowerCase(), name]));
}

const indexedClasses = new Map<ClassName, IndexedClass>(
  Object.entries(classRegistry).map(([name, entry]) => {
    // Targets are typed inside each class; a path only knows the class by its name.
    const definition = entry as unknown as ClassDefinition<unknown>;
    const since = Object.entries(definition.since ?? {}).map(
      ([member, version]) => [member.toLowerCase(), version] as const,
    );
    return [
      name as ClassName,
      {
        name: name as ClassName,
        definition,
        scalarNames: indexNames(definition.scalars),
        navigationNames: indexNames(definition.navigations),
        since: new Map(since),
      },
    ];
  }),
);

function classOf(object: HostObject): IndexedClass {
  const indexed = indexedClasses.get(object.className);
  if (!indexed) throw apiNotFound(object.className);
  return indexed;
}

/** `Class.member` as the add-in writes it: `TableCollection.getItem`. */
export function memberLabel(className: string, member: string): string {
  return `${className}.${member.replace(/^([A-Z])/, (first) => first.toLowerCase())}`;
}

function checkDeclared(indexed: IndexedClass, member: string, apiVersion: string): void {
  const since = indexed.since.get(member.toLowerCase());
  if (since !== undefined && !isVersionAtLeast(apiVersion, since)) {
    const label = memberLabel(indexed.name, member);
    throw new RichApiError(
      "ApiNotFound",
      `${label} needs ExcelApi ${since}; this host declares ${apiVersion}.`,
    );
  }
}

/** Members with which office.js writes the strips of a large range; others end such a write. */
const stripMembers = [
  "Values",
  "Formulas",
  "FormulasLocal",
  "GetRow",
  "GetBoundingRect",
  "_ValidateArraySize",
];

function mayContinueWrite(object: HostObject, member: string): boolean {
  return object.className === "Range" && stripMembers.includes(member);
}

/** Reads and writes members of objects, for one session and one declared ExcelApi version. */
export interface MemberAccess {
  identity(object: HostObject): Readonly<Record<string, unknown>>;
  isCollection(object: HostObject): boolean;
  items(object: HostObject): readonly HostObject[];
  item(object: HostObject, key: unknown): HostObject;
  /** The wire names of every scalar that can be read. */
  readableScalars(object: HostObject): readonly string[];
  scalarName(object: HostObject, name: string): string | undefined;
  navigationName(object: HostObject, name: string): string | undefined;
  readScalar(object: HostObject, wireName: string): unknown;
  writeScalar(object: HostObject, name: string, value: unknown): void;
  navigate(object: HostObject, name: string): HostObject | null;
  call(object: HostObject, name: string, values: readonly unknown[]): unknown;
}

/** Registers or unregisters where `name` is such a method; `false` where it is none. */
function changeRegistration(
  indexed: IndexedClass,
  object: HostObject,
  name: string,
  session: HostSession,
): boolean {
  const match = /^_(Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/.exec(name);
  const { events } = indexed.definition;
  const type = match && events?.types[match[2] ?? ""];
  if (!match || !events || type === undefined) return false;
  const key = `${type}|${events.targetId(object.target)}`;
  if (match[1] === "Register") session.registrations.add(key);
  else session.registrations.delete(key);
  return true;
}

/** Makes the access of one session; `apiVersion` is the ExcelApi version that the host declares. */
export function createMemberAccess(session: HostSession, apiVersion: () => string): MemberAccess {
  const checkWritable = (): void => {
    if (session.isReadOnly) throw accessDenied("the workbook is read-only");
  };

  return {
    identity: (object) => classOf(object).definition.identity?.(object.target, session) ?? {},
    isCollection: (object) => classOf(object).definition.items !== undefined,
    items(object) {
      session.writes.flush();
      return classOf(object).definition.items?.(object.target, session) ?? [];
    },
    item(object, key) {
      session.writes.flush();
      const { definition } = classOf(object);
      if (!definition.item) throw apiNotFound(memberLabel(object.className, "getItem"));
      const found = definition.item(object.target, key, session);
      if (!found) throw itemNotFound(`${object.className} has no item ${String(key)}`);
      return found;
    },
    readableScalars(object) {
      const indexed = classOf(object);
      const isDeclared = (name: string): boolean => {
        const since = indexed.since.get(name.toLowerCase());
        return since === undefined || isVersionAtLeast(apiVersion(), since);
      };
      return Object.entries(indexed.definition.scalars ?? {})
        .filter(([name, member]) => member.read && isDeclared(name))
        .map(([name]) => name);
    },
    scalarName: (object, name) => classOf(object).scalarNames.get(name.toLowerCase()),
    navigationName: (object, name) => classOf(object).navigationNames.get(name.toLowerCase()),
    readScalar(object, wireName) {
      session.writes.flush();
      const indexed = classOf(object);
      checkDeclared(indexed, wireName, apiVersion());
      const member: ScalarMember<unknown> | undefined = indexed.definition.scalars?.[wireName];
      if (!member?.read) throw apiNotFound(`reading ${memberLabel(object.className, wireName)}`);
      return member.read(object.target, session);
    },
    writeScalar(object, name, value) {
      const indexed = classOf(object);
      const wireName = indexed.scalarNames.get(name.toLowerCase());
      const member = wireName === undefined ? undefined : indexed.definition.scalars?.[wireName];
      if (!wireName || !member?.write) throw apiNotFound(`setting ${memberLabel(object.className, name)}`);
      checkDeclared(indexed, wireName, apiVersion());
      if (object.className !== "Runtime") checkWritable();
      if (!mayContinueWrite(object, wireName)) session.writes.flush();
      if (value === undefined) throw invalidArgument(`${memberLabel(object.className, name)} needs a value`);
      member.write(object.target, value, session);
    },
    navigate(object, name) {
      const indexed = classOf(object);
      const wireName = indexed.navigationNames.get(name.toLowerCase());
      const navigation = wireName === undefined ? undefined : indexed.definition.navigations?.[wireName];
      if (!wireName || !navigation) throw apiNotFound(memberLabel(object.className, name));
      checkDeclared(indexed, wireName, apiVersion());
      return navigation(object.target, session);
    },
    call(object, name, values) {
      const indexed = classOf(object);
      checkDeclared(indexed, name, apiVersion());
      if (!mayContinueWrite(object, name)) session.writes.flush();
      if (changeRegistration(indexed, object, name, session)) return null;
      const change: MethodMember<unknown> | undefined = indexed.definition.changes?.[name];
      if (change) checkWritable();
      const method = change ?? indexed.definition.methods?.[name];
      if (!method) throw apiNotFound(memberLabel(object.className, name));
      return method(object.target, callArguments(values), session) ?? null;
    },
  };
}
