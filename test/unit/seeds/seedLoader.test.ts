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
function load(
  resourceQuery = "",
  mode: "development" | "production" = "production",
): { code?: string; error?: string; dependencies: string[] } {
  return run(`
    const dependencies = [];
    const resourceQuery = ${JSON.stringify(resourceQuery)};
    const mode = ${JSON.stringify(mode)};
    const context = { mode, resourcePath: path, resourceQuery, addDependency: (file) => dependencies.push(file), addContextDependency() {} };
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

it("budget, policy and its rest are imports of their own, none of which carries another", () => {
  const budget = load().code ?? "";
  const policy = load("?policy").code ?? "";
  const rest = load("?policyRest").code ?? "";
  expect(rest).toMatch(/^export default \{/);
  expect(rest).toContain("トップダウンの研究");
  expect(rest).not.toContain("最新の医薬品");
  expect(policy).not.toContain("トップダウンの研究");
  expect(policy).toMatch(/^export default \{/);
  expect(policy).toContain("最新の医薬品");
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
    version: "2026-01-21.2",
  });
  edit("measures.csv", "創薬ベンチャーのエコシステムを強くする事業。", "創薬ベンチャーの事業。");
  expect(cacheKey()).not.toBe(key);
});

describe("the invented revision", () => {
  interface Loaded {
    readonly version: string;
    readonly measures: readonly (readonly unknown[])[];
    readonly documents: readonly (readonly unknown[])[];
  }
  /** What the module holds in a page with this query. */
  const dataAt = (code: string | undefined, search: string): Loaded => {
    const body = (code ?? "").replace("export default", "return");
    return new Function("globalThis", body)({ location: { search } }) as Loaded;
  };

  it("is picked by the page's address in development, budget and policy alike", () => {
    for (const query of ["", "?policy"]) {
      const { code } = load(query, "development");
      expect(dataAt(code, "?seeds=revised&_host_Info=Excel").version).toBe("2026-03-31.0");
      expect(dataAt(code, "?_host_Info=Excel").version).toBe("2026-01-21.2");
      expect(dataAt(code, "?seeds=other").version).toBe("2026-01-21.2");
    }
  });

  it("changes three amounts, adds, withdraws and renames one measure, and nothing else", () => {
    const { code } = load("", "development");
    const [before, after] = ["", "?seeds=revised"].map((search) => dataAt(code, search));
    const byId = (data: Loaded | undefined) => new Map(data?.measures.map((row) => [row[0], row]));
    const [old, revised] = [byId(before), byId(after)];
    expect([...revised.keys()].filter((id) => !old.has(id))).toEqual(["ind-30"]);
    expect([...old.keys()].filter((id) => !revised.has(id))).toEqual(["ind-07"]);
    const differing = [...old].flatMap(([id, row]) =>
      row.flatMap((value, at) => {
        const now = revised.get(id)?.[at];
        return now === undefined || JSON.stringify(now) === JSON.stringify(value)
          ? []
          : [`${String(id)}:${at}`];
      }),
    );
    // Column 6 is the name, 11 the note, 12 the amounts.
    expect(differing).toEqual(["ind-08:6", "ind-08:11", "ind-16:12", "ind-25:12", "ind-29:12"]);
    expect(JSON.stringify(after?.documents)).toContain("試用のための架空の改定");
    expect(JSON.stringify(before?.documents)).not.toContain("架空");
  });

  it("is checked for types and references", () => {
    edit("crosswalk.csv", "link-ind-08-p7,ind-08,", "link-ind-07-p7,ind-07,");
    const { code } = load();
    expect(code).toContain("後発医薬品製造基盤整備基金事業");
    expect(load("", "development").error).toMatch(
      /^The revised seed files have problems:\ncrosswalk\.csv: \d+: measure_id: expected an id of measures\.csv, found "ind-07"$/,
    );
  });

  it("is not in a production build", () => {
    for (const query of ["", "?policy", "?policyRest"]) {
      const { code, dependencies } = load(query);
      expect(code).not.toMatch(/架空|2026-03-31|seeds/);
      expect(dependencies.filter((file) => file.includes("revision"))).toEqual([]);
    }
  });
});
