import { followTables } from "../../../src/actions/trackTables";
import { headersOf } from "../../../src/tables/recognizeTable";
import type { SavedHead, SavedTable } from "../../../src/tables/savedBase";
import type { TableId } from "../../../src/tables/tableCatalog";
import type { TableHead } from "../../../src/workbook/trackingSnapshot";

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

  it("gives a table that was inserted anew what was remembered of it, and not of one that was deleted or renamed", () => {
    for (const known of [{}, { excelId: "A" }]) {
      const saved = [savedOf("t1", "施策一覧", known), savedOf("t2", "施策一覧")];
      // The first was deleted.
      expect(found([headOf("B", "施策一覧")], saved)).toEqual({
        tables: [["B", "t2", true]],
        missing: ["t1"],
      });
      // The first was renamed.
      expect(found([headOf("A", "創薬予算"), headOf("B", "施策一覧")], saved).tables).toEqual([
        ["A", "t1", true],
        ["B", "t2", true],
      ]);
    }
    // Both were updated since, and the older one was deleted then.
    const saved = [
      savedOf("t1", "施策一覧", { excelId: "A" }),
      savedOf("t2", "施策一覧_2", { excelId: "B" }),
    ];
    expect(found([headOf("B", "施策一覧")], saved)).toEqual({ tables: [["B", "t2", true]], missing: ["t1"] });
  });

  it("never compares a table with what is remembered of one in the other language", () => {
    const english = headOf("B", "施策一覧", Object.values(headersOf("measures", "en")));
    const saved = [savedOf("t1", "施策一覧"), savedOf("t2", "施策一覧", { language: "en" })];
    expect(found([english], saved)).toEqual({ tables: [["B", "t2", true]], missing: ["t1"] });
    expect(found([english], saved.slice(0, 1))).toEqual({
      tables: [["B", undefined, false]],
      missing: ["t1"],
    });
  });

  it("trusts column ids of the very table alone: those of a pasted copy are its own", () => {
    const [id = "", pillar = "", name = ""] = Object.values(headersOf("measures", "ja"));
    const columnIds = Object.keys(headersOf("measures", "ja")).map((_key, index) =>
      index === 0 ? 1 : index + 2,
    );
    const saved = [savedOf("t1", "施策一覧", { excelId: "A", columnIds })];
    // The original has a column of the person's in second place, whose id came last; the copy counts anew.
    const copy = headOf("C", "写し", [id, "担当", pillar, name]);
    const all = headOf("A", "施策一覧");
    const { tables } = followTables(
      [all, { ...copy, columns: [...copy.columns, ...all.columns.slice(3)] }],
      saved,
    );
    expect(tables[1]?.columns.slice(0, 4)).toEqual(["id", undefined, "pillar", "name"]);
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
