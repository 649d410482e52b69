/** @jest-environment jsdom */
import { insertSet } from "../../src/actions/insertSet";
import { checkedTable, measures, startFollowed } from "./support/followedWorkbook";
import type { FollowedWorkbook } from "./support/followedWorkbook";
import { chooseBy, today } from "./support/revision";

jest.setTimeout(60_000);

let book: FollowedWorkbook;

beforeEach(async () => {
  book = await startFollowed();
});

afterEach(() => book.stop());

async function insertCopies(): Promise<void> {
  const outcome = await insertSet(book.port, {
    ...today,
    tables: ["measures", "byPillar"],
    pivots: [],
    charts: [],
    place: "newSheets",
    ifPresent: "addAnother",
  });
  expect(outcome.kind).toBe("inserted");
  await book.excel.workbook.whenCalculated();
}

it("a summary keeps to the table that it was made over, renamed and updated by itself as it may be", async () => {
  await book.insert(["measures", "byPillar"]);
  await insertCopies();
  book.excel.workbook.updateTable(book.table(`${measures}_2`).id, { name: "Z" }, "person");
  await book.excel.workbook.whenCalculated();
  const check = await book.check();
  const choices = chooseBy(check, ({ effect }, { tableName }) =>
    effect === "update" && tableName === "Z" ? "seed" : undefined,
  );
  expect((await book.apply(check, choices)).kind).toBe("applied");
  await book.excel.workbook.whenCalculated();
  const after = await book.check();
  for (const name of ["柱別集計", "柱別集計_2"]) {
    const nothing = { updates: 0, conflicts: 0, edits: 0 };
    expect([name, checkedTable(after, name).counts]).toEqual([name, nothing]);
  }
});
