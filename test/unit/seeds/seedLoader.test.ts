import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const tools = join(__dirname, "../../../tools");

/** Runs a script as the build does, in a Node of its own; its `print` sends back one value. */
function run<Value>(script: string): Value {
  const prelude = `
    const loader = require(${JSON.stringify(join(tools, "seedLoader.cjs"))});
    const transform = require(${JSON.stringify(join(tools, "seedTransform.cjs"))});
    const path = ${JSON.stringify(join(folder, "datapackage.json"))};
    const print = (value) => process.stdout.write(JSON.stringify(value));`;
  return JSON.parse(
    execFileSync(process.execPath, ["-e", `${prelude}\n${script}`], { encoding: "utf8" }),
  ) as Value;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "seeds-"));
  cpSync(join(__dirname, "../../../seeds"), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

/** What webpack gets from the loader: its code, or its error, and the files it watches. */
function load(resourceQuery = ""): { code?: string; error?: string; dependencies: string[] } {
  return run(`
    const dependencies = [];
    const resourceQuery = ${JSON.stringify(resourceQuery)};
    const context = { resourcePath: path, resourceQuery, addDependency: (file) => dependencies.push(file), addContextDependency() {} };
    try { print({ code: loader.call(context), dependencies }); }
    catch (error) { print({ error: error.message, dependencies }); }`);
}

it("the build watches every table and ships no CSV", () => {
  const { code, dependencies } = load();
  expect(dependencies.map((file) => basename(file))).toEqual(
    expect.arrayContaining([
      "aliases.csv",
      "amounts.csv",
      "documents.csv",
      "measures.csv",
      "totals.csv",
      "lineRules.ts",
    ]),
  );
  expect(code).toMatch(/^export default \{/);
  expect(code).toContain("後発医薬品製造基盤整備基金事業");
  expect(code).not.toContain("source_sha256");
});

it("budget and policy are two imports, neither of which carries the other", () => {
  const budget = load().code ?? "";
  const policy = load("?policy").code ?? "";
  expect(policy).toMatch(/^export default \{/);
  expect(policy).toContain("三大バイオバンク");
  expect(policy).not.toContain("後発医薬品製造基盤整備基金事業");
  expect(budget).not.toContain("三大バイオバンク");
});

it("a bad row fails the build with file, row, column, expected and found, all at once", () => {
  edit("amounts.csv", "ind-29,project_cost,126,", "ind-29,project_cost,many,");
  edit("ministries.csv", "cao,内,", "cao,内閣,");
  const { code, error, dependencies } = load();
  expect(code).toBeUndefined();
  expect(error?.split("\n")).toEqual([
    "The seed files have problems:",
    'amounts.csv: 35: amount_oku: expected a number, found "many"',
    'ministries.csv: 4: mark: expected text like ^.$, found "内閣"',
  ]);
  // Still watched, so that mending the row mends the build.
  expect(dependencies.map((file) => basename(file))).toContain("amounts.csv");
});

it("a test's cached budget is not used once a table has changed", () => {
  const cacheKey = () => run<string>(`print(transform.getCacheKey("", path))`);
  const key = cacheKey();
  expect(cacheKey()).toBe(key);
  expect(run(`print(JSON.parse(transform.process("", path).code))`)).toMatchObject({
    version: "2026-01-21.1",
  });
  edit("measures.csv", "創薬ベンチャーのエコシステムを強くする事業。", "創薬ベンチャーの事業。");
  expect(cacheKey()).not.toBe(key);
});
