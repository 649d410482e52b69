import type { MergeCell } from "./mergeTypes";

/** Whether a person sees the same in two cells (M20); an equivalence, so equal cells can stand for one another. */
export function sameCell(cell: MergeCell, other: MergeCell): boolean {
  if (cell === other) return true;
  if (typeof cell === "number") return typeof other === "number" && sameNumber(cell, other);
  if (typeof cell === "boolean") return false;
  if (cell !== null && typeof cell === "object") {
    return other !== null && typeof other === "object" && cell.formula === other.formula;
  }
  return (
    (other === null || typeof other === "string") && visibleText(cell ?? "") === visibleText(other ?? "")
  );
}

/** Whether there is nothing to see in a cell. */
export function isBlankCell(cell: MergeCell): boolean {
  return cell === null || (typeof cell === "string" && visibleText(cell) === "");
}

/** The cell of a row at a column; a row that ends before it is blank there. */
export function cellAt(row: readonly MergeCell[], column: number): MergeCell {
  return row[column] ?? null;
}

/** A text as M20 compares it. */
export function visibleText(text: string): string {
  return plainText.test(text) ? text : text.replace(/\r\n?/g, "\n").normalize("NFC").trimEnd();
}

/** Most ids and many texts: nothing in them to normalize. */
const plainText = /^[\x20-\x7e]*[\x21-\x7e]$/;

function sameNumber(number: number, other: number): boolean {
  // Numbers that round to the same 15 digits are never further apart; the rounding itself is slow.
  const nearness = 1e-14 * Math.max(Math.abs(number), Math.abs(other));
  return Math.abs(number - other) <= nearness && number.toPrecision(15) === other.toPrecision(15);
}
