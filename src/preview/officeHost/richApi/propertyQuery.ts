import type { QueryOptions } from "./batchRequest";
import { memberLabel, type MemberAccess } from "./memberAccess";
import type { HostObject } from "./objectModel";
import { apiNotFound } from "./richApiError";

/** What `load` asked for: names at this object and, below them, names at the objects they lead to. */
interface Selection {
  all: boolean;
  readonly children: Map<string, Selection>;
}

function emptySelection(): Selection {
  return { all: false, children: new Map() };
}

function addPath(selection: Selection, path: string, options: { expand: boolean }): void {
  let current = selection;
  for (const segment of path.split("/").filter((part) => part !== "")) {
    if (segment === "*") {
      current.all = true;
      return;
    }
    const key = segment.toLowerCase();
    const next = current.children.get(key) ?? emptySelection();
    current.children.set(key, next);
    current = next;
  }
  if (options.expand) current.all = true;
}

function parseSelection(query: QueryOptions): Selection {
  const selection = emptySelection();
  for (const path of query.select) addPath(selection, path, { expand: false });
  for (const path of query.expand) addPath(selection, path, { expand: true });
  if (query.select.length === 0) selection.all = true;
  return selection;
}

function readProperties(
  object: HostObject,
  selection: Selection,
  access: MemberAccess,
): Record<string, unknown> {
  const properties: Record<string, unknown> = { ...access.identity(object) };
  if (selection.all) {
    for (const name of access.readableScalars(object)) properties[name] = access.readScalar(object, name);
  }
  for (const [key, child] of selection.children) {
    const scalar = access.scalarName(object, key);
    if (scalar !== undefined) {
      properties[scalar] = access.readScalar(object, scalar);
      continue;
    }
    const navigation = access.navigationName(object, key);
    if (navigation === undefined) throw apiNotFound(memberLabel(object.className, key));
    const next = access.navigate(object, navigation);
    const below = child.children.size === 0 ? { ...child, all: true } : child;
    properties[navigation] = next && readObject(next, below, access, { top: undefined, skip: 0 });
  }
  return properties;
}

/** Splits a selection at a collection into what is asked of the collection itself and what of its items. */
function splitAtCollection(
  collection: HostObject,
  selection: Selection,
  access: MemberAccess,
): { own: Selection; items: Selection | undefined } {
  const own: Selection = { all: selection.all, children: new Map() };
  const items: Selection = { all: selection.all, children: new Map() };
  for (const [key, child] of selection.children) {
    if (key === "items") {
      items.all ||= child.all || child.children.size === 0;
      for (const [name, below] of child.children) items.children.set(name, below);
    } else if (access.scalarName(collection, key) !== undefined) own.children.set(key, child);
    else items.children.set(key, child);
  }
  const onlyOwn = own.children.size > 0 && items.children.size === 0 && !items.all;
  return { own, items: onlyOwn ? undefined : items };
}

function readObject(
  object: HostObject,
  selection: Selection,
  access: MemberAccess,
  page: { top: number | undefined; skip: number },
): Record<string, unknown> {
  if (!access.isCollection(object)) return readProperties(object, selection, access);
  const { own, items } = splitAtCollection(object, selection, access);
  const properties = readProperties(object, own, access);
  if (items) {
    const end = page.top === undefined ? undefined : page.skip + page.top;
    properties._Items = access
      .items(object)
      .slice(page.skip, end)
      .map((item) => readObject(item, items, access, { top: undefined, skip: 0 }));
  }
  return properties;
}

/** The property tree that answers a `load`: PascalCase names, collections as `_Items`, identities included. */
export function readQuery(
  object: HostObject,
  query: QueryOptions,
  access: MemberAccess,
): Record<string, unknown> {
  return readObject(object, parseSelection(query), access, { top: query.top, skip: query.skip });
}
