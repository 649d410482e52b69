/** What XML cannot hold at all, and Excel's files write as `_x0001_`. */
const unwritable = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text for the inside of an element. */
export function escapeXml(text: string): string {
  return text
    .replace(loneSurrogate, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** A cell's text for the inside of an element: what would read as an escape is escaped itself. */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x").replace(unwritable, fileEscape));
}

/** Text for an attribute in double quotes; a line break is `_x000a_`, as Excel writes it in a column's name. */
export function escapeAttribute(text: string): string {
  const safe = text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x").replace(unwritable, fileEscape);
  return escapeXml(safe).replaceAll('"', "&quot;").replaceAll("\n", "_x000a_").replaceAll("\t", "_x0009_");
}

/** Cell text or a name as a file has it, its escapes resolved. */
export function unescapeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** An element with attributes in the given order; those that are `undefined` are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string,
): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${escapeAttribute(String(value))}"`;
  }
  return content === undefined || content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** A whole part of a package. */
export function xmlDocument(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
}

function fileEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
