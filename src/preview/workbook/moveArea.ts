import type { Area } from "./previewWorkbook";

/** Where an area lies after lines were inserted or deleted; `undefined` where all of it was deleted. */
export type MoveArea = (area: Area) => Area | undefined;

/** Lines that a person inserts or deletes. */
export interface LineChange {
  readonly axis: "rows" | "columns";
  readonly isInsertion: boolean;
}

/** Makes what tells where areas go when the lines of `lines` are inserted or deleted. */
export function moveArea({ axis, isInsertion }: LineChange, lines: Area): MoveArea {
  const isRows = axis === "rows";
  const start = isRows ? lines.rowIndex : lines.columnIndex;
  const count = isRows ? lines.rowCount : lines.columnCount;
  return (area) => {
    const first = isRows ? area.rowIndex : area.columnIndex;
    const length = isRows ? area.rowCount : area.columnCount;
    const moved = isInsertion
      ? grow({ first, length }, start, count)
      : shrink({ first, length }, start, count);
    if (moved.length === 0) return undefined;
    return isRows
      ? { ...area, rowIndex: moved.first, rowCount: moved.length }
      : { ...area, columnIndex: moved.first, columnCount: moved.length };
  };
}

interface Span {
  readonly first: number;
  readonly length: number;
}

function grow({ first, length }: Span, start: number, count: number): Span {
  if (start <= first) return { first: first + count, length };
  return start < first + length ? { first, length: length + count } : { first, length };
}

function shrink({ first, length }: Span, start: number, count: number): Span {
  const before = Math.max(0, Math.min(count, first - start));
  const inside = Math.max(0, Math.min(first + length, start + count) - Math.max(first, start));
  return { first: first - before, length: length - inside };
}
