import type { RangeTarget } from "./objectModel";

/** The id under which an event's range can be asked for (`args.getRange(context)`); it says all by itself. */
export function formatEventReference({ sheetId, area }: RangeTarget): string {
  return `event:${area.rowIndex},${area.columnIndex},${area.rowCount},${area.columnCount}:${sheetId}`;
}

/** The range of an event's id; `undefined` where the id is none. */
export function parseEventReference(id: string): RangeTarget | undefined {
  const match = /^event:(\d+),(\d+),(\d+),(\d+):(.*)$/s.exec(id);
  if (!match) return undefined;
  const [rowIndex = 0, columnIndex = 0, rowCount = 0, columnCount = 0] = match.slice(1, 5).map(Number);
  return { sheetId: match[5] ?? "", area: { rowIndex, columnIndex, rowCount, columnCount } };
}
