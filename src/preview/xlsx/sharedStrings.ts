import { element, escapeCellText } from "./xmlText";

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The texts of all cells, each written once; cells refer to them by number. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private useCount = 0;

  /** The number to refer to a text by. */
  numberOf(text: string): number {
    const place = this.places.get(text) ?? this.places.size;
    this.places.set(text, place);
    this.useCount += 1;
    return place;
  }

  /** The part with all texts. */
  toXml(): string {
    const entries = [...this.places.keys()].map((text) => `<si>${textXml("t", text)}</si>`);
    const attributes = { xmlns: mainNamespace, count: this.useCount, uniqueCount: entries.length };
    return element("sst", attributes, entries.join(""));
  }
}

/** An element with a cell's text; spaces at its ends and line breaks are kept. */
export function textXml(name: string, text: string): string {
  const keepsSpace = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${keepsSpace}>${escapeCellText(text)}</${name}>`;
}
