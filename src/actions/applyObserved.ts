import { baseSheetName } from "../tables/savedBase";
import type {
  CellContent,
  CellInput,
  SheetUse,
  TrackedTable,
  WorkbookChange,
  WorkbookPort,
} from "../workbook/workbookPort";
import type { FollowedState } from "./readFollowed";

/**
 * Applies changes to tables that were read before, and looks at those once more in the very request that writes.
 *
 * Where somebody was faster, their cells are put back as they stood right before our write, and so is what we remember:
 * the answer is `putBack`, and the change is to be planned anew. Tables too large for an answer of their own are not
 * looked at again; for those, the time between reading and writing remains.
 */
export async function applyObserved(
  port: WorkbookPort,
  {
    changes,
    tables,
    state,
  }: { changes: readonly WorkbookChange[]; tables: readonly TrackedTable[]; state: FollowedState },
): Promise<"written" | "putBack"> {
  const small = tables.filter(({ area }) => area.rowCount * area.columnCount <= mostCellsToObserve);
  let observed: readonly TrackedTable[] = [];
  await port.apply(changes, {
    observe: { tables: small.map(({ name }) => name) },
    onObserved: (seen) => (observed = seen),
  });
  const surprises = small.flatMap((before) => {
    const seen = observed.find(({ id }) => id === before.id);
    return seen === undefined || isSame(before, seen) ? [] : [seen];
  });
  if (surprises.length === 0) return "written";
  await putBack(port, { surprises, state });
  return "putBack";
}

const mostCellsToObserve = 20_000;

function isSame(before: TrackedTable, seen: TrackedTable): boolean {
  return JSON.stringify([before.columns, before.rows]) === JSON.stringify([seen.columns, seen.rows]);
}

/** Makes the tables what they were right before our write, whatever it did to them, and forgets that it happened. */
async function putBack(
  port: WorkbookPort,
  { surprises, state }: { surprises: readonly TrackedTable[]; state: FollowedState },
): Promise<void> {
  const now = await port.read({
    sheets: [baseSheetName],
    tracking: { tables: surprises.map(({ name }) => name) },
  });
  const changes = surprises.flatMap((seen): WorkbookChange[] => {
    const table = now.tracking?.tables.find(({ id }) => id === seen.id);
    return table === undefined ? [] : restoreTable(seen, table);
  });
  const baseBefore = state.snapshot.sheetUses.find(({ sheetName }) => sheetName === baseSheetName);
  const baseNow = now.sheetUses.find(({ sheetName }) => sheetName === baseSheetName);
  await port.apply([...changes, ...restoreBase(baseBefore, baseNow)]);
}

function restoreTable(seen: TrackedTable, now: TrackedTable): WorkbookChange[] {
  const { sheetName, name: tableName } = now;
  const place = { sheetName, tableName };
  const missing = seen.rows.length - now.rows.length;
  const width = seen.columns.length;
  const changes: WorkbookChange[] = [];
  if (missing > 0) {
    const values = Array.from({ length: missing }, () => new Array<CellInput>(width).fill(null));
    changes.push({ kind: "addTableRows", ...place, values });
  }
  if (missing < 0) {
    const rows = Array.from({ length: -missing }, (_, index) => seen.rows.length + index);
    changes.push({ kind: "deleteTableRows", ...place, rows });
  }
  const values = seen.rows.map((row) => row.map((cell) => (isFormula(cell) ? null : (cell ?? ""))));
  const formulas = seen.rows.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : null)));
  changes.push({ kind: "writeTableCells", ...place, row: 0, column: 0, values });
  if (formulas.some((row) => row.some((formula) => formula !== null))) {
    changes.push({ kind: "writeTableFormulas", ...place, row: 0, column: 0, formulas });
  }
  return changes;
}

/** What is remembered, as it was; rows that our write appended become blank. */
function restoreBase(before: SheetUse | undefined, now: SheetUse | undefined): WorkbookChange[] {
  if (now?.usedArea === undefined) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = now.usedArea;
  const values = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_unused, column): CellInput => {
      const from = before?.usedArea;
      const cells = before?.cells[rowIndex + row - (from?.rowIndex ?? 0)];
      return cells?.[columnIndex + column - (from?.columnIndex ?? 0)] ?? "";
    }),
  );
  return [{ kind: "writeCells", sheetName: baseSheetName, rowIndex, columnIndex, values }];
}

function isFormula(cell: CellContent): cell is { readonly formula: string } {
  return typeof cell === "object" && cell !== null;
}
