/** @jest-environment jsdom */
import { insertMeasureTable } from "../../src/actions/insertMeasureTable";
import { undoUpdate } from "../../src/actions/undoUpdate";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { applyUpdate } from "../../src/actions/applyUpdate";
import { checkedTable, measures, refusalOf, startFollowed } from "./support/followedWorkbook";
import { allUpdates, chooseBy, later, quiet, today } from "./support/revision";
import type { FollowedWorkbook } from "./support/followedWorkbook";

jest.setTimeout(120_000);

let book: FollowedWorkbook;

beforeEach(async () => {
  book = await startFollowed();
  await book.insert(["measures"]);
});

afterEach(() => book.stop());

/** Lets a co-author act after the update has read the tables, right before its write is carried out. */
function beforeTheWrite(act: () => void): void {
  book.excel.faults.beforeBatch = (batch) => {
    if (batch === 2) act();
  };
}

const loud = { highlights: true, history: { when: "2099-01-02 10:00" } } as const;

/** Applies all updates while a co-author is faster; what the workbook is then. */
async function raced(act: () => void) {
  const check = await book.check();
  let after: unknown;
  beforeTheWrite(() => {
    act();
    after = [book.everything(), fills()];
  });
  const outcome = await book.apply(check, allUpdates(check), loud);
  book.excel.faults.beforeBatch = undefined;
  await book.excel.workbook.whenCalculated();
  return { outcome, wanted: after, now: [book.everything(), fills()] };
}

/** The fills of the table's cells, by row. */
function fills(): string[][] {
  const { sheetId, area } = book.table();
  return Array.from({ length: area.rowCount }, (_row, row) =>
    Array.from(
      { length: area.columnCount },
      (_column, column) =>
        book.excel.workbook.readFormat(sheetId, area.rowIndex + row, area.columnIndex + column).fillColor,
    ),
  );
}

async function finish(): Promise<void> {
  const check = await book.check();
  expect((await book.apply(check, allUpdates(check))).kind).toBe("applied");
  expect((await book.check()).tables.map(({ counts }) => counts.updates)).toEqual([0]);
}

describe("a co-author who is faster than the write", () => {
  it.each<[string, () => void]>([
    [
      "types into a cell that is written",
      () => book.type({ id: "ind-01", header: "金額（億円）" }, 480, "coAuthor"),
    ],
    ["types into another cell", () => book.type({ id: "ind-20", header: "備考" }, "共同編集", "coAuthor")],
    ["types a formula", () => book.type({ id: "ind-04", header: "金額（億円）" }, "=2*3", "coAuthor")],
    [
      "sorts the table",
      () => {
        const { id, columns } = book.table();
        const columnId = columns.find(({ name }) => name === "金額（億円）")?.id ?? 0;
        book.excel.workbook.sortTable(id, [{ columnId, ascending: false }], "coAuthor");
      },
    ],
    ["deletes a row", () => book.excel.workbook.deleteTableRows(book.table().id, 2, 1, "coAuthor")],
    ["deletes the last rows", () => book.excel.workbook.deleteTableRows(book.table().id, 5, 24, "coAuthor")],
    [
      "puts rows in at the top",
      () =>
        book.excel.workbook.addTableRows(
          book.table().id,
          0,
          [["共-1", ...new Array<string>(12).fill("共同編集")]],
          "coAuthor",
        ),
    ],
    [
      "puts in a column",
      () => void book.excel.workbook.addTableColumn(book.table().id, 2, ["共同", "編集"], "coAuthor"),
    ],
    [
      "deletes a column of ours",
      () => {
        const { id, columns } = book.table();
        const column = columns.find(({ name }) => name === "概要")?.id ?? 0;
        book.excel.workbook.deleteTableColumn(id, column, "coAuthor");
      },
    ],
    [
      "types over a line above the table",
      () => {
        const { sheetId, area } = book.table();
        const line = { rowIndex: area.rowIndex - 2, columnIndex: 0, rowCount: 1, columnCount: 1 };
        book.excel.workbook.writeCells(sheetId, line, [["共同編集の注"]], "coAuthor");
      },
    ],
  ])("%s: all of it stands as they left it, and the update is shown anew", async (_what, act) => {
    const { outcome, wanted, now } = await raced(act);
    expect(outcome.kind).toBe("changedMeanwhile");
    expect(now).toEqual(wanted);
    if (outcome.kind !== "changedMeanwhile") throw new Error(outcome.kind);
    const fresh = await book.check();
    expect(outcome.check.tables.map(({ counts }) => counts)).toEqual(
      fresh.tables.map(({ counts }) => counts),
    );
    await finish();
  });

  it.each<[string, () => void]>([
    [
      "into a cell that was written",
      () => book.type({ id: "ind-06", header: "金額（億円）" }, 444, "coAuthor"),
    ],
    ["into another cell", () => book.type({ id: "ind-21", header: "備考" }, "二度目", "coAuthor")],
    [
      "by putting rows in at the top",
      () =>
        book.excel.workbook.addTableRows(
          book.table().id,
          0,
          [["共-2", ...new Array<string>(12).fill("二度目")]],
          "coAuthor",
        ),
    ],
    ["by deleting a row", () => book.excel.workbook.deleteTableRows(book.table().id, 3, 1, "coAuthor")],
  ])("and writes again while the update is taken back, %s: both of it stays", async (_how, actAgain) => {
    const check = await book.check();
    const texts = () => book.rows().map((row) => [row.ID, row["備考"], row["概要"]]);
    let wanted: unknown;
    book.excel.faults.beforeBatch = (batch) => {
      if (batch === 2) book.type({ id: "ind-20", header: "備考" }, "共同編集", "coAuthor");
      if (batch !== 4) return;
      actAgain();
      wanted = texts().filter(([id]) => id !== "ind-90" && id !== "ind-07");
    };
    const outcome = await book.apply(check, allUpdates(check), loud);
    book.excel.faults.beforeBatch = undefined;
    expect(outcome.kind).toBe("changedMeanwhile");
    expect(texts().filter(([id]) => id !== "ind-90" && id !== "ind-07")).toEqual(wanted);
    if (_how.startsWith("into a cell"))
      expect(book.value({ id: "ind-06", header: "金額（億円）" })).toBe(444);
    expect((await book.check()).tables.map(({ counts }) => counts.edits > 0)).toEqual([true]);
  });

  it("a formula elsewhere still shows the measure that it showed", async () => {
    const { workbook } = book.excel;
    const { sheetId, rowIndex } = book.place({ id: "ind-20", header: "金額（億円）" });
    const outside = { rowIndex, columnIndex: 20, rowCount: 1, columnCount: 1 };
    workbook.writeCells(sheetId, outside, [[`=F${String(rowIndex + 1)}`]], "person");
    const above = book.place({ id: "ind-08", header: "金額（億円）" }).rowIndex;
    const between = { ...outside, rowIndex: above };
    workbook.writeCells(sheetId, between, [[`=F${String(above + 1)}`]], "person");
    await workbook.whenCalculated();
    const { outcome } = await raced(() =>
      book.type({ id: "ind-21", header: "備考" }, "共同編集", "coAuthor"),
    );
    expect(outcome.kind).toBe("changedMeanwhile");
    for (const cell of [outside, between])
      expect(workbook.readCells(sheetId, cell)[0]?.[0]?.formula).toBe(`=F${String(cell.rowIndex + 1)}`);
  });

  it("moves the table down: everything is written where it stands by then", async () => {
    book.stop();
    book = await startFollowed();
    const { workbook } = book.excel;
    const sheetId = workbook.activeSheetId;
    const at = (rowIndex: number, rowCount: number) => ({
      rowIndex,
      columnIndex: 0,
      rowCount,
      columnCount: 13,
    });
    const header = Array.from({ length: 13 }, (_, column) => `列${String(column)}`);
    workbook.writeCells(sheetId, at(0, 2), [header, header], "person");
    const above = workbook.addTable({
      sheetId,
      area: at(0, 2),
      hasHeaders: true,
      name: "上の表",
      source: "person",
    });
    workbook.select(sheetId, { rowIndex: 4, columnIndex: 0, rowCount: 1, columnCount: 1 });
    await insertAtCell();
    const own = new Array<string>(13).fill("行");
    const { outcome } = await raced(() => workbook.addTableRows(above.id, undefined, [own, own], "coAuthor"));
    expect(outcome.kind).toBe("applied");
    expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(500);
    const { area } = book.table();
    const lines = workbook
      .readCells(sheetId, at(area.rowIndex - 4, 4))
      .map(([first]) => String(first?.value));
    expect(lines[0]).toMatch(/^施策一覧/);
    expect(lines[2]).toContain(later.budget.version);
    expect(
      workbook.readCells(sheetId, at(2, 2)).every((row) => row.every(({ value }) => value === "行")),
    ).toBe(true);
  });
});

async function insertAtCell(): Promise<void> {
  const outcome = await insertMeasureTable(book.port, { ...today, place: "activeCell" });
  expect(outcome.kind).toBe("inserted");
}

describe("two windows on one workbook", () => {
  it("what one shows is stale once the other has updated: nothing is written, and it sees how things stand", async () => {
    const other = createExcelWorkbook({ now: () => 0 });
    const shown = await book.check();
    await book.update();
    const before = book.everything();
    const outcome = await applyUpdate(other, {
      context: later,
      check: shown,
      choices: allUpdates(shown),
      options: quiet,
    });
    expect(outcome.kind).toBe("changedMeanwhile");
    if (outcome.kind === "changedMeanwhile")
      expect(outcome.check.status).toEqual({ kind: "current", count: 0 });
    expect(book.everything()).toEqual(before);
  });

  it("one that decided otherwise in the meantime is not overruled", async () => {
    book.type({ id: "ind-01", header: "金額（億円）" }, 480);
    const shown = await book.check();
    const conflict = (choice: "seed" | "sheet") =>
      chooseBy(shown, ({ effect }) => (effect === "conflict" ? choice : undefined));
    expect((await book.apply(shown, conflict("sheet"))).kind).toBe("applied");
    expect((await book.apply(shown, conflict("seed"))).kind).toBe("changedMeanwhile");
    expect(book.value({ id: "ind-01", header: "金額（億円）" })).toBe(480);
  });

  it("at the same moment: one is applied, the other told, and nothing is written twice", async () => {
    const other = createExcelWorkbook({ now: () => 0 });
    const check = await book.check();
    const request = { context: later, check, choices: allUpdates(check), options: quiet };
    const outcomes = await Promise.all([applyUpdate(book.port, request), applyUpdate(other, request)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["applied", "changedMeanwhile"]);
    expect(book.ids().filter((id) => id === "ind-90")).toHaveLength(1);
    expect((await book.check()).tables.map(({ counts }) => counts.conflicts)).toEqual([0]);
    await book.check().then((now) => book.apply(now, allUpdates(now)));
    expect((await book.check()).status).toEqual({ kind: "current", count: 0 });
  });
});

it("a co-author who is faster than taking an update back keeps what they wrote", async () => {
  const { undo } = await book.update();
  let wanted: unknown;
  beforeTheWrite(() => {
    book.type({ id: "ind-06", header: "金額（億円）" }, 99, "coAuthor");
    wanted = book.everything();
  });
  const outcome = await undoUpdate(book.port, { context: later, record: undo });
  book.excel.faults.beforeBatch = undefined;
  expect(book.everything()).toEqual(wanted);
  const [done] = undo.tables;
  const count =
    (done?.done.writes.length ?? 0) + (done?.done.additions.length ?? 0) + (done?.done.removals.length ?? 0);
  expect(outcome.skipped).toBe(count);
  expect(checkedTable(outcome.check, measures).counts).toMatchObject({ updates: 0, edits: 1 });
});

it("a table deleted between reading and writing refuses the update, and nothing else is touched", async () => {
  const check = await book.check();
  const { workbook } = book.excel;
  let wanted: unknown;
  beforeTheWrite(() => {
    workbook.convertTableToRange(book.table().id, "coAuthor");
    wanted = book.everything();
  });
  const error = await refusalOf(book.apply(check, allUpdates(check), loud));
  expect(error.kind).toBe("notFound");
  expect(book.everything()).toEqual(wanted);
});
