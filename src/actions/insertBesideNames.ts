import { fitsOnSheet, formatAddress } from "../workbook/cellAddress";
import { WorkbookError } from "../workbook/workbookError";
import type { CellArea } from "../workbook/cellArea";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookPort } from "../workbook/workbookPort";
import type { AreaSnapshot, WorkbookSnapshot } from "../workbook/workbookSnapshot";
import { formatFormulaCall } from "./formatFormulaCall";
import type { FormulaCall } from "./formulaCall";
import type { ProposedPlace } from "./proposedPlace";
import { readSelectedCells } from "./readSelectedCells";
import { refuseProtected } from "../workbook/refuseProtected";

/** A column of names on a sheet. */
export interface NameColumn {
  readonly sheetName: string;
  readonly area: CellArea;
}

/** Which formula is asked for beside which names. */
export interface InsertBesideNamesRequest {
  /** Its first argument is replaced by the names. */
  readonly call: FormulaCall;
  /** Whether one formula answers for many names at once. */
  readonly takesMany: boolean;
  /** The names of a former answer, and the column for the formulas; otherwise what is selected, and the next column. */
  readonly place?: { readonly names: NameColumn; readonly columnIndex: number };
}

/** What came of inserting formulas beside names; nothing that stands there already is overwritten. */
export type BesideNamesOutcome =
  | {
      readonly kind: "inserted";
      readonly sheetName: string;
      readonly address: string;
      readonly namesAddress: string;
      readonly nameCount: number;
    }
  | {
      readonly kind: "placeTaken";
      readonly sheetName: string;
      readonly address: string;
      readonly names: NameColumn;
      readonly proposal: ProposedPlace;
    }
  | { readonly kind: "noNames" | "severalColumns"; readonly sheetName: string; readonly address: string };

/**
 * Writes a formula for each name of the selected column into the column at its right, if that is free: one formula that
 * fills it where Excel can do so, one per row otherwise and in tables.
 *
 * The reads of the selection and one more, one write: the place follows from the selection. Rejects with a `WorkbookError`.
 */
export async function insertBesideNames(
  port: WorkbookPort,
  { call, takesMany, place }: InsertBesideNamesRequest,
): Promise<BesideNamesOutcome> {
  const names = place?.names ?? (await readNames(port));
  if ("kind" in names) return names;
  const { sheetName } = names;
  const columnIndex = place?.columnIndex ?? names.area.columnIndex + 1;
  const from = { sheetName, rowIndex: names.area.rowIndex, columnIndex };
  const snapshot = await port.read({ area: { from, rowCount: names.area.rowCount, columnCount: 1 } });
  const { area: found } = snapshot;
  if (found === undefined) throw new WorkbookError("notFound", { subject: sheetName });
  refuseProtected(sheetName, snapshot);
  if (!fitsOnSheet(found.area)) throw new WorkbookError("outsideSheet", { subject: sheetName });
  const address = formatAddress(found.area);
  if (!found.isEmpty || found.hasMergedCells) {
    return { kind: "placeTaken", sheetName, address, names, proposal: nextFreeColumn(found) };
  }
  await port.apply([
    planFormulas(found, { call, names, fillsAtOnce: takesMany && canSpill(snapshot, found) }),
  ]);
  return {
    kind: "inserted",
    sheetName,
    address,
    namesAddress: formatAddress(names.area),
    nameCount: names.area.rowCount,
  };
}

async function readNames(
  port: WorkbookPort,
): Promise<NameColumn | Extract<BesideNamesOutcome, { kind: "noNames" | "severalColumns" }>> {
  const { sheetName, area, address, values } = await readSelectedCells(port);
  if (values.every((row) => row.every((value) => value === ""))) {
    return { kind: "noNames", sheetName, address };
  }
  return area.columnCount > 1 ? { kind: "severalColumns", sheetName, address } : { sheetName, area };
}

/** Excel lets no result spill inside a table. */
function canSpill({ features }: WorkbookSnapshot, { tableNames }: AreaSnapshot): boolean {
  return features.dynamicArrays && tableNames.length === 0;
}

function planFormulas(
  { sheetName, area }: AreaSnapshot,
  { call, names, fillsAtOnce }: { call: FormulaCall; names: NameColumn; fillsAtOnce: boolean },
): WorkbookChange {
  const formulaFor = (cells: CellArea): string => {
    const [, ...others] = call.arguments;
    const given = [{ kind: "expression", source: formatAddress(cells) } as const, ...others];
    return `=${formatFormulaCall({ ...call, arguments: given })}`;
  };
  const rows = Array.from({ length: area.rowCount }, (_, row) => [
    formulaFor({ ...names.area, rowIndex: names.area.rowIndex + row, rowCount: 1 }),
  ]);
  return {
    kind: "writeFormulas",
    sheetName,
    rowIndex: area.rowIndex,
    columnIndex: area.columnIndex,
    formulas: fillsAtOnce ? [[formulaFor(names.area)]] : rows,
  };
}

/** The same rows, right of everything that the sheet uses. */
function nextFreeColumn({ sheetName, area, usedArea }: AreaSnapshot): ProposedPlace {
  const used = usedArea === undefined ? 0 : usedArea.columnIndex + usedArea.columnCount;
  const free = { ...area, columnIndex: Math.max(used, area.columnIndex + 1) };
  if (!fitsOnSheet(free)) throw new WorkbookError("outsideSheet", { subject: sheetName });
  return { sheetName, rowIndex: free.rowIndex, columnIndex: free.columnIndex, address: formatAddress(free) };
}
