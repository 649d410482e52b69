import {
  measures,
  measureTotal,
  type MINISTRY,
  type PILLAR,
  type STATUS,
  type UNIT,
} from "../../../src/functions/functions";
import { budgetCheck, flagsOfMeasure } from "../../../src/functions/measureFunctions";
import { pillarLabels } from "../../../src/messages/functionMessages";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { drawMeasureTable } from "../../../src/tables/measureTable";
import { installCustomFunctionsGlobal } from "../../support/customFunctionsGlobal";
import { anyText, column, failure, inEnglishExcel, shown } from "./answers";

/** The headings as Excel offers them. */
const pillarNames = Object.values(pillarLabels).map(({ ja }) => ja as PILLAR);

installCustomFunctionsGlobal();

describe("MEASURES", () => {
  it.each(["ja", "en"] as const)("gives the inserted table, headers and all, in %s", (language) => {
    const table = drawMeasureTable(seedBudget, language);
    expect(measures(undefined, undefined, undefined, language)).toEqual([
      table.columns.map(({ header }) => header),
      ...table.rows.map((row) => row.map((cell) => cell ?? "")),
    ]);
  });

  it("has headers unless they are not wanted", () => {
    const withHeaders = measures();
    expect(withHeaders[0]?.[0]).toBe("ID");
    expect(measures(undefined, undefined, undefined, true)).toEqual(withHeaders);
    expect(measures(undefined, undefined, undefined, "")).toEqual(withHeaders);
    expect(measures(undefined, undefined, undefined, false)).toEqual(withHeaders.slice(1));
    expect(measures(undefined, undefined, undefined, 0)).toEqual(withHeaders.slice(1));
    expect(measures(undefined, undefined, undefined, "ＦＡＬＳＥ")).toEqual(withHeaders.slice(1));
  });

  it("leaves blank what the document does not print: no 0, nothing missing", () => {
    const cells = measures().flat();
    expect(cells.filter((cell) => cell === 0 || cell === null || cell === undefined)).toEqual([]);
    const amounts = column(measures(), "金額（億円）");
    expect(amounts.filter((amount) => typeof amount === "number")).toHaveLength(22);
    expect(amounts.filter((amount) => amount === "")).toHaveLength(7);
  });

  it.each([
    ["label", "①-1"],
    ["label in another width", "1-1"],
    ["name", "創薬基盤の整備、スタートアップ・実用化支援"],
    ["title", "①-1 創薬基盤の整備、スタートアップ・実用化支援"],
    ["title without the space", "①-1創薬基盤の整備,ｽﾀｰﾄｱｯﾌﾟ･実用化支援"],
    ["id", "ind-p1-1"],
    ["English label", "①-1 Drug discovery base and start-ups"],
  ])("takes a pillar by its %s", (_what, pillar) => {
    const pillars = column(measures(anyText(pillar)), "柱");
    expect(pillars.length).toBeGreaterThan(0);
    expect(new Set(pillars)).toEqual(new Set(["①-1 創薬基盤の整備、スタートアップ・実用化支援"]));
  });

  it("takes a heading with the headings under it", () => {
    const labels = column(measures("創薬力強化" as PILLAR), "柱").map(
      (pillar) => String(pillar).split(" ")[0],
    );
    expect([...new Set(labels)]).toEqual(["①-1", "①-2", "②-1", "②-2", "③", "④"]);
  });

  it.each([
    "厚生労働省" as MINISTRY,
    "厚",
    "mhlw",
    "MHLW",
    "厚労省",
    "Ministry of Health, Labour and Welfare",
  ])("takes the ministry as %s", (ministry) => {
    const ministries = column(measures(undefined, anyText(ministry)), "府省");
    expect(ministries.length).toBeGreaterThan(5);
    expect(ministries.every((names) => String(names).includes("厚生労働省"))).toBe(true);
  });

  it("takes a status, and all of the conditions together", () => {
    expect(column(measures(undefined, undefined, "継続中" as STATUS), "ID")).toEqual(
      column(measures(undefined, undefined, anyText("Continuing")), "ID"),
    );
    const found = measures(
      "①-1 創薬基盤の整備、スタートアップ・実用化支援" as PILLAR,
      undefined,
      "継続中" as STATUS,
    );
    expect(column(found, "金額（億円）")).toContain(3500);
  });

  it("is #N/A with a sentence where nothing matches", async () => {
    expect(await failure(() => measures("後発医薬品の安定供給" as PILLAR, "内閣府" as MINISTRY))).toBe(
      "#N/A 条件に合う施策はありません。",
    );
    await inEnglishExcel(async () =>
      expect(await failure(() => measures("後発医薬品の安定供給" as PILLAR, "内閣府" as MINISTRY))).toMatch(
        /^#N\/A No measure/,
      ),
    );
  });

  it("lists what is allowed for anything else", async () => {
    expect(await failure(() => measures(anyText("⑨")))).toMatch(
      /^#VALUE! 柱「⑨」は使えません。.*②-1 ドラッグロスの解消/,
    );
    expect(await failure(() => measures(undefined, anyText("農水省")))).toMatch(
      /^#VALUE! 府省「農水省」.*内閣府/,
    );
    expect(await failure(() => measures(undefined, undefined, anyText("終了")))).toMatch(
      /^#VALUE! 状態「終了」.*継続中/,
    );
    expect(await failure(() => measures(undefined, undefined, undefined, "none"))).toBe(
      "#VALUE! 見出し「none」は使えません。使えるもの：TRUE、FALSE、ja、en",
    );
    // Labels with the mark between labels in them are told apart by another one.
    const pillars = (await failure(() => measures(anyText("⑨")))).split("使えるもの：")[1]?.split("／");
    expect(pillars).toEqual(pillarNames);
    await inEnglishExcel(async () => {
      expect(await failure(() => measures(undefined, anyText("MOF")))).toBe(
        "#VALUE! “MOF” is not a ministry. Allowed: Ministry of Health, Labour and Welfare; " +
          "Ministry of Education, Culture, Sports, Science and Technology; Cabinet Office; " +
          "Ministry of Economy, Trade and Industry",
      );
      expect(await failure(() => measures(undefined, undefined, undefined, "none"))).toBe(
        "#VALUE! “none” is not a choice of headers. Allowed: TRUE, FALSE, ja, en",
      );
    });
    const long = await failure(() => measures(anyText("あ".repeat(32_767))));
    expect(long.length).toBeLessThan(400);
  });
});

describe("MEASURE_TOTAL", () => {
  it("adds up the new measures of the individual list alone", () => {
    expect(measureTotal()).toBe(3293);
    expect(measureTotal(undefined, undefined, "令和7年度補正" as STATUS)).toBe(3293);
    expect(measureTotal(undefined, undefined, undefined, "円" as UNIT)).toBe(329_300_000_000);
    expect(measureTotal(undefined, undefined, undefined, anyText("trillion yen"))).toBe(0.3293);
  });

  it("adds up what the spilled list shows, for every heading and ministry that has a sum", () => {
    const amountsOf = (rows: unknown[][]): number[] =>
      column(rows, "金額（億円）").filter((amount): amount is number => typeof amount === "number");
    // The heading left out has continuing measures and an operation alone.
    const headings = pillarNames.filter((pillar) => pillar !== ("投資とイノベーションの循環" as PILLAR));
    for (const pillar of headings) {
      const amounts = amountsOf(measures(pillar, undefined, "令和7年度補正" as STATUS));
      expect(measureTotal(pillar)).toBe(amounts.reduce((sum, amount) => sum + amount, 0));
    }
    expect(measureTotal(undefined, "経済産業省" as MINISTRY)).toBe(
      amountsOf(measures(undefined, "経済産業省" as MINISTRY, "令和7年度補正" as STATUS)).reduce(
        (a, b) => a + b,
        0,
      ),
    );
  });

  it("adds up the headings to the whole", async () => {
    expect(
      Number(measureTotal("創薬力強化" as PILLAR)) + Number(measureTotal("後発医薬品の安定供給" as PILLAR)),
    ).toBe(3293);
    expect(await failure(() => measureTotal("投資とイノベーションの循環" as PILLAR))).toMatch(/^#N\/A/);
  });

  it("keeps continuing measures to themselves", () => {
    expect(measureTotal(undefined, undefined, "継続中" as STATUS)).toBe(5650);
  });

  it("is #N/A, never 0, where nothing matches and where nothing that matches has an amount", async () => {
    expect(await failure(() => measureTotal("後発医薬品の安定供給" as PILLAR, "内閣府" as MINISTRY))).toBe(
      "#N/A 条件に合う施策はありません。",
    );
    expect(await failure(() => measureTotal(undefined, undefined, "運用" as STATUS))).toBe(
      "#N/A 条件に合う施策は1件ありますが、金額の記載がありません。",
    );
  });
});

describe("MEASURE_FLAGS", () => {
  it("says what to know before quoting the number", () => {
    expect(flagsOfMeasure([["後発医薬品製造基盤整備基金"]])).toEqual([["計数精査中、事業費ベース"]]);
    expect(flagsOfMeasure([["ovr-13"]])).toEqual([["概数（程度）、計数精査中、事業費ベース"]]);
    expect(flagsOfMeasure([["未承認薬等迅速解消促進調査事業"]])).toEqual([["計数精査中、ほかの施策の内数"]]);
    expect(flagsOfMeasure([["創薬ベンチャーエコシステム強化事業"]])).toEqual([
      ["計数精査中、国費、パッケージ外"],
    ]);
  });

  it("takes arrays, with errors in their cells, and says the same in every Excel", async () => {
    const answer = flagsOfMeasure([
      ["ind-28", "ない施策"],
      ["", new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidReference)],
    ]);
    expect(answer[0]?.[0]).toBe("計数精査中、事業費ベース");
    expect(shown(answer[0]?.[1])).toMatch(/^#N\/A 「ない施策」/);
    expect(shown(answer[1]?.[0])).toBe("#N/A 施策名が空です。");
    expect(shown(answer[1]?.[1])).toBe("#REF! ");
    await inEnglishExcel(() => expect(flagsOfMeasure([["ind-28"]])).toEqual([["計数精査中、事業費ベース"]]));
  });
});

describe("BUDGET_CHECK", () => {
  it("reconciles the two lists with the totals, and explains every difference", async () => {
    const rows = await budgetCheck();
    expect(rows[0]).toEqual(["照合項目", "単位", "期待値", "実際の値", "差", "判定", "理由"]);
    const expected = column(rows, "期待値") as number[];
    const actual = column(rows, "実際の値") as number[];
    expect(column(rows, "差")).toEqual(actual.map((value, at) => value - (expected[at] ?? Number.NaN)));
    expect(column(rows, "判定")).not.toContain("要確認");
    expect(column(rows, "理由").every((reason) => String(reason).length > 5)).toBe(true);
    const packageRow = rows.find((row) => String(row[0]).startsWith("パッケージ全体の事業規模"));
    expect(packageRow?.slice(1, 6)).toEqual(["億円", 3300, 3293, -7, "説明できる差"]);
    const bridge = rows.find((row) => String(row[0]).startsWith("総括表の合計から"));
    expect(bridge?.slice(2, 6)).toEqual([3293, 3293, 0, "一致"]);
    expect(bridge?.[6]).toContain("126＋3＋2");
  });

  it("leaves headers out or speaks English when asked", async () => {
    const rows = await budgetCheck();
    expect(await budgetCheck(false)).toEqual(rows.slice(1));
    const english = await budgetCheck("en");
    expect(english).toHaveLength(rows.length);
    expect(english[0]?.[0]).toBe("Check");
  });
});
