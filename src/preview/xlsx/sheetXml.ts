import { formatArea, formatCell, uniteAreas } from "../workbook/a1";
import type { Area } from "../workbook/previewWorkbook";
import { cellXml } from "./cellXml";
import { digitWidth, widthInDigits } from "./columnUnits";
import type { FileContext } from "./fileContext";
import { fitsToPages, setPageSections } from "./pageXml";
import { Sections, worksheetOrder } from "./sections";
import type { ColumnContent, RowContent, SheetContent } from "./workbookContent";
import { element } from "./xmlText";

/** The sections of a worksheet part; whoever adds drawings or tables sets theirs before the part is written. */
export type WorksheetSections = Sections<(typeof worksheetOrder)[number]>;

/** What a sheet holds by itself, without the parts that stand beside it. */
export function sheetSections(
  sheet: SheetContent,
  isActive: boolean,
  context: FileContext,
): WorksheetSections {
  const sections: WorksheetSections = new Sections(worksheetOrder);
  const font = context.formats[0];
  const pixelsPerDigit = digitWidth({ name: font?.fontName ?? "", size: font?.fontSize ?? 11 });
  sections.set("sheetPr", sheetPropertiesXml(sheet));
  sections.set("dimension", element("dimension", { ref: formatArea(usedArea(sheet)) }));
  sections.set("sheetViews", sheetViewXml(sheet, isActive));
  sections.set(
    "sheetFormatPr",
    element("sheetFormatPr", {
      defaultColWidth: widthInDigits(sheet.defaultColumnWidth, pixelsPerDigit),
      defaultRowHeight: sheet.defaultRowHeight,
    }),
  );
  const columns = sheet.columns.map((column) => columnXml(column, sheet, pixelsPerDigit, context));
  if (columns.length > 0) sections.set("cols", element("cols", {}, columns.join("")));
  const rows = sheet.rows.map((row) => rowXml(row, sheet.name, context));
  sections.set("sheetData", element("sheetData", {}, rows.join("")));
  if (sheet.isProtected) {
    sections.set("sheetProtection", element("sheetProtection", { sheet: 1, objects: 1, scenarios: 1 }));
  }
  const merged = sheet.mergedAreas.map((area) => element("mergeCell", { ref: formatArea(area) }));
  if (merged.length > 0) {
    sections.set("mergeCells", element("mergeCells", { count: merged.length }, merged.join("")));
  }
  setPageSections(sheet.pageLayout, sections);
  return sections;
}

function usedArea(sheet: SheetContent): Area {
  let used: Area | undefined;
  for (const { rowIndex, cells } of sheet.rows) {
    const first = cells[0];
    const last = cells.at(-1);
    if (!first || !last) continue;
    const columnCount = last.columnIndex - first.columnIndex + 1;
    used = uniteAreas(used, { rowIndex, columnIndex: first.columnIndex, rowCount: 1, columnCount });
  }
  return used ?? { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 };
}

function sheetPropertiesXml({ tabColor, pageLayout }: SheetContent): string {
  const color = tabColor === "" ? "" : element("tabColor", { rgb: `FF${tabColor.slice(1)}` });
  const setUp = fitsToPages(pageLayout) ? element("pageSetUpPr", { fitToPage: 1 }) : "";
  return color + setUp === "" ? "" : element("sheetPr", {}, color + setUp);
}

function sheetViewXml(sheet: SheetContent, isActive: boolean): string {
  const { frozenRows, frozenColumns } = sheet;
  const activePane = frozenRows > 0 ? (frozenColumns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  const pane =
    frozenRows === 0 && frozenColumns === 0
      ? ""
      : element("pane", {
          xSplit: frozenColumns > 0 ? frozenColumns : undefined,
          ySplit: frozenRows > 0 ? frozenRows : undefined,
          topLeftCell: formatCell(frozenRows, frozenColumns),
          activePane,
          state: "frozen",
        }) + element("selection", { pane: activePane });
  const view = element(
    "sheetView",
    {
      showGridLines: sheet.showGridlines ? undefined : 0,
      showRowColHeaders: sheet.showHeadings ? undefined : 0,
      tabSelected: isActive ? 1 : undefined,
      workbookViewId: 0,
    },
    pane,
  );
  return element("sheetViews", {}, view);
}

function columnXml(
  column: ColumnContent,
  sheet: SheetContent,
  pixelsPerDigit: number,
  context: FileContext,
): string {
  const style = context.styles.styleNumber(column.formatIndex ?? 0, { isLiteral: false });
  return element("col", {
    min: column.columnIndex + 1,
    max: column.columnIndex + column.columnCount,
    width: widthInDigits(column.width ?? sheet.defaultColumnWidth, pixelsPerDigit),
    style: style > 0 ? style : undefined,
    customWidth: column.width === undefined ? undefined : 1,
  });
}

function rowXml(row: RowContent, sheetName: string, context: FileContext): string {
  const place = { sheetId: sheetName, rowIndex: row.rowIndex };
  const cells = row.cells.map((cell) => cellXml(cell, place, context)).join("");
  if (cells === "" && row.height === undefined) return "";
  const isHidden = row.height === 0;
  return element(
    "row",
    {
      r: row.rowIndex + 1,
      ht: isHidden ? undefined : row.height,
      customHeight: row.height === undefined || isHidden ? undefined : 1,
      hidden: isHidden ? 1 : undefined,
    },
    cells,
  );
}
