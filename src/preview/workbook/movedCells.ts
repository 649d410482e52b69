import type { ICellData, Nullable } from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Area } from "./previewWorkbook";
import type { CellPatch, UniverSession } from "./univerSession";

/** Where a cell of an area comes from, both as offsets inside it. */
export type CellOrigin = (rowOffset: number, columnOffset: number) => readonly [row: number, column: number];

/**
 * Puts the cells of an area in another order, content and format together.
 *
 * With `adjustsFormulas` relative references keep their distance, as when Excel sorts; otherwise formulas stay word
 * for word, as when cells are cut and put elsewhere.
 */
export function rearrangeCells(
  session: UniverSession,
  sheetId: string,
  area: Area,
  options: { readonly origin: CellOrigin; readonly adjustsFormulas: boolean },
): void {
  const sheet = session.sheet(sheetId);
  const contents: CellPatch = {};
  const blank: CellPatch = {};
  const styles: CellPatch = {};
  let hasOtherStyles = false;
  for (let rowOffset = 0; rowOffset < area.rowCount; rowOffset += 1) {
    for (let columnOffset = 0; columnOffset < area.columnCount; columnOffset += 1) {
      const [fromRow, fromColumn] = options.origin(rowOffset, columnOffset);
      if (fromRow === rowOffset && fromColumn === columnOffset) continue;
      const [row, column] = [area.rowIndex + rowOffset, area.columnIndex + columnOffset];
      const [oldRow, oldColumn] = [area.rowIndex + fromRow, area.columnIndex + fromColumn];
      const cell = sheet.getCellRaw(oldRow, oldColumn);
      const formula = formulaAt(session, sheetId, oldRow, oldColumn, cell);
      const distance = { rows: row - oldRow, columns: column - oldColumn };
      const content = contentOf(
        cell,
        formula !== undefined && options.adjustsFormulas ? moved(session, formula, distance) : formula,
      );
      (contents[row] ??= {})[column] = content;
      hasOtherStyles ||= cell?.s !== sheet.getCellRaw(row, column)?.s;
      (blank[row] ??= {})[column] = { s: null, t: content.t ?? null };
      const style = sheet.getCellStyle(oldRow, oldColumn);
      if (style) (styles[row] ??= {})[column] = { s: style, t: content.t ?? null };
    }
  }
  const cellCount = area.rowCount * area.columnCount;
  session.patchCells(sheetId, contents, { isStyleOnly: false, cellCount });
  if (!hasOtherStyles) return;
  // A style is laid over the cell's own, which therefore goes first.
  session.patchCells(sheetId, blank, { isStyleOnly: true, cellCount });
  session.patchCells(sheetId, styles, { isStyleOnly: true, cellCount });
}

/** The formula of a cell in full, where Univer may keep only that it is like a neighbour's. */
export function formulaAt(
  session: UniverSession,
  sheetId: string,
  rowIndex: number,
  columnIndex: number,
  cell: Nullable<ICellData>,
): string | undefined {
  if (!cell?.si) return cell?.f || undefined;
  const model = session.injector.get(FormulaDataModel);
  return model.getFormulaStringByCell(rowIndex, columnIndex, sheetId, session.unitId) ?? undefined;
}

function contentOf(cell: Nullable<ICellData>, formula: string | undefined): ICellData {
  return {
    v: cell?.v ?? null,
    t: cell?.t ?? null,
    p: cell?.p ?? null,
    custom: cell?.custom ?? null,
    f: formula ?? null,
    si: null,
  };
}

function moved(
  session: UniverSession,
  formula: string,
  distance: { readonly rows: number; readonly columns: number },
): string {
  // Univer's lexer reads column names with signs in them in our own spelling; without an address there is nothing to do.
  if (!/\$?[A-Za-z]{1,3}\$?\d/.test(formula)) return formula;
  const lexer = session.injector.get(LexerTreeBuilder);
  return lexer.moveFormulaRefOffset(formula, distance.columns, distance.rows);
}
