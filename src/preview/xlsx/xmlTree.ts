import { scanXml, type XmlAttributes } from "./xmlScanner";
import { XlsxProblem } from "./xlsxProblem";

/** An element with everything inside; names stand without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlElement[];
  /** The text directly inside. */
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: XmlAttributes;
  children: OpenElement[];
  text: string;
}

/** A part as a tree; for parts that are not long. */
export function parseXml(xml: string): XmlElement {
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  scanXml(xml, {
    opened(name, attributes) {
      const element: OpenElement = { name, attributes, children: [], text: "" };
      const parent = open.at(-1);
      if (parent) parent.children.push(element);
      else root ??= element;
      open.push(element);
    },
    text(text) {
      const element = open.at(-1);
      if (element) element.text += text;
    },
    closed() {
      open.pop();
    },
  });
  if (!root) throw new XlsxProblem("damaged", "A part of the file is empty.");
  return root;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The children of the first child of that name: the fonts in `<fonts>`. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return child(element, name)?.children ?? [];
}

/** Whether an attribute says yes; `whenMissing` is what the file format lets it mean where it is not there. */
export function isTrue(value: string | undefined, whenMissing = false): boolean {
  return value === undefined ? whenMissing : value === "1" || value === "true" || value === "on";
}

/** A number of an attribute; `undefined` where it has none. */
export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
