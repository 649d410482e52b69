import { newRefs, nextRowAfter, noBaseUpdate, planBase } from "../../../src/actions/planBase";
import type { BaseUpdate } from "../../../src/actions/planBase";
import type { KeyedTable } from "../../../src/merge/mergeTypes";
import { parseSavedBase } from "../../../src/tables/parseSavedBase";
import { baseSheetName } from "../../../src/tables/savedBase";
import type { SavedBase, SavedFill, SavedHead } from "../../../src/tables/savedBase";
import type { CellInput } from "../../../src/workbook/cellContent";
import type { WorkbookChange } from "../../../src/workbook/workbookChange";

const head: SavedHead = {
  tableId: "measures",
  tableName: "施策一覧",
  language: "ja",
  dataVersion: "2026-01-21.1",
  columns: ["id", "a"],
  columnIds: [1, 2],
  sources: {},
  notes: [],
};
const isStructureProtected = false;

/** A very hidden sheet that takes changes and is read again. */
function sheet() {
  const cells: CellInput[][] = [];
  const read = (): SavedBase =>
    parseSavedBase({
      sheetName: baseSheetName,
      usedArea: { rowIndex: 0, columnIndex: 0, rowCount: cells.length, columnCount: 3 },
      cells: Array.from(cells, (row) => [0, 1, 2].map((column) => row[column] ?? "")),
    });
  const apply = (changes: readonly WorkbookChange[]): void => {
    for (const change of changes) {
      if (change.kind !== "writeCells") continue;
      change.values.forEach((row, rowOffset) => {
        const line = (cells[change.rowIndex + rowOffset] ??= []);
        row.forEach((value, columnOffset) => {
          if (value !== null) line[change.columnIndex + columnOffset] = value;
        });
      });
    }
    for (let row = 0; row < cells.length; row += 1) cells[row] ??= [];
  };
  return { read, apply };
}

function remember(update: Partial<BaseUpdate>, saved: SavedBase) {
  return planBase({ ...noBaseUpdate, ...update }, { saved, isStructureProtected });
}

function rememberedAs(ref: string, table: KeyedTable): BaseUpdate["added"][number] {
  return { ref, head, base: table };
}

/** The first remembered table with other rows. */
function changedTo(table: KeyedTable, { tables: [saved] }: SavedBase): BaseUpdate["changed"][number] {
  if (saved === undefined) throw new Error("nothing is remembered");
  return { saved, head, base: table };
}

/** The rows of the sheet that are given something. */
function writtenRows(changes: readonly WorkbookChange[]): number[] {
  return changes.flatMap((change) =>
    change.kind === "writeCells"
      ? change.values.flatMap((row, offset) =>
          row.some((cell) => cell !== null) ? [change.rowIndex + offset] : [],
        )
      : [],
  );
}

const base = {
  columns: ["id", "a"],
  rows: [
    ["x", 1],
    ["y", 2],
    ["z", 3],
  ],
};

describe("what is remembered", () => {
  it("begins with a very hidden sheet, and is read again as it was given", () => {
    const { read, apply } = sheet();
    const changes = remember({ added: [{ ref: "t1", head, base }] }, parseSavedBase(undefined));
    expect(changes.slice(0, 2)).toEqual([
      { kind: "addSheet", sheetName: baseSheetName },
      { kind: "setSheetVisibility", sheetName: baseSheetName, visibility: "veryHidden" },
    ]);
    apply(changes);
    expect(read().tables).toMatchObject([{ ref: "t1", head, base }]);
    expect(nextRowAfter(changes, parseSavedBase(undefined))).toBe(read().nextRow);
  });

  it("is written only where it says something else: a block of rows at its place, new rows at the end", () => {
    const { read, apply } = sheet();
    const rows = Array.from({ length: 130 }, (_, at) => [`row-${String(at)}`, at]);
    const many = { columns: base.columns, rows };
    apply(
      remember({ added: [rememberedAs("t1", many), rememberedAs("t2", base)] }, parseSavedBase(undefined)),
    );
    const saved = read();
    expect(saved.tables[0]?.blocks.map(({ at, rows: own }) => [at, own.length])).toEqual([
      [2, 50],
      [3, 50],
      [4, 30],
    ]);
    // One row of the second block says something else, one of the third is gone, and two are new; in another order.
    const next = {
      columns: base.columns,
      rows: [
        ["new", 1],
        ...rows.filter(([, at]) => at !== 120).map((row) => (row[1] === 60 ? ["row-60", "六十"] : row)),
        ["newer", 2],
      ].reverse(),
    };
    const changes = remember({ changed: [changedTo(next, saved)] }, saved);
    expect(writtenRows(changes)).toEqual([3, 4, 7]);
    apply(changes);
    const [after, other] = read().tables;
    expect(new Map(after?.base.rows.map((row) => [row[0], row[1]]))).toEqual(
      new Map(next.rows.map((row) => [row[0], row[1]])),
    );
    expect(after?.base.rows).toHaveLength(131);
    expect(other?.base).toEqual(base);
    expect(remember({ changed: [changedTo(next, read())] }, read())).toEqual([]);
  });

  it("leaves a blank row where all rows of a block are gone, and takes another where a block grows too long", () => {
    const { read, apply } = sheet();
    const rows = Array.from({ length: 100 }, (_, at) => [`row-${String(at)}`, "短い"]);
    apply(
      remember({ added: [rememberedAs("t1", { columns: base.columns, rows })] }, parseSavedBase(undefined)),
    );
    const next = {
      columns: base.columns,
      rows: rows.slice(50).map(([key = ""]) => [key, `${key}${"長い".repeat(600)}`]),
    };
    const changes = remember({ changed: [changedTo(next, read())] }, read());
    expect(writtenRows(changes)).toEqual([2, 3, 4]);
    apply(changes);
    expect(read().tables[0]?.base.rows).toEqual(next.rows);
    const lengths = changes.flatMap((change) =>
      change.kind === "writeCells" ? change.values.flat().map((cell) => String(cell).length) : [],
    );
    expect(Math.max(...lengths)).toBeLessThan(32_767);
  });

  it("of rows in a cell that was spoilt comes back with the next update, and once only", () => {
    const { read, apply } = sheet();
    const rows = Array.from({ length: 70 }, (_, at) => [`row-${String(at)}`, at]);
    const many = { columns: base.columns, rows };
    apply(remember({ added: [rememberedAs("t1", many)] }, parseSavedBase(undefined)));
    apply([{ kind: "writeCells", sheetName: baseSheetName, rowIndex: 2, columnIndex: 2, values: [["?"]] }]);
    expect(read().tables[0]?.base.rows).toEqual(rows.slice(50));
    apply(remember({ changed: [changedTo(many, read())] }, read()));
    expect(read().tables[0]?.base.rows).toEqual([...rows.slice(50), ...rows.slice(0, 50)]);
    expect(remember({ changed: [changedTo(many, read())] }, read())).toEqual([]);
  });

  it("of a forgotten table is gone, and its reference is not given to another while others go on", () => {
    const { read, apply } = sheet();
    const added = [
      { ref: "t1", head, base },
      { ref: "t2", head: { ...head, tableName: "二" }, base },
    ];
    apply(remember({ added }, parseSavedBase(undefined)));
    const saved = read();
    apply(remember({ forgotten: saved.tables.slice(0, 1) }, saved));
    expect(read().tables.map(({ ref }) => ref)).toEqual(["t2"]);
    expect(newRefs(read(), ["三", "四"])).toEqual(["t3:三", "t4:四"]);
    const again = { ref: "t3:三", head: { ...head, tableName: "三" }, base };
    apply(remember({ added: [again] }, read()));
    expect(newRefs(read(), ["五"])).toEqual(["t4:五"]);
  });

  it("of fills replaces those of before, in cells that Excel can hold", () => {
    const { read, apply } = sheet();
    const fillsOf = (count: number): SavedFill[] =>
      Array.from({ length: count }, (_, row) => ({
        ref: "table:{A}",
        key: `row-${String(row)}`,
        column: "amountOku",
        before: "#FF0000",
      }));
    const changes = remember({ fills: fillsOf(450) }, parseSavedBase(undefined));
    apply(changes);
    expect(read().fills).toEqual(fillsOf(450));
    const texts = changes.flatMap((change) => (change.kind === "writeCells" ? change.values.flat() : []));
    expect(Math.max(...texts.map((text) => String(text).length))).toBeLessThan(32_767);
    apply(remember({ fills: fillsOf(2) }, read()));
    expect(read().fills).toEqual(fillsOf(2));
    apply(remember({ fills: [] }, read()));
    expect(read().fills).toEqual([]);
  });

  it("is nothing where the sheet is not there and may not be added", () => {
    const update = { ...noBaseUpdate, added: [{ ref: "t1", head, base }] };
    expect(planBase(update, { saved: parseSavedBase(undefined), isStructureProtected: true })).toEqual([]);
  });
});
