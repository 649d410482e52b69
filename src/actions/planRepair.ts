import { findFunctionCalls } from "../budget/formulaCalls";
import type { CellPlace } from "../workbook/cellArea";
import type { WriteFormulas } from "../workbook/cellChanges";
import type { FoundFormula } from "./foundFormula";

/** One cell whose formula is entered again: unchanged where it is only stuck, without its damage where it has any. */
export interface CellRepair extends CellPlace {
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

/** What a repair would do, and what it leaves alone. */
export interface RepairPlan {
  readonly repairs: readonly CellRepair[];
  /** Sheets whose cells need it and may not be written to. */
  readonly protectedSheets: readonly { readonly sheetName: string; readonly cellCount: number }[];
  /** Cells whose formulas are longer than Excel takes. */
  readonly tooLong: readonly CellRepair[];
  /** Cells that may be stuck behind what hides their errors are among the others. */
  readonly includesHidden: boolean;
}

/** The longest formula that Excel takes. */
export const longestFormula = 8192;

/**
 * Plans the repair of every stuck or damaged formula among those found, and where that is wished of those whose value
 * would not show that they are stuck; nothing is planned on protected sheets.
 */
export function planRepair(
  found: readonly FoundFormula[],
  { includesHidden = false }: { readonly includesHidden?: boolean } = {},
): RepairPlan {
  const repairs: CellRepair[] = [];
  const tooLong: CellRepair[] = [];
  const protectedCells = new Map<string, number>();
  for (const { sheetName, rowIndex, columnIndex, address, formula, ...state } of found) {
    const isWanted = state.isStuck || state.isDamaged || (includesHidden && state.hidesErrors);
    if (!isWanted) continue;
    if (state.isProtected) {
      protectedCells.set(sheetName, (protectedCells.get(sheetName) ?? 0) + 1);
      continue;
    }
    const repair = {
      sheetName,
      rowIndex,
      columnIndex,
      address,
      before: formula,
      after: withoutDamage(formula),
    };
    (formula.length > longestFormula ? tooLong : repairs).push(repair);
  }
  return {
    repairs,
    protectedSheets: [...protectedCells].map(([sheetName, cellCount]) => ({ sheetName, cellCount })),
    tooLong,
    includesHidden,
  };
}

/** A formula whose calls of our functions have their plain names again; all else stays as it is. */
export function withoutDamage(formula: string): string {
  return findFunctionCalls(formula)
    .filter(({ isDamaged }) => isDamaged)
    .reduceRight(
      (text, { name, nameSpan }) => text.slice(0, nameSpan.start) + name + text.slice(nameSpan.end),
      formula,
    );
}

/** The writes of a repair: cells one below the other go together, so many at most. */
export function repairChanges(repairs: readonly CellRepair[]): WriteFormulas[] {
  const sorted = [...repairs].sort(
    (a, b) =>
      compareText(a.sheetName, b.sheetName) || a.columnIndex - b.columnIndex || a.rowIndex - b.rowIndex,
  );
  const runs: CellRepair[][] = [];
  for (const repair of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const continues =
      run !== undefined &&
      last?.sheetName === repair.sheetName &&
      last.columnIndex === repair.columnIndex &&
      last.rowIndex + 1 === repair.rowIndex &&
      run.length < mostCellsAtOnce;
    if (continues) run.push(repair);
    else runs.push([repair]);
  }
  return runs.flatMap((run): WriteFormulas[] => {
    const [first] = run;
    if (first === undefined) return [];
    const { sheetName, rowIndex, columnIndex } = first;
    return [
      { kind: "writeFormulas", sheetName, rowIndex, columnIndex, formulas: run.map(({ after }) => [after]) },
    ];
  });
}

/** One write is not split up for a request, so it must stay small even where every formula is as long as can be. */
const mostCellsAtOnce = 150;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
