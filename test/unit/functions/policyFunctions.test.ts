import {
  policyOfMeasure,
  policyPriorities,
  policyProject,
  policySteps,
  type PROJECTFIELD,
} from "../../../src/functions/policyFunctions";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import { drawTable } from "../../../src/tables/drawTable";
import { installCustomFunctionsGlobal } from "../../support/customFunctionsGlobal";
import { anyText, column, failure, inEnglishExcel, shown } from "./answers";

installCustomFunctionsGlobal();

/** An inserted table as the cells a function would spill. */
function inserted(id: "priorities" | "steps", language: "ja" | "en"): unknown[][] {
  const table = drawTable(id, { budget: seedBudget, policy: seedPolicy, language });
  return [
    table.columns.map(({ header }) => header),
    ...table.rows.map((row) => row.map((cell) => cell ?? "")),
  ];
}

describe("POLICY_PROJECT", () => {
  it.each([[4], ["4"], ["４"], ["④"], ["感染症"], ["感染症プロジェクト"], [" 感染症 ﾌﾟﾛｼﾞｪｸﾄ "]])(
    "finds the project called %p",
    async (project) => {
      expect(await policyProject([[project]])).toEqual([["感染症プロジェクト"]]);
    },
  );

  it("gives each field, in the language it is asked in", async () => {
    const field = async (name: string): Promise<unknown> =>
      (await policyProject([[4]], anyText(name)))[0]?.[0];
    expect(await field("番号" as PROJECTFIELD)).toBe(4);
    expect(await field("ねらい" as PROJECTFIELD)).toMatch(/感染症/);
    expect(await field("重点項目数" as PROJECTFIELD)).toBe(column(await policyPriorities(4), "ID").length);
    // Names have commas in them; what stands between two of them is in no name.
    const known = new Set<unknown>(seedBudget.measures.map(({ name }) => name));
    for (const [label, mark] of [
      ["対応する施策" as PROJECTFIELD, "／"],
      ["measures", "; "],
    ] as const) {
      const names = String((await policyProject([[1]], anyText(label)))[0]?.[0]).split(mark);
      expect(names.length).toBeGreaterThan(3);
      expect(names.filter((name) => !known.has(name))).toEqual([]);
    }
    expect(await field("出典" as PROJECTFIELD)).toMatch(/令和7年6月20日/);
    expect(await field("Source")).toMatch(/2025-06-20/);
    expect(await field("")).toBe("感染症プロジェクト");
  });

  it("takes arrays, with errors in their cells", async () => {
    const answer = await policyProject([
      [1, 9],
      ["", "感染"],
    ]);
    expect(answer[0]?.[0]).toBe("医薬品プロジェクト");
    expect(shown(answer[0]?.[1])).toMatch(
      /^#N\/A 「9」という統合プロジェクトはありません。.*4 感染症プロジェクト/,
    );
    expect(shown(answer[1]?.[0])).toMatch(/^#N\/A .*空です/);
    expect(shown(answer[1]?.[1])).toMatch(/^#N\/A 「感染」/);
  });

  it("lists the fields there are when asked for another", async () => {
    expect(await failure(() => policyProject([[1]], anyText("予算")))).toBe(
      "#VALUE! 項目「予算」は使えません。使えるもの：番号、名称、ねらい、重点項目数、対応する施策、出典",
    );
  });
});

describe("POLICY_PRIORITIES", () => {
  it.each(["ja", "en"] as const)(
    "gives the inserted table in %s where nothing narrows it",
    async (language) => {
      expect(await policyPriorities(null, "", language)).toEqual(inserted("priorities", language));
    },
  );

  it("narrows by project and by every term of the keyword", async () => {
    const found = await policyPriorities("医薬品", "gapfree");
    expect(column(found, "番号")).toEqual([1]);
    expect(column(found, "キーワード")[0]).toContain("GAPFREE");
    const both = await policyPriorities(undefined, "ＡＩ 創薬");
    expect(both.length).toBeGreaterThan(1);
    expect(both.slice(1).every((row) => /AI/.test(row.join()) && /創薬/.test(row.join()))).toBe(true);
    expect(await policyPriorities("医薬品", "gapfree", false)).toEqual(found.slice(1));
  });

  it("is #N/A with a sentence where nothing fits, and hands an error on", async () => {
    expect(await failure(() => policyPriorities(1, "鉄道"))).toBe("#N/A 条件に合う重点項目はありません。");
    expect(await failure(() => policyPriorities("鉄道"))).toMatch(
      /^#N\/A 「鉄道」という統合プロジェクトはありません/,
    );
    const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    expect(await failure(() => policyPriorities(error))).toMatch(/^#DIV\/0!/);
    expect(await failure(() => policyPriorities(1, error))).toMatch(/^#DIV\/0!/);
    await inEnglishExcel(async () =>
      expect(await failure(() => policyPriorities(1, "鉄道"))).toBe(
        "#N/A No priority matches these conditions.",
      ),
    );
  });
});

describe("POLICY_STEPS", () => {
  it.each(["ja", "en"] as const)("gives the inserted table in %s", async (language) => {
    expect(await policySteps(language)).toEqual(inserted("steps", language));
  });
});

describe("MEASURE_POLICY", () => {
  it("gives what a measure is linked with, stated links first, with the reason", async () => {
    const rows = await policyOfMeasure([["革新的医薬品等実用化支援基金"]]);
    expect(rows[0]).toEqual([
      "施策ID",
      "施策名",
      "番号",
      "統合プロジェクト",
      "方針の項目",
      "重点項目ID",
      "根拠",
      "方針の文言",
      "理由",
    ]);
    expect(column(rows, "施策ID")).toEqual(["ind-01", "ind-01"]);
    expect(column(rows, "根拠")).toEqual(["明記", "推定"]);
    expect(column(rows, "統合プロジェクト")).toEqual(["", "イノベーション・エコシステムプロジェクト"]);
    expect(column(rows, "理由").every((reason) => String(reason).length > 5)).toBe(true);
    expect(await policyOfMeasure([["ind-01"]], false)).toEqual(rows.slice(1));
    expect(column(await policyOfMeasure([["ind-01"]], "en"), "Evidence")).toEqual(["Stated", "Inferred"]);
  });

  it("stacks several measures, an error in the row of the one it is of", async () => {
    const rows = await policyOfMeasure([["ind-01"], ["ない施策"], ["ind-09"]]);
    const ids = column(rows, "施策ID").map(shown);
    expect(ids.slice(0, 2)).toEqual(["ind-01", "ind-01"]);
    expect(ids[2]).toMatch(/^#N\/A 「ない施策」/);
    expect(ids.slice(3).every((id) => id === "ind-09")).toBe(true);
    expect(rows.every((row) => row.length === 9)).toBe(true);
  });

  it("is #N/A with a sentence for one name that is unknown, blank or linked with nothing", async () => {
    expect(await failure(() => policyOfMeasure([["ない施策"]]))).toMatch(/^#N\/A 「ない施策」/);
    expect(await failure(() => policyOfMeasure([[null]]))).toBe("#N/A 施策名が空です。");
    const linked = new Set(seedPolicy.links.map(({ measureId }) => measureId));
    const unlinked = seedBudget.measures.filter(({ id }) => !linked.has(id));
    expect(unlinked.length).toBeGreaterThan(0);
    for (const { id, name } of unlinked) {
      expect(await failure(() => policyOfMeasure([[id]]))).toBe(
        `#N/A 「${name}」に対応する統合プロジェクトや項目は、資源配分方針に見つかっていません。`,
      );
    }
  });
});
