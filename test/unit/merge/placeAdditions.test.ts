import { applyEdits } from "../../../src/merge/applyEdits";
import { updateChoices } from "../../../src/merge/updateChoices";
import { resolveMerge } from "../../../src/merge/resolveMerge";
import { merged, sheet, table } from "./tables";

const header = ["id", "name"];
const base = table([header, ["b", "B"], ["d", "D"]]);
const seed = table([header, ["a", "A"], ["b", "B"], ["c", "C"], ["d", "D"], ["e", "E"]]);

/** The keys as they stand after all updates. */
function keysAfter(rows: readonly (readonly (string | null)[])[]): unknown[] {
  const merge = merged({ base, sheet: sheet([header, ...rows]), seed });
  const after = applyEdits(merge.input.sheet, resolveMerge(merge, updateChoices(merge)));
  return after.rows.map(([key]) => key);
}

it("[M24] added rows stand where the seed has them", () => {
  expect(
    keysAfter([
      ["b", "B"],
      ["d", "D"],
    ]),
  ).toEqual(["a", "b", "c", "d", "e"]);
});

it("[M24] the person's rows keep their place among them", () => {
  expect(
    keysAfter([
      ["題", "x"],
      ["b", "B"],
      ["小計", "x"],
      ["d", "D"],
      ["計", "x"],
    ]),
  ).toEqual(["題", "a", "b", "c", "小計", "d", "e", "計"]);
});

it("[M24] added rows come last in a table that was sorted otherwise", () => {
  expect(
    keysAfter([
      ["d", "D"],
      ["b", "B"],
      ["計", "x"],
    ]),
  ).toEqual(["d", "b", "計", "a", "c", "e"]);
});

it("[M24] added rows come last where nothing of ours is left", () => {
  expect(keysAfter([["計", "x"]])).toEqual(["計", "a", "c", "e"]);
});

it("[M15] an added row is blank in the person's own columns, wherever these stand", () => {
  const now = sheet([
    [null, "name", null, "id"],
    ["メモ", "B", 1, "b"],
    [null, "D", 2, "d"],
  ]);
  const merge = merged({ base, sheet: now, seed });
  const { additions } = resolveMerge(merge, updateChoices(merge));
  expect(additions.map(({ cells }) => cells)).toEqual([
    [null, "A", null, "a"],
    [null, "C", null, "c"],
    [null, "E", null, "e"],
  ]);
});
