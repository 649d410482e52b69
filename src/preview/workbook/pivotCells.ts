import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  type IBorderStyleData,
  type ICellData,
  type IStyleData,
} from "@univerjs/core";
import { toStyle } from "./cellStyle";
import { looksNumeric } from "./cellWriter";
import type { PivotLayoutResult } from "./pivotLayout";
import type { PivotDatum } from "./pivotSummary";

/** Looks of Excel's own style for new pivot tables. */
const headFill = "#D9E1F2";
const line: IBorderStyleData = { s: BorderStyleTypes.THIN, cl: { rgb: "#8EA9DB" } };
const indentPixels = 14;

/** The cells of a laid out pivot table as Univer holds them: plain values and their looks. */
export function drawPivotCells(layout: PivotLayoutResult): ICellData[][] {
  return layout.cells.map((row, rowIndex) => {
    const isTotal = layout.totalRows.includes(rowIndex);
    return row.map((cell) => {
      const style: IStyleData = toStyle({
        ...(cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat }),
        ...(cell.isBold || isTotal ? { bold: true } : {}),
      });
      if (cell.role === "header" || isTotal) style.bg = { rgb: headFill };
      if (rowIndex === layout.headerRowCount - 1) style.bd = { b: line };
      if (isTotal) style.bd = { t: line };
      if (cell.indent > 0) style.pd = { l: 2 + cell.indent * indentPixels };
      return { ...valueCell(cell.datum), s: style };
    });
  });
}

/** The filters above: a caption, and what is let through. */
export function drawFilterCells(filters: readonly { caption: string; shown: string }[]): ICellData[][] {
  return filters.map(({ caption, shown }) =>
    [caption, shown].map((text, index) => ({
      ...valueCell({ value: text, isError: false }),
      s: index === 0 ? { bg: { rgb: headFill }, bl: BooleanNumber.TRUE } : {},
    })),
  );
}

/** The plain value of a datum, whatever text reads like. */
function valueCell({ value, isError }: PivotDatum): ICellData {
  const none: ICellData = { v: null, f: null, si: null, p: null, t: null, custom: null };
  if (value === "") return none;
  if (isError) return { ...none, v: value, t: CellValueType.STRING, custom: { isError: true } };
  if (typeof value === "number") return { ...none, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...none, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const t = looksNumeric(value) ? CellValueType.FORCE_STRING : CellValueType.STRING;
  return { ...none, v: value, t };
}
