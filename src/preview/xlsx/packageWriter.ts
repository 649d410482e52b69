import { strToU8, zipSync, type Zippable } from "fflate";
import { element, xmlDocument } from "./xmlText";

const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
/** Zip files count years from 1980; a fixed date makes the same workbook the same file. */
const fileDate = new Date(1980, 0, 1);

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * Collects the parts of an Office file with their content types and relationships, and zips them.
 *
 * Every part is added once; whoever needs another part relates to it and gets the id to name it by:
 *
 *     const id = parts.relate("xl/worksheets/sheet1.xml", "drawing", "xl/drawings/drawing1.xml");
 */
export class PackageWriter {
  private readonly parts = new Map<string, { contentType: string; content: string }>();
  private readonly relationships = new Map<string, Relationship[]>();

  /** Adds a part under its path inside the package, without a leading slash. */
  addPart(path: string, contentType: string, content: string): void {
    if (this.parts.has(path)) throw new Error(`The package has a part ${path} already.`);
    this.parts.set(path, { contentType, content: xmlDocument(content) });
  }

  /** Relates one part (`""` for the package itself) to another, and gives the relationship's id. */
  relate(source: string, type: string, path: string): string {
    return this.addRelationship(source, type, { target: `/${path}`, isExternal: false });
  }

  /** Relates a part to an address outside the package, and gives the relationship's id. */
  relateOutside(source: string, type: string, target: string): string {
    return this.addRelationship(source, type, { target, isExternal: true });
  }

  private addRelationship(
    source: string,
    type: string,
    place: Pick<Relationship, "target" | "isExternal">,
  ): string {
    const related = this.relationships.get(source) ?? [];
    this.relationships.set(source, related);
    const id = `rId${related.length + 1}`;
    const fullType = type.includes(":") ? type : `${relationshipNamespace}/${type}`;
    related.push({ id, type: fullType, ...place });
    return id;
  }

  /** The package as the bytes of a file. */
  toBytes(): Uint8Array {
    const files: Zippable = { "[Content_Types].xml": this.file(this.contentTypes()) };
    for (const [source, related] of this.relationships) {
      files[relationshipPath(source)] = this.file(xmlDocument(relationshipsXml(related)));
    }
    for (const [path, { content }] of this.parts) files[path] = this.file(content);
    return zipSync(files);
  }

  private file(content: string): Zippable[string] {
    return [strToU8(content), { mtime: fileDate }];
  }

  private contentTypes(): string {
    const relationshipType = "application/vnd.openxmlformats-package.relationships+xml";
    const defaults =
      element("Default", { Extension: "rels", ContentType: relationshipType }) +
      element("Default", { Extension: "xml", ContentType: "application/xml" });
    const overrides = [...this.parts].map(([path, { contentType }]) =>
      element("Override", { PartName: `/${path}`, ContentType: contentType }),
    );
    return xmlDocument(
      element("Types", { xmlns: `${packageNamespace}/content-types` }, defaults + overrides.join("")),
    );
  }
}

function relationshipsXml(related: readonly Relationship[]): string {
  const entries = related.map(({ id, type, target, isExternal }) =>
    element("Relationship", {
      Id: id,
      Type: type,
      Target: target,
      TargetMode: isExternal ? "External" : undefined,
    }),
  );
  return element("Relationships", { xmlns: `${packageNamespace}/relationships` }, entries.join(""));
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
function relationshipPath(source: string): string {
  const slash = source.lastIndexOf("/");
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}
