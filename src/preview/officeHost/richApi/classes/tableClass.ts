import { formatSheetArea } from "../../../workbook/a1";
import type { Area, PreviewTable } from "../../../workbook/previewWorkbook";
import { requireSheet, requireTable, sheetIdFor, type HostSession } from "../hostSession";
import {
  hostObject,
  type ClassDefinition,
  type HostObject,
  type ScalarMember,
  type ScalarReader,
  type TargetByClass,
} from "../objectModel";
import { apiNotFound, invalidArgument, itemNotFound } from "../richApiError";
import { tableEventTypes } from "./eventTypes";

type Target = TargetByClass["Table"];

/** The header row of a table. */
export function headerArea(table: PreviewTable): Area {
  if (!table.showHeaders) throw itemNotFound(`${table.name} has no header row`);
  return { ...table.area, rowCount: 1 };
}

/** The rows of a table below its header. */
export function bodyArea(table: PreviewTable): Area {
  const headerRows = table.showHeaders ? 1 : 0;
  return {
    ...table.area,
    rowIndex: table.area.rowIndex + headerRows,
    rowCount: table.area.rowCount - headerRows,
  };
}

function toRange(pick: (table: PreviewTable) => Area) {
  return ({ tableId }: Target, _args: unknown, session: HostSession): HostObject => {
    const table = requireTable(session, tableId);
    return hostObject("Range", { sheetId: table.sheetId, area: pick(table) });
  };
}

function tableScalar(read: (table: PreviewTable) => unknown): ScalarReader<Target> {
  return ({ tableId }, session) => read(requireTable(session, tableId));
}

function textMember(name: "name" | "style"): ScalarMember<Target> {
  return {
    read: tableScalar((table) => table[name]),
    write({ tableId }, value, { workbook }) {
      if (typeof value !== "string") throw invalidArgument(`a table's ${name} is text`);
      workbook.updateTable(tableId, { [name]: value }, "addIn");
    },
  };
}

function switchMember(name: "showBandedRows" | "showFilterButton"): ScalarMember<Target> {
  return {
    read: tableScalar((table) => table[name]),
    write({ tableId }, value, { workbook }) {
      if (typeof value !== "boolean") throw invalidArgument(`${name} is true or false`);
      workbook.updateTable(tableId, { [name]: value }, "addIn");
    },
  };
}

/** A switch that this host knows in one position only. */
function fixedSwitch(name: string, read: (table: PreviewTable) => boolean): ScalarMember<Target> {
  return {
    read: tableScalar(read),
    write({ tableId }, value, session) {
      if (read(requireTable(session, tableId)) !== value)
        throw apiNotFound(`Table.${name} = ${String(value)}`);
    },
  };
}

/** `Excel.Table`. A totals row is not built, nor switching the header row. */
export const tableClass: ClassDefinition<Target> = {
  identity: ({ tableId }) => ({ Id: tableId }),
  scalars: {
    Id: { read: ({ tableId }) => tableId },
    Name: textMember("name"),
    Style: textMember("style"),
    ShowHeaders: fixedSwitch("showHeaders", (table) => table.showHeaders),
    ShowTotals: fixedSwitch("showTotals", () => false),
    ShowFilterButton: switchMember("showFilterButton"),
    ShowBandedRows: switchMember("showBandedRows"),
    ShowBandedColumns: fixedSwitch("showBandedColumns", () => false),
    HighlightFirstColumn: fixedSwitch("highlightFirstColumn", () => false),
    HighlightLastColumn: fixedSwitch("highlightLastColumn", () => false),
  },
  navigations: {
    Columns: ({ tableId }) => hostObject("TableColumnCollection", { tableId }),
    Sort: ({ tableId }) => hostObject("TableSort", { tableId }),
    Rows: ({ tableId }) => hostObject("TableRowCollection", { tableId }),
    Worksheet: ({ tableId }, session) =>
      hostObject("Worksheet", { sheetId: requireTable(session, tableId).sheetId }),
  },
  methods: {
    GetRange: toRange((table) => table.area),
    GetHeaderRowRange: toRange(headerArea),
    GetDataBodyRange: toRange(bodyArea),
  },
  changes: {
    ClearFilters: ({ tableId }, _args, { workbook }) => workbook.clearTableFilters(tableId),
    Delete: ({ tableId }, _args, { workbook }) => workbook.deleteTable(tableId, "addIn"),
    ConvertToRange({ tableId }, _args, session) {
      const { sheetId, area } = requireTable(session, tableId);
      session.workbook.convertTableToRange(tableId, "addIn");
      return hostObject("Range", { sheetId, area });
    },
    Resize({ tableId }, args, session) {
      const table = requireTable(session, tableId);
      const range = args.range(0, sheetIdFor(session, table.sheetId));
      if (range.sheetId !== table.sheetId) {
        const { name } = requireSheet(session, range.sheetId);
        throw invalidArgument(`${formatSheetArea(name, range.area)} is on another sheet than the table`);
      }
      session.workbook.updateTable(tableId, { area: range.area }, "addIn");
    },
  },
  events: { types: tableEventTypes, targetId: ({ tableId }) => tableId },
  since: {
    ClearFilters: "1.2",
    ConvertToRange: "1.2",
    HighlightFirstColumn: "1.3",
    HighlightLastColumn: "1.3",
    Resize: "1.13",
    Sort: "1.2",
    ShowBandedColumns: "1.3",
    ShowBandedRows: "1.3",
    ShowFilterButton: "1.3",
    Worksheet: "1.2",
    _RegisterDataChangedEvent: "1.7",
    _RegisterSelectionChangedEvent: "1.7",
  },
};
