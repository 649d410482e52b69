import { join } from "node:path";
import { packBudget, unpackBudget } from "../../../src/seeds/packBudget";
import type { PackedBudget } from "../../../src/seeds/packBudget";
import { parseSeeds } from "../../../src/seeds/parseSeeds";
import { readSeedFiles } from "../../../src/seeds/readSeedFiles";
import { seedBudget } from "../../../src/seeds/seedBudget";

it("the budget that arrives at run time is the one that was checked at build time", () => {
  const parsed = parseSeeds(readSeedFiles(join(__dirname, "../../../seeds")));
  if (parsed.kind === "refused") throw new Error("refused");
  const shipped = JSON.parse(JSON.stringify(packBudget(parsed.budget))) as PackedBudget;
  expect(unpackBudget(shipped)).toEqual(parsed.budget);
  expect(seedBudget).toEqual(parsed.budget);
});
