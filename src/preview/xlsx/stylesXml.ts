import type { CellFormat } from "../workbook/previewWorkbook";
import { builtInFormatIds } from "./builtInFormats";
import { element, escapeAttribute } from "./xmlText";

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const firstCustomFormatId = 164;
/** Charset 128 is Japanese, which lets Excel choose a substitute where a font is missing. */
const fontFamily = '<family val="2"/><charset val="128"/>';

/** Numbers the styles of a workbook's cells and writes the part that describes them. */
export class StylesXml {
  private readonly fonts = new NumberedXml();
  private readonly fills = new NumberedXml();
  private readonly cellStyles = new NumberedXml();
  private readonly numberFormats = new Map<string, number>();
  private readonly numbers: number[];
  private readonly literalNumbers = new Map<number, number>();

  constructor(private readonly formats: readonly Required<CellFormat>[]) {
    // Excel expects these two fills first, whether used or not.
    this.fills.numberOf('<fill><patternFill patternType="none"/></fill>');
    this.fills.numberOf('<fill><patternFill patternType="gray125"/></fill>');
    this.numbers = formats.map((format) => this.cellStyles.numberOf(this.cellStyleXml(format, false)));
  }

  /**
   * The number of a format's style. `isLiteral` is text that would turn into something else if it were typed: the
   * style says that an apostrophe stands before it.
   */
  styleNumber(formatIndex: number, options: { readonly isLiteral: boolean }): number {
    if (!options.isLiteral) return this.numbers[formatIndex] ?? 0;
    let number = this.literalNumbers.get(formatIndex);
    const format = this.formats[formatIndex] ?? this.formats[0];
    if (number === undefined && format) {
      number = this.cellStyles.numberOf(this.cellStyleXml(format, true));
      this.literalNumbers.set(formatIndex, number);
    }
    return number ?? 0;
  }

  /** The styles part, with every style that was asked for. */
  toXml(): string {
    const numberFormats = [...this.numberFormats].map(([code, id]) =>
      element("numFmt", { numFmtId: id, formatCode: code }),
    );
    const counted = (name: string, parts: readonly string[]): string =>
      parts.length === 0 ? "" : element(name, { count: parts.length }, parts.join(""));
    return element(
      "styleSheet",
      { xmlns: mainNamespace },
      counted("numFmts", numberFormats) +
        counted("fonts", this.fonts.all) +
        counted("fills", this.fills.all) +
        counted("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]) +
        counted("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
        counted("cellXfs", this.cellStyles.all) +
        counted("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
        '<dxfs count="0"/>' +
        '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    );
  }

  private cellStyleXml(format: Required<CellFormat>, isLiteral: boolean): string {
    const fontId = this.fonts.numberOf(fontXml(format));
    const fillId = this.fills.numberOf(fillXml(format));
    const numFmtId = this.numberFormatId(format.numberFormat);
    const alignment = alignmentXml(format);
    return element(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId: 0,
        xfId: 0,
        quotePrefix: isLiteral ? 1 : undefined,
        applyNumberFormat: numFmtId > 0 ? 1 : undefined,
        applyFont: fontId > 0 ? 1 : undefined,
        applyFill: fillId > 0 ? 1 : undefined,
        applyAlignment: alignment === "" ? undefined : 1,
      },
      alignment,
    );
  }

  /** The number of a number format; asked for before the part is written. */
  numberFormatId(code: string): number {
    const builtIn = builtInFormatIds.get(code);
    if (builtIn !== undefined) return builtIn;
    let id = this.numberFormats.get(code);
    if (id === undefined) {
      id = firstCustomFormatId + this.numberFormats.size;
      this.numberFormats.set(code, id);
    }
    return id;
  }
}

/** Pieces of XML that are told apart by their text and referred to by their place. */
class NumberedXml {
  private readonly places = new Map<string, number>();

  get all(): readonly string[] {
    return [...this.places.keys()];
  }

  numberOf(xml: string): number {
    const place = this.places.get(xml) ?? this.places.size;
    this.places.set(xml, place);
    return place;
  }
}

function fontXml(format: Required<CellFormat>): string {
  const color =
    format.fontColor === "#000000" ? '<color theme="1"/>' : `<color rgb="${argb(format.fontColor)}"/>`;
  return (
    "<font>" +
    (format.bold ? "<b/>" : "") +
    (format.italic ? "<i/>" : "") +
    `<sz val="${format.fontSize}"/>${color}` +
    `<name val="${escapeAttribute(format.fontName)}"/>${fontFamily}</font>`
  );
}

function fillXml({ fillColor, isFilled }: Required<CellFormat>): string {
  if (!isFilled) return '<fill><patternFill patternType="none"/></fill>';
  const colors = `<fgColor rgb="${argb(fillColor)}"/><bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="solid">${colors}</patternFill></fill>`;
}

function alignmentXml(format: Required<CellFormat>): string {
  const { horizontalAlignment: horizontal, verticalAlignment: vertical, wrapText } = format;
  if (horizontal === "General" && vertical === "Bottom" && !wrapText) return "";
  return element("alignment", {
    horizontal: horizontal === "General" ? undefined : horizontal.toLowerCase(),
    vertical: vertical === "Bottom" ? undefined : vertical.toLowerCase(),
    wrapText: wrapText ? 1 : undefined,
  });
}

function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase().padStart(6, "0")}`;
}
