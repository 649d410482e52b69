import type { Area, PreviewTable } from "../../../workbook/previewWorkbook";
import type { CallArguments } from "../callArguments";
import { parseCellMatrix } from "../cellMatrix";
import { requireTable, type HostSession } from "../hostSession";
import { hostObject, type ClassDefinition, type HostObject, type TargetByClass } from "../objectModel";
import { columnOf } from "../rangeGeometry";
import { invalidArgument, itemNotFound } from "../richApiError";
import { bodyArea, headerArea } from "./tableClass";

type Target = TargetByClass["TableColumn"];
type Collection = TargetByClass["TableColumnCollection"];

interface Column {
  readonly table: PreviewTable;
  readonly index: number;
  readonly name: string;
}

function requireColumn({ tableId, columnId }: Target, session: HostSession): Column {
  const table = requireTable(session, tableId);
  const index = table.columns.findIndex(({ id }) => id === columnId);
  const column = table.columns[index];
  if (!column) throw itemNotFound("the column is gone");
  return { table, index, name: column.name };
}

function toRange(pick: (table: PreviewTable) => Area) {
  return (target: Target, _args: unknown, session: HostSession): HostObject => {
    const { table, index } = requireColumn(target, session);
    return hostObject("Range", { sheetId: table.sheetId, area: columnOf(pick(table), index) });
  };
}

/** `Excel.TableColumn`; ids stay while a column lives. */
export const tableColumnClass: ClassDefinition<Target> = {
  identity: ({ columnId }) => ({ Id: columnId }),
  scalars: {
    Id: { read: ({ columnId }) => columnId },
    Index: { read: (target, session) => requireColumn(target, session).index },
    Name: {
      read: (target, session) => requireColumn(target, session).name,
      write(target, value, session) {
        if (typeof value !== "string") throw invalidArgument("a column's name is text");
        const { table, index } = requireColumn(target, session);
        session.workbook.writeCells(table.sheetId, columnOf(headerArea(table), index), [[value]], "addIn");
      },
    },
    Values: {
      read(target, session) {
        const { table, index } = requireColumn(target, session);
        const cells = session.workbook.readCells(table.sheetId, columnOf(table.area, index));
        return cells.map((row) => row.map((cell) => cell.value));
      },
      write(target, value, session) {
        const { table, index } = requireColumn(target, session);
        const area = columnOf(table.area, index);
        session.workbook.writeCells(table.sheetId, area, parseCellMatrix(value, area), "addIn");
      },
    },
  },
  methods: {
    GetRange: toRange((table) => table.area),
    GetHeaderRowRange: toRange(headerArea),
    GetDataBodyRange: toRange(bodyArea),
  },
  navigations: { Filter: (target) => hostObject("Filter", target) },
  changes: {
    Delete: ({ tableId, columnId }, _args, { workbook }) =>
      workbook.deleteTableColumn(tableId, columnId, "addIn"),
  },
  since: { Filter: "1.2" },
};

function find({ tableId }: Collection, key: unknown, session: HostSession): HostObject | undefined {
  const { columns } = requireTable(session, tableId);
  const column =
    typeof key === "number"
      ? columns.find(({ id }) => id === key)
      : columns.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
  return column && hostObject("TableColumn", { tableId, columnId: column.id });
}

function columnsOf({ tableId }: Collection, session: HostSession): readonly HostObject[] {
  return requireTable(session, tableId).columns.map(({ id }) =>
    hostObject("TableColumn", { tableId, columnId: id }),
  );
}

/** Adds a column from its values, header included; `name` then stands in the header. */
function addColumn({ tableId }: Collection, args: CallArguments, session: HostSession): HostObject {
  const table = requireTable(session, tableId);
  const given = args.optionalInteger(0, -1);
  const index = given < 0 || given >= table.columns.length ? undefined : given;
  const rows = args.isMissing(1)
    ? []
    : parseCellMatrix(args.values[1], { ...table.area, rowIndex: 0, columnIndex: 0, columnCount: 1 });
  const name = args.optionalText(2);
  const cells = rows.map(([cell]) => cell ?? null);
  const columnId = session.workbook.addTableColumn(
    tableId,
    index,
    name === undefined ? cells : [name, ...cells.slice(1)],
    "addIn",
  );
  return hostObject("TableColumn", { tableId, columnId });
}

/** `Excel.TableColumnCollection`; a key is a column's name or its id. */
export const tableColumnCollectionClass: ClassDefinition<Collection> = {
  scalars: { Count: { read: (target, session) => columnsOf(target, session).length } },
  items: columnsOf,
  item: find,
  methods: {
    GetCount: (target, _args, session) => columnsOf(target, session).length,
    GetItemAt(target, args, session) {
      const column = columnsOf(target, session)[args.integer(0)];
      if (!column) throw itemNotFound(`column ${args.integer(0)}`);
      return column;
    },
    GetItemOrNullObject: (target, args, session) => find(target, args.values[0], session),
  },
  changes: { Add: addColumn },
  since: { GetCount: "1.4", GetItemOrNullObject: "1.4" },
};
