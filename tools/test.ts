import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const results = path.join(root, ".cache/test-results.json");
/** The two source documents, where they lie beside the project; they are no part of it. */
const sources = path.resolve(root, "../shared/sources");

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const checks: readonly Step[] = [
  { name: "seed data", command: ["npm", "run", "--silent", "seeds:check"] },
  ...(existsSync(sources)
    ? [
        {
          name: "seed data against the documents",
          command: ["npm", "run", "--silent", "seeds:verify", "--", sources],
        },
      ]
    : []),
  { name: "types", command: ["npm", "run", "--silent", "check:types"] },
  { name: "types of the pure rooms", command: ["npm", "run", "--silent", "check:core"] },
  { name: "lint and formatting", command: ["npm", "run", "--silent", "lint"] },
];

/** `npm test`: every check and every test; the last line counts them. Arguments go to jest. */
function main(): void {
  const failedChecks = checks.filter((step) => !runStep(step));
  mkdirSync(path.dirname(results), { recursive: true });
  const jest = ["npx", "jest", "--json", `--outputFile=${results}`, ...process.argv.slice(2)];
  const jestPassed = runStep({ name: "unit, contract and journey tests", command: jest });
  const counted = existsSync(results)
    ? (JSON.parse(readFileSync(results, "utf8")) as Record<string, number>)
    : { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
  const passed = (counted["numPassedTests"] ?? 0) + checks.length - failedChecks.length;
  // A suite that does not even load has no failed test of its own, yet it must count.
  const failedTests = Math.max(counted["numFailedTests"] ?? 0, counted["numFailedTestSuites"] ?? 0);
  const failed = Math.max(failedTests, jestPassed ? 0 : 1) + failedChecks.length;
  for (const step of failedChecks) {
    console.error(`failed: ${step.name}`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > checks.length ? 0 : 1;
}

function runStep(step: Step): boolean {
  console.log(`\n> ${step.name}`);
  const [program, ...parameters] = step.command;
  // jest writes its JSON to a file and to standard output; only the file is wanted.
  const isJest = parameters.includes("--json");
  const outcome = spawnSync(program ?? "", parameters, {
    cwd: root,
    stdio: ["ignore", isJest ? "ignore" : "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  return outcome.status === 0;
}

main();
