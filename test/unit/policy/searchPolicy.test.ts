import { searchConsiderations, searchPriorities, searchSections } from "../../../src/policy/searchPolicy";
import { seedPolicy } from "../../../src/seeds/seedPolicy";

const found = (query: string) => searchPriorities(seedPolicy, { query }).map(({ id }) => id);

/** Terms a reader of the document would look for, and the sentence that has them. */
const terms: readonly (readonly [string, string])[] = [
  ["GAPFREE", "p1-04"],
  ["産学官共同創薬研究プロジェクト", "p1-04"],
  ["バイオ医薬品", "p1-05"],
  ["α線放出核種", "p1-06"],
  ["難治性がん", "p1-07"],
  ["フラッグシップ", "p1-07"],
  ["DAIIA", "p1-08"],
  ["創薬ターゲット予測", "p1-08"],
  ["核酸医薬品", "p1-09"],
  ["薬剤送達技術", "p1-09"],
  ["セラノスティクス", "p1-10"],
  ["レギュラトリーサイエンス", "p1-10"],
  ["共用設備", "p1-11"],
  ["マルチオミクス", "p1-12"],
  ["小児", "p1-13"],
  ["ロボティクス", "p2-01"],
  ["米国", "p2-04"],
  ["介護テクノロジー", "p2-05"],
  ["プログラム医療機器", "p2-05"],
  ["第2期医療機器基本計画", "p2-06"],
  ["省力化", "p2-06"],
  ["ステージゲート", "p2-07"],
  ["女性研究者", "p2-09"],
  ["非薬物的介入手法", "p2-10"],
  ["プライマリヘルスケア・プラットフォーム", "p2-11"],
  ["リスクリング", "p2-12"],
  ["リスキリング", "p2-12"],
  ["iPS細胞", "p3-04"],
  ["in vivo", "p3-05"],
  ["CAR-T", "p3-06"],
  ["医師主導治験", "p3-06"],
  ["治療用ベクター", "p3-08"],
  ["創薬支援ツール", "p3-08"],
  ["新興・再興感染症", "p4-01"],
  ["エイズ", "p4-02"],
  ["海外の研究拠点", "p4-03"],
  ["疫学調査", "p4-04"],
  ["抗HIV薬", "p4-05"],
  ["HIV感染合併症", "p4-06"],
  ["慢性肝炎", "p4-07"],
  ["肝線維化", "p4-08"],
  ["B型肝炎", "p4-09"],
  ["JIHS", "p4-10"],
  ["国立健康危機管理研究機構", "p4-10"],
  ["パンデミック", "p4-10"],
  ["MCM", "p4-11"],
  ["感染症危機対応医薬品等", "p4-11"],
  ["SCARDA", "p4-12"],
  ["重点感染症", "p4-12"],
  ["疾患レジストリ", "p5-01"],
  ["全ゲノム解析等実行計画2022", "p5-04"],
  ["休薬・減薬", "p5-05"],
  ["医療費削減", "p5-05"],
  ["がん予防", "p5-06"],
  ["希少難治性疾患", "p5-07"],
  ["医工連携", "p5-08"],
  ["D to D", "p5-09"],
  ["DtoP", "p5-09"],
  ["オミックス", "p5-10"],
  ["セキュリティ", "p5-11"],
  ["三大バイオバンク", "p5-12"],
  ["電子カルテ", "p5-12"],
  ["PHR", "p5-13"],
  ["相互運用性", "p5-13"],
  ["老年期", "p5-14"],
  ["認知症研究プラットフォーム", "p5-15"],
  ["糖尿病", "p5-16"],
  ["免疫アレルギー", "p5-17"],
  ["成育サイクル", "p5-18"],
  ["女性の健康", "p5-19"],
  ["新規透析導入患者", "p5-20"],
  ["慢性の痛み", "p5-21"],
  ["高次脳機能", "p6-03"],
  ["ヒト脳", "p6-04"],
  ["ムーンショット", "p6-05"],
  ["100歳", "p6-05"],
  ["地球規模課題", "p6-06"],
  ["国際頭脳循環", "p6-07"],
  ["アフリカ", "p6-08"],
  ["低・中所得国", "p6-09"],
  ["革新的医療技術創出拠点", "p7-01"],
  ["橋渡し研究支援機関", "p7-02"],
  ["FIH", "p7-04"],
  ["臨床研究中核病院", "p7-05"],
  ["大学病院", "p7-06"],
  ["アジア地域", "p7-07"],
  ["国際共同治験", "p7-07"],
  ["創薬ベンチャー", "p8-01"],
  ["認定ベンチャーキャピタル", "p8-03"],
  ["公募", "p8-04"],
  ["異業種連携", "p8-05"],
  ["創薬エコシステム", "p8-07"],
];

it.each(terms)("who searches %s finds its sentence", (term, id) => {
  expect(found(term)).toContain(id);
});

it("a term of one sentence alone finds that one alone", () => {
  expect(found("DAIIA")).toEqual(["p1-08"]);
  expect(found("公募")).toEqual(["p8-04"]);
  expect(found("JIHS")).toEqual(["p4-10", "p4-11"]);
});

it.each(["ｍｃｍ", "MCM", " Mcm　"])("finds MCM as %p", (query) => {
  expect(found(query)).toEqual(["p4-11"]);
});

it("asks for all terms, and for the project's name as well", () => {
  expect(found("AMED JIHS")).toEqual(["p4-11"]);
  expect(found("橋渡し FIH試験")).toEqual(["p7-04"]);
  expect(found("セラノスティクス りんご")).toEqual([]);
});

it("narrows by project, part and activity, and gives everything in printed order without a filter", () => {
  expect(searchPriorities(seedPolicy)).toEqual(seedPolicy.priorities);
  expect(searchPriorities(seedPolicy, { query: " " })).toHaveLength(89);
  expect(searchPriorities(seedPolicy, { projectNo: 4 })).toHaveLength(12);
  expect(searchPriorities(seedPolicy, { projectNo: 5, focus: "aim" }).map(({ id }) => id)).toEqual([
    "p5-01",
    "p5-02",
    "p5-03",
  ]);
  expect(searchPriorities(seedPolicy, { projectNo: 2, activity: "people" }).map(({ id }) => id)).toEqual([
    "p2-09",
    "p2-12",
  ]);
});

it("finds sections by what they are about", () => {
  const sections = (query: string) => searchSections(seedPolicy, query).map(({ no }) => no);
  expect(sections("調整費")).toEqual(["3"]);
  expect(sections("プログラム・ディレクター")).toEqual(["3"]);
  expect(sections("革新的医薬品等実用化支援基金")).toEqual(["5(2)"]);
  expect(sections("インハウス")).toEqual(["5(2)"]);
  expect(sections("検証 フォローアップ")).toEqual(["6"]);
  expect(sections("財政当局")).toEqual(["2(4)", "2(5)"]);
});

it("finds points to note, also by the themes they name", () => {
  const points = (query: string) => searchConsiderations(seedPolicy, query).map(({ no }) => no);
  expect(points("マッチング")).toEqual([3]);
  expect(points("出口戦略")).toEqual([2]);
  expect(points("経済安全保障に配慮した研究開発")).toEqual([5]);
});
