import path from "node:path";
import type { Budget } from "../../src/budget/measure";
import { parseSeeds } from "../../src/seeds/parseSeeds";
import { readSeedFiles } from "../../src/seeds/readSeedFiles";

/** The budget of the seed files as they are now. Throws where they have problems. */
export function readSeedBudget(): Budget {
  const seeds = parseSeeds(readSeedFiles(path.resolve(__dirname, "../../seeds")));
  if (seeds.kind === "refused") throw new Error("The seed files have problems: npm run seeds:check");
  return seeds.budget;
}
