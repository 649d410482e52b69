import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { namedFont, toFontList } from "./fontList";
import type { CellFormat } from "./previewWorkbook";

/** The font of a new workbook, as Japanese Excel has it. */
export const defaultFont = { name: "游ゴシック", size: 11 } as const;
/** Excel's number format of a cell that nobody formatted. */
export const generalFormat = "General";

const horizontal = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
} as const;
const vertical = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
} as const;

/** The part of a Univer style that a format sets. General format takes the number format away. */
export function toStyle(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  const pattern = format.numberFormat;
  if (pattern !== undefined) style.n = isGeneral(pattern) ? null : { pattern };
  if (format.bold !== undefined) style.bl = format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (format.italic !== undefined) style.it = format.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (format.fontColor !== undefined) style.cl = { rgb: format.fontColor };
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.fontName !== undefined) style.ff = toFontList(format.fontName);
  const { fillColor } = format;
  if (fillColor === "" || format.isFilled === false) style.bg = null;
  else if (fillColor !== undefined) style.bg = { rgb: fillColor };
  if (format.wrapText !== undefined) style.tb = format.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (format.horizontalAlignment !== undefined) style.ht = horizontal[format.horizontalAlignment];
  if (format.verticalAlignment !== undefined) style.vt = vertical[format.verticalAlignment];
  return style;
}

/** A Univer style as a whole format; a cell without a fill is white, as Excel says. */
export function toFormat(
  style: Nullable<IStyleData>,
  defaultStyle: Nullable<IStyleData>,
): Required<CellFormat> {
  const all = { ...defaultStyle, ...style };
  return {
    numberFormat: all.n?.pattern || generalFormat,
    bold: all.bl === BooleanNumber.TRUE,
    italic: all.it === BooleanNumber.TRUE,
    fontColor: hexColor(all.cl?.rgb) ?? "#000000",
    fontSize: all.fs ?? defaultFont.size,
    fontName: namedFont(all.ff ?? defaultFont.name),
    fillColor: hexColor(all.bg?.rgb) ?? "#FFFFFF",
    isFilled: Boolean(all.bg?.rgb),
    wrapText: all.tb === WrapStrategy.WRAP,
    horizontalAlignment: keyOf(horizontal, all.ht) ?? "General",
    verticalAlignment: keyOf(vertical, all.vt) ?? "Bottom",
  };
}

/** The number format of a style. */
export function numberFormatOf(style: Nullable<IStyleData>): string {
  return style?.n?.pattern || generalFormat;
}

function isGeneral(pattern: string): boolean {
  return pattern === "" || /^(general|g\/標準|標準)$/i.test(pattern);
}

/** `#rgb` and `rgb(r,g,b)`, which the grid's palette writes, as `#RRGGBB`. */
function hexColor(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (parts) {
    const hex = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0"));
    return `#${hex.join("")}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1, 4)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  return color.toUpperCase();
}

function keyOf<Key extends string>(
  values: Readonly<Record<Key, number>>,
  value: Nullable<number>,
): Key | undefined {
  return (Object.keys(values) as Key[]).find((key) => values[key] === value);
}
