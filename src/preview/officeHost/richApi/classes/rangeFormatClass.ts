import type { CellFormat } from "../../../workbook/previewWorkbook";
import { hostObject, type ClassDefinition, type RangeTarget, type ScalarMember } from "../objectModel";
import { uniformFormat } from "../uniformFormat";
import { colorValue } from "../memberValues";
import { invalidArgument } from "../richApiError";

type FormatName = keyof CellFormat;

/** A format property over all cells of a range; `accepts` says which values Excel takes. */
function formatMember<Name extends FormatName>(
  name: Name,
  accepts: (value: unknown) => value is Required<CellFormat>[Name],
): ScalarMember<RangeTarget> {
  return {
    read: (range, session) => uniformFormat(session, range, name),
    write(range, value, session) {
      if (!accepts(value)) throw invalidArgument(`${String(value)} is no ${name}`);
      session.workbook.formatCells(range.sheetId, range.area, { [name]: value });
    },
  };
}

function oneOf<Option extends string>(...options: readonly Option[]): (value: unknown) => value is Option {
  return (value): value is Option => options.some((option) => option === value);
}

const isFlag = (value: unknown): value is boolean => typeof value === "boolean";
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isFontSize = (value: unknown): value is number =>
  typeof value === "number" && value >= 1 && value <= 409;

function colorMember(name: "fontColor" | "fillColor"): ScalarMember<RangeTarget> {
  return {
    // Excel gives "" where the cells differ in colour.
    read: (range, session) => uniformFormat(session, range, name) ?? "",
    write: (range, value, session) =>
      session.workbook.formatCells(range.sheetId, range.area, { [name]: colorValue(value) }),
  };
}

function parseSize(value: unknown): number {
  if (typeof value !== "number" || !(value >= 0))
    throw invalidArgument(`${String(value)} is no size in points`);
  return value;
}

const columnWidth: ScalarMember<RangeTarget> = {
  read({ sheetId, area }, { workbook }) {
    const first = workbook.columnWidth(sheetId, area.columnIndex);
    for (let column = 1; column < area.columnCount; column += 1) {
      if (workbook.columnWidth(sheetId, area.columnIndex + column) !== first) return null;
    }
    return first;
  },
  write({ sheetId, area }, value, { workbook }) {
    workbook.setColumnWidth(sheetId, area.columnIndex, area.columnCount, parseSize(value));
  },
};

/** `Excel.RangeFormat`: alignment, wrapping, column widths and row heights (points). Row heights can only be set. */
export const rangeFormatClass: ClassDefinition<RangeTarget> = {
  scalars: {
    WrapText: formatMember("wrapText", isFlag),
    HorizontalAlignment: formatMember("horizontalAlignment", oneOf("General", "Left", "Center", "Right")),
    VerticalAlignment: formatMember("verticalAlignment", oneOf("Top", "Center", "Bottom")),
    ColumnWidth: columnWidth,
    RowHeight: {
      write: ({ sheetId, area }, value, { workbook }) =>
        workbook.setRowHeight(sheetId, area.rowIndex, area.rowCount, parseSize(value)),
    },
  },
  navigations: {
    Fill: (range) => hostObject("RangeFill", range),
    Font: (range) => hostObject("RangeFont", range),
  },
  changes: {
    AutofitColumns: ({ sheetId, area }, _args, { workbook }) =>
      workbook.autofitColumns(sheetId, area.columnIndex, area.columnCount),
    AutofitRows: ({ sheetId, area }, _args, { workbook }) =>
      workbook.autofitRows(sheetId, area.rowIndex, area.rowCount),
  },
  since: { AutofitColumns: "1.2", AutofitRows: "1.2", ColumnWidth: "1.2", RowHeight: "1.2" },
};

/** `Excel.RangeFont`. */
export const rangeFontClass: ClassDefinition<RangeTarget> = {
  scalars: {
    Bold: formatMember("bold", isFlag),
    Italic: formatMember("italic", isFlag),
    Color: colorMember("fontColor"),
    Size: formatMember("fontSize", isFontSize),
    Name: formatMember("fontName", isText),
  },
};

/** `Excel.RangeFill`. */
export const rangeFillClass: ClassDefinition<RangeTarget> = {
  scalars: { Color: colorMember("fillColor") },
  changes: {
    Clear: ({ sheetId, area }, _args, { workbook }) => workbook.formatCells(sheetId, area, { fillColor: "" }),
  },
};
