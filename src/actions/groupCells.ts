/** One cell to write. */
export interface PlacedCell<Content> {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** A rectangle to write; `null` leaves a cell alone. */
export interface CellBlock<Content> {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (Content | null)[])[];
}

/**
 * Single cells as few rectangles. Rows close to each other share one, with cells left alone in between: those cost a
 * few bytes each in a request, a rectangle of its own some hundred.
 */
export function groupCells<Content>(cells: readonly PlacedCell<Content>[]): readonly CellBlock<Content>[] {
  const byRow = [...cells].sort((first, second) => first.row - second.row || first.column - second.column);
  const groups: PlacedCell<Content>[][] = [];
  let last: PlacedCell<Content> | undefined;
  for (const cell of byRow) {
    if (last === undefined || cell.row - last.row > rowsBetween) groups.push([]);
    groups.at(-1)?.push(cell);
    last = cell;
  }
  return groups.map(blockOf);
}

const rowsBetween = 10;

function blockOf<Content>(cells: readonly PlacedCell<Content>[]): CellBlock<Content> {
  let [firstColumn, lastColumn] = [Infinity, -Infinity];
  for (const { column } of cells) {
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
  }
  const row = cells[0]?.row ?? 0;
  const rowCount = (cells.at(-1)?.row ?? row) - row + 1;
  const width = lastColumn - firstColumn + 1;
  const block = Array.from({ length: rowCount }, () => new Array<Content | null>(width).fill(null));
  for (const cell of cells) {
    const line = block[cell.row - row];
    if (line !== undefined) line[cell.column - firstColumn] = cell.content;
  }
  return { row, column: firstColumn, cells: block };
}
