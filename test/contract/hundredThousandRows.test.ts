/** @jest-environment jsdom */
import { applyUpdate } from "../../src/actions/applyUpdate";
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { insertMeasureTable } from "../../src/actions/insertMeasureTable";
import type { UpdateContext } from "../../src/actions/updateTypes";
import { syntheticBudget } from "../support/syntheticBudget";
import { checkedTable, startFollowed } from "./support/followedWorkbook";
import { allUpdates, findingsOf, quiet, today } from "./support/revision";
import type { FollowedWorkbook } from "./support/followedWorkbook";

jest.setTimeout(900_000);

let book: FollowedWorkbook;

afterEach(() => book.stop());

const rowCount = 100_000;
const amount = "金額（億円）";
const before: UpdateContext = { ...today, budget: syntheticBudget(rowCount) };
/** Every hundredth amount is another one. */
const isRevised = (at: number) => at % 100 === 0;
const revisedAmount = (at: number) => 7_000 + at;
const after: UpdateContext = {
  ...today,
  budget: syntheticBudget(rowCount, {
    version: "2099-01-01.1",
    amountOf: (at) => (isRevised(at) ? revisedAmount(at) : undefined),
  }),
};
/** The person's own, each far from the others; none where the data are revised. */
const edits = [
  { at: 1, header: "備考", value: "最初のほうのメモ" },
  { at: 50_001, header: "施策名", value: "中ほどの施策名" },
  { at: 99_999, header: amount, value: 12.5 },
] as const;

it("100,000 rows are inserted, edited, checked and updated: every edit is there, and what was shown is done", async () => {
  book = await startFollowed();
  const { excel, port } = book;
  // What cells look like decides nothing here, and the engine behind the preview takes most of its time for that.
  jest.spyOn(excel.workbook, "formatCells").mockImplementation(() => undefined);
  expect((await insertMeasureTable(port, { ...before, place: "newSheet" })).kind).toBe("inserted");
  const inserted = book.rows();
  expect(inserted).toHaveLength(rowCount);
  for (const { at, header, value } of edits) book.type({ id: `syn-${String(at)}`, header }, value);

  const check = await checkWorkbook(port, after);
  expect(checkedTable(check).counts).toEqual({ updates: rowCount / 100, conflicts: 0, edits: edits.length });
  const shown = findingsOf(checkedTable(check)).flatMap((finding) =>
    finding.kind === "cell" && finding.effect === "update" ? [[finding.key, finding.seed]] : [],
  );
  const choices = allUpdates(check);
  const outcome = await applyUpdate(port, { context: after, check, choices, options: quiet });
  expect(outcome.kind).toBe("applied");
  await excel.workbook.whenCalculated();

  const wanted = inserted.map((row, at): Record<string, unknown> => {
    const edit = edits.find((one) => one.at === at);
    return {
      ...row,
      ...(isRevised(at) ? { [amount]: revisedAmount(at) } : {}),
      ...(edit === undefined ? {} : { [edit.header]: edit.value }),
    };
  });
  expect(shown).toEqual(wanted.flatMap((row, at) => (isRevised(at) ? [[row["ID"], row[amount]]] : [])));
  const differing = book.rows().filter((row, at) => JSON.stringify(row) !== JSON.stringify(wanted[at]));
  expect(differing).toEqual([]);
  const again = await checkWorkbook(port, after);
  expect(checkedTable(again).counts).toEqual({ updates: 0, conflicts: 0, edits: edits.length });
});
