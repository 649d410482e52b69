import { formatAddress } from "../workbook/cellAddress";
import type { CellPlace } from "../workbook/cellArea";
import type { WorkbookPort } from "../workbook/workbookPort";
import { findFormulaCalls, parseFormulaCall } from "./parseFormulaCall";
import type { PlacedCall } from "./parseFormulaCall";

/** A formula with calls of our functions, and the cell that it stands in. */
export interface SelectedFormula {
  readonly kind: "found";
  readonly place: CellPlace;
  readonly address: string;
  readonly formula: string;
  /** At least one. */
  readonly calls: readonly PlacedCall[];
  /** Whether the formula is one call and nothing else. */
  readonly isOneCall: boolean;
}

/** What the active cell holds, as far as it is a formula of ours. */
export type SelectedFormulaOutcome =
  | SelectedFormula
  | { readonly kind: "noFormula" | "notOurs"; readonly sheetName: string; readonly address: string };

/** Reads the formula of the active cell and the calls of our functions in it: one read. */
export async function readSelectedFormula(port: WorkbookPort): Promise<SelectedFormulaOutcome> {
  const { selection } = await port.read({ selection: true });
  if (selection === undefined) throw new Error("The workbook did not say what is selected");
  const { sheetName, activeCell } = selection;
  const { rowIndex, columnIndex, content } = activeCell;
  const address = formatAddress({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 });
  if (typeof content !== "string" || !content.startsWith("="))
    return { kind: "noFormula", sheetName, address };
  const calls = findFormulaCalls(content);
  if (calls.length === 0) return { kind: "notOurs", sheetName, address };
  return {
    kind: "found",
    place: { sheetName, rowIndex, columnIndex },
    address,
    formula: content,
    calls,
    isOneCall: parseFormulaCall(content) !== undefined,
  };
}
