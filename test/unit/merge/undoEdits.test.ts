import { applyEdits } from "../../../src/merge/applyEdits";
import type { SheetTable } from "../../../src/merge/mergeTypes";
import { undoEdits } from "../../../src/merge/undoEdits";
import { resolved, sheet, table } from "./tables";

const header = ["id", "name", "amountOku", null];
const before = sheet([
  header,
  ["a", "A", 1, "メモ"],
  ["b", "B", 2, "残す"],
  ["c", "C", 3, null],
  ["own", "自分", 9, "x"],
]);
const ours = ["id", "name", "amountOku"];
const base = table([ours, ["a", "A", 1], ["b", "B", 2], ["c", "C", 3]]);
const seed = table([ours, ["a", "A", 10], ["n", "N", 5], ["c", "CC", 3]]);
const done = resolved(
  { base, sheet: before, seed },
  { "cell:a:amountOku": "seed", "cell:c:name": "seed", "row:b": "seed", "row:n": "seed" },
);
const after = applyEdits(before, done);

/** The sheet after taking back, and how much could not be. */
function takenBack(sheetNow: SheetTable): { rows: SheetTable["rows"]; skipped: number } {
  const edits = undoEdits(sheetNow, done);
  return { rows: applyEdits(sheetNow, edits).rows, skipped: edits.skipped };
}

/** The sheet after the update with one cell changed by the person. */
function edited(key: string, column: number, cell: string | number): SheetTable {
  return { ...after, rows: after.rows.map((row) => (row[0] === key ? row.with(column, cell) : row)) };
}

it("[M29] taking back right away restores the sheet, the person's notes in a removed row included", () => {
  expect(after.rows).toEqual([
    ["a", "A", 10, "メモ"],
    ["n", "N", 5, null],
    ["c", "CC", 3, null],
    ["own", "自分", 9, "x"],
  ]);
  expect(takenBack(after)).toEqual({ rows: before.rows, skipped: 0 });
});

it("[M29] taking back the taking back updates again", () => {
  const back = undoEdits(after, done);
  const restored = applyEdits(after, back);
  expect(applyEdits(restored, undoEdits(restored, back))).toEqual(after);
});

it("[M29] a cell edited since keeps its edit", () => {
  const { rows, skipped } = takenBack(edited("a", 2, 11));
  expect(rows[0]).toEqual(["a", "A", 11, "メモ"]);
  expect(skipped).toBe(1);
});

it.each([
  ["one of our cells", 1, "改"],
  ["a note", 3, "大事"],
])("[M29] an added row with %s edited since stays", (_, column, cell) => {
  const { rows, skipped } = takenBack(edited("n", column, cell));
  expect(rows.find(([key]) => key === "n")?.[column]).toBe(cell);
  expect(skipped).toBe(1);
});

it("[M29] an added row goes with the formula that Excel filled into the person's column, not with another", () => {
  const filled = (formula: string): SheetTable => ({
    ...after,
    rows: after.rows.map((row) => row.with(3, { formula: row[0] === "n" ? formula : "={@amountOku}*2" })),
  });
  const goes = takenBack(filled("={@amountOku}*2"));
  expect(goes.rows.some(([key]) => key === "n")).toBe(false);
  const stays = takenBack(filled("={@amountOku}*3"));
  expect(stays.rows.some(([key]) => key === "n")).toBe(true);
  expect(stays.skipped).toBe(goes.skipped + 1);
});

it("[M29] a removed row does not come back where the person has typed its key again", () => {
  const typed = { ...after, rows: [...after.rows, ["b", "私のB", 7, null]] };
  const { rows, skipped } = takenBack(typed);
  expect(rows.filter(([key]) => key === "b")).toEqual([["b", "私のB", 7, null]]);
  expect(skipped).toBe(1);
});

it("[M29] a removed row comes back beside the person's copy of it that was there all along", () => {
  const copied = { ...before, rows: [...before.rows, ["b", "B", 2, "控え"]] };
  const outcome = resolved({ base, sheet: copied, seed }, { "row:b": "seed" });
  const undone = undoEdits(applyEdits(copied, outcome), outcome);
  expect(undone.skipped).toBe(0);
  expect(applyEdits(applyEdits(copied, outcome), undone)).toEqual(copied);
});

it("[M29] finds cells and rows by key and column after a sort and a move of columns", () => {
  const order = [3, 2, 1, 0];
  const turned = {
    columns: order.map((at) => after.columns[at]),
    rows: after.rows.toReversed().map((row) => order.map((at) => row[at] ?? null)),
  };
  const { rows, skipped } = takenBack(turned);
  expect(skipped).toBe(0);
  expect(rows).toHaveLength(4);
  expect(rows).toEqual(
    expect.arrayContaining([
      ["メモ", 1, "A", "a"],
      ["残す", 2, "B", "b"],
      [null, 3, "C", "c"],
      ["x", 9, "自分", "own"],
    ]),
  );
});

it("[M29] a removed row with notes does not come back without them", () => {
  const widened = { columns: [...after.columns, undefined], rows: after.rows.map((row) => [...row, null]) };
  const { rows, skipped } = takenBack(widened);
  expect(rows.some(([key]) => key === "b")).toBe(false);
  expect(skipped).toBe(1);
});

it("[M29] skips everything where the key column is gone", () => {
  const headless = { columns: after.columns.slice(1), rows: after.rows.map((row) => row.slice(1)) };
  expect(undoEdits(headless, done)).toMatchObject({ writes: [], additions: [], removals: [], skipped: 4 });
});
