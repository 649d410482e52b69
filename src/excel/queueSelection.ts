import type { SelectionSnapshot } from "../workbook/workbookSnapshot";
import { areaOf } from "./rangeAt";

/** The questions about what is selected, queued; they have their answers after the next sync. */
export function queueSelection(workbook: Excel.Workbook) {
  const range = workbook.getSelectedRange().load("rowIndex,columnIndex,rowCount,columnCount");
  return {
    range,
    sheet: range.worksheet.load("name"),
    activeCell: workbook.getActiveCell().load("rowIndex,columnIndex,formulas"),
    // Of whole columns only what is used: a million blanks are no answer.
    filled: range.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,values"),
  };
}

/** What is selected, as the answers tell. */
export function selectionSnapshot(answered: ReturnType<typeof queueSelection>): SelectionSnapshot {
  const { range, sheet, activeCell, filled } = answered;
  const [[content = ""] = []] = activeCell.formulas as SelectionSnapshot["values"];
  return {
    sheetName: sheet.name,
    area: areaOf(range),
    activeCell: { rowIndex: activeCell.rowIndex, columnIndex: activeCell.columnIndex, content },
    filledArea: filled.isNullObject ? undefined : areaOf(filled),
    values: filled.isNullObject ? [] : (filled.values as SelectionSnapshot["values"]),
  };
}
