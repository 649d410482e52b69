/** `npm run seeds:verify -- DIR`: compares the seed files with the two documents in DIR and prints what it did not find. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseSeeds } from "../src/seeds/parseSeeds";
import { readSeedFiles } from "../src/seeds/readSeedFiles";
import { formatSeedProblem } from "../src/seeds/seedProblem";
import { verifySeeds } from "../src/seeds/verifySeeds";

const folder = process.argv[2];
if (folder === undefined || !existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error("Usage: npm run seeds:verify -- DIR   (the folder with the two source documents)");
  process.exitCode = 1;
} else {
  verify(folder);
}

function verify(sourceFolder: string): void {
  const seeds = parseSeeds(readSeedFiles(resolve(__dirname, "../seeds")));
  if (seeds.kind === "refused") return fail(seeds.problems.map(formatSeedProblem));
  const files = new Map(
    seeds.tables.sourceFiles
      .map(({ value }) => [value.fileName, join(sourceFolder, value.fileName)] as const)
      .filter(([, path]) => existsSync(path))
      .map(([name, path]) => [name, readFileSync(path)]),
  );
  const problems = verifySeeds(seeds.tables, files);
  if (problems.length > 0) return fail(problems.map(formatSeedProblem));
  console.log(`Seeds ${seeds.budget.version}: everything extracted is in the documents`);
}

function fail(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  console.error(`${String(lines.length)} problem(s)`);
  process.exitCode = 1;
}
