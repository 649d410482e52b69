import { answerBytes, isSamePart, partToObserve, seenTable } from "../../../src/actions/observedPart";
import type { TrackedPart, TrackedTable } from "../../../src/workbook/trackingSnapshot";
import type { WorkbookChange } from "../../../src/workbook/workbookChange";

const head = {
  id: "A",
  name: "T",
  sheetName: "S",
  columns: [
    { id: 1, header: "ID" },
    { id: 2, header: "額" },
  ],
};

function tableOf(rows: TrackedTable["rows"]): TrackedTable {
  return {
    ...head,
    area: { rowIndex: 0, columnIndex: 0, rowCount: rows.length + 1, columnCount: 2 },
    rows,
    above: [],
    fills: undefined,
  };
}

function partOf(table: TrackedTable, runs: TrackedPart["runs"]): TrackedPart {
  const { area, above } = table;
  return { ...head, area, above, keys: table.rows.map(([key]) => (key as string | null) ?? ""), runs };
}

const place = { sheetName: "S", tableName: "T" };
const rows = (...keys: string[]): TrackedTable["rows"] => keys.map((key) => [key, `${key} 額`]);

describe("what is looked at again in a large table", () => {
  it("is the rows that are written to and those that are taken out, by their numbers of before", () => {
    const changes: WorkbookChange[] = [
      { kind: "writeTableCells", ...place, row: 10, column: 1, values: [[1], [null], [2]] },
      { kind: "writeTableFormulas", ...place, row: 20, column: 1, formulas: [["=1"]] },
      { kind: "addTableRows", ...place, before: 50, rows: [["n1", 1]] },
      {
        kind: "addTableRows",
        ...place,
        before: 30,
        rows: [
          ["n2", 1],
          ["n3", 1],
        ],
      },
      // The rows 30, 31 and 60 of before, and 5 that nothing was put in above.
      { kind: "deleteTableRows", ...place, rows: [32, 33, 63, 5] },
      // The row 72 of before: three came before it, and four went.
      { kind: "writeTableFormulas", ...place, row: 71, column: 1, formulas: [["=A1"]] },
      { kind: "writeTableCells", ...place, tableName: "Other", row: 70, column: 0, values: [[1]] },
    ];
    const table = tableOf(rows(...Array.from({ length: 80 }, (_, at) => String(at))));
    expect(partToObserve(table, { changes, keyColumn: 0 })).toEqual({
      tableName: "T",
      keyColumn: 0,
      runs: [
        { row: 5, count: 1 },
        { row: 10, count: 3 },
        { row: 20, count: 1 },
        { row: 30, count: 2 },
        { row: 60, count: 1 },
        { row: 72, count: 1 },
      ],
    });
  });

  it("is the same as long as rows and their contents are, also where nobody knows what a formula shows", () => {
    const before = tableOf([
      ["a", 1],
      [{ formula: "=1" }, 2],
      [null, 3],
    ]);
    const runs = [{ row: 0, count: 1 }];
    const part = { tableName: "T", keyColumn: 0, runs };
    const now = (keys: TrackedPart["keys"], cells: TrackedTable["rows"]): TrackedPart => ({
      ...partOf(before, [{ row: 0, rows: cells, fills: undefined }]),
      keys,
    });
    expect(isSamePart(before, now(["a", 7, ""], [["a", 1]]), part)).toBe(true);
    expect(isSamePart(before, now(["a", 7, ""], [["a", 9]]), part)).toBe(false);
    expect(isSamePart(before, now(["b", 7, ""], [["a", 1]]), part)).toBe(false);
    expect(isSamePart(before, now(["a", 7], [["a", 1]]), part)).toBe(false);
    expect(isSamePart(before, now(["a", 7, "", "x"], [["a", 1]]), part)).toBe(false);
  });

  it("gives the table of before the write together with what the write left alone", () => {
    // c was written to, e taken out, and n put in before d, while a co-author had typed into c and e.
    const seen = partOf(tableOf(rows("a", "b", "c", "d", "e", "f")), [
      { row: 2, rows: [["c", "共同"]], fills: undefined },
      { row: 4, rows: [["e", "編集"]], fills: undefined },
    ]);
    const now = tableOf([
      ["a", "a 額"],
      ["b", "b 額"],
      ["c", "ours"],
      ["n", "new"],
      ["d", "d 額"],
      ["f", "f 額"],
    ]);
    expect(seenTable(seen, now, 0).rows).toEqual([
      ["a", "a 額"],
      ["b", "b 額"],
      ["c", "共同"],
      ["d", "d 額"],
      ["e", "編集"],
      ["f", "f 額"],
    ]);
  });

  it("is guessed in bytes from above: Japanese takes three each and a cell comes twice", () => {
    const table = tableOf([["a", "予算額"]]);
    const answer = JSON.stringify([[["a"]], [["a", "予算額"]], [["a", "予算額"]]]);
    const part = { tableName: "T", keyColumn: 0, runs: [{ row: 0, count: 1 }] };
    expect(answerBytes(table, part)).toBeGreaterThan(Buffer.byteLength(answer));
  });
});
