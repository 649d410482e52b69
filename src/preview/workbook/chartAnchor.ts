import type { MoveArea } from "./moveArea";
import type { PointRectangle } from "./previewChart";

/** A corner of a chart: a cell and how far into it, in points. */
interface Corner {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
}

/** The cells that a chart lies over: it moves and grows with them, as Excel's charts do. */
export interface ChartAnchor {
  readonly start: Corner;
  readonly end: Corner;
}

/** The sizes of a sheet's lines, in points. */
export interface LineSizes {
  columnWidth(columnIndex: number): number;
  rowHeight(rowIndex: number): number;
}

/** The anchor of a chart at that place. */
export function anchorAt({ left, top, width, height }: PointRectangle, sizes: LineSizes): ChartAnchor {
  const corner = (x: number, y: number): Corner => {
    const across = lineAt(x, sizes.columnWidth.bind(sizes));
    const along = lineAt(y, sizes.rowHeight.bind(sizes));
    return { column: across.index, right: across.rest, row: along.index, down: along.rest };
  };
  return { start: corner(left, top), end: corner(left + width, top + height) };
}

/** Where a chart with that anchor lies now. */
export function rectangleOf({ start, end }: ChartAnchor, sizes: LineSizes): PointRectangle {
  const x = ({ column, right }: Corner): number =>
    sumOf(column, sizes.columnWidth.bind(sizes)) + Math.min(right, sizes.columnWidth(column));
  const y = ({ row, down }: Corner): number =>
    sumOf(row, sizes.rowHeight.bind(sizes)) + Math.min(down, sizes.rowHeight(row));
  const left = x(start);
  const top = y(start);
  return { left, top, width: Math.max(0, x(end) - left), height: Math.max(0, y(end) - top) };
}

/** The anchor after lines were inserted or deleted. */
export function moveAnchor(anchor: ChartAnchor, move: MoveArea): ChartAnchor {
  const { start, end } = anchor;
  const moved = move({
    rowIndex: start.row,
    columnIndex: start.column,
    rowCount: end.row - start.row + 1,
    columnCount: end.column - start.column + 1,
  });
  if (!moved) return anchor;
  return {
    start: { ...start, row: moved.rowIndex, column: moved.columnIndex },
    end: {
      ...end,
      row: moved.rowIndex + moved.rowCount - 1,
      column: moved.columnIndex + moved.columnCount - 1,
    },
  };
}

const lastLine = 1_048_575;

function lineAt(points: number, sizeOf: (index: number) => number): { index: number; rest: number } {
  let rest = Math.max(0, points);
  let index = 0;
  // The tolerance keeps an edge that lies on a line at that line.
  while (index < lastLine && rest >= sizeOf(index) - 1e-6) {
    rest -= sizeOf(index);
    index += 1;
  }
  return { index, rest: Math.max(0, rest) };
}

function sumOf(count: number, sizeOf: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += sizeOf(index);
  return sum;
}
