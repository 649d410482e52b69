import { ManifestProblem, findAll, localized, need } from "./manifestElements";

/** What the preview needs to know about itself to read a manifest. */
export interface ManifestReading {
  /** Overrides are taken where their locale is this one. */
  readonly locale: string;
  /** Where the add-in's files are served: replaces the manifest's own base, as the port may differ. */
  readonly baseAddress: string;
}

/** Finds what elements of the manifest refer to. */
export interface ResourceResolver {
  /** The text or address behind an element's `resid`. */
  readonly reference: (element: Element) => string;
  /** An address of the manifest, moved to where the files are really served. */
  readonly address: (text: string) => string;
}

/** Reads the manifest's resources in the wanted language. */
export function resourceResolver(root: Element, reading: ManifestReading): ResourceResolver {
  const source = localized(need(root, "DefaultSettings", "SourceLocation"), reading.locale);
  const ownBase = new URL(".", source).href;
  const address = (text: string) =>
    text.startsWith(ownBase) ? new URL(text.slice(ownBase.length), reading.baseAddress).href : text;
  const resources = new Map(
    ["Image", "Url", "String"]
      .flatMap((kind) => findAll(need(root, "Resources"), kind))
      .map(
        (element) => [element.getAttribute("id") ?? "", address(localized(element, reading.locale))] as const,
      ),
  );
  const reference = (element: Element) => {
    const id = element.getAttribute("resid") ?? "";
    const value = resources.get(id);
    if (value === undefined)
      throw new ManifestProblem(`<${element.localName}> refers to the missing resource "${id}"`);
    return value;
  };
  return { reference, address };
}
