import { requireSheet, sheetIdFor, type HostSession } from "../hostSession";
import { hostObject, type ClassDefinition, type HostObject, type TargetByClass } from "../objectModel";
import { entireLines } from "../rangeGeometry";
import { invalidArgument, itemNotFound } from "../richApiError";

type Target = TargetByClass["WorksheetFreezePanes"];

function location({ sheetId }: Target, session: HostSession): HostObject | null {
  const { frozenRows: rows, frozenColumns: columns } = requireSheet(session, sheetId);
  if (rows === 0 && columns === 0) return null;
  const area = {
    rowIndex: 0,
    columnIndex: 0,
    rowCount: Math.max(rows, 1),
    columnCount: Math.max(columns, 1),
  };
  const lines = rows === 0 ? entireLines(area, "columns") : columns === 0 ? entireLines(area, "rows") : area;
  return hostObject("Range", { sheetId, area: lines });
}

/** `Excel.WorksheetFreezePanes`. */
export const worksheetFreezePanesClass: ClassDefinition<Target> = {
  methods: {
    GetLocation(target, _args, session) {
      const range = location(target, session);
      if (!range) throw itemNotFound("nothing is frozen");
      return range;
    },
    GetLocationOrNullObject: (target, _args, session) => location(target, session),
  },
  changes: {
    FreezeRows({ sheetId }, args, { workbook }) {
      workbook.freezePanes(sheetId, { rows: args.optionalInteger(0, 1), columns: 0 });
    },
    FreezeColumns({ sheetId }, args, { workbook }) {
      workbook.freezePanes(sheetId, { rows: 0, columns: args.optionalInteger(0, 1) });
    },
    FreezeAt({ sheetId }, args, session) {
      const range = args.range(0, sheetIdFor(session, sheetId));
      if (range.sheetId !== sheetId) throw invalidArgument("the range is on another sheet");
      const { area } = range;
      const isAtStart = area.rowIndex === 0 && area.columnIndex === 0;
      if (!isAtStart) throw invalidArgument("what is frozen starts at the sheet's first cell");
      session.workbook.freezePanes(sheetId, { rows: area.rowCount, columns: area.columnCount });
    },
    Unfreeze({ sheetId }, _args, { workbook }) {
      workbook.freezePanes(sheetId, { rows: 0, columns: 0 });
    },
  },
};
