import { join } from "node:path";
import { parseSeeds } from "../../../src/seeds/parseSeeds";
import { readSeedFiles } from "../../../src/seeds/readSeedFiles";
import type { SeedFiles } from "../../../src/seeds/readSeedFiles";
import { formatSeedProblem } from "../../../src/seeds/seedProblem";

const seeds = readSeedFiles(join(__dirname, "../../../seeds"));

/** The seed files with texts replaced; each must stand exactly once in its file. */
function changed(changes: readonly (readonly [file: string, from: string, to: string])[]): SeedFiles {
  const files = new Map(seeds);
  for (const [file, from, to] of changes) {
    const text = files.get(file) ?? "";
    expect([file, from, text.split(from).length - 1]).toEqual([file, from, 1]);
    files.set(file, text.replace(from, to));
  }
  return files;
}

function problemsOf(files: SeedFiles): readonly string[] {
  const parsed = parseSeeds(files);
  return parsed.kind === "refused" ? parsed.problems.map(formatSeedProblem) : [];
}

/** The line an editor shows for the first row that starts so. */
function rowOf(file: string, start: string): number {
  const row = (seeds.get(file) ?? "").split("\n").findIndex((line) => line.startsWith(start));
  expect(row).toBeGreaterThan(0);
  return row + 1;
}

it("accepts the seed files, also with the line ends and the byte order mark that Excel writes", () => {
  expect(problemsOf(seeds)).toEqual([]);
  const excel = [...seeds].map(
    ([name, text]) =>
      [name, name.endsWith(".csv") ? `\ufeff${text.replaceAll("\n", "\r\n")}` : text] as const,
  );
  expect(parseSeeds(new Map(excel))).toEqual(parseSeeds(seeds));
});

describe("a bad row", () => {
  const amount = rowOf("amounts.csv", "ind-29,");
  const measure = rowOf("measures.csv", "ind-29,");
  const cases: readonly (readonly [
    what: string,
    from: readonly [string, string, string],
    expected: string,
  ])[] = [
    [
      "a bad number",
      ["amounts.csv", "ind-29,project_cost,126,", "ind-29,project_cost,12億6,"],
      `amounts.csv: ${amount}: amount_oku: expected a number, found "12億6"`,
    ],
    [
      "an unknown basis",
      ["amounts.csv", "ind-29,project_cost,", "ind-29,gross,"],
      `amounts.csv: ${amount}: basis: expected one of project_cost, national, supplementary, unstated, found "gross"`,
    ],
    [
      "a negative amount",
      ["amounts.csv", "ind-29,project_cost,126,", "ind-29,project_cost,-126,"],
      `amounts.csv: ${amount}: amount_oku: expected at least 0, found "-126"`,
    ],
    [
      "a truth that is none",
      ["documents.csv", ",2025,true,", ",2025,yes,"],
      'documents.csv: 2: provisional: expected true or false, found "yes"',
    ],
    [
      "a date that does not exist",
      ["documents.csv", "2026-01-21", "2026-02-30"],
      'documents.csv: 2: published_on: expected a date YYYY-MM-DD, found "2026-02-30"',
    ],
    [
      "a missing value",
      ["measures.csv", "医薬品卸業者に対する継続的な安定供給支援事業,", ","],
      `measures.csv: ${measure}: name: expected a value, found nothing`,
    ],
    [
      "a name with spaces",
      ["measures.csv", "医薬品卸業者に対する", "医薬品 卸業者に対する"],
      `measures.csv: ${measure}: name: expected text like ^\\S+$, found "医薬品 卸業者に対する継続的な安定供給支援事業"`,
    ],
    [
      "an unknown heading",
      [
        "measures.csv",
        "ind-29,package-fy2025,individual,ind-p6,",
        "ind-29,package-fy2025,individual,ind-p9,",
      ],
      `measures.csv: ${measure}: pillar_id: expected an id of pillars.csv, found "ind-p9"`,
    ],
    [
      "a repeated id",
      ["measures.csv", "ind-29,package", "ind-28,package"],
      `measures.csv: ${measure}: id: expected a value that stands once (also in row ${measure - 1}), found "ind-28"`,
    ],
    [
      "a second amount on one basis",
      ["amounts.csv", "ind-09,supplementary,", "ind-09,project_cost,"],
      `amounts.csv: ${rowOf("amounts.csv", "ind-09,supplementary")}: measure_id + basis: expected a value that stands once (also in row ${rowOf("amounts.csv", "ind-09,project_cost")}), found "ind-09 + project_cost"`,
    ],
    [
      "a cell too many",
      ["ministries.csv", "cao,内,内閣府,", "cao,内,内閣府,,"],
      "ministries.csv: 4: -: expected 4 cells, found 5",
    ],
    [
      "a line break in a cell",
      ["ministries.csv", "内閣府,Cabinet Office", '内閣府,"Cabinet\nOffice"'],
      "ministries.csv: 4: -: expected one line per row, found a line break inside a cell",
    ],
    [
      "another header",
      ["totals.csv", "document_id,basis,", "document,basis,"],
      "totals.csv: 1: -: expected the columns document_id,basis,amount_oku,approximate,printed,locator,note, found document,basis,amount_oku,approximate,printed,locator,note",
    ],
    [
      "an unknown ministry",
      ["measures.csv", "new,mext;mhlw,", "new,mext;maff,"],
      `measures.csv: ${rowOf("measures.csv", "ovr-08,")}: ministries: expected ids of ministries.csv, each once, joined by ";", found "mext;maff"`,
    ],
    [
      "an amount unlike its print",
      ["amounts.csv", '"1,688億円",', '"1,689億円",'],
      `amounts.csv: ${rowOf("amounts.csv", "ind-28,")}: amount_oku: expected 1689 (as printed), found "1688"`,
    ],
    [
      "程度 forgotten",
      ["amounts.csv", "ovr-01,project_cost,41,true,", "ovr-01,project_cost,41,false,"],
      `amounts.csv: ${rowOf("amounts.csv", "ovr-01,")}: approximate: expected true (as printed), found "false"`,
    ],
    [
      "an era that is another day",
      ["documents.csv", "令和8年1月21日", "令和8年1月22日"],
      'documents.csv: 2: published_on_era: expected 令和8年1月21日, found "令和8年1月22日"',
    ],
    [
      "an alias of another measure",
      ["aliases.csv", "革新的医薬品等実用化支援基金", "医療技術実用化総合促進"],
      'aliases.csv: 2: alias: expected a name unlike those of ind-06 in the same list, found "医療技術実用化総合促進"',
    ],
    [
      "lists mixed in a composition",
      ["compositions.csv", "ovr-13,ind-28", "ovr-13,ovr-02"],
      'compositions.csv: 18: measure_id: expected a line of the individual list that belongs to the package, found "ovr-02"',
    ],
  ];

  it.each(cases)("is named with file, row and column: %s", (_what, change, expected) => {
    expect(problemsOf(changed([change]))).toContain(expected);
  });

  it("does not hide another one: all come at once, in the order of files and rows", () => {
    const problems = problemsOf(
      changed([
        ["amounts.csv", "ind-29,project_cost,126,", "ind-29,project_cost,?,"],
        ["amounts.csv", "ovr-01,project_cost,", "ovr-01,gross,"],
        ["aliases.csv", "ind-09,革新的", "ind-99,革新的"],
        ["documents.csv", "令和8年1月21日", "令和8年1月22日"],
        ["measures.csv", "new,mext;mhlw,", "new,mext;maff,"],
      ]),
    );
    expect(problems.map((problem) => problem.split(": ").slice(0, 3).join(": "))).toEqual([
      "aliases.csv: 4: measure_id",
      `amounts.csv: ${rowOf("amounts.csv", "ovr-01,")}: basis`,
      `amounts.csv: ${amount}: amount_oku`,
      "documents.csv: 2: published_on_era",
      `measures.csv: ${rowOf("measures.csv", "ovr-08,")}: ministries`,
    ]);
  });
});

describe("figures of the document", () => {
  it("are missed when an amount and its print are changed together", () => {
    const problems = problemsOf(
      changed([
        ["amounts.csv", "ind-29,project_cost,126,false,126億円,", "ind-29,project_cost,127,false,127億円,"],
      ]),
    );
    expect(problems).toEqual([
      "amounts.csv: -: amount_oku: expected 3293 (sum of the individual list), found 3294",
      "amounts.csv: -: amount_oku: expected 126, 3, 2 (new lines that only the individual list has), found 127, 3, 2",
    ]);
  });

  it("name the overview line whose parts no longer add up", () => {
    const problems = problemsOf(
      changed([
        ["amounts.csv", "ovr-01,project_cost,41,true,41億円程度,", "ovr-01,project_cost,42,true,42億円程度,"],
      ]),
    );
    expect(problems).toContain(
      "compositions.csv: 2: measure_id: expected individual measures that add up to ovr-01 (42 億円), found 41 億円",
    );
    expect(problems).toContain("amounts.csv: -: amount_oku: expected 3161 (sum of the overview), found 3162");
  });

  it("keep 継続中 lines out of the package", () => {
    const problems = problemsOf(changed([["compositions.csv", "ovr-13,ind-28", "ovr-13,ind-02"]]));
    expect(problems.join("\n")).toMatch(
      /compositions\.csv: 18: measure_id: expected a line of the individual list/,
    );
  });

  it("ask for an amount where a line prints one, and for none where it shares its line's", () => {
    const locator = "創薬力強化に向けた総合経済対策における個別施策（令和7年度補正予算） > ②-1 > ・";
    const files = new Map(seeds);
    const amounts = (seeds.get("amounts.csv") ?? "").replace(/^ind-29,.*\n/m, "");
    files.set("amounts.csv", `${amounts}ind-12,project_cost,1,false,1億円,${locator}\n`);
    expect(problemsOf(files)).toEqual(
      expect.arrayContaining([
        `measures.csv: ${rowOf("measures.csv", "ind-12,")}: parent_id: expected no amount of its own, as it shares its line's, found an amount`,
        `measures.csv: ${rowOf("measures.csv", "ind-29,")}: id: expected an amount in amounts.csv as its list prints it, found nothing`,
      ]),
    );
  });
});

describe("the policy", () => {
  const lineOf = (file: string, start: string) =>
    (seeds.get(file) ?? "").split("\n")[rowOf(file, start) - 1] ?? "";
  /** The problems after one row has been changed or, without a change, left out. */
  const problemsAfter = (file: string, start: string, change?: (line: string) => string) => {
    const line = lineOf(file, start);
    const next = change === undefined ? "" : `${change(line)}\n`;
    expect(next).not.toBe(`${line}\n`);
    return problemsOf(new Map([...seeds, [file, (seeds.get(file) ?? "").replace(`${line}\n`, next)]]));
  };

  it.each([
    [
      "a part under the wrong section",
      () => problemsAfter("policy_sections.csv", "sec-2-1,", (line) => line.replace(",sec-2,", ",sec-1,")),
      'policy_sections.csv: 4: no: expected a number within 1, found "2(1)"',
    ],
    [
      "a section left out",
      () => problemsAfter("policy_sections.csv", "sec-3,"),
      'policy_sections.csv: -: no: expected sections 1, 2, 3, 4, 5, 6, found "1, 2, 4, 5, 6"',
    ],
    [
      "a step left out",
      () => problemsAfter("policy_steps.csv", "3,"),
      "policy_steps.csv: -: no: expected 5 rows, found 4",
    ],
    [
      "a step unlike its section",
      () => problemsAfter("policy_steps.csv", "5,", (line) => line.replace("予算折衝", "予算の折衝")),
      'policy_steps.csv: 6: title: expected "内閣府による予算折衝" as the title of sec-2-5, found "内閣府による予算の折衝"',
    ],
    [
      "a theme left out",
      () => problemsAfter("policy_themes.csv", "7,"),
      "policy_themes.csv: -: no: expected 7 rows, found 6",
    ],
    [
      "a ninth project",
      () => problemsAfter("policy_projects.csv", "8,", (line) => line.replace(/^8/, "9")),
      'policy_projects.csv: 9: no: expected the number after the one before, from 1, found "9"',
    ],
    [
      "a sentence left out",
      () => problemsAfter("policy_priorities.csv", "p4-05,"),
      `policy_priorities.csv: ${rowOf("policy_priorities.csv", "p4-05,")}: sentence_no: expected 5, found "6"`,
    ],
    [
      "an aim after 令和8年度",
      () => problemsAfter("policy_priorities.csv", "p4-05,", (line) => line.replace("fy2026", "aim")),
      `policy_priorities.csv: ${rowOf("policy_priorities.csv", "p4-05,")}: focus: expected fy2026, found "aim"`,
    ],
    [
      "a sentence without terms",
      () =>
        problemsAfter("policy_priorities.csv", "p4-02,", (line) =>
          line.replace("エイズ;肝炎;予防法・治療法", ""),
        ),
      `policy_priorities.csv: ${rowOf("policy_priorities.csv", "p4-02,")}: key_terms: expected a value, found nothing`,
    ],
    [
      "an unknown activity",
      () => problemsAfter("policy_priorities.csv", "p4-02,", (line) => line.replace("research", "other")),
      `policy_priorities.csv: ${rowOf("policy_priorities.csv", "p4-02,")}: activity: expected one of research, commercialization, infrastructure, data, clinicalTrials, people, collaboration, found "other"`,
    ],
    [
      "a link to no project",
      () => problemsAfter("crosswalk.csv", "link-ind-19-p5,", (line) => line.replace(",5,,", ",9,,")),
      `crosswalk.csv: ${rowOf("crosswalk.csv", "link-ind-19-p5,")}: project_no: expected a no of policy_projects.csv, found "9"`,
    ],
    [
      "a link to nowhere",
      () => problemsAfter("crosswalk.csv", "link-ind-26-s4,", (line) => line.replace(",,sec-4,,", ",,,,")),
      `crosswalk.csv: ${rowOf("crosswalk.csv", "link-ind-26-s4,")}: project_no: expected a project or a section, found nothing`,
    ],
    [
      "a sentence of another project",
      () => problemsAfter("crosswalk.csv", "link-ind-19-p5,", (line) => line.replace("p5-04", "p4-04")),
      `crosswalk.csv: ${rowOf("crosswalk.csv", "link-ind-19-p5,")}: priority_id: expected a sentence of project 5, found "p4-04"`,
    ],
    [
      "an overview line without the link of its measure",
      () => problemsAfter("crosswalk.csv", "link-ovr-06-p5,"),
      "crosswalk.csv: -: measure_id: expected a link of ovr-06, as ind-19 has, found nothing",
    ],
    [
      "an overview line more firmly linked than its measures",
      () => problemsAfter("crosswalk.csv", "link-ovr-09-p3,", (line) => line.replace("inferred", "stated")),
      `crosswalk.csv: ${rowOf("crosswalk.csv", "link-ovr-09-p3,")}: evidence: expected inferred, as for its parts, found "stated"`,
    ],
  ])("%s is named", (_what, problems, expected) => {
    expect(problems()).toContain(expected);
  });
});

describe("datapackage.json", () => {
  it("must be JSON with a version and describe every file and every table", () => {
    expect(problemsOf(new Map([...seeds, ["datapackage.json", "{"]]))[0]).toMatch(
      /^datapackage\.json: -: -: expected JSON, found /,
    );
    expect(problemsOf(changed([["datapackage.json", "2026-01-21.2", "v1"]]))).toEqual([
      'datapackage.json: -: version: expected YYYY-MM-DD.n, found "v1"',
    ]);
    expect(problemsOf(new Map([...seeds, ["extra.csv", "id\n"]]))).toEqual([
      "extra.csv: -: -: expected a description in datapackage.json, found none",
    ]);
  });

  it("may not state a constraint that nothing checks", () => {
    const problems = problemsOf(changed([["datapackage.json", '"pattern": "^[0-9]{4}$"', '"maxLength": 4']]));
    expect(problems).toEqual([
      "datapackage.json: -: resources/documents/schema/fiscal_year: expected constraints required, unique, enum, pattern, minimum, found maxLength",
    ]);
  });
});
