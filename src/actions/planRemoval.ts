import { isSameName } from "../workbook/freeName";
import type { CellArea } from "../workbook/cellArea";
import type { CellInput } from "../workbook/cellContent";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { SheetUse, WorkbookSnapshot } from "../workbook/workbookSnapshot";

/** A write that died midway, the workbook before it, and what is there now. */
export interface DeadWrite {
  readonly changes: readonly WorkbookChange[];
  readonly before: Pick<WorkbookSnapshot, "sheets" | "tables">;
  readonly after: Pick<WorkbookSnapshot, "sheetUses" | "tables">;
  /** Whether a new sheet without anything on it is certainly ours. */
  readonly removesEmptySheets: boolean;
}

/**
 * Takes away what a dead write left: sheets it had added, and cells it had filled on a sheet that was there.
 *
 * Only where every filled cell is one that the write writes, with what it writes: anything else is the person's.
 */
export function planRemoval({
  changes,
  before,
  after,
  removesEmptySheets,
}: DeadWrite): readonly WorkbookChange[] {
  return after.sheetUses.flatMap((use): readonly WorkbookChange[] => {
    const { sheetName } = use;
    const own = changes.filter((change) => "sheetName" in change && isSameName(change.sheetName, sheetName));
    const wasThere = before.sheets.some(({ name }) => isSameName(name, sheetName));
    if (wasThere) return planEmptying(use, { own, before, after });
    if (!own.some(({ kind }) => kind === "addSheet")) return [];
    const isOurs = use.usedArea === undefined ? removesEmptySheets : holdsOnlyOurs(use, own);
    if (!isOurs) return [];
    // Excel does not delete a very hidden sheet.
    const isHidden = own.some(({ kind }) => kind === "setSheetVisibility");
    return [
      ...(isHidden ? [{ kind: "setSheetVisibility", sheetName, visibility: "visible" } as const] : []),
      { kind: "deleteSheet", sheetName },
    ];
  });
}

function holdsOnlyOurs(use: SheetUse, own: readonly WorkbookChange[]): boolean {
  const written = writtenCells(own);
  const pivot = own.find((change) => change.kind === "createPivot");
  return filledCells(use).every(({ rowIndex, columnIndex, value }) => {
    const ours = written.get(cellKey(rowIndex, columnIndex));
    if (ours === undefined) return pivot !== undefined && rowIndex >= pivot.rowIndex - filterRows;
    return isSameContent(ours, value);
  });
}

/** A pivot table's filters stand above the cell that it was given. */
const filterRows = 2;

/** On a sheet that was there: our table becomes cells again, and the cells we filled become empty. */
function planEmptying(
  use: SheetUse,
  { own, before, after }: { own: readonly WorkbookChange[] } & Pick<DeadWrite, "before" | "after">,
): readonly WorkbookChange[] {
  const { sheetName } = use;
  const written = writtenCells(own);
  const areas = writtenAreas(own);
  const filled = filledCells(use).flatMap(({ rowIndex, columnIndex, value }) => {
    const ours = written.get(cellKey(rowIndex, columnIndex));
    if (ours !== undefined) return [isSameContent(ours, value)];
    // Emptying takes whole areas, and with them what somebody typed where we wrote nothing.
    return areas.some((area) => isInside(area, { rowIndex, columnIndex })) ? [false] : [];
  });
  if (filled.length === 0 || !filled.every(Boolean)) return [];
  const tables = own.flatMap((change): readonly WorkbookChange[] => {
    if (change.kind !== "createTable") return [];
    const { tableName } = change;
    const isNew =
      after.tables.some(({ name }) => isSameName(name, tableName)) &&
      !before.tables.some(({ name }) => isSameName(name, tableName));
    return isNew ? [{ kind: "undoTable", sheetName, tableName }] : [];
  });
  return [...tables, ...areas.map((area) => ({ kind: "clearCells", sheetName, area }) as const)];
}

function isInside(area: CellArea, { rowIndex, columnIndex }: Omit<FilledCell, "value">): boolean {
  const [row, column] = [rowIndex - area.rowIndex, columnIndex - area.columnIndex];
  return row >= 0 && row < area.rowCount && column >= 0 && column < area.columnCount;
}

interface FilledCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: string | number | boolean;
}

function filledCells({ usedArea, cells }: SheetUse): readonly FilledCell[] {
  if (usedArea === undefined) return [];
  return cells.flatMap((row, rowOffset) =>
    row.flatMap((value, columnOffset) =>
      value === ""
        ? []
        : [
            {
              rowIndex: usedArea.rowIndex + rowOffset,
              columnIndex: usedArea.columnIndex + columnOffset,
              value,
            },
          ],
    ),
  );
}

/** What the changes write on one sheet, by cell. */
function writtenCells(changes: readonly WorkbookChange[]): ReadonlyMap<string, CellInput> {
  const written = new Map<string, CellInput>();
  for (const change of changes) {
    if (change.kind !== "addLinks") continue;
    for (const link of change.links) written.set(cellKey(link.rowIndex, link.columnIndex), link.text);
  }
  for (const { rowIndex, columnIndex, rows } of changes.flatMap(writtenRows)) {
    rows.forEach((row, rowOffset) => {
      row.forEach((value, columnOffset) => {
        if (value !== null) written.set(cellKey(rowIndex + rowOffset, columnIndex + columnOffset), value);
      });
    });
  }
  return written;
}

function writtenAreas(changes: readonly WorkbookChange[]): readonly CellArea[] {
  return changes.flatMap(writtenRows).map(({ rowIndex, columnIndex, rows }) => ({
    rowIndex,
    columnIndex,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
  }));
}

interface WrittenRows {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rows: readonly (readonly CellInput[])[];
}

function writtenRows(change: WorkbookChange): readonly WrittenRows[] {
  if (change.kind !== "writeCells" && change.kind !== "writeFormulas") return [];
  const { rowIndex, columnIndex } = change;
  return [{ rowIndex, columnIndex, rows: change.kind === "writeCells" ? change.values : change.formulas }];
}

/** A formula counts as ours wherever a formula stands: Excel writes them in its own way. */
function isSameContent(ours: CellInput, found: string | number | boolean): boolean {
  return isFormula(ours) ? isFormula(found) : ours === found;
}

function isFormula(value: CellInput): boolean {
  return typeof value === "string" && value.startsWith("=");
}

function cellKey(rowIndex: number, columnIndex: number): string {
  return `${String(rowIndex)},${String(columnIndex)}`;
}
