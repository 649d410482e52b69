import { type Batch, payloadLimitBytes, splitIntoBatches } from "../../../src/excel/chunks";
import { drawMeasureTable } from "../../../src/tables/measureTable";
import { seedBudget } from "../../../src/seeds/seedBudget";
import type { CellInput, WorkbookChange, WriteCells } from "../../../src/workbook/workbookPort";

const write = (values: CellInput[][], rowIndex = 0): WriteCells => ({
  kind: "writeCells",
  sheetName: "S",
  rowIndex,
  columnIndex: 0,
  values,
});
const add: WorkbookChange = { kind: "addSheet", sheetName: "S" };
const freeze: WorkbookChange = { kind: "freezeRows", sheetName: "S", rowCount: 1 };

function cellsOf(batches: readonly Batch[]): WriteCells[] {
  return batches
    .flatMap(({ changes }) => changes)
    .filter((change): change is WriteCells => change.kind === "writeCells");
}

describe("requests", () => {
  it("are one for what fits into one, 施策一覧 by far", () => {
    const table = drawMeasureTable(seedBudget, "ja");
    const changes = [add, write(table.rows.map((row) => [...row])), freeze];
    const batches = splitIntoBatches(changes, { limitBytes: payloadLimitBytes });
    expect(batches.map((batch) => batch.changes)).toEqual([changes]);
  });

  it("split cells between rows, keep every row once and in order, and put what follows last", () => {
    const rows = Array.from({ length: 1000 }, (_, index) => [index, "あ".repeat(100)]);
    const batches = splitIntoBatches([add, write(rows, 4), freeze], { limitBytes: 50_000 });
    expect(batches.length).toBeGreaterThan(6);
    expect(batches[0]?.changes[0]).toEqual(add);
    expect(batches.at(-1)?.changes.at(-1)).toEqual(freeze);
    const pieces = cellsOf(batches);
    expect(pieces.flatMap((piece) => piece.values)).toEqual(rows);
    let nextRow = 4;
    for (const piece of pieces) {
      expect(piece.rowIndex).toBe(nextRow);
      nextRow += piece.values.length;
    }
  });

  it("stay below the limit and are filled: each has no room for the next row", () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [
      `"${String(index)}"`,
      "施策\n名\\",
      12.5,
      null,
      true,
    ]);
    const limitBytes = 40_000;
    const batches = splitIntoBatches([write(rows)], { limitBytes });
    const sizes = cellsOf(batches).map((piece) => Buffer.byteLength(JSON.stringify(piece.values)));
    // What they say of themselves covers what they hold, and not much more.
    for (const [index, { bytes }] of batches.entries()) {
      expect(bytes).toBeGreaterThanOrEqual(sizes[index] ?? NaN);
      expect(bytes).toBeLessThanOrEqual(limitBytes);
    }
    expect(Math.max(...sizes)).toBeLessThan(limitBytes);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(limitBytes * 0.75);
  });

  it("carry a row that is too large alone", () => {
    const rows = [["a"], ["b".repeat(60_000)], ["c"]];
    const pieces = cellsOf(splitIntoBatches([write(rows)], { limitBytes: 50_000 }));
    expect(pieces.map((piece) => piece.values)).toEqual([[["a"]], [["b".repeat(60_000)]], [["c"]]]);
  });
});
