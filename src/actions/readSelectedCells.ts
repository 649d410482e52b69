import { formatAddress } from "../workbook/cellAddress";
import type { CellArea } from "../workbook/cellArea";
import type { WorkbookPort } from "../workbook/workbookPort";

/** Cells that a person has selected, as an argument of a formula, with the values they have now. */
export interface SelectedCells {
  readonly sheetName: string;
  /** Of whole columns or rows the part that has values. */
  readonly area: CellArea;
  /** Without the sheet, as a formula on the same sheet has it. */
  readonly address: string;
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

/** Reads which cells are selected; of an area without values its address alone: one read. */
export async function readSelectedCells(port: WorkbookPort): Promise<SelectedCells> {
  const { selection } = await port.read({ selection: true });
  if (selection === undefined) throw new Error("The workbook did not say what is selected");
  const { sheetName, filledArea, values } = selection;
  const area = filledArea ?? { ...selection.activeCell, rowCount: 1, columnCount: 1 };
  const { rowIndex, columnIndex, rowCount, columnCount } = area;
  return {
    sheetName,
    area: { rowIndex, columnIndex, rowCount, columnCount },
    address: formatAddress(area),
    values,
  };
}
