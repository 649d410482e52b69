import { formatAddress } from "../workbook/cellAddress";
import type { AddLinks } from "../workbook/cellChanges";
import { cellAt } from "./rangeAt";

/** Queues links to places in the same workbook; one cell at a time, as Excel has it. */
export function queueLinks(sheet: Excel.Worksheet, { links }: AddLinks): void {
  for (const link of links) {
    const { sheetName, rowIndex, columnIndex } = link.target;
    const address = formatAddress({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
    cellAt(sheet, link).hyperlink = {
      documentReference: `'${sheetName.replaceAll("'", "''")}'!${address}`,
      textToDisplay: link.text,
      screenTip: sheetName,
    };
  }
}
