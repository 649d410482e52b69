import type { ChartFont } from "../workbook/previewChart";
import { pixelsPerPoint, unbrokenParts, widthInCharacters } from "../workbook/textWidth";

const namespace = "http://www.w3.org/2000/svg";

/** An SVG element; attributes that are `undefined` are left out. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (Element | string)[]
): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, typeof value === "number" ? trimmed(value) : value);
  }
  element.append(...children);
  return element;
}

/** Where a text stands and in which font. */
export interface TextPlace {
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly font: ChartFont;
  readonly color?: string;
}

/** A line of text. */
export function svgText(text: string, place: TextPlace): SVGElement {
  const { font } = place;
  return svg(
    "text",
    {
      x: place.x,
      y: place.y,
      "text-anchor": place.anchor,
      "dominant-baseline": "central",
      "font-size": fontPixels(font),
      "font-weight": font.bold ? 700 : undefined,
      "font-style": font.italic ? "italic" : undefined,
      "font-family": font.name === undefined ? undefined : `"${font.name}", var(--sans)`,
      fill: place.color ?? font.color,
    },
    text,
  );
}

/** The font's size in pixels. */
export function fontPixels(font: ChartFont): number {
  return font.size * pixelsPerPoint;
}

/** About how wide a text is, in pixels. */
export function textPixels(text: string, font: ChartFont): number {
  return widthInCharacters(text) * fontPixels(font) * (font.bold ? 0.55 : 0.525);
}

/** The text in at most so many lines of that width, words kept whole; what does not fit ends in 「…」. */
export function breakText(text: string, font: ChartFont, limits: { width: number; lines: number }): string[] {
  const fits = (line: string): boolean => textPixels(line.trimEnd(), font) <= limits.width + tolerance;
  const parts = unbrokenParts(text).flatMap((part) => (fits(part) ? [part] : [...part]));
  const lines: string[] = [""];
  for (const part of parts) {
    const line = lines.at(-1) ?? "";
    if (line === "" || fits(line + part)) {
      lines[lines.length - 1] = line + part;
      continue;
    }
    if (lines.length === limits.lines) {
      lines[lines.length - 1] = `${line.trimEnd().slice(0, -1)}…`;
      return lines;
    }
    lines[lines.length - 1] = line.trimEnd();
    lines.push(part.trimStart());
  }
  return lines;
}

/** Sums of widths are not exact. */
const tolerance = 1e-6;

function trimmed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
