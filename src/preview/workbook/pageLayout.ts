import type { Area } from "./previewWorkbook";

/** What stands at the left, in the middle and at the right of a page's head or foot, with Excel's codes (`&P`, `&N`). */
export interface PageMargin {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** How a sheet is printed. Lengths are points. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** Excel's name of the paper, such as `A4`. */
  readonly paperSize: string;
  /** Percent; `undefined` where the sheet is fitted to pages. */
  readonly scale: number | undefined;
  /** `undefined` for as many as it takes. */
  readonly fitToPagesWide: number | undefined;
  readonly fitToPagesTall: number | undefined;
  /** Repeated on every page; `undefined` for none. */
  readonly printTitleRows: { readonly rowIndex: number; readonly rowCount: number } | undefined;
  readonly printTitleColumns: { readonly columnIndex: number; readonly columnCount: number } | undefined;
  /** Empty: everything in use. */
  readonly printAreas: readonly Area[];
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly header: PageMargin;
  readonly footer: PageMargin;
}

const inch = 72;
const nothing: PageMargin = { left: "", center: "", right: "" };

/** A sheet that nobody set up for printing, as Japanese Excel has it. */
export const defaultPageLayout: PageLayout = {
  orientation: "Portrait",
  paperSize: "A4",
  scale: 100,
  fitToPagesWide: undefined,
  fitToPagesTall: undefined,
  printTitleRows: undefined,
  printTitleColumns: undefined,
  printAreas: [],
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  leftMargin: 0.7 * inch,
  rightMargin: 0.7 * inch,
  topMargin: 0.75 * inch,
  bottomMargin: 0.75 * inch,
  headerMargin: 0.3 * inch,
  footerMargin: 0.3 * inch,
  header: nothing,
  footer: nothing,
};
