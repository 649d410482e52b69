import { formatAddress } from "../workbook/cellAddress";
import type { CellArea, SheetBlock } from "../workbook/cellArea";
import type { TablePlace } from "../workbook/definitions";
import type { WorkbookPort } from "../workbook/workbookPort";

/** Cells that a person has selected, as an argument of a formula, with the values they have now. */
export interface SelectedCells {
  readonly sheetName: string;
  /** Of whole columns or rows the part that has values; below the header of a table. */
  readonly area: CellArea;
  /** Without the sheet, as a formula on the same sheet has it. */
  readonly address: string;
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

/**
 * Reads which cells are selected, without the header of a table that they begin with; of an area without values its
 * address alone. One read, and one more on a sheet that has tables. Rejects with a `WorkbookError`.
 */
export async function readSelectedCells(port: Pick<WorkbookPort, "read">): Promise<SelectedCells> {
  const { selection, tables } = await port.read({ selection: true });
  if (selection === undefined) throw new Error("The workbook did not say what is selected");
  const { sheetName, filledArea, values } = selection;
  const area = filledArea ?? { ...selection.activeCell, rowCount: 1, columnCount: 1 };
  const { rowIndex, columnIndex, rowCount, columnCount } = area;
  const cells = { rowIndex, columnIndex, rowCount, columnCount };
  const names = tables.filter((table) => table.sheetName === sheetName).map(({ name }) => name);
  // A header alone is what somebody wants: nothing would be left without it.
  const mayHaveHeader = rowCount > 1 && names.length > 0;
  const { definitions } = mayHaveHeader
    ? await port.read({ definitions: { tables: names, sheets: [] } })
    : { definitions: undefined };
  const hasHeader =
    definitions?.tables.some((table) => isHeaderOf(table, { sheetName, area: cells })) === true;
  const named = hasHeader ? { ...cells, rowIndex: rowIndex + 1, rowCount: rowCount - 1 } : cells;
  return {
    sheetName,
    area: named,
    address: formatAddress(named),
    values: hasHeader ? values.slice(1) : values,
  };
}

/** Whether the first row of the selected cells is part of a table's header. */
function isHeaderOf(table: TablePlace, { sheetName, area }: SheetBlock): boolean {
  return (
    table.body.rowIndex > table.area.rowIndex &&
    table.sheetName === sheetName &&
    table.area.rowIndex === area.rowIndex &&
    table.area.columnIndex <= area.columnIndex &&
    table.area.columnIndex + table.area.columnCount >= area.columnIndex + area.columnCount
  );
}
