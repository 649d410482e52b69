import type { SheetContent } from "./workbookContent";

/** Where columns and rows of a sheet begin, in points, for what lies over its cells. */
export class SheetSizes {
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();

  constructor(
    private readonly sheet: Pick<
      SheetContent,
      "columns" | "rows" | "defaultColumnWidth" | "defaultRowHeight"
    >,
  ) {
    for (const { columnIndex, columnCount, width } of sheet.columns) {
      if (width === undefined) continue;
      for (let offset = 0; offset < columnCount; offset += 1) this.widths.set(columnIndex + offset, width);
    }
    for (const { rowIndex, height } of sheet.rows)
      if (height !== undefined) this.heights.set(rowIndex, height);
  }

  /** The column at a distance from the left, and the rest of the way inside it. */
  columnAt(left: number): { readonly index: number; readonly offset: number } {
    return placeAt(left, this.widths, this.sheet.defaultColumnWidth);
  }

  rowAt(top: number): { readonly index: number; readonly offset: number } {
    return placeAt(top, this.heights, this.sheet.defaultRowHeight);
  }

  /** Where a column begins. */
  leftOf(columnIndex: number): number {
    return startOf(columnIndex, this.widths, this.sheet.defaultColumnWidth);
  }

  topOf(rowIndex: number): number {
    return startOf(rowIndex, this.heights, this.sheet.defaultRowHeight);
  }
}

function placeAt(
  distance: number,
  own: ReadonlyMap<number, number>,
  usual: number,
): { readonly index: number; readonly offset: number } {
  let rest = Math.max(0, distance);
  // Far enough for any chart; sizes of nothing would never end.
  for (let index = 0; index < 1_000_000; index += 1) {
    const size = own.get(index) ?? usual;
    if (rest < size) return { index, offset: rest };
    rest -= size;
  }
  return { index: 0, offset: distance };
}

function startOf(end: number, own: ReadonlyMap<number, number>, usual: number): number {
  let start = end * usual;
  for (const [index, size] of own) if (index < end) start += size - usual;
  return start;
}
