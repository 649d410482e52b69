/** Whether a cell as it was read or merged is a formula. */
export function isCellFormula<Cell>(cell: Cell): cell is Extract<Cell, { readonly formula: string }> {
  return typeof cell === "object" && cell !== null;
}
