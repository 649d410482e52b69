import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { installCustomFunctionsGlobal } from "../support/customFunctionsGlobal";
import { benchBuilds, buildForBench, ensureFolder } from "./builds";
import type { Figure } from "./figure";
import { measureFunctionCalls } from "./functionCalls";
import { measureFunctionSpeed } from "./functionSpeed";
import { measureInsertionSpeed } from "./insertionSpeed";
import { measureMergeSpeed } from "./mergeSpeed";
import { measurePaneStart } from "./paneStart";
import { measureSizes } from "./sizes";

const root = path.resolve(__dirname, "../..");

/** What is measured, in the order in which it is printed. */
const sections: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = {
  Functions: measureFunctionSpeed,
  Merge: measureMergeSpeed,
  Insertion: () => measureInExcel("insertion"),
  "Insertion's time": () => measureInsertionSpeed(benchBuilds),
  Following: () => measureInExcel("following"),
  Calls: () => measureFunctionCalls(benchBuilds),
  Size: () => measureSizes(benchBuilds),
  Start: () => measurePaneStart(benchBuilds),
};

/**
 * `npm run bench`: speed and size, as ratios against a named peer of the same run; with the name of a section, that one.
 *
 * Each section runs in a process of its own: what one leaves in the heap would be collected in the next one's time.
 */
async function main([only]: readonly string[]): Promise<void> {
  const section = sections[only ?? ""];
  if (section !== undefined) {
    installCustomFunctionsGlobal();
    print(only ?? "", await section());
    return;
  }
  if (only !== undefined) throw new Error(`The sections are ${Object.keys(sections).join(", ")}.`);
  await buildForBench();
  for (const name of Object.keys(sections)) measureApart(name);
}

function measureApart(name: string): void {
  const { status } = spawnSync(process.execPath, [...process.execArgv, __filename, name], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
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

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  // A browser that is still open would keep the process.
  process.exit(1);
});
