import { foldText, measureNameKey, searchKey } from "../../../src/budget/nameKey";

describe("two spellings of one name have one key", () => {
  it.each([
    ["full and half width", "ＡＭＥＤ－ＤＸ推進", "AMED-DX推進"],
    ["half-width kana with voicing marks", "ﾊﾞｲｵﾊﾞﾝｸ利活用の推進", "バイオバンク利活用の推進"],
    ["case", "amed-dx推進", "AMED-DX推進"],
    [
      "spaces of any kind",
      "シーズ探索 A I　プラット\u00a0フォーム\u200b開発",
      "シーズ探索AIプラットフォーム開発",
    ],
    ["middle dots", "再生·細胞医療•遺伝子治療･製造", "再生・細胞医療・遺伝子治療・製造"],
    ["brackets", "推進事業〔産学官共同型〕", "推進事業（産学官共同型）"],
    ["corner brackets", "【AMED】機能の強化", "「AMED」機能の強化"],
    ["dashes", "AMED—DX", "AMED‐DX"],
    ["the minus sign and the long-vowel mark", "AMED−DX", "AMEDーDX"],
    ["a dash typed for a long-vowel mark", "スタ-トアップ", "スタートアップ"],
    ["commas", "その他，ドラッグロス解消の取組", "その他、ドラッグロス解消の取組"],
    ["事業 at the end", "後発医薬品製造基盤整備基金", "後発医薬品製造基盤整備基金事業"],
  ])("%s", (_what, one, other) => {
    expect(measureNameKey(one)).toBe(measureNameKey(other));
  });
});

describe("what makes a difference stays one", () => {
  it.each([
    ["事業 in the middle", "事業再編", "再編"],
    ["事業 only once at the end", "支援事業事業", "支援"],
    ["the kanji one is no dash", "一般", "ー般"],
    ["kanji variants", "国際", "國際"],
    ["hiragana and katakana", "ワクチン", "わくちん"],
  ])("%s", (_what, one, other) => {
    expect(measureNameKey(one)).not.toBe(measureNameKey(other));
  });

  it("hiragana counts as katakana for searching alone", () => {
    expect(searchKey("わくちん")).toBe(searchKey("ﾜｸﾁﾝ"));
    expect(foldText("わくちん")).not.toBe(foldText("ワクチン"));
  });
});
