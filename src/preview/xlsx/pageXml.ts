import { formatArea, quoteSheetName } from "../workbook/a1";
import type { PageLayout, PageMargin } from "../workbook/pageLayout";
import type { WorksheetSections } from "./sheetXml";
import { sheetLimits } from "../workbook/a1";
import { element, escapeXml } from "./xmlText";

const pointsPerInch = 72;

/** Excel's names of paper, by the number that files give: the first has number 1. */
export const paperSizes: readonly string[] = (
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 " +
  "Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 " +
  "EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch " +
  "EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman"
).split(" ");

/** Sets what a worksheet says about printing, but for print areas and titles, which are names. */
export function setPageSections(layout: PageLayout, sections: WorksheetSections): void {
  const options = element("printOptions", {
    horizontalCentered: layout.centerHorizontally ? 1 : undefined,
    verticalCentered: layout.centerVertically ? 1 : undefined,
    headings: layout.printHeadings ? 1 : undefined,
    gridLines: layout.printGridlines ? 1 : undefined,
  });
  if (options !== "<printOptions/>") sections.set("printOptions", options);
  sections.set(
    "pageMargins",
    element("pageMargins", {
      left: inches(layout.leftMargin),
      right: inches(layout.rightMargin),
      top: inches(layout.topMargin),
      bottom: inches(layout.bottomMargin),
      header: inches(layout.headerMargin),
      footer: inches(layout.footerMargin),
    }),
  );
  const paper = paperSizes.indexOf(layout.paperSize) + 1;
  const isFitted = fitsToPages(layout);
  sections.set(
    "pageSetup",
    element("pageSetup", {
      paperSize: paper > 0 ? paper : undefined,
      scale: isFitted || layout.scale === 100 ? undefined : layout.scale,
      // As many pages as it takes are 0 pages here.
      fitToWidth: isFitted ? (layout.fitToPagesWide ?? 0) : undefined,
      fitToHeight: isFitted ? (layout.fitToPagesTall ?? 0) : undefined,
      orientation: layout.orientation.toLowerCase(),
      blackAndWhite: layout.blackAndWhite ? 1 : undefined,
    }),
  );
  const header = marginXml("oddHeader", layout.header);
  const footer = marginXml("oddFooter", layout.footer);
  if (header + footer !== "") sections.set("headerFooter", element("headerFooter", {}, header + footer));
}

/** Whether the sheet is fitted to a number of pages rather than scaled. */
export function fitsToPages(layout: PageLayout): boolean {
  return layout.scale === undefined && (layout.fitToPagesWide ?? layout.fitToPagesTall) !== undefined;
}

/** The names by which a file says what of a sheet is printed and what is repeated, with their formulas. */
export function printNames(
  sheetName: string,
  layout: PageLayout,
): readonly { name: string; formula: string }[] {
  const sheet = quoteSheetName(sheetName);
  const areas = layout.printAreas.map((area) => `${sheet}!${absolute(formatArea(area))}`);
  const titles: string[] = [];
  if (layout.printTitleColumns) {
    const area = { ...layout.printTitleColumns, rowIndex: 0, rowCount: sheetLimits.rowCount };
    titles.push(`${sheet}!${absolute(formatArea(area))}`);
  }
  if (layout.printTitleRows) {
    const area = { ...layout.printTitleRows, columnIndex: 0, columnCount: sheetLimits.columnCount };
    titles.push(`${sheet}!${absolute(formatArea(area))}`);
  }
  return [
    ...(areas.length > 0 ? [{ name: "_xlnm.Print_Area", formula: areas.join(",") }] : []),
    ...(titles.length > 0 ? [{ name: "_xlnm.Print_Titles", formula: titles.join(",") }] : []),
  ];
}

function absolute(address: string): string {
  return address.replace(/[A-Z]+|\d+/g, "$$$&");
}

function inches(points: number): number {
  return points / pointsPerInch;
}

function marginXml(name: string, { left, center, right }: PageMargin): string {
  const text = [
    ["&L", left],
    ["&C", center],
    ["&R", right],
  ] as const;
  const codes = text.map(([place, part]) => (part === "" ? "" : place + part)).join("");
  return codes === "" ? "" : element(name, {}, escapeXml(codes));
}
