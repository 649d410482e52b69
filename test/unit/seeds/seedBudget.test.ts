import type { Measure } from "../../../src/budget/measure";
import { printedAmount } from "../../../src/budget/measureAmount";
import { packageTotal } from "../../../src/budget/packageTotal";
import { sumOfList } from "../../../src/budget/sumOfList";
import { seedBudget } from "../../../src/seeds/seedBudget";

const { measures } = seedBudget;
const individual = measures.filter(({ list }) => list === "individual");
const overview = measures.filter(({ list }) => list === "overview");
const newLines = (lines: readonly Measure[]) => lines.filter(({ status }) => status === "new");
const named = (lines: readonly Measure[], name: string): Measure => {
  const found = lines.filter((line) => line.name === name);
  expect(found).toHaveLength(1);
  return found[0] as Measure;
};

/** A line as a person copies it from the page: name, 府省 marks, amount as printed. */
function asPrinted({ name, ministryIds, amounts }: Measure): string {
  const marks = ministryIds.map((id) => seedBudget.ministries.find((ministry) => ministry.id === id)?.mark);
  return `${name}【${marks.join("")}】${amounts[0]?.printed ?? ""}`;
}

describe("the overview page", () => {
  it("has its thirteen lines in printed order, with ministries and amounts as printed", () => {
    expect(overview.map(asPrinted)).toEqual([
      "国際競争力のある治験環境の整備【厚】41億円程度",
      "革新的医薬品等実用化支援基金事業【厚】481億円程度",
      "感染症有事に備えた治療薬・診断薬の世界トップレベル拠点の形成事業【文】70億円程度",
      "難病・希少疾病治療グローバル研究開発支援事業【内】210億円程度",
      "感染症危機対応医薬品等の確保【厚】58億円程度",
      "がん・難病の全ゲノム解析等の推進【厚】115億円程度",
      "バイオバンク利活用の推進【文】43億円程度",
      "健康・医療分野の研究基盤整備【文厚】4億円程度",
      "再生・細胞医療・遺伝子治療製造設備投資支援事業【経】293億円程度",
      "バイオ後続品の国内製造施設整備のための支援事業【厚】158億円程度",
      "製薬業界との連携強化による目利き機能の強化、AMED-DX推進による高度化・効率化【】",
      "ヘルスケア分野のファイナンス強化【】",
      "後発医薬品製造基盤整備基金事業【厚】1,688億円程度",
    ]);
  });

  it("sums to 3,161, every amount 程度 and 事業費", () => {
    expect(sumOfList(overview, "project_cost")).toEqual({ amountOku: 3161, lineCount: 11 });
    for (const { amounts } of overview) {
      for (const amount of amounts)
        expect(amount).toMatchObject({ approximate: true, basis: "project_cost" });
    }
  });
});

describe("the individual list", () => {
  it("has its twenty-nine lines in printed order, with ministries and amounts as printed", () => {
    expect(individual.map(asPrinted)).toEqual([
      "革新的医薬品等実用化支援基金事業【厚】481億円",
      "創薬ベンチャーエコシステム強化事業【経】国費 3,500億円",
      "大学発医療系スタートアップ支援プログラム【文】150億円",
      "再生医療等実用化基盤整備促進事業【厚】3億円",
      "新規モダリティ対応ヒト初回投与試験体制整備等事業【厚】12億円",
      "医療技術実用化総合促進事業【厚】22億円",
      "臨床研究データベースシステム大規模改修事業【厚】5億円",
      "国際共同治験ワンストップ相談窓口事業【厚】3億円",
      "難病・希少疾病治療グローバル研究開発支援事業【内】210億円",
      "その他、ドラッグロス解消の取組【厚】2億円",
      "革新的な医薬品を創出するための臨床研究・医師主導治験の推進【厚】",
      "未承認薬等迅速解消促進調査事業【厚】",
      "特定医療技術等の導入に向けた未承認薬等アクセス確保事業【厚】",
      "小児医薬品開発ネットワーク支援事業【厚】",
      "感染症有事に備えた治療薬・診断薬の世界トップレベル拠点の形成事業【文】70億円",
      "ワクチン・新規モダリティ研究開発事業【内】1,500億円",
      "ワクチン開発のための世界トップレベル研究開発拠点の形成事業【文】500億円",
      "感染症危機対応医薬品等の確保【厚】58億円",
      "がん・難病の全ゲノム解析等の推進【厚】115億円",
      "次世代医療実現に向けたバイオバンクの情報基盤強化【文】43億円",
      "産学連携による創薬ターゲット予測・シーズ探索AIプラットフォーム開発【厚】2億円",
      "その他、健康・医療分野の研究基盤整備【文】2億円",
      "脳神経科学統合プログラム【文】",
      "再生・細胞医療・遺伝子治療製造設備投資支援事業【経】293億円",
      "バイオ後続品の国内製造施設整備のための支援事業【厚】158億円",
      "製薬業界との連携強化による目利き機能の強化、AMED-DX推進による高度化・効率化【】",
      "ヘルスケア分野のファイナンス強化【】",
      "後発医薬品製造基盤整備基金事業【厚】1,688億円",
      "医薬品卸業者に対する継続的な安定供給支援事業【厚】126億円",
    ]);
  });

  it("[trap 2] has 18 priced new lines that sum to 3,293", () => {
    expect(sumOfList(newLines(individual), "project_cost")).toEqual({ amountOku: 3293, lineCount: 18 });
  });

  it("prints no 程度 on its lines", () => {
    expect(individual.flatMap(({ amounts }) => amounts).filter(({ approximate }) => approximate)).toEqual([]);
  });

  it("stands under its headings as printed", () => {
    const titles = seedBudget.pillars
      .filter(({ list }) => list === "individual")
      .map(({ id, label, name }) =>
        `${label} ${name}: ${individual.filter(({ pillarId }) => pillarId === id).length}`.trim(),
      );
    expect(titles).toEqual([
      "創薬力強化: 0",
      "①-1 創薬基盤の整備、スタートアップ・実用化支援: 4",
      "①-2 国際競争力のある治験環境の整備: 4",
      "②-1 ドラッグロスの解消: 6",
      "②-2 感染症危機管理: 4",
      "③ データ利活用促進等: 5",
      "④ サプライチェーン強靱化: 3",
      "投資とイノベーションの循環: 1",
      "後発医薬品の安定供給: 2",
    ]);
  });
});

describe("the two lists together", () => {
  const partsOf = (overviewId: string) =>
    individual.filter(({ id }) =>
      seedBudget.compositions.some((link) => link.overviewId === overviewId && link.measureId === id),
    );

  it("[trap 2] differ by the lines only one of them has and by one rounding", () => {
    const composed = new Set(seedBudget.compositions.map(({ measureId }) => measureId));
    const onlyIndividual = newLines(individual).filter(
      ({ id, amounts }) => amounts.length > 0 && !composed.has(id),
    );
    expect(onlyIndividual.map(asPrinted)).toEqual([
      "再生医療等実用化基盤整備促進事業【厚】3億円",
      "その他、ドラッグロス解消の取組【厚】2億円",
      "医薬品卸業者に対する継続的な安定供給支援事業【厚】126億円",
    ]);
    expect(3161 + 126 + 3 + 2 + 1).toBe(sumOfList(newLines(individual), "project_cost").amountOku);
  });

  it("[trap 3] print 国際競争力のある治験環境の整備 as 41 although its four measures sum to 42", () => {
    const line = named(overview, "国際競争力のある治験環境の整備");
    expect(printedAmount(line, "printed")?.amountOku).toBe(41);
    expect(sumOfList(partsOf(line.id), "project_cost")).toEqual({ amountOku: 42, lineCount: 4 });
    expect(line.note).toMatch(/42億円/);
  });

  it("agree on every other line", () => {
    for (const line of overview.filter(({ name }) => name !== "国際競争力のある治験環境の整備")) {
      const parts = sumOfList(partsOf(line.id), "project_cost");
      expect([line.name, parts.amountOku]).toEqual([line.name, line.amounts[0]?.amountOku ?? 0]);
      expect(partsOf(line.id).length).toBeGreaterThan(0);
    }
  });

  it("print the package's totals, which are sums of nothing", () => {
    expect(packageTotal(seedBudget, "project_cost")).toMatchObject({
      amountOku: 3300,
      approximate: true,
      printed: "3,300億円程度",
    });
    expect(packageTotal(seedBudget, "national")).toMatchObject({
      amountOku: 1800,
      approximate: true,
      printed: "国費：1,800億円程度",
    });
    expect(packageTotal(seedBudget, "supplementary")).toBeUndefined();
  });
});

describe("lines that need care", () => {
  it("[trap 4] 難病・希少疾病 is one measure with 210 as 事業費 and 120 as 補正予算額", () => {
    const line = named(individual, "難病・希少疾病治療グローバル研究開発支援事業");
    expect(line.amounts.map(({ basis, amountOku, printed }) => [basis, amountOku, printed])).toEqual([
      ["project_cost", 210, "210億円"],
      ["supplementary", 120, "令和7年度補正予算額 120億円"],
    ]);
    expect(line.aliases).toEqual([
      "難病・希少疾病治療グローバル研究開発支援",
      "革新的医療技術研究開発推進事業(産学官共同型)",
    ]);
  });

  it("[trap 5] the four 継続中 lines are outside every sum on 事業費 and every composition", () => {
    const continuing = measures.filter(({ status }) => status === "continuing");
    expect(
      continuing.map(({ amounts }) => amounts.map(({ amountOku, basis }) => [amountOku, basis])),
    ).toEqual([[[3500, "national"]], [[150, "unstated"]], [[1500, "unstated"]], [[500, "unstated"]]]);
    expect(sumOfList(individual, "project_cost").amountOku).toBe(3293);
    const composed = seedBudget.compositions.map(({ measureId }) => measureId);
    for (const { id, note } of continuing) {
      expect(composed).not.toContain(id);
      expect(note).toMatch(/パッケージの事業規模には含まれない/);
    }
  });

  it("[trap 6] sub-measures and lines without a printed amount have none, and never 0", () => {
    const unpriced = measures.filter(({ amounts }) => amounts.length === 0);
    expect(unpriced).toHaveLength(9);
    const parent = named(individual, "その他、ドラッグロス解消の取組");
    const children = individual.filter(({ parentId }) => parentId === parent.id);
    expect(children).toHaveLength(4);
    expect(parent.note).toMatch(/府省の記載はない/);
    const brain = named(individual, "脳神経科学統合プログラム");
    expect(brain.parentId).toBe(named(individual, "その他、健康・医療分野の研究基盤整備").id);
    for (const { amounts } of [...children, brain]) expect(amounts).toEqual([]);
    expect(measures.flatMap(({ amounts }) => amounts).every(({ amountOku }) => amountOku > 0)).toBe(true);
  });

  it("[trap 9] AMED and 政府系金融機関等 lines say that their heading follows the printed order", () => {
    const lines = measures.filter(({ status }) => status === "operation" || status === "arrangement");
    expect(lines.map(({ status, list, pillarId }) => [status, list, pillarId])).toEqual([
      ["operation", "overview", "ovr-p4"],
      ["arrangement", "overview", "ovr-p5"],
      ["operation", "individual", "ind-p4"],
      ["arrangement", "individual", "ind-p5"],
    ]);
    for (const { note } of lines) expect(note).toMatch(/記載の順/);
  });

  it("[trap 10] names are as a person types them", () => {
    for (const { name } of measures) expect(name).not.toMatch(/\s/);
  });

  it("knows two documents, of which only the package is provisional", () => {
    expect(seedBudget.documents.map(({ publishedOn, provisional }) => [publishedOn, provisional])).toEqual([
      ["2026-01-21", true],
      ["2025-06-20", false],
    ]);
    expect(seedBudget.version).toBe("2026-01-21.2");
  });
});
