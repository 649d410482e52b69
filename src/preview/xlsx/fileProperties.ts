import { noProperties, type WorkbookProperties } from "../workbook/workbookProperties";
import type { PackageReader } from "./packageReader";
import { element, escapeXml } from "./xmlText";
import { child } from "./xmlTree";

const coreNamespaces = {
  "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};
const coreNames = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  category: "cp:category",
} as const;
const applicationNames = { manager: "Manager", company: "Company" } as const;

/** The relationship type of the part with title and author. */
export const corePropertiesRelationship =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** The part with title, author and the like. */
export function corePropertiesXml(properties: WorkbookProperties): string {
  return element("cp:coreProperties", coreNamespaces, propertyElements(properties, coreNames));
}

/** The part with the manager and the company. */
export function applicationPropertiesXml(properties: WorkbookProperties): string {
  return element(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    propertyElements(properties, applicationNames),
  );
}

/** The properties in a file's parts about itself; what is missing is empty. */
export function readProperties(parts: PackageReader): WorkbookProperties {
  const related = parts.relationships("");
  const read = (type: string, names: Readonly<Record<string, string>>): Record<string, string> => {
    const root = parts.tree(related.find((one) => one.type === type)?.path ?? "");
    const entries = Object.entries(names).map(([key, name]) => {
      const found = child(root, name.replace(/^.*:/, ""));
      return [key, found?.text ?? ""] as const;
    });
    return Object.fromEntries(entries);
  };
  return {
    ...noProperties,
    ...read("core-properties", coreNames),
    ...read("extended-properties", applicationNames),
  };
}

function propertyElements(
  properties: WorkbookProperties,
  names: Readonly<Partial<Record<keyof WorkbookProperties, string>>>,
): string {
  return Object.entries(names)
    .map(([key, name]) => {
      const text = properties[key as keyof WorkbookProperties];
      return text === "" ? "" : element(name, {}, escapeXml(text));
    })
    .join("");
}
