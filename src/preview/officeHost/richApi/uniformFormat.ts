import { intersectAreas } from "../../workbook/a1";
import type { Area, CellFormat } from "../../workbook/previewWorkbook";
import type { HostSession } from "./hostSession";
import type { RangeTarget } from "./objectModel";

/** Above this many cells a range's format is judged by its used part and its corners. */
const cellsLookedAt = 20_000;

function positionsIn(area: Area): [rowIndex: number, columnIndex: number][] {
  return Array.from({ length: area.rowCount * area.columnCount }, (_, position) => [
    area.rowIndex + Math.floor(position / area.columnCount),
    area.columnIndex + (position % area.columnCount),
  ]);
}

/** Two opposite corners stand for cells too many to look at one by one. */
function cornersOf(area: Area): [rowIndex: number, columnIndex: number][] {
  return [
    [area.rowIndex, area.columnIndex],
    [area.rowIndex + area.rowCount - 1, area.columnIndex + area.columnCount - 1],
  ];
}

function lookedAt(session: HostSession, range: RangeTarget): [rowIndex: number, columnIndex: number][] {
  const { area } = range;
  if (area.rowCount * area.columnCount <= cellsLookedAt) return positionsIn(area);
  const used = session.workbook.usedArea(range.sheetId, { valuesOnly: false });
  const shared = used && intersectAreas(used, area);
  const fitting = shared && {
    ...shared,
    rowCount: Math.min(shared.rowCount, Math.floor(cellsLookedAt / shared.columnCount)),
  };
  return [...cornersOf(area), ...(fitting ? positionsIn(fitting) : [])];
}

/** A format property of a range: its value where all cells agree, otherwise `null`, as Excel gives it. */
export function uniformFormat<Name extends keyof CellFormat>(
  session: HostSession,
  range: RangeTarget,
  name: Name,
): Required<CellFormat>[Name] | null {
  let common: Required<CellFormat>[Name] | undefined;
  for (const [rowIndex, columnIndex] of lookedAt(session, range)) {
    const value = session.workbook.readFormat(range.sheetId, rowIndex, columnIndex)[name];
    if (common === undefined) common = value;
    else if (common !== value) return null;
  }
  return common ?? null;
}
