import { followTables } from "../../../src/actions/trackTables";
import { headersOf } from "../../../src/tables/recognizeTable";
import type { SavedHead, SavedTable } from "../../../src/tables/savedBase";
import type { TableId } from "../../../src/tables/tableCatalog";
import type { TableHead } from "../../../src/workbook/workbookPort";

function headOf(
  id: string,
  name: string,
  headers: readonly string[] = Object.values(headersOf("measures", "ja")),
): TableHead {
  return { id, name, sheetName: "S", columns: headers.map((header, index) => ({ id: index + 1, header })) };
}

function savedOf(ref: string, tableName: string, differences: Partial<SavedHead> = {}): SavedTable {
  const tableId: TableId = differences.tableId ?? "measures";
  const columns = Object.keys(headersOf(tableId, "ja"));
  const head: SavedHead = {
    tableId,
    tableName,
    language: "ja",
    dataVersion: "2026-01-21.1",
    columns,
    columnIds: columns.map((_key, index) => index + 1),
    sources: {},
    notes: [],
    ...differences,
  };
  return { ref, head, headRow: 1, base: { columns, rows: [] }, blocks: [] };
}

const found = (heads: readonly TableHead[], saved: readonly SavedTable[]) => {
  const { tables, missing } = followTables(heads, saved);
  return {
    tables: tables.map(({ head, saved: base, isOwnBase }) => [head.id, base?.ref, isOwnBase]),
    missing: missing.map(({ ref }) => ref),
  };
};

describe("finding tables again", () => {
  it("goes by the workbook's id first, whatever the table is called by now", () => {
    const saved = [
      savedOf("t1", "施策一覧", { excelId: "A" }),
      savedOf("t2", "施策一覧_2", { excelId: "B" }),
    ];
    const heads = [headOf("A", "施策一覧_2"), headOf("B", "施策一覧")];
    expect(found(heads, saved)).toEqual({
      tables: [
        ["A", "t1", true],
        ["B", "t2", true],
      ],
      missing: [],
    });
  });

  it("goes by name where no id is known yet, and by headers where the name is another", () => {
    const saved = [savedOf("t1", "施策一覧"), savedOf("t2", "施策一覧_2")];
    expect(found([headOf("B", "施策一覧_2"), headOf("A", "創薬予算")], saved)).toEqual({
      tables: [
        ["A", "t1", true],
        ["B", "t2", true],
      ],
      missing: [],
    });
  });

  it("takes a copy for itself, compared with what it was copied from", () => {
    const saved = [savedOf("t1", "施策一覧", { excelId: "A" })];
    expect(found([headOf("A", "施策一覧"), headOf("C", "施策一覧_2")], saved)).toEqual({
      tables: [
        ["A", "t1", true],
        ["C", "t1", false],
      ],
      missing: [],
    });
  });

  it("knows nothing of a table from another workbook, and finds it all the same", () => {
    expect(found([headOf("A", "施策一覧")], [])).toEqual({ tables: [["A", undefined, false]], missing: [] });
  });

  it("says that a table is missing, also where the person has one of their own with its name", () => {
    const own = headOf("X", "施策一覧", ["品目", "額"]);
    const withIds = headOf("Y", "施策一覧", ["ID", "品目", "額"]);
    for (const excelId of [undefined, "A"]) {
      const saved = [savedOf("t1", "施策一覧", excelId === undefined ? {} : { excelId })];
      expect(found([own], saved)).toEqual({ tables: [], missing: ["t1"] });
    }
    expect(found([withIds], [savedOf("t1", "施策一覧")])).toEqual({ tables: [], missing: ["t1"] });
    expect(found([], [savedOf("t1", "施策一覧")])).toEqual({ tables: [], missing: ["t1"] });
  });

  it("keeps a table that was made as narrow as its ids and names", () => {
    const [id = "", , name = ""] = Object.values(headersOf("measures", "ja"));
    const narrow = headOf("A", "施策一覧", [id, name, "メモ", "担当", "期限"]);
    const { tables } = followTables([narrow], [savedOf("t1", "施策一覧")]);
    expect(tables[0]?.columns.slice(0, 2)).toEqual(["id", "name"]);
  });
});
