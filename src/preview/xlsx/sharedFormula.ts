import { formatColumn, parseColumn, sheetLimits } from "../workbook/a1";
import { tokenizeFormula } from "./formulaTokens";

const cellReference = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const columnReference = /^(\$?)([A-Za-z]{1,3})$/;

/**
 * A formula moved by rows and columns, as it is in another cell that shares it: what has no `$` moves along. A
 * reference that leaves the sheet becomes `#REF!`.
 */
export function moveFormula(
  formula: string,
  move: { readonly rows: number; readonly columns: number },
): string {
  const tokens = tokenizeFormula(formula);
  return tokens
    .map((token, index) => {
      const isSide = tokens[index - 1]?.text === ":" || tokens[index + 1]?.text === ":";
      if (token.kind === "number" && isSide) return movedRow(token.text, move.rows);
      if (token.kind !== "word") return token.text;
      const cell = cellReference.exec(token.text);
      if (cell) return movedCell(cell, move);
      const column = isSide ? columnReference.exec(token.text) : null;
      return column ? (movedColumn(column[1] ?? "", column[2] ?? "", move.columns) ?? "#REF!") : token.text;
    })
    .join("");
}

function movedCell(
  match: RegExpExecArray,
  move: { readonly rows: number; readonly columns: number },
): string {
  const [whole, columnMark = "", letters = "", rowMark = "", digits = ""] = match;
  // A name such as `ZZZZ1` or `ABC9999999` looks like a cell that no sheet has.
  if (parseColumn(letters) === undefined || Number(digits) > sheetLimits.rowCount) return whole;
  const column = movedColumn(columnMark, letters, move.columns);
  const row = rowMark === "$" ? Number(digits) : Number(digits) + move.rows;
  if (column === undefined || row < 1 || row > sheetLimits.rowCount) return "#REF!";
  return `${column}${rowMark}${row}`;
}

/** One side of whole rows such as `2:5`. */
function movedRow(digits: string, rows: number): string {
  const row = Number(digits) + rows;
  return row < 1 || row > sheetLimits.rowCount ? "#REF!" : String(row);
}

function movedColumn(mark: string, letters: string, columns: number): string | undefined {
  const index = parseColumn(letters);
  if (index === undefined) return undefined;
  const moved = mark === "$" ? index : index + columns;
  return moved < 0 || moved >= sheetLimits.columnCount ? undefined : mark + formatColumn(moved);
}
