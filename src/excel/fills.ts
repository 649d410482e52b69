/** A question about the fill of each cell of a range, queued; it has its answer after the next sync. */
export type QueuedFills = ReturnType<typeof queueFills>;

/** Asks what the cells of a range are filled with. */
export function queueFills(range: Excel.Range) {
  return range.getCellProperties({ format: { fill: { color: true, pattern: true } } });
}

/** The answer, cell by cell: `#RRGGBB`, `""` for no fill. */
export function fillColors({ value }: QueuedFills): readonly (readonly string[])[] {
  return value.map((row) => row.map(({ format }) => fillColor(format?.fill)));
}

/** Excel says white for a cell without a fill as well; only the pattern tells the two apart. */
function fillColor({ color = "", pattern }: Excel.CellPropertiesFill = {}): string {
  return pattern === "None" ? "" : color;
}

/** Fills a cell with a colour, or takes its fill away where the colour is `""`. */
export function queueFill(cell: Excel.Range, color: string): void {
  if (color === "") cell.format.fill.clear();
  else cell.format.fill.color = color;
}
