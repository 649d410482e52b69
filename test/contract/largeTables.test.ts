/** @jest-environment jsdom */
import { applyUpdate } from "../../src/actions/applyUpdate";
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { insertMeasureTable } from "../../src/actions/insertMeasureTable";
import type { UpdateContext } from "../../src/actions/updateTypes";
import { syntheticBudget } from "../support/syntheticBudget";
import { checkedTable, startFollowed } from "./support/followedWorkbook";
import { allUpdates, findingsOf, quiet, today } from "./support/revision";
import type { FollowedWorkbook } from "./support/followedWorkbook";

jest.setTimeout(300_000);

let book: FollowedWorkbook;

afterEach(() => book.stop());

const rowCount = 4_000;
const before: UpdateContext = { ...today, budget: syntheticBudget(rowCount) };
/** Every hundredth amount is another one. */
const after: UpdateContext = {
  ...today,
  budget: syntheticBudget(rowCount, {
    version: "2099-01-01.1",
    amountOf: (at) => (at % 100 === 0 ? 7_000 + at : undefined),
  }),
};

it("a table too large for one answer is read in blocks and written in as few requests as carry it", async () => {
  book = await startFollowed();
  const { excel, port } = book;
  expect((await insertMeasureTable(port, { ...before, place: "newSheet" })).kind).toBe("inserted");
  book.type({ id: "syn-3999", header: "備考" }, "最後の行のメモ");
  excel.host.traffic.reset();
  const check = await checkWorkbook(port, after);
  // One answer was refused as too large, then come what is remembered, the table's size and its blocks.
  expect(excel.host.traffic.batches).toBeGreaterThan(4);
  expect(checkedTable(check).counts).toEqual({ updates: rowCount / 100, conflicts: 0, edits: 1 });
  expect(findingsOf(checkedTable(check)).every((finding) => finding.kind === "cell")).toBe(true);
  const reads = excel.host.traffic.batches;
  excel.host.traffic.reset();
  const outcome = await applyUpdate(port, {
    context: after,
    check,
    choices: allUpdates(check),
    options: quiet,
  });
  expect(outcome.kind).toBe("applied");
  expect(excel.host.traffic.batches).toBeLessThanOrEqual(reads + 2);
  const rows = book.rows();
  expect(rows).toHaveLength(rowCount);
  rows.forEach((row, at) => {
    if (at % 100 === 0) expect([row.ID, row["金額（億円）"]]).toEqual([`syn-${String(at)}`, 7_000 + at]);
  });
  expect(rows.at(-1)?.["備考"]).toBe("最後の行のメモ");
  expect((await checkWorkbook(port, after)).status).toEqual({ kind: "edited", count: 1 });
});
