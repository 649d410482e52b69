import type { SheetSnapshot, SheetUse } from "../../../src/workbook/workbookSnapshot";
import { snapshotOf } from "../../support/scriptedPort";
import { paneWorkbook } from "./paneWorkbook";
import type { PaneWorkbook } from "./paneWorkbook";

/** One sheet of formulas and texts; all of them from A1, row by row. */
export interface FormulaSheet extends Partial<SheetSnapshot> {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
}

/**
 * A workbook of whole sheets that keeps what is written to it. A formula shows what `shows` says of it, everything else
 * itself.
 */
export function formulaWorkbook(
  sheets: readonly FormulaSheet[],
  shows: (formula: string) => string | number,
): PaneWorkbook {
  const workbook = paneWorkbook();
  const held = new Map(sheets.map(({ name, cells }) => [name, cells.map((row) => [...row])]));
  const useOf = (sheetName: string): SheetUse => {
    const cells = held.get(sheetName) ?? [];
    return {
      sheetName,
      usedArea: { rowIndex: 0, columnIndex: 0, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 },
      cells,
      values: cells.map((row) => row.map((cell) => (cell.startsWith("=") ? shows(cell) : cell))),
    };
  };
  return {
    ...workbook,
    async read(request) {
      await workbook.read({});
      const blocks = (request.blocks ?? []).map(({ sheetName, area }): SheetUse => {
        const [row, column] = [area.rowIndex, area.columnIndex];
        const cut = <Cell>(rows: readonly (readonly Cell[])[] = []) =>
          rows.slice(row, row + area.rowCount).map((cells) => cells.slice(column, column + area.columnCount));
        const { cells, values } = useOf(sheetName);
        return { sheetName, usedArea: area, cells: cut(cells), values: cut(values) };
      });
      return snapshotOf({
        sheets: sheets.map(({ name, isProtected = false, isVisible = true }) => ({
          name,
          isProtected,
          isVisible,
        })),
        sheetUses: [...(request.sheets ?? []).map(useOf), ...blocks],
        spills: [],
      });
    },
    async apply(changes) {
      await workbook.apply(changes);
      for (const change of changes) {
        if (change.kind !== "writeFormulas" && change.kind !== "writeCells") continue;
        const rows = change.kind === "writeFormulas" ? change.formulas : change.values;
        rows.forEach((row, rowOffset) =>
          row.forEach((cell, columnOffset) => {
            const target = held.get(change.sheetName)?.[change.rowIndex + rowOffset];
            if (target === undefined || typeof cell !== "string") throw new Error("written beside the cells");
            target[change.columnIndex + columnOffset] = cell;
          }),
        );
      }
    },
  };
}
