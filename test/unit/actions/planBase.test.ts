import { newRefs, nextRowAfter, noBaseUpdate, planBase } from "../../../src/actions/planBase";
import type { BaseUpdate } from "../../../src/actions/planBase";
import { baseSheetName, parseSavedBase } from "../../../src/tables/savedBase";
import type { SavedBase, SavedFill, SavedHead } from "../../../src/tables/savedBase";
import type { CellInput, WorkbookChange } from "../../../src/workbook/workbookPort";

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

  it("is written only where it says something else: new rows at the end, gone ones blank", () => {
    const { read, apply } = sheet();
    apply(
      remember(
        {
          added: [
            { ref: "t1", head, base },
            { ref: "t2", head, base },
          ],
        },
        parseSavedBase(undefined),
      ),
    );
    const saved = read();
    const [first] = saved.tables;
    if (first === undefined) throw new Error("nothing is remembered");
    const next = {
      columns: base.columns,
      rows: [
        ["z", 3],
        ["x", 9],
        ["n", 4],
      ],
    };
    const changes = remember({ changed: [{ saved: first, head, base: next }] }, saved);
    const written = changes.flatMap((change) =>
      change.kind === "writeCells"
        ? change.values.flatMap((row, offset) =>
            row.some((cell) => cell !== null) ? [change.rowIndex + offset] : [],
          )
        : [],
    );
    expect(written).toEqual([2, 3, 9]);
    apply(changes);
    const [after, other] = read().tables;
    expect(new Map(after?.base.rows.map((row) => [row[0], row[1]]))).toEqual(
      new Map<unknown, unknown>([
        ["x", 9],
        ["z", 3],
        ["n", 4],
      ]),
    );
    expect(other?.base).toEqual(base);
    const again = read();
    const [settled] = again.tables;
    if (settled === undefined) throw new Error("nothing is remembered");
    expect(remember({ changed: [{ saved: settled, head, base: next }] }, again)).toEqual([]);
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
    expect(newRefs(read(), 2)).toEqual(["t3", "t4"]);
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
