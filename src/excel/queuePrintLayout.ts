import type { SetPrintLayout } from "../workbook/sheetChanges";

/** Queues how a sheet is printed. */
export function queuePrintLayout(sheet: Excel.Worksheet, change: SetPrintLayout): void {
  const { pageLayout } = sheet;
  pageLayout.orientation =
    change.orientation === "Landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.paperSize = change.paperSize === "A3" ? Excel.PaperType.a3 : Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (change.titleRows !== undefined) {
    const { rowIndex, rowCount } = change.titleRows;
    pageLayout.setPrintTitleRows(`$${String(rowIndex + 1)}:$${String(rowIndex + rowCount)}`);
  }
  const margins = pageLayout.headersFooters.defaultForAllPages;
  margins.leftFooter = "&A";
  margins.rightFooter = "&P / &N";
}
