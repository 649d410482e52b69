import { parseArea, splitSheetAddress } from "../workbook/a1";
import { defaultPageLayout, type PageLayout, type PageMargin } from "../workbook/pageLayout";
import type { Area } from "../workbook/previewWorkbook";
import { tokenizeFormula } from "./formulaTokens";
import { paperSizes } from "./pageXml";
import type { XmlAttributes } from "./xmlScanner";
import { isTrue, numberOf } from "./xmlTree";

const pointsPerInch = 72;

/** How a worksheet part says its sheet is printed. */
export class PageSettings {
  private layout: PageLayout = defaultPageLayout;
  private isFitted = false;

  /** Takes up an element about printing; `false` for any other. */
  take(name: string, attributes: XmlAttributes): boolean {
    if (name === "pageSetUpPr") this.isFitted = isTrue(attributes["fitToPage"]);
    else if (name === "pageSetup") this.takeSetup(attributes);
    else if (name === "pageMargins") this.takeMargins(attributes);
    else if (name === "printOptions") {
      this.layout = {
        ...this.layout,
        centerHorizontally: isTrue(attributes["horizontalCentered"]),
        centerVertically: isTrue(attributes["verticalCentered"]),
        printHeadings: isTrue(attributes["headings"]),
        printGridlines: isTrue(attributes["gridLines"]),
      };
    } else return false;
    return true;
  }

  /** Takes up the head or foot of a page. */
  takeText(name: string, text: string): void {
    if (name === "oddHeader") this.layout = { ...this.layout, header: marginOf(text) };
    if (name === "oddFooter") this.layout = { ...this.layout, footer: marginOf(text) };
  }

  result(): PageLayout {
    return this.layout;
  }

  private takeSetup(attributes: XmlAttributes): void {
    const pages = (name: string): number | undefined => {
      const count = numberOf(attributes[name]) ?? 1;
      return this.isFitted && count > 0 ? count : undefined;
    };
    const scale = Math.min(400, Math.max(10, numberOf(attributes["scale"]) ?? 100));
    this.layout = {
      ...this.layout,
      orientation: attributes["orientation"] === "landscape" ? "Landscape" : "Portrait",
      paperSize: paperSizes[(numberOf(attributes["paperSize"]) ?? 0) - 1] ?? this.layout.paperSize,
      scale: this.isFitted ? undefined : scale,
      fitToPagesWide: pages("fitToWidth"),
      fitToPagesTall: pages("fitToHeight"),
      blackAndWhite: isTrue(attributes["blackAndWhite"]),
    };
  }

  private takeMargins(attributes: XmlAttributes): void {
    const points = (name: string, otherwise: number): number => {
      const inches = numberOf(attributes[name]);
      return inches === undefined ? otherwise : inches * pointsPerInch;
    };
    const { layout } = this;
    this.layout = {
      ...layout,
      leftMargin: points("left", layout.leftMargin),
      rightMargin: points("right", layout.rightMargin),
      topMargin: points("top", layout.topMargin),
      bottomMargin: points("bottom", layout.bottomMargin),
      headerMargin: points("header", layout.headerMargin),
      footerMargin: points("footer", layout.footerMargin),
    };
  }
}

/** The layout with what one of the names for printing says; unchanged where that cannot be read. */
export function withPrintName(layout: PageLayout, name: string, formula: string): PageLayout {
  const areas = addresses(formula).flatMap((address) => parseArea(splitSheetAddress(address).local) ?? []);
  if (/Print_Area$/i.test(name)) return { ...layout, printAreas: areas };
  const rows = areas.find(({ columnCount }) => columnCount === 16_384);
  const columns = areas.find((area) => area !== rows && area.rowCount === 1_048_576);
  return {
    ...layout,
    printTitleRows: rows && titleRows(rows),
    printTitleColumns: columns && { columnIndex: columns.columnIndex, columnCount: columns.columnCount },
  };
}

function titleRows({ rowIndex, rowCount }: Area): PageLayout["printTitleRows"] {
  return { rowIndex, rowCount };
}

/** The references of a list such as `'a,b'!$A:$B,'a,b'!$1:$2`. */
function addresses(formula: string): readonly string[] {
  const list = [""];
  for (const { kind, text } of tokenizeFormula(formula)) {
    if (kind === "comma") list.push("");
    else list[list.length - 1] += text;
  }
  return list;
}

/** `&L…&C…&R…` in its parts; text without a place stands in the middle. */
function marginOf(codes: string): PageMargin {
  const margin = { left: "", center: "", right: "" };
  let place: keyof typeof margin = "center";
  for (const part of codes.split(/(&[LCR])/)) {
    if (part === "&L") place = "left";
    else if (part === "&C") place = "center";
    else if (part === "&R") place = "right";
    else margin[place] += part;
  }
  return margin;
}
