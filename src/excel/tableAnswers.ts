import type { CellArea } from "../workbook/cellArea";
import type { CellContent } from "../workbook/cellContent";
import type { TrackedTable } from "../workbook/trackingSnapshot";

/** Cells as Excel answers them. */
export type Cells = readonly (readonly (string | number | boolean)[])[];

/** Asks for a table's first column from the sheet's first row on. */
export function queueAbove(body: Excel.Range): Excel.Range {
  const corner = body.getCell(0, 0);
  return corner.getBoundingRect(corner.getEntireColumn().getCell(0, 0)).load("values");
}

/** What stands above the header. */
export function aboveOf(above: Excel.Range): TrackedTable["above"] {
  return (above.values as Cells).map(([value = ""]) => value).slice(0, -2);
}

/** A table by its data: a header may be hidden, and a row of totals is none of the table's rows. */
export function bodyArea({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellArea {
  return { rowIndex: rowIndex - 1, columnIndex, rowCount: rowCount + 1, columnCount };
}

/** A cell is a formula where what Excel gives as its formula begins with `=` and is not what the cell shows. */
export function cellContents(formulas: Cells, values: Cells): CellContent[][] {
  return values.map((row, rowOffset) => {
    const asFormulas = formulas[rowOffset] ?? [];
    return row.map((value, columnOffset) => {
      const formula = asFormulas[columnOffset];
      if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
      return value === "" ? null : value;
    });
  });
}
