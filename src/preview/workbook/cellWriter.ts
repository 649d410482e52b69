import { BooleanNumber, CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { toRange, type CellPatch, type UniverSession } from "./univerSession";
import { generalFormat, numberFormatOf, toStyle } from "./cellStyle";
import { toEngineFormula, type FormulaTable } from "./formulaText";
import { parseTyped, type TypedCell } from "./parseTyped";
import { WorkbookRefusal, type Area, type CellValue } from "./previewWorkbook";

/** Nothing of a cell's former content, its format kept. */
const noContent: ICellData = { v: null, f: null, si: null, p: null, t: null, custom: null };

/** Puts values, formulas and typed text into cells; protection and events are the caller's business. */
export class CellWriter {
  constructor(
    private readonly session: UniverSession,
    private readonly tables: () => readonly FormulaTable[],
  ) {}

  /** Writes an area; `null` leaves a cell alone. Refuses content that has another shape than the area. */
  write(sheetId: string, area: Area, content: readonly (readonly (CellValue | null)[])[]): void {
    refuseOtherShape(area, content);
    this.session.reach(sheetId, area);
    const patch: CellPatch = {};
    const context = { tables: this.tables(), currentYear: new Date().getFullYear() };
    for (const [rowOffset, row] of content.entries()) {
      const rowIndex = area.rowIndex + rowOffset;
      for (const [columnOffset, value] of row.entries()) {
        if (value === null) continue;
        const columnIndex = area.columnIndex + columnOffset;
        const cells = (patch[rowIndex] ??= {});
        cells[columnIndex] = this.cellFor({ sheetId, rowIndex, columnIndex }, value, context);
      }
    }
    const cellCount = area.rowCount * area.columnCount;
    this.session.patchCells(sheetId, patch, { isStyleOnly: false, cellCount });
  }

  /** Writes text as it is, whatever it reads like. */
  writeText(sheetId: string, rowIndex: number, columnIndex: number, text: string): void {
    const cell: ICellData = {
      ...noContent,
      v: text,
      t: looksNumeric(text) ? CellValueType.FORCE_STRING : CellValueType.STRING,
    };
    this.session.patchCells(
      sheetId,
      { [rowIndex]: { [columnIndex]: cell } },
      { isStyleOnly: false, cellCount: 1 },
    );
  }

  /** Underlines a cell as links are, or takes the line away. */
  underline(sheetId: string, area: Area, isUnderlined: boolean): void {
    this.session.reach(sheetId, area);
    const { rowIndex, columnIndex } = area;
    const s = { ul: { s: isUnderlined ? BooleanNumber.TRUE : BooleanNumber.FALSE } };
    const cell = { s, ...typeOf(this.session.sheet(sheetId).getCellRaw(rowIndex, columnIndex)) };
    const patch: CellPatch = { [rowIndex]: { [columnIndex]: cell } };
    this.session.patchCells(sheetId, patch, { isStyleOnly: true, cellCount: 1 });
  }

  /** Empties cells and keeps their formats. */
  clearContents(sheetId: string, area: Area): void {
    this.fill(sheetId, area, () => ({ ...noContent }), false);
  }

  /** Takes the formats off cells and keeps their contents. */
  clearFormats(sheetId: string, area: Area): void {
    const sheet = this.session.sheet(sheetId);
    this.fill(sheetId, area, (row, column) => ({ s: null, ...typeOf(sheet.getCellRaw(row, column)) }), true);
  }

  /** Empties cells altogether. */
  clearAll(sheetId: string, area: Area): void {
    this.fill(sheetId, area, () => ({ ...noContent, s: null }), false);
  }

  /** Patches those cells of the area that the sheet holds at all. */
  private fill(
    sheetId: string,
    area: Area,
    cell: (rowIndex: number, columnIndex: number) => ICellData,
    isStyleOnly: boolean,
  ): void {
    const patch: CellPatch = {};
    const { startRow, endRow, startColumn, endColumn } = toRange(area);
    let cellCount = 0;
    this.session
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column) => {
        if (row < startRow || row > endRow || column < startColumn || column > endColumn) return;
        (patch[row] ??= {})[column] = cell(row, column);
        cellCount += 1;
      });
    if (cellCount > 0) this.session.patchCells(sheetId, patch, { isStyleOnly, cellCount });
  }

  private cellFor(
    place: { sheetId: string; rowIndex: number; columnIndex: number },
    value: CellValue,
    context: { tables: readonly FormulaTable[]; currentYear: number },
  ): ICellData {
    if (typeof value === "number") return { ...noContent, v: value, t: CellValueType.NUMBER };
    if (typeof value === "boolean") return { ...noContent, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    const style = this.session.sheet(place.sheetId).getComposedCellStyle(place.rowIndex, place.columnIndex);
    const format = numberFormatOf(style);
    const typed = parseTyped(value, { isTextFormat: format === "@", currentYear: context.currentYear });
    if (typed.kind === "formula") {
      const formula = toEngineFormula(typed.formula, { ...place, tables: context.tables });
      return { ...noContent, f: formula };
    }
    return typed.kind === "empty" ? { ...noContent } : typedValueCell(typed, format);
  }
}

function typedValueCell(typed: Extract<TypedCell, { kind: "value" }>, format: string): ICellData {
  const { value } = typed;
  if (typeof value === "boolean") return { ...noContent, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") {
    const takesFormat = typed.numberFormat !== undefined && format === generalFormat;
    const style = takesFormat ? { s: toStyle({ numberFormat: typed.numberFormat }) } : {};
    return { ...noContent, v: value, t: CellValueType.NUMBER, ...style };
  }
  const isForced = typed.isLiteral === true && looksNumeric(value);
  return {
    ...noContent,
    v: value,
    t: isForced ? CellValueType.FORCE_STRING : CellValueType.STRING,
    ...(typed.isError ? { custom: { isError: true } } : {}),
  };
}

/** Whether Univer would take the text for a number or a logical value unless told that it is text. */
export function looksNumeric(text: string): boolean {
  return text.trim() !== "" && (Number.isFinite(Number(text)) || /^(true|false)$/i.test(text));
}

/** A cell's type, which Univer would guess anew from the number format whenever the style changes. */
export function typeOf(cell: Nullable<ICellData>): Pick<ICellData, "t"> {
  return cell?.t === undefined || cell.t === null ? {} : { t: cell.t };
}

function refuseOtherShape(area: Area, content: readonly (readonly unknown[])[]): void {
  const fits = content.length === area.rowCount && content.every((row) => row.length === area.columnCount);
  if (!fits) {
    throw new WorkbookRefusal("InvalidArgument", "The rows and columns written are not those of the area.");
  }
}
