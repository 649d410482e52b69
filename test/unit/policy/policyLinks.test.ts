import { linksOfMeasure, linksToProject } from "../../../src/policy/policyLinks";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";

const idOf = (name: string) =>
  seedBudget.measures.find((measure) => measure.name === name && measure.list === "individual")?.id ?? "";

/** The links of a measure as «stated 5 p5-04», or «stated 5(2)» where they lead to a section alone. */
const places = (measureId: string) =>
  linksOfMeasure(seedPolicy, measureId).map(({ link, project, section, priority }) =>
    [link.evidence, project?.no ?? section?.no, priority?.id].filter(Boolean).join(" "),
  );

it.each([
  ["革新的医薬品等実用化支援基金事業", ["stated 5(2)", "inferred 8 p8-07"]],
  ["新規モダリティ対応ヒト初回投与試験体制整備等事業", ["stated 7 p7-04", "inferred 1 p1-12"]],
  ["国際共同治験ワンストップ相談窓口事業", ["stated 7 p7-01"]],
  ["難病・希少疾病治療グローバル研究開発支援事業", ["stated 7 p7-07", "inferred 8 p8-05"]],
  ["感染症有事に備えた治療薬・診断薬の世界トップレベル拠点の形成事業", ["stated 4 p4-11"]],
  ["ワクチン開発のための世界トップレベル研究開発拠点の形成事業", ["stated 4 p4-12"]],
  ["感染症危機対応医薬品等の確保", ["stated 4 p4-11"]],
  ["がん・難病の全ゲノム解析等の推進", ["stated 5 p5-04"]],
  ["次世代医療実現に向けたバイオバンクの情報基盤強化", ["stated 5 p5-12"]],
  ["産学連携による創薬ターゲット予測・シーズ探索AIプラットフォーム開発", ["stated 1 p1-08"]],
  ["創薬ベンチャーエコシステム強化事業", ["inferred 8 p8-03"]],
  ["脳神経科学統合プログラム", ["inferred 6 p6-03"]],
])("links %s as the policy speaks of it", (name, expected) => {
  expect(places(idOf(name))).toEqual(expected);
});

it.each([
  "後発医薬品製造基盤整備基金事業",
  "医薬品卸業者に対する継続的な安定供給支援事業",
  "バイオ後続品の国内製造施設整備のための支援事業",
  "ヘルスケア分野のファイナンス強化",
  "臨床研究データベースシステム大規模改修事業",
  "未承認薬等迅速解消促進調査事業",
])("forces no link on %s", (name) => {
  expect(idOf(name)).not.toBe("");
  expect(linksOfMeasure(seedPolicy, idOf(name))).toEqual([]);
});

it("gives the project's own section where the link names none", () => {
  expect(linksOfMeasure(seedPolicy, "ind-19")[0]?.section?.no).toBe("5(1)⑤");
});

it("gives the measures of a project in the order of their lists", () => {
  expect(linksToProject(seedPolicy, 5).map(({ measureId }) => measureId)).toEqual([
    "ovr-06",
    "ovr-07",
    "ind-19",
    "ind-20",
  ]);
});
