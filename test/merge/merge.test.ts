import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { applyEdits } from "../../src/merge/applyEdits";
import type { MergeCell, MergeChoice, MergeInput } from "../../src/merge/mergeTypes";
import { resolveMerge } from "../../src/merge/resolveMerge";
import { undoEdits } from "../../src/merge/undoEdits";
import { updateChoices } from "../../src/merge/updateChoices";
import { found, merged, sheet, table } from "../unit/merge/tables";

type Rows = readonly (readonly MergeCell[])[];

/** A folder here is a case: tables start with their column ids (`null` for the person's own), findings are lines. */
interface MergeCase {
  /** The name of the test, with the rules it is about. */
  readonly test: string;
  readonly base: Rows | "unedited" | "ask";
  readonly sheet: Rows;
  readonly seed: Rows;
  /** What the person decides; all updates and nothing else if absent. */
  readonly choices?: Readonly<Record<string, MergeChoice>>;
  readonly findings: readonly string[];
  /** The sheet afterwards. */
  readonly expected: Rows;
  /** The base afterwards; the seed if absent and nothing is open or gone. */
  readonly expectedBase?: Rows;
  readonly open: number;
}

const cases = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const file = path.join(__dirname, name, "case.json");
    return { name, ...(JSON.parse(readFileSync(file, "utf8")) as MergeCase) };
  });

describe.each(cases)("$name", ({ test, ...given }) => {
  const input: MergeInput = {
    base: typeof given.base === "string" ? given.base : table(given.base),
    sheet: sheet(given.sheet),
    seed: table(given.seed),
  };
  const merge = merged(input);
  const outcome = resolveMerge(
    merge,
    given.choices === undefined ? updateChoices(merge) : new Map(Object.entries(given.choices)),
  );
  const after = applyEdits(input.sheet, outcome);

  it(test, () => {
    expect(found(input)).toEqual(given.findings);
    expect(after).toEqual(sheet(given.expected));
    expect(outcome.openCount).toBe(given.open);
    if (given.expectedBase !== undefined) expect(outcome.base).toEqual(table(given.expectedBase));
  });

  it("[M12] plans nothing when it is merged again", () => {
    const again = merged({ base: outcome.base, sheet: after, seed: input.seed });
    const { writes, additions, removals } = resolveMerge(again, updateChoices(again));
    // A new row that is left open for want of a base is offered as new (M21); all else is done or still asked.
    const isAskedBefore = ({ key }: { key: string }): boolean =>
      merge.findings.some(({ id, effect }) => id === `row:${key}` && effect === "conflict");
    expect([...writes, ...removals, ...additions.filter((addition) => !isAskedBefore(addition))]).toEqual([]);
  });

  it("[M29] is taken back whole", () => {
    const undone = undoEdits(after, outcome);
    expect(undone.skipped).toBe(0);
    expect(applyEdits(after, undone)).toEqual(input.sheet);
  });
});
