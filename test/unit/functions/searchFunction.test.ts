import { measureAmount } from "../../../src/functions/functions";
import { searchForMeasures } from "../../../src/functions/measureFunctions";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { installCustomFunctionsGlobal } from "../../support/customFunctionsGlobal";
import { column, failure, inEnglishExcel } from "./answers";

installCustomFunctionsGlobal();

async function ids(query: unknown, max?: number): Promise<unknown[]> {
  return column(await searchForMeasures(query, max), "ID");
}

describe("MEASURE_SEARCH", () => {
  it("gives id, name, amount and score, best first", async () => {
    const rows = await searchForMeasures("基金");
    expect(rows[0]).toEqual(["ID", "施策名", "金額（億円）", "一致度"]);
    const scores = column(rows, "一致度") as number[];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 100)).toBe(true);
    expect(
      column(rows, "施策名")
        .slice(0, 2)
        .every((name) => String(name).includes("基金")),
    ).toBe(true);
    expect(rows.flat()).not.toContain(0);
  });

  it("puts the very name first for every printed name and alias, with the whole score", async () => {
    for (const { name, aliases } of seedBudget.measures) {
      for (const text of [name, ...aliases]) {
        const [, best] = await searchForMeasures(text);
        expect([text, best?.[3]]).toEqual([text, 100]);
        // It is the measure that the other functions answer with.
        expect(measureAmount([[best?.[0]]], undefined, undefined, "－")).toEqual(
          measureAmount([[text]], undefined, undefined, "－"),
        );
      }
    }
  });

  it("puts names that begin with the query before names that contain it before all else", async () => {
    const rows = await searchForMeasures("創薬", 50);
    const places = column(rows, "施策名").map((name) => {
      const at = String(name).indexOf("創薬");
      return at === 0 ? 0 : at > 0 ? 1 : 2;
    });
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(3);
  });

  it.each([
    ["a part of the name", "全ゲノム", "ind-19"],
    ["half-width kana", "ｹﾞﾉﾑ解析", "ind-19"],
    ["hiragana for katakana", "げのむ", "ind-19"],
    ["full-width letters and spaces", "Ａ Ｉ プラットフォーム", "ind-21"],
    ["no middle dot", "難病希少疾病", "ind-09"],
    ["a space for the middle dot", "難病 希少疾病", "ind-09"],
    ["an alias", "バイオバンク利活用", "ind-20"],
    ["words in another order", "基金 後発医薬品", "ind-28"],
    ["a slip", "後発医薬品の製造基盤整備基金", "ind-28"],
  ])("finds by %s", async (_what, query, expected) => {
    expect((await ids(query))[0]).toBe(expected);
  });

  it.each(["経済産業省", "経産省", "経", "meti", "Ministry of Economy"])(
    "finds by ministry: %s",
    async (query) => {
      const meti = seedBudget.measures.filter(
        ({ list, ministryIds }) => list === "individual" && ministryIds.includes("meti"),
      );
      const found = await ids(query, 50);
      expect(found).toEqual(expect.arrayContaining(meti.map(({ id }) => id)));
    },
  );

  it("finds by key terms that the measure's policy has and the measure itself has not", async () => {
    const own = JSON.stringify(seedBudget.measures);
    expect(own).not.toContain("三大バイオバンク");
    expect(await ids("三大バイオバンク")).toContain("ind-20");
  });

  it("names each measure once, though both lists print it", async () => {
    const names = column(await searchForMeasures("事業", 50), "施策名");
    expect(new Set(names).size).toBe(names.length);
  });

  it("gives as many as wanted, ten unless said, with headers or without", async () => {
    expect(await ids("事業")).toHaveLength(10);
    expect(await ids("事業", 3)).toHaveLength(3);
    expect(await searchForMeasures("事業", "3", false)).toHaveLength(3);
    expect((await searchForMeasures("事業", 1, "en"))[0]).toEqual([
      "ID",
      "Measure",
      "Amount (¥100m)",
      "Match",
    ]);
  });

  it("is #N/A with a sentence where there is nothing to search for or nothing is found", async () => {
    for (const blank of ["", null, undefined, " 　", 0]) {
      expect(await failure(() => searchForMeasures(blank))).toBe("#N/A 検索語が空です。");
    }
    expect(await failure(() => searchForMeasures("新幹線"))).toBe(
      "#N/A 「新幹線」に合う施策は見つかりません。",
    );
    expect(await failure(() => searchForMeasures("・－（）"))).toMatch(/^#N\/A 「・－（）」に合う/);
    await inEnglishExcel(async () =>
      expect(await failure(() => searchForMeasures("Shinkansen"))).toBe(
        "#N/A No measure matches “Shinkansen”.",
      ),
    );
  });

  it.each([0, -1, 1.5, "多め", true, Number.NaN, Number.POSITIVE_INFINITY])(
    "is #VALUE! with a sentence for a maximum of %p",
    async (max) => {
      expect(await failure(() => searchForMeasures("基金", max))).toMatch(
        /^#VALUE! 件数「.*」は使えません。使えるもの：1以上の整数/,
      );
    },
  );

  it("ends in time for the longest text a cell can hold", async () => {
    expect(await failure(() => searchForMeasures("鉄".repeat(32_767)))).toMatch(/^#N\/A/);
    expect((await failure(() => searchForMeasures("鉄".repeat(32_767)))).length).toBeLessThan(120);
  });
});
