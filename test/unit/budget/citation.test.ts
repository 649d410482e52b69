import { citation } from "../../../src/budget/citation";
import type { CitationOptions } from "../../../src/budget/citation";
import { printedAmount } from "../../../src/budget/measureAmount";
import type { AmountChoice } from "../../../src/budget/measureAmount";
import { seedBudget } from "../../../src/seeds/seedBudget";

function cite(id: string, options: Omit<CitationOptions, "amount"> & { choice?: AmountChoice }): string {
  const measure = seedBudget.measures.find((candidate) => candidate.id === id);
  if (measure === undefined) throw new Error(id);
  return citation(seedBudget, measure, {
    ...options,
    amount: printedAmount(measure, options.choice ?? "printed"),
  });
}

it("short: document, date and page", () => {
  expect(cite("ind-28", { style: "short", language: "ja" })).toBe(
    "「創薬エコシステムの構築に対する取組」（令和8年1月21日）、創薬力強化に向けた総合経済対策における個別施策（令和7年度補正予算）",
  );
  expect(cite("ovr-13", { style: "short", language: "en" })).toBe(
    "“創薬エコシステムの構築に対する取組” (21 January 2026), 創薬力強化に向けた総合経済対策における対応（令和7年度補正予算）",
  );
});

it("full: issuer, title, date, place, amount as printed, 計数精査中", () => {
  expect(cite("ind-01", { style: "full", language: "ja" })).toBe(
    "内閣府 健康・医療戦略推進事務局「医薬品産業の成長に向けたスタートアップ企業育成を含めた創薬エコシステムの構築に対する取組」（令和8年1月21日）、" +
      "創薬力強化に向けた総合経済対策における個別施策（令和7年度補正予算）、①-1 創薬基盤の整備、スタートアップ・実用化支援、" +
      "●革新的医薬品等実用化支援基金事業：481億円（事業費）、計数精査中",
  );
  expect(cite("ind-02", { style: "full", language: "en" })).toBe(
    "Secretariat of Healthcare Policy, Cabinet Office (Japan), “医薬品産業の成長に向けたスタートアップ企業育成を含めた創薬エコシステムの構築に対する取組” " +
      "[Initiatives to build a drug-discovery ecosystem, including fostering start-ups, for the growth of the pharmaceutical industry], 21 January 2026, " +
      "創薬力強化に向けた総合経済対策における個別施策（令和7年度補正予算）, ①-1 創薬基盤の整備、スタートアップ・実用化支援, " +
      "-創薬ベンチャーエコシステム強化事業: 国費 3,500億円 as printed (national funds); figures under review (計数精査中)",
  );
});

it("goes to the page of the amount quoted", () => {
  const quoted = { style: "full", language: "ja", choice: "supplementary" } as const;
  expect(cite("ind-09", quoted)).toMatch(
    /、難病・希少疾病治療グローバル研究開発支援、難病・希少疾病治療グローバル研究開発支援事業：令和7年度補正予算額 120億円、計数精査中$/,
  );
});

it("does not say a basis twice or invent an amount", () => {
  expect(cite("ind-02", { style: "full", language: "ja" })).toMatch(/：国費 3,500億円、計数精査中$/);
  expect(cite("ind-16", { style: "full", language: "ja" })).toMatch(
    /：1,500億円（基準の記載なし）、計数精査中$/,
  );
  expect(cite("ind-12", { style: "full", language: "ja" })).toMatch(/：金額の記載なし、計数精査中$/);
  expect(cite("ind-26", { style: "full", language: "en" })).toMatch(
    /: no amount printed; figures under review/,
  );
});
