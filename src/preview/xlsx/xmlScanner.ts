import { XlsxProblem } from "./xlsxProblem";

/** The attributes of an element by their names; it has no prototype, so a name can be anything. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told while XML is read from its beginning to its end; names come without their prefix. */
export interface XmlListener {
  opened(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  closed(name: string): void;
}

const deepest = 100;
const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads XML piece by piece, so that a large sheet needs no tree.
 *
 * Office files need no document types and no entities of their own; both are refused, as what they are used for is to
 * fill memory or to fetch other files.
 */
export function scanXml(xml: string, listener: XmlListener): void {
  const open: string[] = [];
  let index = 0;
  while (index < xml.length) {
    const start = xml.indexOf("<", index);
    const end = start < 0 ? xml.length : start;
    if (end > index && open.length > 0) listener.text(decodeEntities(xml.slice(index, end)));
    if (start < 0) break;
    if (xml.startsWith("<!--", start)) index = after(xml, "-->", start);
    else if (xml.startsWith("<![CDATA[", start)) {
      index = after(xml, "]]>", start);
      listener.text(xml.slice(start + 9, index - 3));
    } else if (xml.startsWith("<?", start)) index = after(xml, "?>", start);
    else if (xml.startsWith("<!", start)) throw damaged("a document type");
    else index = readTag(xml, start, open, listener);
  }
  if (open.length > 0) throw damaged(`no end of ${open.at(-1)}`);
}

function readTag(xml: string, start: number, open: string[], listener: XmlListener): number {
  const end = endOfTag(xml, start);
  if (xml.charAt(start + 1) === "/") {
    const name = localName(xml.slice(start + 2, end).trim());
    if (open.pop() !== name) throw damaged(`an end of ${name} that nothing begins`);
    listener.closed(name);
    return end + 1;
  }
  const isEmpty = xml.charAt(end - 1) === "/";
  const tag = xml.slice(start + 1, isEmpty ? end - 1 : end);
  const nameEnd = tag.search(/\s/);
  const name = localName(nameEnd < 0 ? tag : tag.slice(0, nameEnd));
  listener.opened(name, nameEnd < 0 ? noAttributes : readAttributes(tag.slice(nameEnd)));
  if (isEmpty) listener.closed(name);
  else if (open.push(name) > deepest) throw damaged("elements too deep inside each other");
  return end + 1;
}

/** The `>` of a tag; one inside an attribute does not count. */
function endOfTag(xml: string, start: number): number {
  let quote = "";
  for (let index = start + 1; index < xml.length; index += 1) {
    const character = xml.charAt(index);
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return index;
  }
  throw damaged("a tag without an end");
}

const noAttributes: XmlAttributes = Object.freeze(Object.create(null) as Record<string, string>);

function readAttributes(text: string): XmlAttributes {
  const attributes = Object.create(null) as Record<string, string>;
  for (const [, name, double, single] of text.matchAll(attributePattern)) {
    if (name !== undefined) attributes[localName(name)] = decodeEntities(double ?? single ?? "");
  }
  return attributes;
}

/** `r:id` and `x:row` without their prefix. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (_all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) {
        const character = entities[name];
        if (character === undefined) throw damaged(`an unknown entity ${name}`);
        return character;
      }
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (code > 0x10ffff) throw damaged("a character that there is not");
      return String.fromCodePoint(code);
    },
  );
}

function after(xml: string, mark: string, start: number): number {
  const end = xml.indexOf(mark, start);
  if (end < 0) throw damaged(`no ${mark}`);
  return end + mark.length;
}

function damaged(what: string): XlsxProblem {
  return new XlsxProblem("damaged", `The file's XML cannot be read: ${what}.`);
}
