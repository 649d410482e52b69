import { formatAddress } from "../workbook/cellAddress";
import { isSameName } from "../workbook/freeName";
import type { SheetBlock } from "../workbook/cellArea";
import type { SheetUse } from "../workbook/workbookSnapshot";
import type { NamePlace, NameProblem } from "./foundFormula";
import { problemFrom } from "./nameLookup";
import type { NameLookup } from "./nameLookup";
import { isErrorText } from "./valueOfCall";
import type { WorkbookCells } from "./workbookCells";

/** What came of looking up the names that stand in cells. */
export interface NamesInCells {
  readonly count: number;
  readonly problems: readonly NameProblem[];
}

/**
 * Makes the look-up of names in the cells that a formula refers to; what recurs is looked up once.
 *
 * Blank cells and errors are no names: our functions pass them by, or on. Nothing is said of cells that were not read,
 * and of more than `most`.
 */
export function namesInCells(
  cells: WorkbookCells,
): (
  block: SheetBlock | undefined,
  how: { readonly lookup: NameLookup; readonly most: number },
) => NamesInCells | undefined {
  const known = new Map<NameLookup, Map<string, NamesInCells>>();
  return (block, { lookup, most }) => {
    const use = cells.uses.find((one) => block !== undefined && isSameName(one.sheetName, block.sheetName));
    if (block === undefined || use === undefined) return undefined;
    if (block.area.rowCount * block.area.columnCount > most) return undefined;
    const ofLookup = known.get(lookup) ?? new Map<string, NamesInCells>();
    known.set(lookup, ofLookup);
    const key = JSON.stringify(block);
    const names = ofLookup.get(key) ?? lookUp(use, { area: block.area, lookup });
    ofLookup.set(key, names);
    return names;
  };
}

function lookUp(
  use: SheetUse,
  { area, lookup }: { readonly area: SheetBlock["area"]; readonly lookup: NameLookup },
): NamesInCells {
  let count = 0;
  const problems: NameProblem[] = [];
  for (const { formula, value, ...cell } of cellsInside(use, area)) {
    const text = String(value);
    if (text.trim() === "" || value === 0 || isErrorText(value)) continue;
    count += 1;
    const place: NamePlace = {
      kind: "cell",
      cell: { sheetName: use.sheetName, ...cell },
      address: formatAddress({ ...cell, rowCount: 1, columnCount: 1 }),
      holds:
        typeof formula === "string" && formula !== value
          ? "formula"
          : typeof value === "string"
            ? "text"
            : "number",
    };
    problems.push(...problemFrom(lookup(text), { text, place }));
  }
  return { count, problems };
}

function* cellsInside({ usedArea, cells, values = [] }: SheetUse, area: SheetBlock["area"]) {
  if (usedArea === undefined) return;
  const firstRow = Math.max(area.rowIndex, usedArea.rowIndex);
  const lastRow = Math.min(area.rowIndex + area.rowCount, usedArea.rowIndex + usedArea.rowCount);
  const firstColumn = Math.max(area.columnIndex, usedArea.columnIndex);
  const lastColumn = Math.min(
    area.columnIndex + area.columnCount,
    usedArea.columnIndex + usedArea.columnCount,
  );
  for (let rowIndex = firstRow; rowIndex < lastRow; rowIndex += 1) {
    for (let columnIndex = firstColumn; columnIndex < lastColumn; columnIndex += 1) {
      const formula = cells[rowIndex - usedArea.rowIndex]?.[columnIndex - usedArea.columnIndex] ?? "";
      const value = values[rowIndex - usedArea.rowIndex]?.[columnIndex - usedArea.columnIndex] ?? "";
      yield { rowIndex, columnIndex, formula, value };
    }
  }
}
