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

describe("a co-author who is faster than the write, in a table too large to be looked at as a whole", () => {
  const rowCount = 2_000;
  const first: UpdateContext = { ...today, budget: syntheticBudget(rowCount) };
  /** Amounts are revised, a row goes and a row comes. */
  const revised: UpdateContext = { ...after, budget: revisedRows(rowCount) };
  const loud = { highlights: true, history: { when: "2099-01-02 10:00" } } as const;

  /** Applies all updates while a co-author acts between the last look and the write; what everything was then. */
  async function raced(act: () => void) {
    book = await startFollowed();
    const { excel, port } = book;
    await insertMeasureTable(port, { ...first, place: "newSheet" });
    const check = await checkWorkbook(port, revised);
    excel.host.traffic.reset();
    await checkWorkbook(port, revised);
    const reads = excel.host.traffic.batches;
    let wanted: unknown;
    excel.faults.beforeBatch = (batch) => {
      if (batch !== reads + 1) return;
      act();
      wanted = [book.everything(), filledCells()];
    };
    const choices = allUpdates(check);
    const outcome = await applyUpdate(port, { context: revised, check, choices, options: loud });
    excel.faults.beforeBatch = undefined;
    await excel.workbook.whenCalculated();
    return { outcome, wanted, now: [book.everything(), filledCells()] };
  }

  /** Cells of the amounts that anybody filled. */
  function filledCells(): number[] {
    const { sheetId, area } = book.table();
    return Array.from({ length: area.rowCount }, (_, row) => row).filter((row) => {
      const { fillColor } = book.excel.workbook.readFormat(
        sheetId,
        area.rowIndex + row,
        area.columnIndex + 5,
      );
      return fillColor.toUpperCase() !== "#FFFFFF";
    });
  }

  async function finish(): Promise<void> {
    const { port } = book;
    const check = await checkWorkbook(port, revised);
    const outcome = await applyUpdate(port, {
      context: revised,
      check,
      choices: allUpdates(check),
      options: quiet,
    });
    expect(outcome.kind).toBe("applied");
    expect(checkedTable(await checkWorkbook(port, revised)).counts.updates).toBe(0);
  }

  it.each<[string, () => void]>([
    [
      "types into a cell that is written",
      () => book.type({ id: "syn-300", header: "金額（億円）" }, 480, "coAuthor"),
    ],
    [
      "types into a row that is taken out",
      () => book.type({ id: "syn-150", header: "備考" }, "共同編集", "coAuthor"),
    ],
    ["deletes a row", () => book.excel.workbook.deleteTableRows(book.table().id, 2, 1, "coAuthor")],
    [
      "deletes the last rows",
      () => book.excel.workbook.deleteTableRows(book.table().id, 5, 1_990, "coAuthor"),
    ],
    [
      "puts a row in at the top",
      () =>
        book.excel.workbook.addTableRows(
          book.table().id,
          0,
          [["共-1", ...new Array<string>(12).fill("共同編集")]],
          "coAuthor",
        ),
    ],
    [
      "sorts the table",
      () => {
        const { id, columns } = book.table();
        const columnId = columns.find(({ name }) => name === "ID")?.id ?? 0;
        book.excel.workbook.sortTable(id, [{ columnId, ascending: false }], "coAuthor");
      },
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
      "puts in a column",
      () =>
        void book.excel.workbook.addTableColumn(
          book.table().id,
          2,
          ["共同", ...new Array<string>(rowCount).fill("編集")],
          "coAuthor",
        ),
    ],
  ])("%s: all of it stands as they left it, and the update is shown anew", async (_what, act) => {
    const { outcome, wanted, now } = await raced(act);
    expect(outcome.kind).toBe("changedMeanwhile");
    expect(now).toEqual(wanted);
    await finish();
  });

  it("types into a row that the write leaves alone: both are there", async () => {
    const { outcome } = await raced(() =>
      book.type({ id: "syn-301", header: "備考" }, "共同編集", "coAuthor"),
    );
    expect(outcome.kind).toBe("applied");
    expect(book.value({ id: "syn-301", header: "備考" })).toBe("共同編集");
    expect(book.value({ id: "syn-300", header: "金額（億円）" })).toBe(7_300);
    expect(checkedTable(await checkWorkbook(book.port, revised)).counts).toEqual({
      updates: 0,
      conflicts: 0,
      edits: 1,
    });
  });
});

function revisedRows(rowCount: number): UpdateContext["budget"] {
  const { measures, ...rest } = syntheticBudget(rowCount, {
    version: "2099-01-01.1",
    amountOf: (at) => (at % 100 === 0 ? 7_000 + at : undefined),
  });
  return {
    ...rest,
    measures: measures.flatMap((measure) => {
      if (measure.id === "syn-150") return [];
      return measure.id === "syn-250" ? [measure, { ...measure, id: "syn-new" }] : [measure];
    }),
  };
}
