import fc from "fast-check";
import { newWorld, type World } from "./support/mergeWorld";
import { type Chance, personSteps } from "./support/personSteps";
import { revisionSteps } from "./support/revisionSteps";
import { count, type Decision, sync, type Tally, undo } from "./support/syncStep";

/** Another seed looks elsewhere, more runs look longer; the seed of a failure replays it. */
const seed = Number(process.env["BUDGET_FUZZ_SEED"] ?? 20_250_401);
const runs = Number(process.env["BUDGET_FUZZ_RUNS"] ?? 20_000);

const decisions: readonly Decision[] = ["updates", "updates", "seed", "sheet", "mixed", "nothing"];
const syncSteps = {
  sync: (world: World, chance: Chance, tally: Tally): void => {
    sync(world, { decision: decisions[chance.row % decisions.length] ?? "updates", chance, tally });
  },
  syncUpdates: (world: World, chance: Chance, tally: Tally): void => {
    sync(world, { decision: "updates", chance, tally });
  },
  dieMidway: (world: World, chance: Chance, tally: Tally): void => {
    const decision = decisions[chance.row % decisions.length] ?? "updates";
    sync(world, { decision, chance, diesAfter: chance.value % 4, tally });
  },
  undo: (world: World, _chance: Chance, tally: Tally): void => {
    undo(world, tally);
  },
};
const steps = { ...personSteps, ...revisionSteps, ...syncSteps };
type StepName = keyof typeof steps;

/** The person edits most, the document is revised often, and now and then the add-in writes. */
const weights: Partial<Record<StepName, number>> = {
  editCell: 4,
  reviseCell: 5,
  addMeasure: 3,
  withdrawMeasure: 3,
  sync: 6,
  syncUpdates: 4,
  dieMidway: 2,
  undo: 3,
};

const names = Object.keys(steps) as StepName[];
const someStep = fc.record({
  name: fc.oneof(...names.map((name) => ({ arbitrary: fc.constant(name), weight: weights[name] ?? 1 }))),
  row: fc.nat(40),
  column: fc.nat(40),
  value: fc.nat(60),
});
const history = fc.record({
  rowCount: fc.integer({ min: 0, max: 7 }),
  columnCount: fc.integer({ min: 1, max: 4 }),
  salt: fc.nat(60),
  steps: fc.array(someStep, { minLength: 2, maxLength: 14 }),
  /** Half of the histories have no person in them. */
  isPersonThere: fc.boolean(),
});

let tally: Tally | undefined;

/** Runs all histories once; each ends with a sync, so that none goes unchecked. */
function runHistories(): Tally {
  if (tally !== undefined) return tally;
  const met: Tally = new Map();
  fc.assert(
    fc.property(history, ({ rowCount, columnCount, salt, steps: chances, isPersonThere }) => {
      const world = newWorld(rowCount, columnCount, salt);
      for (const { name, ...chance } of chances) {
        if (!isPersonThere && name in personSteps) continue;
        steps[name](world, chance, met);
        count(met, name);
      }
      sync(world, { decision: "updates", chance: { row: 0, column: 0, value: 0 }, tally: met });
      count(met, "history");
    }),
    { seed, numRuns: runs },
  );
  return (tally = met);
}

it(
  "[M12] [M13] [M15] no history of edits, revisions, failures and syncs loses an edit, changes an input or plans twice",
  () => {
    expect(runHistories().get("history")).toBeGreaterThanOrEqual(runs);
  },
  10 * 60_000,
);

it("has met every rule that yields a finding, and every step", () => {
  const rules = [2, 3, 5, 6, 7, 8, 9, 10, 11, 14, 16, 17, 18, 19, 21, 22, 29, 31].map(
    (rule) => `M${String(rule)}`,
  );
  const met = runHistories();
  const unmet = [...rules, ...names, "settled", "untouched", "undo skipped"].filter((name) => !met.has(name));
  expect(unmet).toEqual([]);
});
