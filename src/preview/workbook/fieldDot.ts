/**
 * What the engine knows the dot of `=A1.金額` as, a field of the data type in a cell: `_FV(A1,"金額")`. It is
 * `FIELDVALUE` by a name of its own, so that each comes back as it was written.
 */
export const dotFunction = "_FV";

const fieldOfCell = /^(\$?[A-Z]{1,3}\$?\d+)\.([\p{L}_][\p{L}\p{N}_]*)$/iu;
const mark = "\uE012";
const sheetPart = "(?:'(?:[^']|'')*'|[\\p{L}_][\\p{L}\\p{N}_.]*)!";
const markedField = new RegExp(`(${sheetPart})?${mark}`, "gu");
const calledField = new RegExp(
  `\\b${dotFunction}\\(((?:${sheetPart})?\\$?[A-Z]{1,3}\\$?\\d+),"([\\p{L}_][\\p{L}\\p{N}_]*)"\\)`,
  "giu",
);

/** A word of a formula as a marked field where it is one; `undefined` for any other word. */
export function markField(word: string): string | undefined {
  const [, cell, field] = fieldOfCell.exec(word) ?? [];
  return cell === undefined || field === undefined ? undefined : `${mark}${cell},"${field}")`;
}

/** Marked fields as calls, each of which opens before the name of the sheet that its cell is on. */
export function callFields(formula: string): string {
  return formula.replace(markedField, (_all, sheet: string | undefined) => `${dotFunction}(${sheet ?? ""}`);
}

/** Calls as the dots that a person wrote. */
export function dotFields(formula: string): string {
  return formula.replace(calledField, (_all, cell: string, field: string) => `${cell}.${field}`);
}
