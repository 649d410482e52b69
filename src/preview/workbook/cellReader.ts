import { CellValueType, type ICellData, type IRange, type Nullable, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { numberFormatOf } from "./cellStyle";
import { displayText } from "./displayText";
import { fromEngineFormula } from "./formulaText";
import type { Area, CellValue, CellView } from "./previewWorkbook";
import { withoutStuckPrefixes } from "./stuckFormula";
import type { ErrorMark } from "./univerPatches";
import { toArea, type UniverSession } from "./univerSession";

/** Reads cells as a person sees them. */
export class CellReader {
  constructor(private readonly session: UniverSession) {}

  /** The cells of an area, row by row. Cells beyond what the sheet holds are empty. */
  readCells(sheetId: string, area: Area): CellView[][] {
    const sheet = this.session.sheet(sheetId);
    return Array.from({ length: area.rowCount }, (_row, rowOffset) =>
      Array.from({ length: area.columnCount }, (_column, columnOffset) =>
        this.readCell(sheet, area.rowIndex + rowOffset, area.columnIndex + columnOffset),
      ),
    );
  }

  /** One cell as a person sees it. */
  readCell(sheet: Worksheet, rowIndex: number, columnIndex: number): CellView {
    const cell = sheet.getCellRaw(rowIndex, columnIndex);
    const spilled = this.spilledCell(sheet.getSheetId(), rowIndex, columnIndex);
    const formula = cell && this.formulaOf(cell, sheet, rowIndex, columnIndex);
    const shown = spilled && !formula ? spilled : cell;
    if (!shown) return emptyCell;
    const value = valueOf(shown, formula !== undefined || spilled !== undefined);
    const mark = shown.custom as Partial<ErrorMark> | undefined;
    const isError = mark?.isError === true;
    return {
      value,
      formula: formula ?? value,
      // Few ask for the text, and a cell's style is slow to put together.
      get text() {
        return displayText(value, numberFormatOf(sheet.getComposedCellStyle(rowIndex, columnIndex)));
      },
      isError,
      ...(isError && mark.message ? { errorMessage: mark.message } : {}),
    };
  }

  /** Whether anything is in the cell: a value, a formula, or what a neighbour's formula spills into it. */
  hasContent(sheet: Worksheet, rowIndex: number, columnIndex: number): boolean {
    return (
      holdsContent(sheet.getCellRaw(rowIndex, columnIndex)) ||
      this.spilledCell(sheet.getSheetId(), rowIndex, columnIndex) !== undefined
    );
  }

  /** What spilled arrays put into the sheet, by row and column. */
  spilledCells(sheetId: string): Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>> {
    const all = this.session.injector.get(FormulaDataModel).getArrayFormulaCellData();
    return all[this.session.unitId]?.[sheetId] ?? {};
  }

  /** The areas of more than one cell that formulas of the sheet fill, each with its formula's cell first. */
  spillAreas(sheetId: string): readonly Area[] {
    const model = this.session.injector.get(FormulaDataModel);
    const ranges: Readonly<Record<number, Readonly<Record<number, IRange | null>> | undefined>> =
      model.getArrayFormulaRange()[this.session.unitId]?.[sheetId] ?? {};
    return Object.values(ranges)
      .flatMap((row) => Object.values(row ?? {}))
      .flatMap((range) => (range ? [toArea(range)] : []))
      .filter(({ rowCount, columnCount }) => rowCount * columnCount > 1);
  }

  private spilledCell(sheetId: string, rowIndex: number, columnIndex: number): ICellData | undefined {
    return this.spilledCells(sheetId)[rowIndex]?.[columnIndex] ?? undefined;
  }

  private formulaOf(
    cell: ICellData,
    sheet: Worksheet,
    rowIndex: number,
    columnIndex: number,
  ): string | undefined {
    if (!cell.f && !cell.si) return undefined;
    const model = this.session.injector.get(FormulaDataModel);
    const formula = model.getFormulaStringByCell(
      rowIndex,
      columnIndex,
      sheet.getSheetId(),
      this.session.unitId,
    );
    return formula ? withoutStuckPrefixes(fromEngineFormula(formula)) : undefined;
  }
}

const emptyCell: CellView = { value: "", formula: "", text: "", isError: false };

/** Whether the cell itself holds a value or a formula. */
export function holdsContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return (
    Boolean(cell.f) ||
    Boolean(cell.si) ||
    (cell.v !== undefined && cell.v !== null && cell.v !== "") ||
    !!cell.p
  );
}

/** A formula that gives nothing shows 0; an empty cell has the value `""`. */
function valueOf(cell: ICellData, isCalculated: boolean): CellValue {
  if (cell.v === undefined || cell.v === null) {
    if (cell.p) return richText(cell);
    return isCalculated ? 0 : "";
  }
  if (cell.t === CellValueType.BOOLEAN) return Number(cell.v) === 1 || cell.v === true;
  if (cell.t === CellValueType.NUMBER) return Number(cell.v);
  return cell.t === undefined || cell.t === null ? cell.v : String(cell.v);
}

/** Univer keeps text with mixed fonts as a document that ends with a paragraph mark. */
function richText(cell: ICellData): string {
  const text = cell.p?.body?.dataStream ?? "";
  return text.replace(/\r?\n?$/, "").replaceAll("\r", "\n");
}
