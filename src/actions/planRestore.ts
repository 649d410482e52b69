import type { CellContent, CellInput } from "../workbook/cellContent";
import type { TrackedTable } from "../workbook/trackingSnapshot";
import type { WorkbookChange } from "../workbook/workbookChange";
import { groupCells } from "./groupCells";
import type { PlacedCell } from "./groupCells";
import { rowsBack } from "./rowsBack";
import { isCellFormula } from "../workbook/cellFormula";

/**
 * The changes that make a table `seen` of what it is `now`: its rows, their cells and fills, and the lines above it
 * that `written` changed. What is alike is not touched, so that nobody's work of meanwhile is.
 */
export function planRestore(
  seen: TrackedTable,
  now: TrackedTable,
  written: readonly WorkbookChange[],
): readonly WorkbookChange[] {
  const place = { sheetName: now.sheetName, tableName: now.name };
  const back = rowsBack(seen, now, written);
  const resize = back === undefined ? resizeAtEnd(seen, now) : back.changes;
  const there = back?.aligned ?? now;
  const differing = differingCells(seen.rows, there.rows, isSameContent);
  const values = differing.flatMap(({ content, ...at }) =>
    isCellFormula(content) ? [] : [{ ...at, content: content ?? "" }],
  );
  const formulas = differing.flatMap(({ content, ...at }) =>
    isCellFormula(content) ? [{ ...at, content: content.formula }] : [],
  );
  const fills = differingCells(seen.fills ?? [], there.fills ?? [], (one, other) => one === other);
  return [
    ...resize,
    ...groupCells<CellInput>(values).map(({ cells, ...at }): WorkbookChange => ({
      kind: "writeTableCells",
      ...place,
      ...at,
      values: cells,
    })),
    ...groupCells(formulas).map(({ cells, ...at }): WorkbookChange => ({
      kind: "writeTableFormulas",
      ...place,
      ...at,
      formulas: cells,
    })),
    ...(fills.length === 0
      ? []
      : [
          {
            kind: "fillTableCells",
            ...place,
            cells: fills.map(({ row, column, content }) => ({ row, column, color: content })),
          } as const,
        ]),
    ...linesAbove(seen, now, written),
  ];
}

function resizeAtEnd(seen: TrackedTable, now: TrackedTable): readonly WorkbookChange[] {
  const place = { sheetName: now.sheetName, tableName: now.name };
  const missing = seen.rows.length - now.rows.length;
  const blank = new Array<CellInput>(seen.columns.length).fill(null);
  if (missing > 0) {
    return [{ kind: "addTableRows", ...place, rows: Array.from({ length: missing }, () => blank) }];
  }
  if (missing === 0) return [];
  const rows = Array.from({ length: -missing }, (_, index) => seen.rows.length + index);
  return [{ kind: "deleteTableRows", ...place, rows }];
}

function differingCells<Content>(
  seen: readonly (readonly Content[])[],
  now: readonly (readonly Content[])[],
  isSame: (one: Content, other: Content) => boolean,
): readonly PlacedCell<Content>[] {
  return seen.flatMap((cells, row) =>
    cells.flatMap((content, column) => {
      const there = now[row]?.[column];
      return there !== undefined && isSame(content, there) ? [] : [{ row, column, content }];
    }),
  );
}

function linesAbove(
  seen: TrackedTable,
  now: TrackedTable,
  written: readonly WorkbookChange[],
): readonly WorkbookChange[] {
  return written.flatMap((change): WorkbookChange[] => {
    if (change.kind !== "writeAboveTable" || change.tableName !== seen.name) return [];
    const [before, there] = [seen.above.at(-change.rowsAbove), now.above.at(-change.rowsAbove)];
    const isOurs = there === change.text && before !== change.text;
    return isOurs ? [{ ...change, sheetName: now.sheetName, text: String(before ?? "") }] : [];
  });
}

function isSameContent(one: CellContent, other: CellContent): boolean {
  return isCellFormula(one) ? isCellFormula(other) && one.formula === other.formula : one === other;
}
