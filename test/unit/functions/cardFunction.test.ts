import { measureAmount } from "../../../src/functions/functions";
import { cardOfMeasure } from "../../../src/functions/measureFunctions";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { installCustomFunctionsGlobal } from "../../support/customFunctionsGlobal";
import { inEnglishExcel, shown } from "./answers";

installCustomFunctionsGlobal();

async function card(name: string): Promise<Excel.EntityCellValue> {
  const [[cell] = []] = await cardOfMeasure([[name]]);
  return cell as Excel.EntityCellValue;
}

function sectionsOf(entity: Excel.EntityCellValue) {
  return entity.layouts?.card?.sections?.map(({ title, properties }) => [title, properties] as const) ?? [];
}

describe("MEASURE_CARD", () => {
  it("is an entity that shows the name and has the amount as a formatted number", async () => {
    const entity = await card("難病・希少疾病治療グローバル研究開発支援");
    expect(entity.type).toBe("Entity");
    expect(entity.text).toBe("難病・希少疾病治療グローバル研究開発支援事業");
    expect(entity.properties).toMatchObject({
      金額: { type: "FormattedNumber", basicValue: 210, numberFormat: '#,##0"億円"' },
      事業費: { type: "FormattedNumber", basicValue: 210 },
      補正予算額: { type: "FormattedNumber", basicValue: 120 },
      国費: { type: "Error", basicValue: "#N/A" },
      府省: { type: "String", basicValue: "内閣府" },
      計数精査中: { type: "Boolean", basicValue: true },
    });
  });

  it("has the card in sections, without what is not printed", async () => {
    expect(sectionsOf(await card("難病・希少疾病治療グローバル研究開発支援"))).toEqual([
      ["金額", ["金額", "基準", "表記", "事業費", "補正予算額"]],
      ["数字を使う前に", expect.arrayContaining(["注意", "計数精査中"])],
      ["施策", ["ID", "状態", "府省", "柱", "概要"]],
      ["資源配分方針との対応", ["統合プロジェクト", "方針の項目"]],
      ["出典", ["出典"]],
    ]);
    const titles = sectionsOf(await card("未承認薬等迅速解消促進調査事業")).map(([title]) => title);
    expect(titles).not.toContain("金額");
  });

  it("names the linked projects, each with whether it is stated", async () => {
    const entity = await card("ind-01");
    expect(entity.properties).toMatchObject({
      統合プロジェクト: { basicValue: "イノベーション・エコシステムプロジェクト（推定）" },
      方針の項目: { basicValue: expect.stringMatching(/（明記）、.*（推定）$/) },
    });
  });

  it("has the same fields for every measure, so that formulas never meet a missing one", async () => {
    const cards = await cardOfMeasure(seedBudget.measures.map(({ id }) => [id]));
    const fields = cards.map(([entity]) => Object.keys((entity as Excel.EntityCellValue).properties ?? {}));
    expect(fields).toHaveLength(seedBudget.measures.length);
    expect(new Set(fields.map((names) => names.join())).size).toBe(1);
    // A field is written behind a dot in a formula: a name without spaces and signs needs no brackets.
    expect(fields[0]?.every((name) => /^[\p{L}\p{N}]+$/u.test(name))).toBe(true);
    for (const [entity] of cards) {
      const { properties = {}, layouts } = entity as Excel.EntityCellValue;
      const shownFields = layouts?.card?.sections?.flatMap((section) => section.properties) ?? [];
      expect(shownFields.filter((field) => !(field in properties))).toEqual([]);
      expect(properties["金額"]).not.toMatchObject({ basicValue: 0 });
    }
  });

  it("is a name to the other functions, as a cell with a data type is", async () => {
    expect(measureAmount([[await card("ind-28")]])).toEqual([[1688]]);
  });

  it("takes arrays, with errors in their cells, and is the same in every Excel", async () => {
    const answer = await cardOfMeasure([
      ["ind-28", "ない施策"],
      [null, "ind-01"],
    ]);
    expect(answer.map((row) => row.length)).toEqual([2, 2]);
    expect(shown(answer[0]?.[1])).toMatch(/^#N\/A 「ない施策」/);
    expect(shown(answer[1]?.[0])).toBe("#N/A 施策名が空です。");
    await inEnglishExcel(async () => expect(await card("ind-28")).toEqual(answer[0]?.[0]));
  });
});
