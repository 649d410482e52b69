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

/** The policy's tables with one row changed, or left out where `change` gives nothing. */
function withPolicyRow<Name extends keyof SeedTables["policy"]>(
  name: Name,
  at: number,
  change: Partial<SeedTables["policy"][Name][number]["value"]> | undefined,
): Partial<SeedTables> {
  const rows = [...(tables.policy[name] as readonly SeedTables["policy"][Name][number][])];
  const row = rows[at];
  expect(row).toBeDefined();
  const changed =
    change === undefined || row === undefined ? [] : [{ ...row, value: { ...row.value, ...change } }];
  rows.splice(at, 1, ...(changed as typeof rows));
  return { policy: { ...tables.policy, [name]: rows } };
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
  const priority = (id: string) => tables.policy.priorities.findIndex(({ value }) => value.id === id);
  const link = (id: string) => tables.policy.links.findIndex(({ value }) => value.id === id);
  const policyCases: readonly (readonly [string, () => Partial<SeedTables>, RegExp])[] = [
    [
      "a section's title",
      () => withPolicyRow("sections", 7, { title: "調整費の配分" }),
      /^policy_sections\.csv: 9: title: expected "3 調整費の配分"/,
    ],
    [
      "a section's number",
      () => withPolicyRow("sections", 7, { no: "4" }),
      /^policy_sections\.csv: 9: title: expected "4 調整費の活用"/,
    ],
    [
      "a section left out",
      () => withPolicyRow("sections", 19, undefined),
      /^policy_sections\.csv: -: title: expected 21 headings as printed, found 20/,
    ],
    [
      "a section's key term that stands elsewhere alone",
      () => withPolicyRow("sections", 7, { keyTerms: ["GAPFREE"] }),
      /^policy_sections\.csv: 9: key_terms: expected "GAPFREE"/,
    ],
    [
      "when a step is taken",
      () => withPolicyRow("steps", 1, { timing: "要求の提出前に" }),
      /^policy_steps\.csv: 3: timing: expected "要求の提出前に"/,
    ],
    [
      "who acts",
      () => withPolicyRow("steps", 1, { actors: ["財務省"] }),
      /^policy_steps\.csv: 3: actor: expected "財務省"/,
    ],
    [
      "a point to note left out",
      () => withPolicyRow("considerations", 4, undefined),
      /^policy_considerations\.csv: -: no: expected 5 points as printed, found 4/,
    ],
    [
      "a theme left out",
      () => withPolicyRow("themes", 3, undefined),
      /^policy_themes\.csv: 2: name: expected "に共通して、基礎から/,
    ],
    [
      "a key term of another sentence",
      () => withPolicyRow("priorities", priority("p1-08"), { keyTerms: ["DAIIA", "GAPFREE"] }),
      /^policy_priorities\.csv: \d+: key_terms: expected "GAPFREE"/,
    ],
    [
      "a term of the sentence that nobody would find its row by",
      () =>
        withPolicyRow("priorities", priority("p4-12"), {
          topic: "拠点",
          summary: "拠点",
          keyTerms: ["SCARDA"],
        }),
      /^policy_priorities\.csv: \d+: key_terms: expected "ワクチン", a word of the sentence/,
    ],
    [
      "a sentence left out",
      () => withPolicyRow("priorities", priority("p4-12"), undefined),
      /^policy_priorities\.csv: -: sentence_no: expected 12 sentences as printed in 感染症プロジェクト, found 11/,
    ],
    [
      "where 令和8年度 begins",
      () => withPolicyRow("priorities", priority("p4-03"), { focus: "aim" }),
      /^policy_priorities\.csv: \d+: focus: expected fy2026 as printed, found "aim"/,
    ],
    [
      "a sentence of the document in place of a summary",
      () =>
        withPolicyRow("priorities", priority("p8-04"), {
          summary: "認定ベンチャーキャピタル及び創薬ベンチャーの公募は引き続き実施する。",
        }),
      /^policy_priorities\.csv: \d+: summary: expected our own words, found "認定ベンチャー.*as in the document/,
    ],
    [
      "the wording of a link",
      () => withPolicyRow("links", link("link-ind-17-p4"), { wording: "三大バイオバンク" }),
      /^crosswalk\.csv: \d+: wording: expected "三大バイオバンク"/,
    ],
  ];
  it.each(policyCases)("notices in the policy %s", (_what, change, expected) => {
    const problems = verify(change());
    expect(problems.filter((problem) => expected.test(problem))).toHaveLength(1);
  });

  it.each(cases)("notices %s that is not so printed", (_what, change, expected) => {
    const problems = verify(change());
    expect(problems.filter((problem) => expected.test(problem))).toHaveLength(1);
  });
});
