import { formatSheetArea, sheetLimits } from "../../../workbook/a1";
import type { CellView } from "../../../workbook/previewWorkbook";
import { parseCellMatrix, parseFormatMatrix } from "../cellMatrix";
import { requireSheet, type HostSession } from "../hostSession";
import {
  hostObject,
  type ClassDefinition,
  type RangeTarget,
  type ScalarMember,
  type ScalarReader,
} from "../objectModel";
import { flagValue } from "../memberValues";
import { cellCount } from "../rangeGeometry";
import { rangeChanges } from "./rangeChanges";
import { rangeLinks } from "./rangeLinks";
import { rangeMethods } from "./rangeMethods";

function valueType(cell: CellView): string {
  if (cell.isError) return "Error";
  if (cell.value === "" && cell.formula === "") return "Empty";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
}

function perCell(read: (cell: CellView) => unknown): ScalarReader<RangeTarget> {
  return (range, session) => session.cells(range).map((row) => row.map(read));
}

function writeContent(range: RangeTarget, value: unknown, session: HostSession): void {
  requireSheet(session, range.sheetId);
  session.writes.add(range, parseCellMatrix(value, range.area), session.actionIndex);
}

const content = { read: perCell((cell) => cell.formula), write: writeContent };

const numberFormat: ScalarMember<RangeTarget> = {
  read: ({ sheetId, area }, { workbook }) =>
    Array.from({ length: area.rowCount }, (_, row) =>
      Array.from(
        { length: area.columnCount },
        (__, column) =>
          workbook.readFormat(sheetId, area.rowIndex + row, area.columnIndex + column).numberFormat,
      ),
    ),
  write(range, value, session) {
    session.workbook.setNumberFormats(range.sheetId, range.area, parseFormatMatrix(value, range.area));
  },
};

const address: ScalarMember<RangeTarget> = {
  read: (range, session) => formatSheetArea(requireSheet(session, range.sheetId).name, range.area),
};

/** Excel gives `null` where some rows are hidden and some are not; a filter hides rows as well. */
const rowHidden: ScalarMember<RangeTarget> = {
  read({ sheetId, area }, { workbook }) {
    const isHidden = workbook.isRowHidden(sheetId, area.rowIndex);
    for (let row = area.rowIndex + 1; row < area.rowIndex + area.rowCount; row += 1)
      if (workbook.isRowHidden(sheetId, row) !== isHidden) return null;
    return isHidden;
  },
  write: ({ sheetId, area }, value, { workbook }) =>
    workbook.setRowsHidden(sheetId, area.rowIndex, area.rowCount, flagValue(value, "rowHidden")),
};

/** `Excel.Range`. Local addresses, formulas and formats are the same as the others: the preview has one locale. */
export const rangeClass: ClassDefinition<RangeTarget> = {
  identity: (range) => (range.referenceId === undefined ? {} : { _ReferenceId: range.referenceId }),
  scalars: {
    Address: address,
    AddressLocal: address,
    RowIndex: { read: ({ area }) => area.rowIndex },
    ColumnIndex: { read: ({ area }) => area.columnIndex },
    RowCount: { read: ({ area }) => area.rowCount },
    ColumnCount: { read: ({ area }) => area.columnCount },
    CellCount: { read: ({ area }) => cellCount(area) },
    IsEntireColumn: { read: ({ area }) => area.rowCount === sheetLimits.rowCount },
    IsEntireRow: { read: ({ area }) => area.columnCount === sheetLimits.columnCount },
    Values: { read: perCell((cell) => cell.value), write: writeContent },
    Formulas: content,
    FormulasLocal: content,
    Text: { read: perCell((cell) => cell.text) },
    ValueTypes: { read: perCell(valueType) },
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    Hyperlink: rangeLinks,
    RowHidden: rowHidden,
  },
  navigations: {
    Format: (range) => hostObject("RangeFormat", range),
    Worksheet: ({ sheetId }) => hostObject("Worksheet", { sheetId }),
  },
  methods: rangeMethods,
  changes: rangeChanges,
  since: {
    GetAbsoluteResizedRange: "1.7",
    GetColumnsAfter: "1.3",
    GetColumnsBefore: "1.3",
    GetIntersectionOrNullObject: "1.4",
    GetMergedAreasOrNullObject: "1.13",
    GetResizedRange: "1.3",
    GetRowsAbove: "1.3",
    GetRowsBelow: "1.3",
    GetSpillParentOrNullObject: "1.12",
    GetSpillingToRangeOrNullObject: "1.12",
    GetTables: "1.9",
    GetUsedRangeOrNullObject: "1.4",
    Calculate: "1.6",
    GetCellProperties: "1.9",
    RowHidden: "1.2",
    SetCellProperties: "1.9",
    Hyperlink: "1.7",
    IsEntireColumn: "1.7",
    IsEntireRow: "1.7",
    Merge: "1.2",
    NumberFormatLocal: "1.7",
    _ValidateArraySize: "1.3",
  },
};
