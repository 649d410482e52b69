import { areaContains, areasOverlap, intersectAreas, uniteAreas } from "../../../workbook/a1";
import type { Area } from "../../../workbook/previewWorkbook";
import type { CallArguments } from "../callArguments";
import { sheetIdFor, type HostSession } from "../hostSession";
import { hostObject, type HostObject, type MethodMember, type RangeTarget } from "../objectModel";
import { cellOf, checkedArea, columnOf, entireLines, rowOf, shiftedArea } from "../rangeGeometry";
import { invalidArgument, itemNotFound, RichApiError } from "../richApiError";
import { readCellProperties } from "./rangeCellProperties";

function toArea(pick: (area: Area, args: CallArguments) => Area): MethodMember<RangeTarget> {
  return ({ sheetId, area }, args) => hostObject("Range", { sheetId, area: pick(area, args) });
}

function otherRange(range: RangeTarget, args: CallArguments, session: HostSession): Area {
  const other = args.range(0, sheetIdFor(session, range.sheetId));
  if (other.sheetId !== range.sheetId) throw invalidArgument("the ranges are on different sheets");
  return other.area;
}

function intersection(range: RangeTarget, args: CallArguments, session: HostSession): HostObject | null {
  const area = intersectAreas(range.area, otherRange(range, args, session));
  return area ? hostObject("Range", { sheetId: range.sheetId, area }) : null;
}

/** The cells with content inside a range; the sheet's used area bounds the search. */
function usedRange(range: RangeTarget, args: CallArguments, session: HostSession): HostObject | null {
  const { sheetId } = range;
  const used = session.workbook.usedArea(sheetId, { valuesOnly: args.flag(0, false) });
  const shared = used && intersectAreas(used, range.area);
  if (!shared) return null;
  let area: Area | undefined;
  for (const [row, cells] of session.workbook.readCells(sheetId, shared).entries()) {
    const filled = cells.flatMap((cell, column) => (cell.formula === "" ? [] : [column]));
    const [first] = filled;
    const last = filled.at(-1);
    if (first === undefined || last === undefined) continue;
    const rowIndex = shared.rowIndex + row;
    area = uniteAreas(area, {
      rowIndex,
      columnIndex: shared.columnIndex + first,
      rowCount: 1,
      columnCount: last - first + 1,
    });
  }
  return area ? hostObject("Range", { sheetId, area }) : null;
}

function lines(where: "after" | "before", axis: "rows" | "columns"): MethodMember<RangeTarget> {
  return toArea((area, args) => {
    const count = args.optionalInteger(0, 1);
    const isAfter = where === "after" ? count > 0 : count < 0;
    const size = Math.abs(count);
    if (axis === "rows") {
      return checkedArea({
        ...area,
        rowIndex: isAfter ? area.rowIndex + area.rowCount : area.rowIndex - size,
        rowCount: size,
      });
    }
    const columnIndex = isAfter ? area.columnIndex + area.columnCount : area.columnIndex - size;
    return checkedArea({ ...area, columnIndex, columnCount: size });
  });
}

function mergedAreas(range: RangeTarget, session: HostSession): HostObject | null {
  const areas = session.workbook.mergedAreas(range.sheetId).filter((area) => areasOverlap(area, range.area));
  return areas.length > 0 ? hostObject("RangeAreas", { sheetId: range.sheetId, areas }) : null;
}

/** The area that the formula of a single cell fills. */
function spilledArea({ sheetId, area }: RangeTarget, session: HostSession): HostObject | null {
  const spilled = session.workbook
    .spillAreas(sheetId)
    .find((one) => one.rowIndex === area.rowIndex && one.columnIndex === area.columnIndex);
  return spilled ? hostObject("Range", { sheetId, area: spilled }) : null;
}

/** The cell whose formula fills a single cell. */
function spillParent({ sheetId, area }: RangeTarget, session: HostSession): HostObject | null {
  const spilled = session.workbook.spillAreas(sheetId).find((one) => areaContains(one, area));
  return spilled ? hostObject("Range", { sheetId, area: cellOf(spilled, 0, 0) }) : null;
}

function keepReference(range: RangeTarget, session: HostSession): null {
  range.referenceId ??= session.nextReferenceId();
  session.references.set(range.referenceId, hostObject("Range", range));
  return null;
}

/** Methods of `Excel.Range` that change nothing. */
export const rangeMethods: Readonly<Record<string, MethodMember<RangeTarget>>> = {
  GetCell: toArea((area, args) => cellOf(area, args.integer(0), args.integer(1))),
  GetRow: toArea((area, args) => rowOf(area, args.integer(0))),
  GetColumn: toArea((area, args) => columnOf(area, args.integer(0))),
  GetLastCell: toArea((area) => cellOf(area, area.rowCount - 1, area.columnCount - 1)),
  GetLastRow: toArea((area) => rowOf(area, area.rowCount - 1)),
  GetLastColumn: toArea((area) => columnOf(area, area.columnCount - 1)),
  GetEntireRow: toArea((area) => entireLines(area, "rows")),
  GetEntireColumn: toArea((area) => entireLines(area, "columns")),
  GetOffsetRange: toArea((area, args) =>
    shiftedArea(area, { rows: args.integer(0), columns: args.integer(1) }),
  ),
  GetResizedRange: toArea((area, args) =>
    shiftedArea(area, { moreRows: args.integer(0), moreColumns: args.integer(1) }),
  ),
  GetAbsoluteResizedRange: toArea((area, args) =>
    checkedArea({ ...area, rowCount: args.integer(0), columnCount: args.integer(1) }),
  ),
  GetRowsAbove: lines("before", "rows"),
  GetRowsBelow: lines("after", "rows"),
  GetColumnsBefore: lines("before", "columns"),
  GetColumnsAfter: lines("after", "columns"),
  GetBoundingRect: (range, args, session) =>
    hostObject("Range", {
      sheetId: range.sheetId,
      area: uniteAreas(range.area, otherRange(range, args, session)) ?? range.area,
    }),
  GetIntersection(range, args, session) {
    const shared = intersection(range, args, session);
    if (!shared) throw itemNotFound("the ranges share no cell");
    return shared;
  },
  GetIntersectionOrNullObject: intersection,
  GetUsedRange: (range, args, session) =>
    usedRange(range, args, session) ??
    hostObject("Range", { sheetId: range.sheetId, area: cellOf(range.area, 0, 0) }),
  GetUsedRangeOrNullObject: usedRange,
  GetTables(range, args, session) {
    const fits = args.flag(0, false) ? areaContains : areasOverlap;
    const tables = session.workbook.tables.filter(
      (table) => table.sheetId === range.sheetId && fits(range.area, table.area),
    );
    return hostObject("TableScopedCollection", { tableIds: tables.map((table) => table.id) });
  },
  GetMergedAreasOrNullObject: (range, _args, session) => mergedAreas(range, session),
  GetSpillingToRangeOrNullObject: (range, _args, session) => spilledArea(range, session),
  GetSpillParentOrNullObject: (range, _args, session) => spillParent(range, session),
  Select: ({ sheetId, area }, _args, { workbook }) => {
    workbook.activateSheet(sheetId);
    workbook.select(sheetId, area);
    return null;
  },
  Calculate: (_range, _args, { workbook }) => {
    workbook.recalculate();
    return null;
  },
  GetCellProperties: readCellProperties,
  _KeepReference: (range, _args, session) => keepReference(range, session),
  _ValidateArraySize({ area }, args) {
    if (args.integer(0) !== area.rowCount || args.integer(1) !== area.columnCount) {
      throw new RichApiError(
        "InvalidArgument",
        `The number of rows or columns in the input array doesn't match the size of the range: ${area.rowCount} rows of ${area.columnCount}.`,
      );
    }
    return null;
  },
};
