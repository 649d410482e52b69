import { groupCells } from "../../../src/actions/groupCells";
import { planTableEdits, withoutLostFormulas } from "../../../src/actions/planTableEdits";
import { rowShift } from "../../../src/actions/rowShift";
import { applyEdits } from "../../../src/merge/applyEdits";
import type { MergeCell, SheetTable, TableEdits } from "../../../src/merge/mergeTypes";
import type { WorkbookChange } from "../../../src/workbook/workbookChange";

/** Numbers that look random and are the same in every run. */
function generator(seed: number): (limit: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}

/** A table that does what is asked of one in a workbook, and fails where a workbook would. */
function applyTo(rows: readonly (readonly MergeCell[])[], changes: readonly WorkbookChange[]): MergeCell[][] {
  const table = rows.map((row) => [...row]);
  for (const change of changes) {
    if (change.kind === "writeTableCells" || change.kind === "writeTableFormulas") {
      const cells = change.kind === "writeTableCells" ? change.values : change.formulas;
      cells.forEach((row, rowOffset) => {
        row.forEach((cell, columnOffset) => {
          const line = table[change.row + rowOffset];
          if (line === undefined) throw new Error(`no row ${String(change.row + rowOffset)}`);
          if (cell === null) return;
          const at = change.column + columnOffset;
          line[at] =
            change.kind === "writeTableFormulas" ? { formula: String(cell) } : cell === "" ? null : cell;
        });
      });
    } else if (change.kind === "addTableRows") {
      if (change.before !== undefined && change.before >= table.length) throw new Error("before no row");
      table.splice(change.before ?? table.length, 0, ...change.rows.map((row) => [...row]));
    } else if (change.kind === "deleteTableRows") {
      for (const row of [...change.rows].sort((first, second) => second - first)) table.splice(row, 1);
    }
  }
  return table;
}

function randomCase(seed: number): { sheet: SheetTable; edits: TableEdits } {
  const next = generator(seed);
  const rowCount = 1 + next(40);
  const sheet: SheetTable = {
    columns: ["id", "a", undefined, "b"],
    rows: Array.from({ length: rowCount }, (_, row) => [`r${String(row)}`, row, null, "x"]),
  };
  const pick = (share: number) => sheet.rows.flatMap((_row, index) => (next(100) < share ? [index] : []));
  const removed = new Set(pick(20));
  return {
    sheet,
    edits: {
      writes: pick(30)
        .filter((row) => !removed.has(row))
        .flatMap((row) =>
          [1, 3]
            .filter(() => next(2) === 0)
            .map((column) => ({
              key: `r${String(row)}`,
              column: "a",
              sheetRow: row,
              sheetColumn: column,
              value: ([null, next(9), `t${String(next(9))}`] as const)[next(3)] ?? null,
              previous: null,
            })),
        ),
      additions: Array.from({ length: next(8) }, (_, index) => ({
        key: `n${String(index)}`,
        sheetRow: next(rowCount + 1),
        cells: [`n${String(index)}`, index, null, null],
      })).sort((first, second) => first.sheetRow - second.sheetRow),
      removals: [...removed].map((sheetRow) => ({ key: `r${String(sheetRow)}`, sheetRow, cells: [] })),
    },
  };
}

const tableFor = ({ rows, columns }: SheetTable) => ({
  sheetName: "S",
  tableName: "T",
  area: { rowIndex: 4, columnIndex: 0, rowCount: rows.length + 1, columnCount: columns.length },
  columns,
  formulaColumns: columns.map((key, at) => key ?? `#${String(at + 1)}`),
});

describe("edits as changes of a table", () => {
  it("come to what the merge says, for 500 tables of all kinds, and rows stand where they are said to", () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const { sheet, edits } = randomCase(seed);
      const result = applyTo(sheet.rows, planTableEdits(edits, tableFor(sheet)));
      expect([seed, result]).toEqual([seed, applyEdits(sheet, edits).rows]);
      const shift = rowShift(edits, sheet.rows.length);
      const removed = new Set(edits.removals.map(({ sheetRow }) => sheetRow));
      sheet.rows.forEach(([key], row) => {
        if (!removed.has(row)) expect([seed, result[shift.kept(row)]?.[0]]).toEqual([seed, key]);
      });
      edits.additions.forEach(({ key }, index) => {
        expect([seed, result[shift.added(index)]?.[0]]).toEqual([seed, key]);
      });
    }
  });

  it("put a formula in with its row, for the place that it has then", () => {
    const sheet: SheetTable = {
      columns: ["id", "a", "share"],
      rows: [
        ["r0", 1, null],
        ["r1", 2, null],
      ],
    };
    const share = { formula: "={@a}/2" };
    const added = (sheetRow: number, cells: MergeCell[]) => ({ key: String(cells[0]), sheetRow, cells });
    const edits: TableEdits = {
      writes: [{ key: "r0", column: "share", sheetRow: 0, sheetColumn: 2, value: share, previous: null }],
      additions: [added(1, ["n1", 3, share]), added(1, ["n2", 4, null]), added(2, ["n3", 5, share])],
      removals: [],
    };
    expect(planTableEdits(edits, tableFor(sheet))).toEqual([
      {
        kind: "writeTableFormulas",
        sheetName: "S",
        tableName: "T",
        row: 0,
        column: 2,
        formulas: [["=$B6/2"]],
      },
      { kind: "addTableRows", sheetName: "S", tableName: "T", rows: [["n3", 5, { formula: "=$B8/2" }]] },
      {
        kind: "addTableRows",
        sheetName: "S",
        tableName: "T",
        before: 1,
        rows: [
          ["n1", 3, { formula: "=$B7/2" }],
          ["n2", 4, null],
        ],
      },
    ]);
  });
});

describe("formulas of the person's that are put back", () => {
  const sheet: SheetTable = {
    columns: ["id", "a", undefined],
    rows: [
      ["r0", 1, null],
      ["r1", 2, null],
      ["r2", 3, null],
    ],
  };
  const fixed = { formula: "={@a}+A1", typed: "= {@a~} + A1" };

  it("are written as they were typed once every row stands where it stays, if they name places", () => {
    const edits: TableEdits = {
      writes: [{ key: "r2", column: "a", sheetRow: 2, sheetColumn: 1, value: fixed, previous: null }],
      additions: [{ key: "n", sheetRow: 1, cells: ["n", 5, { formula: "={@a}*2", typed: "={@a~} * 2" }] }],
      removals: [
        { key: "r0", sheetRow: 0, cells: [] },
        { key: "r1", sheetRow: 1, cells: [] },
      ],
    };
    expect(planTableEdits(edits, tableFor(sheet))).toEqual([
      {
        kind: "addTableRows",
        sheetName: "S",
        tableName: "T",
        before: 1,
        rows: [["n", 5, { formula: "=B7 * 2" }]],
      },
      { kind: "deleteTableRows", sheetName: "S", tableName: "T", rows: [0, 2] },
      {
        kind: "writeTableFormulas",
        sheetName: "S",
        tableName: "T",
        row: 1,
        column: 1,
        formulas: [["= B7 + A1"]],
      },
    ]);
  });

  it("are left out and counted where a column is gone that they need, a row with one as a whole", () => {
    const lost = { formula: "={@gone}" };
    const write = { column: "a", sheetColumn: 1, previous: null };
    const edits: TableEdits = {
      writes: [
        { ...write, key: "r0", sheetRow: 0, value: lost },
        { ...write, key: "r1", sheetRow: 1, value: { formula: '="{@gone}"' } },
      ],
      additions: [{ key: "n", sheetRow: 1, cells: ["n", 5, { formula: "={@#9}" }] }],
      removals: [],
    };
    const standing = withoutLostFormulas(edits, tableFor(sheet));
    expect(standing.lost).toBe(2);
    expect(standing.writes.map(({ key }) => key)).toEqual(["r1"]);
    expect(standing.additions).toEqual([]);
  });
});

describe("grouped cells", () => {
  it("hold every cell once, where it was, and nothing else", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const next = generator(seed);
      const cells = new Map<string, number>();
      for (let count = next(60); count > 0; count -= 1)
        cells.set(`${String(next(300))}:${String(next(12))}`, count);
      const placed = [...cells].map(([at, content]) => {
        const [row = 0, column = 0] = at.split(":").map(Number);
        return { row, column, content };
      });
      const found = groupCells(placed).flatMap((block) =>
        block.cells.flatMap((line, row) =>
          line.flatMap((content, column) =>
            content === null
              ? []
              : [[`${String(block.row + row)}:${String(block.column + column)}`, content] as const],
          ),
        ),
      );
      expect(found).toHaveLength(placed.length);
      expect(new Map(found)).toEqual(cells);
    }
  });

  it("share a rectangle where rows are near each other, and only there", () => {
    const at = (row: number) => ({ row, column: 1, content: row });
    expect(groupCells([at(30), at(0), at(10)]).map(({ row, cells }) => [row, cells.length])).toEqual([
      [0, 11],
      [30, 1],
    ]);
    expect(groupCells([])).toEqual([]);
  });
});
