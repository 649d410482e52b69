/**
 * The children of a part's root in the order that Excel's file format demands, whatever order they are set in.
 *
 * A worksheet out of order is a damaged file to Excel, so whoever adds to one sets a section by name.
 */
export class Sections<Name extends string> {
  private readonly content = new Map<Name, string>();

  constructor(private readonly order: readonly Name[]) {}

  /** Sets a section's XML; an empty one is left out. Setting one twice is a mistake. */
  set(name: Name, xml: string): void {
    if (this.content.has(name)) throw new Error(`The section ${name} is set already.`);
    this.content.set(name, xml);
  }

  /** All sections in their order. */
  toXml(): string {
    return this.order.map((name) => this.content.get(name) ?? "").join("");
  }
}

/** What stands in a worksheet, in this order. */
export const worksheetOrder = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "drawing",
  "tableParts",
] as const;

/** What stands in the workbook part, in this order. */
export const workbookOrder = [
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "definedNames",
  "calcPr",
  "pivotCaches",
] as const;
