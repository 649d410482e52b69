/** The id of a cell's finding: `cell:ind-01:amountOku` (M30). */
export function cellFindingId(key: string, column: string): string {
  return `cell:${escaped(key)}:${escaped(column)}`;
}

/** The id of a row's finding: `row:ind-30`, and `row:ind-30#2` for the second row with that key (M30). */
export function rowFindingId(key: string, occurrence: number): string {
  return occurrence === 1 ? `row:${escaped(key)}` : `row:${escaped(key)}#${String(occurrence)}`;
}

/** The id of a column's finding: `column:note` (M30). */
export function columnFindingId(column: string): string {
  return `column:${escaped(column)}`;
}

/** Keys are the person's to write: what separates the parts of an id must not stand in one. */
function escaped(part: string): string {
  return /[%:#]/.test(part) ? part.replace(/[%:#]/g, encodeURIComponent) : part;
}
