/** `npm run seeds:check [-- DIR]`: checks the seed files against their schemas and the rules of the document. */
import { resolve } from "node:path";
import { parseSeeds } from "../src/seeds/parseSeeds";
import { readSeedFiles } from "../src/seeds/readSeedFiles";
import { formatSeedProblem } from "../src/seeds/seedProblem";

const folder = resolve(process.argv[2] ?? resolve(__dirname, "../seeds"));
const seeds = parseSeeds(readSeedFiles(folder));
if (seeds.kind === "refused") {
  for (const problem of seeds.problems) console.error(formatSeedProblem(problem));
  console.error(`${String(seeds.problems.length)} problem(s) in the seed files`);
  process.exitCode = 1;
} else {
  const { version, measures } = seeds.budget;
  const { priorities, links } = seeds.policy;
  const amountCount = measures.reduce((count, { amounts }) => count + amounts.length, 0);
  console.log(
    `Seeds ${version}: ${String(measures.length)} lines, ${String(amountCount)} amounts, ` +
      `${String(priorities.length)} priorities, ${String(links.length)} links, no problems`,
  );
}
