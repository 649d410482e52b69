import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { installCustomFunctionsGlobal } from "../support/customFunctionsGlobal";
import { buildForBench, ensureFolder } from "./builds";
import type { Figure } from "./figure";
import { measureFunctionCalls } from "./functionCalls";
import { measureFunctionSpeed } from "./functionSpeed";
import { measureMergeSpeed } from "./mergeSpeed";
import { measurePaneStart } from "./paneStart";
import { measureSizes } from "./sizes";

const root = path.resolve(__dirname, "../..");

/** `npm run bench`: speed and size, as ratios against a named peer of the same run. */
async function main(): Promise<void> {
  installCustomFunctionsGlobal();
  print("Functions", await measureFunctionSpeed());
  print("Merge", measureMergeSpeed());
  print("Insertion", measureInExcel("insertion"));
  print("Following", measureInExcel("following"));
  const builds = await buildForBench();
  print("Calls", await measureFunctionCalls(builds));
  print("Size", measureSizes(builds));
  print("Start", await measurePaneStart(builds));
}

/** What runs through the real office.js needs jsdom: jest brings it. */
function measureInExcel(name: "insertion" | "following"): Figure[] {
  const file = path.join(ensureFolder(path.join(root, ".cache/bench")), `${name}.json`);
  const outcome = spawnSync("npx", ["jest", "--config", "test/bench/jest.config.cjs", `${name}.bench`], {
    cwd: root,
    env: { ...process.env, BENCH_RESULT: file },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (outcome.status !== 0) {
    throw new Error(outcome.stderr);
  }
  return JSON.parse(readFileSync(file, "utf8")) as Figure[];
}

function print(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const { name, value, peer, goal, isMet } of figures) {
    const verdict = isMet === undefined ? "" : isMet ? "met" : "MISSED";
    const parts = [
      value,
      peer === "" ? "" : `against ${peer}`,
      goal === "" ? "" : `goal ${goal}: ${verdict}`,
    ];
    console.log(`  ${name}\n    ${parts.filter((part) => part !== "").join("; ")}`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
