import type { PreviewTable } from "../../../workbook/previewWorkbook";
import { sheetIdFor, type HostSession } from "../hostSession";
import { hostObject, type ClassDefinition, type HostObject, type TargetByClass } from "../objectModel";
import { invalidArgument, itemNotFound } from "../richApiError";
import { tablesEventTypes, workbookTargetId } from "./eventTypes";

type Target = TargetByClass["TableCollection"];

function tableObject(table: PreviewTable): HostObject {
  return hostObject("Table", { tableId: table.id });
}

function tablesOf({ sheetId }: Target, { workbook }: HostSession): readonly PreviewTable[] {
  return workbook.tables.filter((table) => sheetId === undefined || table.sheetId === sheetId);
}

/** A table by its id or, in any case, its name. */
function find(tables: readonly PreviewTable[], key: unknown): HostObject | undefined {
  const text = String(key);
  const table =
    tables.find(({ id }) => id === text) ??
    tables.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  return table && tableObject(table);
}

/** `Excel.TableCollection`, of the workbook or of one sheet. */
export const tableCollectionClass: ClassDefinition<Target> = {
  scalars: { Count: { read: (target, session) => tablesOf(target, session).length } },
  items: (target, session) => tablesOf(target, session).map(tableObject),
  item: (target, key, session) => find(tablesOf(target, session), key),
  methods: {
    GetCount: (target, _args, session) => tablesOf(target, session).length,
    GetItemAt(target, args, session) {
      const table = tablesOf(target, session)[args.integer(0)];
      if (!table) throw itemNotFound(`table ${args.integer(0)}`);
      return tableObject(table);
    },
    GetItemOrNullObject: (target, args, session) => find(tablesOf(target, session), args.values[0]),
  },
  changes: {
    Add(target, args, session) {
      const { workbook } = session;
      const range = args.range(0, sheetIdFor(session, target.sheetId ?? workbook.activeSheetId));
      if (target.sheetId !== undefined && range.sheetId !== target.sheetId) {
        throw invalidArgument("the range is on another sheet");
      }
      const { sheetId, area } = range;
      return tableObject(
        workbook.addTable({ sheetId, area, hasHeaders: args.flag(1, false), source: "addIn" }),
      );
    },
  },
  events: { types: tablesEventTypes, targetId: ({ sheetId }) => sheetId ?? workbookTargetId },
  since: {
    GetCount: "1.4",
    GetItemOrNullObject: "1.4",
    _RegisterAddedEvent: "1.9",
    _RegisterDataChangedEvent: "1.7",
    _RegisterDeletedEvent: "1.9",
  },
};

function scopedTables({ tableIds }: TargetByClass["TableScopedCollection"], { workbook }: HostSession) {
  return workbook.tables.filter((table) => tableIds.includes(table.id));
}

/** `Excel.TableScopedCollection`: the tables that a range touches. */
export const tableScopedCollectionClass: ClassDefinition<TargetByClass["TableScopedCollection"]> = {
  items: (target, session) => scopedTables(target, session).map(tableObject),
  item: (target, key, session) => find(scopedTables(target, session), key),
  methods: {
    GetCount: (target, _args, session) => scopedTables(target, session).length,
    GetFirst(target, _args, session) {
      const [first] = scopedTables(target, session);
      if (!first) throw itemNotFound("the range touches no table");
      return tableObject(first);
    },
    GetItemOrNullObject: (target, args, session) => find(scopedTables(target, session), args.values[0]),
  },
  since: { GetItemOrNullObject: "1.14" },
};
