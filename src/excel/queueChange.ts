import type { CellArea } from "../workbook/cellArea";
import type { WorkbookChange } from "../workbook/workbookChange";
import { queueFill } from "./fills";
import { literalRows } from "./literalText";
import { queueBarChart } from "./queueBarChart";
import { queueColumnFormats, queueTextFormat } from "./queueFormats";
import { queueLinks } from "./queueLinks";
import { queuePivot } from "./queuePivot";
import { queuePrintLayout } from "./queuePrintLayout";
import { queueAboveTable, queueTableCells, queueTableFills, queueTableFormulas } from "./queueTableCells";
import { queueAddTableRows, queueDeleteTableRows } from "./queueTableRows";
import { rangeAt } from "./rangeAt";

/** Queues one change in a request; nothing reaches Excel before the request is sent. */
export function queueChange(context: Excel.RequestContext, change: WorkbookChange): void {
  const { workbook } = context;
  if (change.kind === "endStep") return;
  if (change.kind === "addName") {
    workbook.names.add(change.name, change.formula, change.comment);
  } else if (change.kind === "refreshPivots") {
    workbook.pivotTables.refreshAll();
  } else if (change.kind === "recalculate") {
    workbook.application.calculate(Excel.CalculationType.full);
  } else if (change.kind === "addSheet") {
    const sheet = workbook.worksheets.add(change.sheetName);
    if (change.position !== undefined) sheet.position = change.position;
  } else {
    queueSheetChange(context, workbook.worksheets.getItem(change.sheetName), change);
  }
}

type ChangeOnSheet = Exclude<
  WorkbookChange,
  { kind: "addSheet" | "addName" | "refreshPivots" | "recalculate" | "endStep" }
>;

function queueSheetChange(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  change: ChangeOnSheet,
): void {
  switch (change.kind) {
    case "deleteSheet":
      sheet.delete();
      return;
    case "setSheetVisibility":
      sheet.visibility = visibilities()[change.visibility];
      return;
    case "writeCells":
      if (change.values.length === 0) return;
      rangeAt(sheet, areaOf(change, change.values)).values = literalRows(change.values);
      return;
    case "writeFormulas":
      if (change.formulas.length === 0) return;
      rangeAt(sheet, areaOf(change, change.formulas)).formulas = change.formulas.map((row) => [...row]);
      return;
    case "createTable": {
      const table = sheet.tables.add(rangeAt(sheet, change.area), true);
      table.name = change.tableName;
      table.style = change.style;
      return;
    }
    case "undoTable":
      sheet.tables.getItem(change.tableName).convertToRange();
      return;
    case "clearCells":
      rangeAt(sheet, change.area).clear(Excel.ClearApplyTo.all);
      return;
    case "formatColumns":
      queueColumnFormats(sheet, change);
      return;
    case "formatText":
      queueTextFormat(sheet, change);
      return;
    case "freezeRows":
      sheet.freezePanes.freezeRows(change.rowCount);
      return;
    case "addLinks":
      queueLinks(sheet, change);
      return;
    case "setPrintLayout":
      queuePrintLayout(sheet, change);
      return;
    case "createPivot":
      queuePivot(context, { sheet, change });
      return;
    case "createBarChart":
      queueBarChart(sheet, change);
      return;
    case "addTableRows":
      queueAddTableRows(sheet, change);
      return;
    case "deleteTableRows":
      queueDeleteTableRows(sheet, change);
      return;
    case "writeTableCells":
      queueTableCells(sheet, change);
      return;
    case "writeTableFormulas":
      queueTableFormulas(sheet, change);
      return;
    case "writeAboveTable":
      queueAboveTable(sheet, change);
      return;
    case "fillCells":
      for (const { row, column, color } of change.cells) queueFill(sheet.getCell(row, column), color);
      return;
    case "fillTableCells":
      queueTableFills(sheet, change);
      return;
    case "showArea":
      sheet.activate();
      rangeAt(sheet, change.area).select();
      return;
  }
}

function areaOf(
  { rowIndex, columnIndex }: { rowIndex: number; columnIndex: number },
  rows: readonly (readonly unknown[])[],
): CellArea {
  return { rowIndex, columnIndex, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 };
}

/** Asked for when needed: Excel's enums are there only once office.js is. */
function visibilities() {
  const { visible, hidden, veryHidden } = Excel.SheetVisibility;
  return { visible, hidden, veryHidden } as const;
}
