import type { PivotSource, PreviewPivot } from "../../../workbook/previewPivot";
import type { CallArguments } from "../callArguments";
import { requirePivot, sheetIdFor, type HostSession } from "../hostSession";
import { flagValue, textValue } from "../memberValues";
import { formatReference } from "../nameReference";
import {
  hostObject,
  type ClassDefinition,
  type HostObject,
  type ScalarMember,
  type TargetByClass,
} from "../objectModel";
import { invalidArgument } from "../richApiError";

type Target = TargetByClass["PivotTable"];
type Collection = TargetByClass["PivotTableCollection"];

/** A switch that this host knows in one position only, because nothing here depends on it. */
function keptSwitch(isOn: boolean, name: string): ScalarMember<Target> {
  return {
    read: () => isOn,
    write(_target, value) {
      if (flagValue(value, name) !== isOn) throw invalidArgument(`${name} can only be ${String(isOn)} here`);
    },
  };
}

function sourceText({ source }: PreviewPivot, session: HostSession): string {
  if (source.kind === "area") return formatReference(session, source).replace(/^=/, "");
  return session.workbook.tables.find(({ id }) => id === source.tableId)?.name ?? "";
}

/** `Excel.PivotTable`. */
export const pivotTableClass: ClassDefinition<Target> = {
  identity: ({ pivotId }) => ({ Id: pivotId }),
  scalars: {
    Id: { read: ({ pivotId }) => pivotId },
    Name: {
      read: ({ pivotId }, session) => requirePivot(session, pivotId).name,
      write: ({ pivotId }, value, { workbook }) =>
        void workbook.updatePivot(pivotId, { name: textValue(value, "a pivot table's name") }),
    },
    RefreshOnOpen: {
      read: ({ pivotId }, session) => requirePivot(session, pivotId).refreshOnOpen,
      write: ({ pivotId }, value, { workbook }) =>
        void workbook.updatePivot(pivotId, { refreshOnOpen: flagValue(value, "refreshOnOpen") }),
    },
    AllowMultipleFiltersPerField: keptSwitch(false, "allowMultipleFiltersPerField"),
    EnableDataValueEditing: keptSwitch(false, "enableDataValueEditing"),
    UseCustomSortLists: keptSwitch(true, "useCustomSortLists"),
  },
  navigations: {
    Hierarchies: (target) => hostObject("PivotHierarchyCollection", target),
    RowHierarchies: ({ pivotId }) =>
      hostObject("RowColumnPivotHierarchyCollection", { pivotId, axis: "rows" }),
    ColumnHierarchies: ({ pivotId }) =>
      hostObject("RowColumnPivotHierarchyCollection", { pivotId, axis: "columns" }),
    FilterHierarchies: (target) => hostObject("FilterPivotHierarchyCollection", target),
    DataHierarchies: (target) => hostObject("DataPivotHierarchyCollection", target),
    Layout: (target) => hostObject("PivotLayout", target),
    Worksheet: ({ pivotId }, session) =>
      hostObject("Worksheet", { sheetId: requirePivot(session, pivotId).sheetId }),
  },
  methods: {
    GetDataSourceString: ({ pivotId }, _args, session) => sourceText(requirePivot(session, pivotId), session),
    GetDataSourceType: ({ pivotId }, _args, session) =>
      requirePivot(session, pivotId).source.kind === "table" ? "LocalTable" : "LocalRange",
  },
  changes: {
    Delete: ({ pivotId }, _args, { workbook }) => workbook.deletePivot(pivotId),
    Refresh: ({ pivotId }, _args, { workbook }) => void workbook.refreshPivot(pivotId),
  },
  since: {
    AllowMultipleFiltersPerField: "1.12",
    ColumnHierarchies: "1.8",
    DataHierarchies: "1.8",
    Delete: "1.8",
    EnableDataValueEditing: "1.9",
    FilterHierarchies: "1.8",
    GetDataSourceString: "1.15",
    GetDataSourceType: "1.15",
    Hierarchies: "1.8",
    Id: "1.5",
    Layout: "1.8",
    RefreshOnOpen: "1.13",
    RowHierarchies: "1.8",
    UseCustomSortLists: "1.9",
  },
};

function pivotObject({ id }: PreviewPivot): HostObject {
  return hostObject("PivotTable", { pivotId: id });
}

function pivotsOf({ sheetId }: Collection, { workbook }: HostSession): readonly PreviewPivot[] {
  return workbook.pivots.filter((pivot) => sheetId === undefined || pivot.sheetId === sheetId);
}

function find(target: Collection, key: unknown, session: HostSession): HostObject | undefined {
  const text = String(key);
  const pivots = pivotsOf(target, session);
  const pivot =
    pivots.find(({ id }) => id === text) ??
    pivots.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  return pivot && pivotObject(pivot);
}

/** The source given as a table, as a range, or as the name or address of one. */
function sourceOf(args: CallArguments, session: HostSession, sheetId: string): PivotSource {
  const given = args.object(1);
  if (given?.className === "Table") return { kind: "table", tableId: given.target.tableId };
  if (given === undefined) {
    const name = args.text(1).toLowerCase();
    const table = session.workbook.tables.find((candidate) => candidate.name.toLowerCase() === name);
    if (table) return { kind: "table", tableId: table.id };
  }
  const range = args.range(1, sheetIdFor(session, sheetId));
  return { kind: "area", sheetId: range.sheetId, area: range.area };
}

/** `Excel.PivotTableCollection`, of the workbook or of one sheet. */
export const pivotTableCollectionClass: ClassDefinition<Collection> = {
  items: (target, session) => pivotsOf(target, session).map(pivotObject),
  item: find,
  methods: {
    GetCount: (target, _args, session) => pivotsOf(target, session).length,
    GetItemOrNullObject: (target, args, session) => find(target, args.values[0], session),
  },
  changes: {
    Add(target, args, session) {
      const { workbook } = session;
      const here = target.sheetId ?? workbook.activeSheetId;
      const { sheetId, area } = args.range(2, sheetIdFor(session, here));
      if (target.sheetId !== undefined && sheetId !== target.sheetId)
        throw invalidArgument("the destination is on another sheet");
      const { rowIndex, columnIndex } = area;
      const source = sourceOf(args, session, here);
      return pivotObject(workbook.addPivot({ name: args.text(0), sheetId, rowIndex, columnIndex, source }));
    },
    RefreshAll(target, _args, session) {
      for (const { id } of pivotsOf(target, session)) session.workbook.refreshPivot(id);
    },
  },
  since: { Add: "1.8", GetCount: "1.4", GetItemOrNullObject: "1.4", RefreshAll: "1.3" },
};
