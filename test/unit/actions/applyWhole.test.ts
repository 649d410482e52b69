import { applyWhole } from "../../../src/actions/applyWhole";
import { planRemoval } from "../../../src/actions/planRemoval";
import { WorkbookError } from "../../../src/workbook/workbookError";
import type { WorkbookChange } from "../../../src/workbook/workbookChange";
import type { WorkbookPort } from "../../../src/workbook/workbookPort";
import type { SheetUse } from "../../../src/workbook/workbookSnapshot";
import { snapshotOf } from "../../support/scriptedPort";

const changes: readonly WorkbookChange[] = [
  { kind: "addSheet", sheetName: "集計" },
  {
    kind: "writeCells",
    sheetName: "集計",
    rowIndex: 1,
    columnIndex: 0,
    values: [
      ["品目", "額"],
      ["a", null],
    ],
  },
  { kind: "writeFormulas", sheetName: "集計", rowIndex: 2, columnIndex: 1, formulas: [["=1+1"]] },
];

const use = (cells: SheetUse["cells"]): SheetUse => ({
  sheetName: "集計",
  usedArea: { rowIndex: 1, columnIndex: 0, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 },
  cells,
});

const removed = [{ kind: "deleteSheet", sheetName: "集計" }];

describe("sheets that a failed write leaves", () => {
  const plan = (sheetUse: SheetUse, removesEmptySheets = true) =>
    planRemoval({
      changes,
      before: snapshotOf(),
      after: snapshotOf({ sheetUses: [sheetUse] }),
      removesEmptySheets,
    });

  it("go where they hold what was written, all of it or a part", () => {
    expect(
      plan(
        use([
          ["品目", "額"],
          ["a", "=1+1"],
        ]),
      ),
    ).toEqual(removed);
    expect(plan(use([["品目", ""]]))).toEqual(removed);
  });

  it("go where a formula of ours stands, however Excel writes it", () => {
    expect(
      plan(
        use([
          ["品目", "額"],
          ["a", "= 1 + 1"],
        ]),
      ),
    ).toEqual(removed);
  });

  it("stay where somebody has typed anything", () => {
    expect(
      plan(
        use([
          ["品目", "額"],
          ["a", "私の値"],
        ]),
      ),
    ).toEqual([]);
    expect(plan(use([["品目", "額", "私の列"]]))).toEqual([]);
    expect(plan(use([["品名", "額"]]))).toEqual([]);
  });

  it("go while they are empty, unless somebody else may have made them", () => {
    const empty: SheetUse = { sheetName: "集計", usedArea: undefined, cells: [] };
    expect(plan(empty)).toEqual(removed);
    expect(plan(empty, false)).toEqual([]);
  });
});

describe("cells that a failed write leaves on a sheet that was there", () => {
  const plan = (cells: SheetUse["cells"]) =>
    planRemoval({
      changes: changes.filter(({ kind }) => kind !== "addSheet"),
      before: snapshotOf({ sheets: [{ name: "集計", isProtected: false, isVisible: true }] }),
      after: snapshotOf({ sheetUses: [use(cells)] }),
      removesEmptySheets: false,
    });

  it("become empty where they hold what was written, whatever stands beside them", () => {
    const emptied = plan([
      ["品目", "額", "私の列"],
      ["a", "", ""],
    ]);
    expect(emptied.map(({ kind }) => kind)).toEqual(["clearCells", "clearCells"]);
  });

  it("stay where somebody typed into one that was left blank", () => {
    const withBlank: readonly WorkbookChange[] = [
      { kind: "writeCells", sheetName: "集計", rowIndex: 1, columnIndex: 0, values: [["品目", null, "額"]] },
    ];
    const removal = (typed: string) =>
      planRemoval({
        changes: withBlank,
        before: snapshotOf({ sheets: [{ name: "集計", isProtected: false, isVisible: true }] }),
        after: snapshotOf({ sheetUses: [use([["品目", typed, "額"]])] }),
        removesEmptySheets: false,
      });
    expect(removal("")).toHaveLength(1);
    expect(removal("同僚のメモ")).toEqual([]);
  });
});

describe("a write that fails", () => {
  function failingPort(error: Error, log: string[]): WorkbookPort {
    return {
      read: async ({ sheets }) => {
        log.push(`read ${sheets?.join() ?? ""}`);
        return snapshotOf({ sheetUses: [use([["品目", "額"]])] });
      },
      apply: async (written) => {
        log.push(written.map(({ kind }) => kind).join());
        if (written[0]?.kind !== "deleteSheet") throw error;
      },
      watch: () => Promise.reject(new Error("does not watch")),
    };
  }

  it("removes what it had added, and is told all the same", async () => {
    const error = new WorkbookError("unknown");
    const log: string[] = [];
    const write = applyWhole(failingPort(error, log), changes, { before: snapshotOf() });
    await expect(write).rejects.toBe(error);
    expect(log).toEqual(["addSheet,writeCells,writeFormulas", "read 集計", "deleteSheet"]);
  });

  it("never removes a sheet that was there before", async () => {
    const log: string[] = [];
    const before = snapshotOf({ sheets: [{ name: "集計", isProtected: false, isVisible: true }] });
    const error = new WorkbookError("nameTaken");
    await expect(applyWhole(failingPort(error, log), changes, { before })).rejects.toBe(error);
    expect(log.join()).not.toContain("deleteSheet");
  });
});

describe("cells that a failed write leaves on a sheet that was there", () => {
  const before = snapshotOf({ sheets: [{ name: "集計", isProtected: false, isVisible: true }] });
  const table = { name: "別表", sheetName: "集計" };
  const written: readonly WorkbookChange[] = [
    ...changes.slice(1),
    {
      kind: "createTable",
      sheetName: "集計",
      area: { rowIndex: 1, columnIndex: 0, rowCount: 2, columnCount: 2 },
      tableName: "別表",
      style: "TableStyleMedium2",
    },
  ];
  const plan = (cells: SheetUse["cells"], tables = [table]) =>
    planRemoval({
      changes: written,
      before,
      after: snapshotOf({ tables, sheetUses: [use(cells)] }),
      removesEmptySheets: true,
    }).map(({ kind }) => kind);

  it("are emptied, the table over them first", () => {
    const cells = [
      ["品目", "額", "私の列"],
      ["a", "=1+1", 5],
    ];
    expect(plan(cells)).toEqual(["undoTable", "clearCells", "clearCells"]);
    expect(plan(cells, [])).toEqual(["clearCells", "clearCells"]);
  });

  it("stay where somebody has typed into them meanwhile", () => {
    expect(
      plan([
        ["品目", "額"],
        ["私の値", "=1+1"],
      ]),
    ).toEqual([]);
  });

  it("are left alone where nothing was written at all", () => {
    expect(plan([["", "", "私の列"]], [])).toEqual([]);
  });
});
