import { applyEdits } from "../../../src/merge/applyEdits";
import { resolveMerge } from "../../../src/merge/resolveMerge";
import { undoEdits } from "../../../src/merge/undoEdits";
import { merged, sheet, table } from "./tables";

it("[M13] inputs, findings and edits are never changed", () => {
  const input = {
    base: table([
      ["id", "n"],
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]),
    sheet: sheet([
      ["id", "n", null],
      ["a", 1, "x"],
      ["b", 2, null],
      ["own", 9, null],
    ]),
    seed: table([
      ["id", "n", "n2"],
      ["a", 10, "new"],
      ["d", 4, "new"],
    ]),
  };
  const merge = merged(input);
  const outcome = resolveMerge(merge, new Map(merge.findings.map(({ id }) => [id, "seed" as const])));
  const before = JSON.stringify([input, merge, outcome]);
  const after = applyEdits(input.sheet, outcome);
  expect(outcome.writes.length + outcome.additions.length + outcome.removals.length).toBeGreaterThanOrEqual(
    3,
  );
  applyEdits(after, undoEdits(after, outcome));
  expect(JSON.stringify([input, merge, outcome])).toBe(before);
});
