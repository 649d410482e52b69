import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSeeds } from "../../../src/seeds/parseSeeds";
import { readSeedFiles } from "../../../src/seeds/readSeedFiles";
import { formatSeedProblem } from "../../../src/seeds/seedProblem";
import type { SeedTables } from "../../../src/seeds/seedTables";
import { verifySeeds } from "../../../src/seeds/verifySeeds";

const parsed = parseSeeds(readSeedFiles(join(__dirname, "../../../seeds")));
if (parsed.kind === "refused") throw new Error(parsed.problems.map(formatSeedProblem).join("\n"));
const { tables } = parsed;

const folder = join(__dirname, "../../../../shared/sources");
const sources = new Map(
  tables.sourceFiles
    .map(({ value }) => [value.fileName, join(folder, value.fileName)] as const)
    .filter(([, path]) => existsSync(path))
    .map(([name, path]) => [name, readFileSync(path)] as const),
);
// The documents are not part of the project; where they are at hand, everything is compared with them.
const withSources = sources.size === tables.sourceFiles.length ? describe : describe.skip;

const verify = (changed: Partial<SeedTables>, files: ReadonlyMap<string, Uint8Array> = sources) =>
  verifySeeds({ ...tables, ...changed }, files).map(formatSeedProblem);

/** A table with the row of one id (or measure) changed. */
function withRow<Name extends "measures" | "amounts" | "aliases" | "pillars" | "totals" | "documents">(
  name: Name,
  isRow: (value: SeedTables[Name][number]["value"]) => boolean,
  change: Partial<SeedTables[Name][number]["value"]>,
): Partial<SeedTables> {
  const rows = tables[name] as readonly SeedTables[Name][number][];
  expect(rows.filter(({ value }) => isRow(value))).toHaveLength(1);
  return {
    [name]: rows.map((row) => (isRow(row.value) ? { ...row, value: { ...row.value, ...change } } : row)),
  };
}

it("says which document is not there", () => {
  expect(verify({}, new Map())).toEqual([
    "documents.csv: 2: source_file: expected a file in the folder, found no 000_52890c991147c935.txt",
    "documents.csv: 3: source_file: expected a file in the folder, found no 004_c854e3a7b7d33d66.txt",
  ]);
});

withSources("compared with the documents", () => {
  it("everything extracted is found", () => {
    expect(verify({})).toEqual([]);
  });

  it("notices another edition of a document", () => {
    const [name, bytes] = [...sources][0] as readonly [string, Buffer];
    const edited = new Map([...sources, [name, Buffer.concat([bytes, Buffer.from("\n")])]]);
    expect(verify({}, edited)[0]).toMatch(
      /^documents\.csv: 2: source_sha256: expected [0-9a-f]{64}, found ef5c13b4/,
    );
  });

  it("notices a line that was added to a list", () => {
    const [name, bytes] = [...sources][0] as readonly [string, Buffer];
    const line = "●医薬品卸業者";
    const text = bytes.toString("utf8");
    expect(text).toContain(line);
    const edited = new Map([
      ...sources,
      [name, Buffer.from(text.replace(line, `●新しい事業【厚】 9億円\n\n${line}`))],
    ]);
    const problems = verify({}, edited).join("\n");
    expect(problems).toMatch(/expected 19 lines with ● on .*found 18/);
    expect(problems).toMatch(/9億円 on .*個別施策/);
  });

  const individual9 = ({ id }: { readonly id: string }) => id === "ind-09";
  const cases: readonly (readonly [string, () => Partial<SeedTables>, RegExp])[] = [
    [
      "a name",
      () => withRow("measures", individual9, { name: "難病治療支援事業" }),
      /^measures\.csv: \d+: name: expected "●難病治療支援事業"/,
    ],
    [
      "a ministry",
      () => withRow("measures", individual9, { ministryIds: ["mhlw"] }),
      /^measures\.csv: \d+: ministries: expected "cao" as printed, found "mhlw"/,
    ],
    [
      "a status",
      () => withRow("measures", individual9, { status: "continuing" }),
      /^measures\.csv: \d+: status: expected continuing where \(継続中\) is printed/,
    ],
    [
      "a mark",
      () =>
        withRow("measures", individual9, {
          locator: "創薬力強化に向けた総合経済対策における個別施策（令和7年度補正予算） > ②-1 > ・",
        }),
      /^measures\.csv: \d+: name: expected "・難病/,
    ],
    [
      "a quotation in a note",
      () => withRow("measures", individual9, { note: "概要では「難病の支援」。" }),
      /^measures\.csv: \d+: note: expected "難病の支援"/,
    ],
    [
      "an amount of the list",
      () => withRow("amounts", ({ measureId }) => measureId === "ind-29", { printed: "26億円" }),
      /^amounts\.csv: \d+: printed: expected "26億円"/,
    ],
    [
      "an amount of the detail page",
      () =>
        withRow("amounts", ({ basis }) => basis === "supplementary", {
          printed: "令和7年度補正予算額 12億円",
        }),
      /^amounts\.csv: -: printed: expected 120億円 on 難病.*found 12億円/,
    ],
    [
      "an alias",
      () =>
        withRow("aliases", ({ alias }) => alias === "革新的医薬品等実用化支援基金", {
          alias: "実用化の支援基金",
        }),
      /^aliases\.csv: 2: alias: expected text of policy-fy2026/,
    ],
    [
      "a heading",
      () => withRow("pillars", ({ id }) => id === "ind-p3", { name: "データ利活用" + "の促進" }),
      /^pillars\.csv: \d+: name: expected "3データ利活用の促進"/,
    ],
    [
      "a total",
      () => withRow("totals", ({ basis }) => basis === "national", { printed: "国費：1,900億円程度" }),
      /^totals\.csv: 3: printed: expected "国費：1,900億円程度"/,
    ],
    [
      "計数精査中",
      () => withRow("documents", ({ id }) => id === "package-fy2025", { provisional: false }),
      /^documents\.csv: 2: provisional: expected true as 計数精査中 is printed, found false/,
    ],
    [
      "a row left out",
      () => ({ amounts: tables.amounts.filter(({ value }) => value.measureId !== "ind-16") }),
      /^amounts\.csv: -: printed: expected .*1,500億円.* on /,
    ],
  ];
  it.each(cases)("notices %s that is not so printed", (_what, change, expected) => {
    const problems = verify(change());
    expect(problems.filter((problem) => expected.test(problem))).toHaveLength(1);
  });
});
