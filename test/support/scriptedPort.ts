import type { ReadRequest } from "../../src/workbook/readRequest";
import type { WorkbookChange } from "../../src/workbook/workbookChange";
import type { WorkbookPort } from "../../src/workbook/workbookPort";
import type { AreaSnapshot, WorkbookSnapshot } from "../../src/workbook/workbookSnapshot";

/** An ordinary workbook of one empty sheet, with what a test says differently. */
export function snapshotOf(differences: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot {
  return {
    activeSheetName: "Sheet1",
    isStructureProtected: false,
    sheets: [{ name: "Sheet1", isProtected: false, isVisible: true }],
    tables: [],
    names: [],
    area: undefined,
    selection: undefined,
    tableContents: [],
    sheetUses: [],
    features: { pivotTables: true, pivotFilters: true, dynamicArrays: true },
    ...differences,
  };
}

/** An area of `Sheet1` that is free on an untouched sheet, with what a test says differently. */
export function areaOf(differences: Partial<AreaSnapshot> & Pick<AreaSnapshot, "area">): AreaSnapshot {
  return {
    sheetName: "Sheet1",
    isEmpty: true,
    cells: undefined,
    tableNames: [],
    hasMergedCells: false,
    usedArea: undefined,
    usedInColumns: undefined,
    ...differences,
  };
}

/** A port that answers with a snapshot and keeps the log; stricter than a workbook: a second read or write fails. */
export interface ScriptedPort extends WorkbookPort {
  readonly requests: readonly ReadRequest[];
  readonly written: readonly (readonly WorkbookChange[])[];
}

/** A port for one action; `answer` may look at the request, `failsWriting` is what its write rejects with. */
export function scriptedPort(
  answer: WorkbookSnapshot | ((request: ReadRequest) => WorkbookSnapshot),
  { failsWriting }: { failsWriting?: Error } = {},
): ScriptedPort {
  const requests: ReadRequest[] = [];
  const written: (readonly WorkbookChange[])[] = [];
  return {
    requests,
    written,
    async read(request) {
      if (written.length > 0) throw new Error("read after writing: an action reads once, first");
      if (requests.push(request) > 1) throw new Error("read twice: an action reads once");
      return typeof answer === "function" ? answer(request) : answer;
    },
    async apply(changes, { signal, onStep } = {}) {
      if (changes.length === 0)
        throw new Error("applied nothing: a write without changes is a wasted request");
      if (written.push(structuredClone(changes)) > 1) throw new Error("wrote twice: an action writes once");
      if (failsWriting !== undefined) throw failsWriting;
      const stepCount = 1 + changes.filter(({ kind }) => kind === "endStep").length;
      for (let step = 1; step <= stepCount && signal?.aborted !== true; step += 1) onStep?.(step);
    },
    watch: () => Promise.reject(new Error("an action does not watch")),
  };
}
