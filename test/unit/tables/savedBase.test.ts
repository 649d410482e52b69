import { rowKey } from "../../../src/merge/rowKeys";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import { drawTable } from "../../../src/tables/drawTable";
import { keyedTable, sheetTable } from "../../../src/tables/mergeSides";
import { parseSavedBase } from "../../../src/tables/parseSavedBase";
import { baseSheetName, blockCells, fillCells, headCells } from "../../../src/tables/savedBase";
import type { SavedHead } from "../../../src/tables/savedBase";
import { tableCatalog } from "../../../src/tables/tableCatalog";

const head: SavedHead = {
  tableId: "measures",
  tableName: "施策一覧",
  language: "ja",
  dataVersion: "2026-01-21.1",
  columns: ["id", "name"],
  columnIds: [1, 2],
  sources: {},
  notes: [],
};

function useOf(cells: readonly (readonly string[])[], rowIndex = 0) {
  const usedArea = { rowIndex, columnIndex: 0, rowCount: cells.length, columnCount: 3 };
  return { sheetName: baseSheetName, usedArea, cells };
}

describe("what is remembered", () => {
  it("is read as it was written, keys and texts that look like something else included", () => {
    const rows = [
      ["001", "=1+1"],
      ["1-2", 'a "quoted"\ntext'],
      ["true", null],
    ];
    const fills = [{ ref: "table:1", key: "001", column: "name", before: "#FF0000" }];
    const saved = parseSavedBase(
      useOf([headCells("t1", head), ...blockCells("t1", rows), fillCells(fills)], 1),
    );
    expect(saved.tables).toEqual([
      { ref: "t1", head, headRow: 1, base: { columns: head.columns, rows }, blocks: [{ at: 2, rows }] },
    ]);
    expect([saved.fills, saved.fillRows, saved.nextRow]).toEqual([fills, [3], 4]);
  });

  it("is what can be read; rows in a cell that somebody changed by hand are not known any more", () => {
    const saved = parseSavedBase(
      useOf([
        ["drug-discovery-budget-base", "2", ""],
        headCells("t1", head),
        ["t1", "#rows", '[["a","b"],'],
        ["t1", "#rows", '[["b"],null,"b",["c","d"]]'],
        ["t1", "#rows", '{"a":"b"}'],
        ["t1", "", '[["e","f"]]'],
        ["t2", "#table", '{"tableId":"nothing"}'],
        ["t2", "#rows", '[["g","h"]]'],
        ["", "", ""],
      ]),
    );
    expect(saved.tables.map(({ base, blocks }) => [base.rows, blocks])).toEqual([
      [[["c", "d"]], [{ at: 3, rows: [["c", "d"]] }]],
    ]);
  });

  it("of many rows and long texts stands in as few cells as hold it, and is read again in its order", () => {
    const rows = Array.from({ length: 1_234 }, (_, at) => [
      `row-${String(at)}`,
      at % 100 < 60 ? "概要".repeat(at % 700) : "短い",
    ]);
    const cells = blockCells("t1", rows);
    const lengths = cells.map(([, , json = ""]) => json.length);
    expect(Math.max(...lengths)).toBeLessThan(32_767);
    expect(cells.length).toBeLessThan(rows.length / 12);
    expect(parseSavedBase(useOf([headCells("t1", head), ...cells])).tables[0]?.base.rows).toEqual(rows);
  });

  it("is nothing where there is no sheet, or an empty one", () => {
    expect(parseSavedBase(undefined)).toMatchObject({ exists: false, tables: [], nextRow: 1 });
    expect(parseSavedBase({ sheetName: baseSheetName, usedArea: undefined, cells: [] })).toMatchObject({
      exists: true,
      tables: [],
    });
  });

  it("of every table fits into cells of Excel", () => {
    for (const { id } of tableCatalog) {
      for (const language of ["ja", "en"] as const) {
        const { rows } = keyedTable(drawTable(id, { budget: seedBudget, policy: seedPolicy, language }));
        const longest = Math.max(...blockCells("t1", rows).map(([, , json = ""]) => json.length));
        expect([id, longest < 32_767]).toEqual([id, true]);
      }
    }
  });
});

describe("both sides of the merge", () => {
  it("have each key once in every table that is drawn", () => {
    for (const { id } of tableCatalog) {
      const { rows } = keyedTable(drawTable(id, { budget: seedBudget, policy: seedPolicy, language: "ja" }));
      const keys = rows.map(([key]) => rowKey(key));
      expect([id, new Set(keys).size, keys.includes(undefined)]).toEqual([id, rows.length, false]);
    }
  });

  it("write a formula alike, wherever the table and its columns stand", () => {
    const drawn = {
      tableName: "T",
      sheetName: "T",
      notes: [],
      columns: ["id", "amountOku", "share"].map((key) => ({ key, header: key, widthInCharacters: 1 })),
      rows: [["a", 3, { formula: "=[@amountOku] / SUM(T[Amount (¥100m)])" }]],
    };
    const area = { rowIndex: 4, columnIndex: 1, rowCount: 2, columnCount: 4 };
    const columns = [3, 4, 1, 2].map((id) => ({ id, header: String(id) }));
    const rows = [[{ formula: "=$E6/SUM(T[Amount (¥100m)])" }, "note", "a", 3]];
    const sheet = sheetTable({ area, columns, rows }, ["share", undefined, "id", "amountOku"]);
    expect(sheet.rows[0]?.[0]).toEqual(keyedTable(drawn).rows[0]?.[2]);
    expect(sheet.rows[0]?.slice(1)).toEqual(["note", "a", 3]);
  });
});
