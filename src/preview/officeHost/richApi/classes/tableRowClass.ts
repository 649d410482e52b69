import { parseCellMatrix, parseCellRows } from "../cellMatrix";
import type { CallArguments } from "../callArguments";
import { requireTable, type HostSession } from "../hostSession";
import {
  hostObject,
  isHostObject,
  type ClassDefinition,
  type HostObject,
  type RangeTarget,
  type TargetByClass,
} from "../objectModel";
import { rowOf } from "../rangeGeometry";
import { invalidArgument, itemNotFound } from "../richApiError";
import { bodyArea } from "./tableClass";

type Target = TargetByClass["TableRow"];
type Collection = TargetByClass["TableRowCollection"];

function rowRange({ tableId, index }: Target, session: HostSession): RangeTarget {
  const table = requireTable(session, tableId);
  const body = bodyArea(table);
  if (index < 0 || index >= body.rowCount) throw itemNotFound(`row ${index} of the table`);
  return { sheetId: table.sheetId, area: rowOf(body, index) };
}

/** `Excel.TableRow`; it stands for a place in the table, not for what stands there. */
export const tableRowClass: ClassDefinition<Target> = {
  scalars: {
    Index: { read: ({ index }) => index },
    Values: {
      read: (target, session) =>
        session.cells(rowRange(target, session)).map((row) => row.map((cell) => cell.value)),
      write(target, value, session) {
        const { sheetId, area } = rowRange(target, session);
        session.workbook.writeCells(sheetId, area, parseCellMatrix(value, area), "addIn");
      },
    },
  },
  methods: { GetRange: (target, _args, session) => hostObject("Range", rowRange(target, session)) },
  changes: {
    Delete: ({ tableId, index }, _args, { workbook }) => workbook.deleteTableRows(tableId, index, 1, "addIn"),
  },
};

function rowCount({ tableId }: Collection, session: HostSession): number {
  return bodyArea(requireTable(session, tableId)).rowCount;
}

function addRows({ tableId }: Collection, args: CallArguments, session: HostSession): HostObject {
  const table = requireTable(session, tableId);
  const count = rowCount({ tableId }, session);
  const given = args.optionalInteger(0, -1);
  const index = given < 0 || given >= count ? undefined : given;
  const blank = [Array<null>(table.columns.length).fill(null)];
  const rows = args.isMissing(1) ? blank : parseCellRows(args.values[1], table.columns.length);
  session.workbook.addTableRows(tableId, index, rows, "addIn");
  return hostObject("TableRow", { tableId, index: index ?? count });
}

function indexesOf(value: unknown): readonly number[] {
  if (!Array.isArray(value)) throw invalidArgument("rows are given as a list");
  const indexes = value.map((row: unknown) => {
    if (typeof row === "number") return row;
    if (isHostObject(row) && row.className === "TableRow") return row.target.index;
    throw invalidArgument("a row is given by its index or as an object");
  });
  return [...new Set(indexes)].sort((first, second) => second - first);
}

/** `Excel.TableRowCollection`. */
export const tableRowCollectionClass: ClassDefinition<Collection> = {
  scalars: { Count: { read: rowCount } },
  items: ({ tableId }, session) =>
    Array.from({ length: rowCount({ tableId }, session) }, (_, index) =>
      hostObject("TableRow", { tableId, index }),
    ),
  methods: {
    GetCount: (target, _args, session) => rowCount(target, session),
    GetItemAt({ tableId }, args, session) {
      const index = args.integer(0);
      if (index < 0 || index >= rowCount({ tableId }, session))
        throw itemNotFound(`row ${index} of the table`);
      return hostObject("TableRow", { tableId, index });
    },
  },
  changes: {
    Add: addRows,
    DeleteRows: ({ tableId }, args, { workbook }) => {
      // From the last to the first, so that the indexes of the others stay right.
      for (const index of indexesOf(args.values[0])) workbook.deleteTableRows(tableId, index, 1, "addIn");
    },
    DeleteRowsAt: ({ tableId }, args, { workbook }) =>
      workbook.deleteTableRows(tableId, args.integer(0), args.optionalInteger(1, 1), "addIn"),
  },
  since: { GetCount: "1.4" },
};
