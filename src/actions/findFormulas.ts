import { findFunctionCalls } from "../budget/formulaCalls";
import type { FunctionCall } from "../budget/formulaCalls";
import type { Budget } from "../budget/measure";
import type { Policy } from "../policy/policy";
import { formatAddress } from "../workbook/cellAddress";
import { isSameName } from "../workbook/freeName";
import type { CellPlace, SheetBlock } from "../workbook/cellArea";
import type { WorkbookPort } from "../workbook/workbookPort";
import type { SheetUse } from "../workbook/workbookSnapshot";
import { createNameCheck } from "./checkNames";
import type { FoundFormula } from "./foundFormula";
import { createNameLookups } from "./nameLookup";
import { readReferenceContext } from "./referenceContext";
import type { ReferenceContext } from "./resolveReference";
import { hidesErrors } from "./valueOfCall";
import { isInside, readWorkbookCells } from "./workbookCells";
import type { WorkbookCells } from "./workbookCells";

/**
 * Lists every cell of the workbook that calls a function of ours, sheet by sheet and row by row, with what is wrong
 * with it: what it shows, whether its name is damaged, and which names of measures, projects and choices lead nowhere or
 * to more than one.
 *
 * Hidden sheets are looked through, very hidden ones are not. Cells that a neighbour's formula fills are left out.
 * Rejects with a `WorkbookError`.
 */
export async function findFormulas(
  port: Pick<WorkbookPort, "read">,
  { only, ...data }: NameData & { readonly only?: readonly string[] },
): Promise<readonly FoundFormula[]> {
  const cells = await readWorkbookCells(port, only === undefined ? {} : { only });
  const calling = cells.uses.flatMap(callingCells);
  const context = await readReferenceContext(port, { calling, suspects: firstOfRuns(calling), cells });
  return describeCells(
    calling.filter((cell) => !isFilled(cell, context.spills)),
    { cells, context, data },
  );
}

/** Where the names are looked up. */
export interface NameData {
  readonly budget: Budget;
  readonly policy: Pick<Policy, "projects">;
}

/** A cell that calls functions of ours. */
interface CallingCell extends CellPlace {
  readonly formula: string;
  readonly value: string | number | boolean;
  readonly calls: readonly FunctionCall[];
}

function callingCells({ sheetName, usedArea, cells, values = [] }: SheetUse): CallingCell[] {
  if (usedArea === undefined) return [];
  return cells.flatMap((row, rowOffset) =>
    row.flatMap((formula, columnOffset): CallingCell[] => {
      const value = values[rowOffset]?.[columnOffset] ?? "";
      // A text that reads like a formula shows itself.
      if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return [];
      const calls = findFunctionCalls(formula);
      if (calls.length === 0) return [];
      const rowIndex = usedArea.rowIndex + rowOffset;
      const columnIndex = usedArea.columnIndex + columnOffset;
      return [{ sheetName, rowIndex, columnIndex, formula, value, calls }];
    }),
  );
}

/**
 * Cells whose right or lower neighbour has the very same formula, and no left or upper one: they may fill those, as
 * Excel may give the formula that fills a cell as the cell's own.
 */
function firstOfRuns(calling: readonly CallingCell[]): CellPlace[] {
  const formulas = new Map(calling.map((cell) => [keyOf(cell), cell.formula]));
  const isSame = (cell: CallingCell, rows: number, columns: number): boolean =>
    formulas.get(
      keyOf({ ...cell, rowIndex: cell.rowIndex + rows, columnIndex: cell.columnIndex + columns }),
    ) === cell.formula;
  return calling
    .filter(
      (cell) => !isSame(cell, -1, 0) && !isSame(cell, 0, -1) && (isSame(cell, 1, 0) || isSame(cell, 0, 1)),
    )
    .map(({ sheetName, rowIndex, columnIndex }) => ({ sheetName, rowIndex, columnIndex }));
}

function keyOf({ sheetName, rowIndex, columnIndex }: CellPlace): string {
  return `${String(rowIndex)}:${String(columnIndex)}:${sheetName}`;
}

function isFilled(cell: CellPlace, spills: readonly SheetBlock[]): boolean {
  return spills.some(
    ({ sheetName, area }) =>
      isSameName(sheetName, cell.sheetName) &&
      isInside(area, cell) &&
      (cell.rowIndex !== area.rowIndex || cell.columnIndex !== area.columnIndex),
  );
}

function describeCells(
  calling: readonly CallingCell[],
  { cells, context, data }: { cells: WorkbookCells; context: ReferenceContext; data: NameData },
): FoundFormula[] {
  const check = createNameCheck(cells, { context, lookups: createNameLookups(data) });
  const sheets = new Map(cells.sheets.map((sheet) => [sheet.name, sheet]));
  return calling.map(({ calls, ...cell }) => ({
    ...cell,
    address: formatAddress({ ...cell, rowCount: 1, columnCount: 1 }),
    functions: [...new Set(calls.map(({ name }) => name))],
    isStuck: cell.value === "#NAME?",
    isDamaged: calls.some(({ isDamaged }) => isDamaged),
    isProtected: sheets.get(cell.sheetName)?.isProtected === true,
    isHidden: sheets.get(cell.sheetName)?.isVisible === false,
    hidesErrors: calls.some(hidesErrors),
    ...check({ ...cell, calls }),
  }));
}
