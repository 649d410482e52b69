/** @jest-environment jsdom */
import { undoUpdate } from "../../src/actions/undoUpdate";
import type { UndoRecord } from "../../src/actions/updateTypes";
import { measures, startFollowed } from "./support/followedWorkbook";
import type { FollowedWorkbook } from "./support/followedWorkbook";
import { chooseBy, later, quiet } from "./support/revision";

jest.setTimeout(60_000);

let book: FollowedWorkbook;

beforeEach(async () => {
  book = await startFollowed();
  await book.insert(["measures"]);
});

afterEach(() => book.stop());

/** A column of the person's own at the table's end; its cells by row. */
const addColumn = (header: string, cell: (row: number) => string | number | null): void => {
  const cells = book.ids().map((_id, row) => cell(row));
  book.excel.workbook.addTableColumn(book.table().id, undefined, [header, ...cells], "person");
};

/** Takes the data's side everywhere, conflicts and edits included. */
async function takeAll(): Promise<UndoRecord> {
  const check = await book.check();
  const outcome = await book.apply(
    check,
    chooseBy(check, ({ effect }) => (effect === "note" ? undefined : "seed")),
    quiet,
  );
  if (outcome.kind !== "applied") throw new Error(outcome.kind);
  await book.excel.workbook.whenCalculated();
  return JSON.parse(JSON.stringify(outcome.undo)) as UndoRecord;
}

const undo = async (record: UndoRecord) => {
  const outcome = await undoUpdate(book.port, { context: later, record });
  await book.excel.workbook.whenCalculated();
  return outcome;
};

/** Every cell as a formula or value; what Excel fills an own column with in a new row is not of interest here. */
const contents = () => book.everything();

const amount = (id: string) => ({ id, header: "金額（億円）" });

describe("a person's formula over a cell of ours is given back as it was typed", () => {
  it.each<[string, string, string]>([
    ["names a column of theirs", "Memo", "=施策一覧[@Memo]*2"],
    ["names a column of theirs that is called like one of our keys", "status", "=施策一覧[@status]*2"],
    ["names cells of other rows", "Memo", "=SUM(N8:N9)+N7"],
    ["holds what two areas have in common", "Memo", "=SUM(N8:N10 N9:N12)"],
    ["has spaces and dollars", "Memo", "=$N12 + 1"],
  ])("where it %s", async (_what, header, formula) => {
    addColumn(header, (row) => row);
    book.type(amount("ind-08"), formula);
    await book.excel.workbook.whenCalculated();
    const before = contents();
    const typed = book.content(amount("ind-08"));
    const record = await takeAll();
    expect(book.content(amount("ind-08"))).not.toBe(typed);
    expect((await undo(record)).skipped).toBe(0);
    expect(book.content(amount("ind-08"))).toBe(typed);
    expect(contents()).toEqual(before);
  });

  it("below rows that came and went, for the cells that it had before", async () => {
    addColumn("Memo", (row) => row);
    const row = book.place(amount("ind-12")).rowIndex + 1;
    book.type(amount("ind-12"), `=N${String(row)}*2`);
    book.type(amount("ind-13"), `=N${String(row)}*3+$N$${String(row + 3)}`);
    const before = contents();
    const record = await takeAll();
    expect((await undo(record)).skipped).toBe(0);
    expect(contents()).toEqual(before);
  });
});

it("a removed row comes back with the formulas of the person's own columns", async () => {
  const row = book.place(amount("ind-07")).rowIndex + 1;
  addColumn("Memo", (at) => at);
  addColumn("倍", (at) => (at + 5 === row - 1 ? "=施策一覧[@Memo]*2" : null));
  addColumn("間", (at) => (at + 5 === row - 1 ? `=N${String(row)}+N${String(row + 1)}` : null));
  const before = contents();
  expect(book.content({ id: "ind-07", header: "倍" })).toBe("=施策一覧[@Memo]*2");
  const record = await takeAll();
  expect(book.ids()).not.toContain("ind-07");
  expect((await undo(record)).skipped).toBe(0);
  expect(contents()).toEqual(before);
});

it("a formula that lacks a column by now is counted and left out, its row with it", async () => {
  addColumn("Memo", (row) => row);
  const at = book.place(amount("ind-08")).rowIndex + 1;
  book.type(amount("ind-08"), `=N${String(at)}*2`);
  const record = await takeAll();
  const documentValue = book.content(amount("ind-08"));
  const { id, columns } = book.table(measures);
  const memo = columns.find(({ name }) => name === "Memo")?.id ?? 0;
  book.excel.workbook.deleteTableColumn(id, memo, "person");
  book.excel.workbook.addTableColumn(id, undefined, ["別"], "person");
  const outcome = await undo(record);
  expect(outcome.skipped).toBeGreaterThan(0);
  expect(book.content(amount("ind-08"))).toBe(documentValue);
});
