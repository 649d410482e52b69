import { type Batch, payloadLimitBytes, splitIntoBatches } from "../../../src/excel/chunks";
import { drawMeasureTable } from "../../../src/tables/measureTable";
import { seedBudget } from "../../../src/seeds/seedBudget";
import type { WriteCells } from "../../../src/workbook/cellChanges";
import type { CellInput } from "../../../src/workbook/cellContent";
import type { WorkbookChange } from "../../../src/workbook/workbookChange";

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

describe("changes of tables", () => {
  const place = { sheetName: "S", tableName: "T" };
  const rows = Array.from({ length: 2000 }, (_, index) => [index, "あ".repeat(100)]);
  const piecesOf = (change: WorkbookChange) =>
    splitIntoBatches([change, freeze], { limitBytes: 50_000 })
      .flatMap(({ changes }) => changes)
      .slice(0, -1);

  it("put in rows piece by piece, each where the one before ended", () => {
    const pieces = piecesOf({ kind: "addTableRows", ...place, before: 7, rows });
    expect(pieces.length).toBeGreaterThan(6);
    const values: unknown[] = [];
    for (const piece of pieces) {
      if (piece.kind !== "addTableRows") throw new Error(piece.kind);
      expect(piece.before).toBe(7 + values.length);
      values.push(...piece.rows);
    }
    expect(values).toEqual(rows);
    const atEnd = piecesOf({ kind: "addTableRows", ...place, rows });
    expect(atEnd.every((piece) => piece.kind === "addTableRows" && piece.before === undefined)).toBe(true);
  });

  it("write formulas piece by piece", () => {
    const formulas = Array.from({ length: 3000 }, (_, index) => [`=$F${String(index)}/SUM(施策一覧[金額])`]);
    const pieces = piecesOf({ kind: "writeTableFormulas", ...place, row: 3, column: 2, formulas });
    const written = pieces.flatMap((piece) =>
      piece.kind === "writeTableFormulas"
        ? piece.formulas.map((row, offset) => [piece.row + offset, ...row])
        : [],
    );
    expect(written).toEqual(formulas.map((row, index) => [3 + index, ...row]));
  });

  it("take out rows from the last one up, so that earlier requests leave the numbers of later ones right", () => {
    const numbers = Array.from({ length: 1000 }, (_, index) => index * 2);
    const pieces = piecesOf({ kind: "deleteTableRows", ...place, rows: numbers });
    expect(pieces.length).toBeGreaterThan(4);
    const taken = pieces.flatMap((piece) => (piece.kind === "deleteTableRows" ? piece.rows : []));
    expect(taken).toEqual([...numbers].reverse());
  });

  it("fill cells in requests that a host takes", () => {
    const cells = Array.from({ length: 1000 }, (_, row) => ({ row, column: 1, color: "#FFF2CC" }));
    const batches = splitIntoBatches([{ kind: "fillTableCells", ...place, cells }], { limitBytes: 50_000 });
    expect(batches.every(({ bytes }) => bytes <= 50_000)).toBe(true);
    const filled = batches.flatMap(({ changes }) =>
      changes.flatMap((one) => (one.kind === "fillTableCells" ? one.cells : [])),
    );
    expect(filled).toEqual(cells);
  });
});
