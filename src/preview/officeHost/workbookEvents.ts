import { areasOverlap, formatArea, intersectAreas } from "../workbook/a1";
import type { EditSource, PreviewTable, PreviewWorkbook, WorkbookEvent } from "../workbook/previewWorkbook";
import { formatEventReference } from "./richApi/eventReference";
import type { RangeTarget } from "./richApi/objectModel";
import {
  tableEventTypes,
  tablesEventTypes,
  workbookTargetId,
  worksheetEventTypes,
  worksheetsEventTypes,
} from "./richApi/classes/eventTypes";

/** An event for everyone registered under `type` at one of the targets. */
export interface EventNotice {
  readonly type: number;
  readonly targetIds: readonly string[];
  readonly message: Readonly<Record<string, unknown>>;
}

/** Names that events tell after the thing itself is gone or renamed. */
export interface KnownNames {
  readonly sheets: Map<string, string>;
  readonly tables: Map<string, string>;
}

/** The names of everything that is there now. */
export function readKnownNames(workbook: PreviewWorkbook): KnownNames {
  return {
    sheets: new Map(workbook.sheets.map(({ id, name }) => [id, name])),
    tables: new Map(workbook.tables.map(({ id, name }) => [id, name])),
  };
}

function origin(source: EditSource): { readonly source: string; readonly triggerSource: string } {
  return {
    source: source === "coAuthor" ? "Remote" : "Local",
    triggerSource: source === "addIn" ? "ThisLocalAddin" : "Unknown",
  };
}

function changeMessage(range: RangeTarget, source: EditSource): Readonly<Record<string, unknown>> {
  return {
    changeType: "RangeEdited",
    worksheetId: range.sheetId,
    address: formatArea(range.area),
    referenceId: formatEventReference(range),
    shiftDirection: "None",
    ...origin(source),
  };
}

function tablesAt(workbook: PreviewWorkbook, { sheetId, area }: RangeTarget): readonly PreviewTable[] {
  return workbook.tables.filter((table) => table.sheetId === sheetId && areasOverlap(table.area, area));
}

function cellsChanged(workbook: PreviewWorkbook, range: RangeTarget, source: EditSource): EventNotice[] {
  const message = changeMessage(range, source);
  const ofTables = tablesAt(workbook, range).map((table) => {
    const inside = intersectAreas(table.area, range.area) ?? range.area;
    return {
      type: tableEventTypes.DataChanged,
      targetIds: [table.id, range.sheetId, workbookTargetId],
      message: { ...changeMessage({ ...range, area: inside }, source), tableId: table.id },
    };
  });
  return [
    { type: worksheetEventTypes.DataChanged, targetIds: [range.sheetId, workbookTargetId], message },
    ...ofTables,
  ];
}

function selectionChanged(workbook: PreviewWorkbook, { sheetId, area }: RangeTarget): EventNotice[] {
  const ofTables = workbook.tables
    .filter((table) => table.sheetId === sheetId)
    .map((table) => {
      const inside = intersectAreas(table.area, area);
      const address = inside ? formatArea(inside) : "";
      return {
        type: tableEventTypes.SelectionChanged,
        targetIds: [table.id],
        message: { worksheetId: sheetId, tableId: table.id, address, isInsideTable: inside !== undefined },
      };
    });
  const message = { worksheetId: sheetId, address: formatArea(area) };
  return [
    { type: worksheetEventTypes.SelectionChanged, targetIds: [sheetId, workbookTargetId], message },
    ...ofTables,
  ];
}

function sheetRenamed(
  workbook: PreviewWorkbook,
  names: KnownNames,
  event: { sheetId: string; source: EditSource },
): EventNotice[] {
  const { sheetId } = event;
  const nameBefore = names.sheets.get(sheetId) ?? "";
  const nameAfter = workbook.sheets.find(({ id }) => id === sheetId)?.name ?? nameBefore;
  const message = { worksheetId: sheetId, nameBefore, nameAfter, source: origin(event.source).source };
  return [{ type: worksheetEventTypes.NameChanged, targetIds: [sheetId, workbookTargetId], message }];
}

function tableEvent(
  type: number,
  names: KnownNames,
  event: { sheetId: string; tableId: string; source: EditSource },
): EventNotice[] {
  const { sheetId, tableId } = event;
  const tableName = names.tables.get(tableId) ?? "";
  const message = { worksheetId: sheetId, tableId, tableName, source: origin(event.source).source };
  return [{ type, targetIds: [sheetId, workbookTargetId], message }];
}

/** Puts an event of the workbook into Excel's words. `names` are those from before the event. */
export function describeWorkbookEvent(
  workbook: PreviewWorkbook,
  names: KnownNames,
  event: WorkbookEvent,
): readonly EventNotice[] {
  const targetIds = [event.sheetId, workbookTargetId];
  switch (event.kind) {
    case "cellsChanged":
      return cellsChanged(workbook, event, event.source);
    case "calculated":
      return [
        {
          type: worksheetEventTypes.Calculated,
          targetIds,
          message: { worksheetId: event.sheetId, address: "" },
        },
      ];
    case "selectionChanged":
      return selectionChanged(workbook, event);
    case "sheetAdded":
    case "sheetDeleted": {
      const type = event.kind === "sheetAdded" ? worksheetsEventTypes.Added : worksheetsEventTypes.Deleted;
      const message = { worksheetId: event.sheetId, source: origin(event.source).source };
      return [{ type, targetIds: [workbookTargetId], message }];
    }
    case "sheetActivated":
      return [{ type: worksheetEventTypes.Activated, targetIds, message: { worksheetId: event.sheetId } }];
    case "sheetRenamed":
      return sheetRenamed(workbook, names, event);
    case "tableAdded":
      return tableEvent(tablesEventTypes.Added, names, event);
    case "tableDeleted":
      return tableEvent(tablesEventTypes.Deleted, names, event);
    case "tableChanged":
    case "pivotsChanged":
    case "chartsChanged":
    case "sheetLookChanged":
      // Excel has no event for these, or (a chart added, deleted, activated) this host has not built it.
      return [];
  }
}
