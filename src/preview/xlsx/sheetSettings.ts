import { areasOverlap, parseArea, sheetLimits } from "../workbook/a1";
import type { PlacedLink } from "../workbook/cellLink";
import type { Area } from "../workbook/previewWorkbook";
import { digitWidth, widthInPoints } from "./columnUnits";
import { readColor } from "./fileColors";
import type { OpenedFile } from "./openedFile";
import type { LossKind } from "./openReport";
import type { PackageRelationship } from "./packageReader";
import { PageSettings } from "./pageSettings";
import type { SheetContent, ColumnContent } from "./workbookContent";
import type { XmlAttributes } from "./xmlScanner";
import { unescapeCellText } from "./xmlText";
import { isTrue, numberOf } from "./xmlTree";

/** Excel's own sizes where a file does not say: a column of 8 digits and its padding, a row of the default font. */
const defaultDigits = 9;
const defaultRowHeight = 18.75;
const safeAddress = /^(?:https?|mailto):/i;
/** Merged areas are compared with each other; more than this many are not worth it. */
const mostMerged = 20_000;

/** What a worksheet says besides its cells: widths, panes, protection, merged areas. */
export class SheetSettings {
  private readonly columns: ColumnContent[] = [];
  private readonly mergedAreas: Area[] = [];
  private readonly pixelsPerDigit: number;
  private frozen = { rows: 0, columns: 0 };
  private isProtected = false;
  private tabColor = "";
  private showGridlines = true;
  private showHeadings = true;
  private readonly page = new PageSettings();
  private readonly links: PlacedLink[] = [];
  private columnWidth: number | undefined;
  private rowHeight: number | undefined;

  constructor(
    private readonly sheetName: string,
    private readonly file: OpenedFile,
    private readonly related: readonly PackageRelationship[],
  ) {
    const font = file.styles[0]?.format;
    this.pixelsPerDigit = digitWidth({ name: font?.fontName ?? "", size: font?.fontSize ?? 11 });
  }

  /** Takes up an element that is no row or cell; unknown ones say nothing here. */
  take(name: string, attributes: XmlAttributes): void {
    if (name === "col") this.addColumns(attributes);
    else if (name === "mergeCell") this.addMerged(attributes["ref"] ?? "");
    else if (name === "pane") this.freeze(attributes);
    else if (name === "sheetProtection") this.protect(attributes);
    else if (name === "hyperlink") this.addLink(attributes);
    else if (name === "tabColor") this.tabColor = readColor(attributes, this.file.theme) ?? "";
    else if (name === "sheetView") {
      this.showGridlines = isTrue(attributes["showGridLines"], true);
      this.showHeadings = isTrue(attributes["showRowColHeaders"], true);
    } else if (name === "sheetFormatPr") {
      const digits = numberOf(attributes["defaultColWidth"]);
      if (digits !== undefined) this.columnWidth = widthInPoints(digits, this.pixelsPerDigit);
      this.rowHeight = numberOf(attributes["defaultRowHeight"]);
    } else this.page.take(name, attributes);
  }

  /** Takes up the text of an element that is no cell's. */
  takeText(name: string, text: string): void {
    this.page.takeText(name, text);
  }

  /** The format of a column's cells that have none of their own. */
  columnFormat(columnIndex: number): number {
    const column = this.columns.find(
      (one) => columnIndex >= one.columnIndex && columnIndex < one.columnIndex + one.columnCount,
    );
    return column?.formatIndex ?? 0;
  }

  result(): Omit<SheetContent, "name" | "visibility" | "tables" | "rows" | "pivots" | "charts"> {
    return {
      columns: this.columns,
      mergedAreas: this.mergedAreas,
      frozenRows: this.frozen.rows,
      frozenColumns: this.frozen.columns,
      isProtected: this.isProtected,
      tabColor: this.tabColor,
      showGridlines: this.showGridlines,
      showHeadings: this.showHeadings,
      pageLayout: this.page.result(),
      links: this.links,
      defaultColumnWidth: this.columnWidth ?? widthInPoints(defaultDigits, this.pixelsPerDigit),
      defaultRowHeight: this.rowHeight ?? defaultRowHeight,
    };
  }

  private addColumns(attributes: XmlAttributes): void {
    const first = numberOf(attributes["min"]) ?? 0;
    const last = Math.min(numberOf(attributes["max"]) ?? first, sheetLimits.columnCount);
    if (first < 1 || last < first) return;
    if (isTrue(attributes["hidden"])) this.lose("hiddenColumns", last - first + 1);
    if ((numberOf(attributes["outlineLevel"]) ?? 0) > 0) this.lose("outline");
    const digits = numberOf(attributes["width"]);
    const formatIndex = this.file.formatIndexes[numberOf(attributes["style"]) ?? 0] ?? 0;
    const hasWidth = digits !== undefined && digits > 0 && isTrue(attributes["customWidth"]);
    if (!hasWidth && formatIndex === 0) return;
    this.columns.push({
      columnIndex: first - 1,
      columnCount: last - first + 1,
      ...(hasWidth ? { width: widthInPoints(digits, this.pixelsPerDigit) } : {}),
      ...(formatIndex > 0 ? { formatIndex } : {}),
    });
  }

  /** An address outside the workbook is taken up only where it leads to a page or a letter. */
  private addLink(attributes: XmlAttributes): void {
    const area = parseArea(attributes["ref"] ?? "");
    const outside = this.related.find(({ id }) => id === attributes["id"])?.target;
    const address = outside !== undefined && safeAddress.test(outside) ? outside : undefined;
    const text = (name: string): string | undefined => {
      const value = attributes[name];
      return value === undefined ? undefined : unescapeCellText(value);
    };
    const documentReference = text("location");
    const screenTip = text("tooltip");
    const textToDisplay = text("display");
    if (
      !area ||
      (outside !== undefined && address === undefined) ||
      (address ?? documentReference) === undefined
    ) {
      return this.lose("hyperlink");
    }
    const link = {
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(screenTip === undefined ? {} : { screenTip }),
      ...(textToDisplay === undefined ? {} : { textToDisplay }),
    };
    this.links.push({ rowIndex: area.rowIndex, columnIndex: area.columnIndex, link });
  }

  /** Areas that overlap are a damaged file's; the first counts. */
  private addMerged(reference: string): void {
    const area = parseArea(reference);
    const isUsable =
      area !== undefined &&
      area.rowCount * area.columnCount > 1 &&
      this.mergedAreas.length < mostMerged &&
      !this.mergedAreas.some((other) => areasOverlap(other, area));
    if (isUsable) this.mergedAreas.push(area);
    else this.lose("mergedArea");
  }

  private freeze(attributes: XmlAttributes): void {
    const state = attributes["state"] ?? "split";
    if (state !== "frozen" && state !== "frozenSplit") return this.lose("view");
    this.frozen = {
      rows: Math.trunc(numberOf(attributes["ySplit"]) ?? 0),
      columns: Math.trunc(numberOf(attributes["xSplit"]) ?? 0),
    };
  }

  private protect(attributes: XmlAttributes): void {
    this.isProtected = isTrue(attributes["sheet"]);
    if (!this.isProtected) return;
    if (attributes["password"] !== undefined || attributes["hashValue"] !== undefined) this.lose("password");
    const isAllowed = (name: string): boolean => attributes[name] !== undefined && !isTrue(attributes[name]);
    const allowed = [
      "formatCells",
      "formatColumns",
      "formatRows",
      "insertRows",
      "insertColumns",
      "sort",
      "autoFilter",
    ];
    if (allowed.some(isAllowed)) this.lose("protectionDetails");
  }

  private lose(kind: LossKind, count = 1): void {
    this.file.losses.add(kind, { sheetName: this.sheetName, count });
  }
}
