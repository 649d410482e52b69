import { isSameName } from "../workbook/freeName";
import type { CellArea, CellPlace } from "../workbook/cellArea";
import type { WorkbookPort } from "../workbook/workbookPort";
import type { AreaSnapshot, WorkbookSnapshot } from "../workbook/workbookSnapshot";
import { formatFormulaCall } from "./formatFormulaCall";
import type { FormulaCall } from "./formulaCall";
import { parseReference } from "./formulaReference";
import { planMeasureFormula } from "./planMeasureFormula";
import type { InsertFormulaOutcome } from "./planMeasureFormula";

/** Which formula is asked for, and in which cell. */
export interface InsertFormulaRequest {
  readonly call: FormulaCall;
  readonly place: "activeCell" | CellPlace;
  /** How many cells the result fills, where that is known; one otherwise. */
  readonly size: { readonly rowCount: number; readonly columnCount: number };
}

/** What came of it; `firstValueOnly` where this Excel shows one value of several. */
export type InsertCallOutcome = InsertFormulaOutcome & { readonly firstValueOnly: boolean };

/**
 * Writes a formula into one cell, if that cell and those that its result fills are free: one read, one write.
 *
 * Rejects with a `WorkbookError` where the workbook refuses.
 */
export async function insertFormula(
  port: WorkbookPort,
  { call, place, size }: InsertFormulaRequest,
): Promise<InsertCallOutcome> {
  const snapshot = await port.read({ area: { from: place, ...size } });
  const spills = size.rowCount * size.columnCount > 1;
  const firstValueOnly = spills && !snapshot.features.dynamicArrays;
  const area = firstValueOnly ? firstCell(snapshot.area) : snapshot.area;
  const plan = planMeasureFormula(
    { ...snapshot, area: area && { ...area, isEmpty: isFree(area, { call, spills, snapshot }) } },
    { formula: `=${formatFormulaCall(call)}`, place },
  );
  if (plan.changes.length > 0) await port.apply(plan.changes);
  return { ...plan.outcome, firstValueOnly };
}

function firstCell(area: AreaSnapshot | undefined): AreaSnapshot | undefined {
  if (area === undefined) return undefined;
  const content = area.cells?.[0]?.[0];
  return {
    ...area,
    area: { ...area.area, rowCount: 1, columnCount: 1 },
    isEmpty: content === undefined ? area.isEmpty : content === "",
  };
}

/** Excel lets no result spill inside a table, and a formula must not lie in the cells it is about. */
function isFree(
  { area, sheetName, isEmpty, tableNames }: AreaSnapshot,
  { call, spills, snapshot }: { call: FormulaCall; spills: boolean; snapshot: WorkbookSnapshot },
): boolean {
  const mayStandInTable = !spills || !snapshot.features.dynamicArrays || tableNames.length === 0;
  return isEmpty && mayStandInTable && !referencesOn(sheetName, call).some((cells) => overlaps(cells, area));
}

function referencesOn(sheetName: string, call: FormulaCall): readonly CellArea[] {
  return call.arguments.flatMap((argument) => {
    if (argument.kind !== "expression") return [];
    const block = parseReference(argument.source, { sheetName });
    return block !== undefined && isSameName(block.sheetName, sheetName) ? [block.area] : [];
  });
}

function overlaps(one: CellArea, other: CellArea): boolean {
  return (
    one.rowIndex < other.rowIndex + other.rowCount &&
    other.rowIndex < one.rowIndex + one.rowCount &&
    one.columnIndex < other.columnIndex + other.columnCount &&
    other.columnIndex < one.columnIndex + one.columnCount
  );
}
