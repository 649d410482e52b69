import type { PreviewChart } from "../../workbook/previewChart";
import type { PreviewPivot } from "../../workbook/previewPivot";
import type {
  CellView,
  PreviewName,
  PreviewSheet,
  PreviewTable,
  PreviewWorkbook,
} from "../../workbook/previewWorkbook";
import type { HostState } from "../hostState";
import type { HostObject, RangeTarget } from "./objectModel";
import { createPendingWrite, type PendingWrite } from "./pendingWrite";
import { invalidArgument, itemNotFound } from "./richApiError";

/** What one load of the pane has with the workbook: kept references, event registrations, its switches. */
export interface HostSession {
  readonly workbook: PreviewWorkbook;
  readonly state: HostState;
  /** Objects that the add-in keeps across requests, by reference id. */
  readonly references: Map<string, HostObject>;
  /** Registered events as `type|targetId`. */
  readonly registrations: Set<string>;
  isReadOnly: boolean;
  enableEvents: boolean;
  /** The cells of a range; read once per action however many properties are asked for. */
  cells(range: RangeTarget): CellView[][];
  /** Content on its way into cells; flushed before anything that could see or disturb it. */
  readonly writes: PendingWrite;
  /** The place in the request of the action that runs. */
  readonly actionIndex: number;
  /** Called before each action: what was read before may have changed. */
  startAction(actionIndex: number): void;
  nextReferenceId(): string;
}

/** Starts a session with nothing kept and nothing registered. */
export function createHostSession(options: {
  workbook: PreviewWorkbook;
  state: HostState;
  isReadOnly: boolean;
}): HostSession {
  let lastRead: { range: RangeTarget; cells: CellView[][] } | undefined;
  let referenceCount = 0;
  let actionIndex = 0;
  return {
    workbook: options.workbook,
    state: options.state,
    references: new Map(),
    registrations: new Set(),
    isReadOnly: options.isReadOnly,
    enableEvents: true,
    cells(range) {
      if (lastRead?.range !== range) {
        requireSheet(this, range.sheetId);
        lastRead = { range, cells: options.workbook.readCells(range.sheetId, range.area) };
      }
      return lastRead.cells;
    },
    writes: createPendingWrite(options.workbook),
    get actionIndex() {
      return actionIndex;
    },
    startAction(index) {
      actionIndex = index;
      lastRead = undefined;
    },
    nextReferenceId() {
      referenceCount += 1;
      return `reference:${referenceCount}`;
    },
  };
}

/** The sheet with an id; `ItemNotFound` where it was deleted meanwhile. */
export function requireSheet(session: HostSession, sheetId: string): PreviewSheet {
  const sheet = session.workbook.sheets.find((candidate) => candidate.id === sheetId);
  if (!sheet) throw itemNotFound("the sheet is gone");
  return sheet;
}

/** The sheet with a name in any case. */
export function findSheetByName(session: HostSession, name: string): PreviewSheet | undefined {
  return session.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** The id of the named sheet, or `otherwise` where an address names none. */
export function sheetIdFor(
  session: HostSession,
  otherwise: string,
): (sheetName: string | undefined) => string {
  return (sheetName) => {
    if (sheetName === undefined) return otherwise;
    const sheet = findSheetByName(session, sheetName);
    if (!sheet) throw invalidArgument(`there is no sheet ${sheetName}`);
    return sheet.id;
  };
}

/** The table with an id; `ItemNotFound` where it was deleted meanwhile. */
export function requireTable(session: HostSession, tableId: string): PreviewTable {
  const table = session.workbook.tables.find((candidate) => candidate.id === tableId);
  if (!table) throw itemNotFound("the table is gone");
  return table;
}

/** The defined name in any case, of the workbook or of a sheet; `ItemNotFound` where it was deleted meanwhile. */
export function requireName(session: HostSession, name: string, sheetId?: string): PreviewName {
  const found = session.workbook.names.find(
    (candidate) => candidate.sheetId === sheetId && candidate.name.toLowerCase() === name.toLowerCase(),
  );
  if (!found) throw itemNotFound(`the name ${name}`);
  return found;
}

/** The pivot table with an id; `ItemNotFound` where it was deleted meanwhile. */
export function requirePivot(session: HostSession, pivotId: string): PreviewPivot {
  const pivot = session.workbook.pivots.find((candidate) => candidate.id === pivotId);
  if (!pivot) throw itemNotFound("the pivot table is gone");
  return pivot;
}

/** The chart with an id; `ItemNotFound` where it was deleted meanwhile. */
export function requireChart(session: HostSession, chartId: string): PreviewChart {
  const chart = session.workbook.charts.find((candidate) => candidate.id === chartId);
  if (!chart) throw itemNotFound("the chart is gone");
  return chart;
}
