import type { ReadRequest } from "../../../src/workbook/readRequest";
import type { WorkbookChange } from "../../../src/workbook/workbookChange";
import type { WorkbookHint, WorkbookPort } from "../../../src/workbook/workbookPort";
import type { WorkbookSnapshot } from "../../../src/workbook/workbookSnapshot";
import { areaOf, snapshotOf } from "../../support/scriptedPort";

/** What the workbook behind a pane is like, and how it behaves. */
export interface PaneWorkbookState {
  snapshot: Partial<WorkbookSnapshot>;
  /** The active cell, 0-based; cells with something in them are `taken`. */
  activeCell: { readonly rowIndex: number; readonly columnIndex: number };
  taken: readonly { readonly rowIndex: number; readonly columnIndex: number; readonly content?: string }[];
  /** Rejects every read with this. */
  failure: unknown;
  /** Reads wait for this. */
  gate: Promise<void>;
}

/** A port with one sheet of cells for several actions in a row; `written` is the log of all changes. */
export interface PaneWorkbook extends WorkbookPort {
  readonly state: PaneWorkbookState;
  readonly written: readonly WorkbookChange[];
  /** Tells who watches that something changed. */
  tell(hint: WorkbookHint): void;
}

/** An empty workbook, with what a test says differently. */
export function paneWorkbook(differences: Partial<PaneWorkbookState> = {}): PaneWorkbook {
  const state: PaneWorkbookState = {
    snapshot: {},
    activeCell: { rowIndex: 0, columnIndex: 0 },
    taken: [],
    failure: undefined,
    gate: Promise.resolve(),
    ...differences,
  };
  const written: WorkbookChange[] = [];
  const listeners = new Set<(hint: WorkbookHint) => void>();
  let isBusy = false;

  async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
    if (isBusy) throw new Error("two requests at once: the pane runs one action at a time");
    isBusy = true;
    try {
      return await work();
    } finally {
      isBusy = false;
    }
  }

  return {
    state,
    written,
    read: (request) =>
      alone(async () => {
        await state.gate;
        if (state.failure !== undefined) throw state.failure;
        return snapshotOf({ ...state.snapshot, area: readArea(request, state) });
      }),
    apply: (changes) =>
      alone(async () => {
        if (changes.length === 0) throw new Error("applied nothing");
        // Changes are plain JSON: what does not survive this is none.
        written.push(...(JSON.parse(JSON.stringify(changes)) as WorkbookChange[]));
      }),
    watch: async (listener) => {
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
    tell: (hint) => listeners.forEach((listener) => listener(hint)),
  };
}

function readArea(
  { area: request }: ReadRequest,
  { activeCell, taken }: PaneWorkbookState,
): WorkbookSnapshot["area"] {
  if (request === undefined) return undefined;
  const { rowIndex, columnIndex } = request.from === "activeCell" ? activeCell : request.from;
  const area = { rowIndex, columnIndex, rowCount: request.rowCount, columnCount: request.columnCount };
  const isEmpty = !taken.some(
    (cell) =>
      cell.rowIndex >= rowIndex &&
      cell.rowIndex < rowIndex + area.rowCount &&
      cell.columnIndex >= columnIndex &&
      cell.columnIndex < columnIndex + area.columnCount,
  );
  const rows = taken.map((cell) => cell.rowIndex);
  const columns = taken.map((cell) => cell.columnIndex);
  const used = taken.length === 0 ? undefined : boundsOf(rows, columns);
  const cell = taken.find((other) => other.rowIndex === rowIndex && other.columnIndex === columnIndex);
  const cells = request.rowCount * request.columnCount === 1 ? [[cell?.content ?? ""]] : undefined;
  return areaOf({ area, isEmpty, cells, usedArea: used, usedInColumns: used });
}

function boundsOf(rows: readonly number[], columns: readonly number[]) {
  const [rowIndex, columnIndex] = [Math.min(...rows), Math.min(...columns)];
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.max(...rows) - rowIndex + 1,
    columnCount: Math.max(...columns) - columnIndex + 1,
  };
}
