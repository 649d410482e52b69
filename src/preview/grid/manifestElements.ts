/** The manifest is not one that the preview can show; `message` names the element. */
export class ManifestProblem extends Error {
  override readonly name = "ManifestProblem";
}

/** The value of an element with `DefaultValue` and `Override` children, in one locale. */
export function localized(element: Element, locale: string): string {
  const override = childrenOf(element, "Override").find(
    (candidate) => candidate.getAttribute("Locale")?.toLowerCase() === locale.toLowerCase(),
  );
  return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}

/** The part of `xsi:type` that tells the kinds apart. */
export function kindOf(element: Element): string {
  const type = element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";
  return type.slice(type.indexOf(":") + 1);
}

/** Every element of that local name below, in document order; the schemas put the same things into several namespaces. */
export function findAll(element: Element, name: string): Element[] {
  return [...element.getElementsByTagNameNS("*", name)];
}

/** The direct children of that local name. */
export function childrenOf(element: Element, name: string): Element[] {
  return [...element.children].filter((child) => child.localName === name);
}

/** The first element reached by going down name by name. */
export function find(element: Element, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((place, name) => place && findAll(place, name)[0], element);
}

/** As `find`, for what no manifest may lack. */
export function need(element: Element, ...names: readonly string[]): Element {
  const found = find(element, ...names);
  if (!found) throw new ManifestProblem(`<${element.localName}> has no <${names.join("><")}>`);
  return found;
}

/** The first direct child of that name, which no manifest may lack. */
export function needChild(element: Element, name: string): Element {
  const found = childrenOf(element, name)[0];
  if (!found) throw new ManifestProblem(`<${element.localName}> has no <${name}>`);
  return found;
}
