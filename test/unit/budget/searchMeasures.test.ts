import { searchMeasures } from "../../../src/budget/searchMeasures";
import { seedBudget } from "../../../src/seeds/seedBudget";

const found = (query: string, max?: number) => searchMeasures(seedBudget, query, max).map(({ id }) => id);

it("shows all measures for an empty query, the individual list first, each as printed", () => {
  expect(found("")).toHaveLength(42);
  expect(found("  　")[0]).toBe("ind-01");
  expect(found("", 30).slice(28)).toEqual(["ind-29", "ovr-01"]);
});

it("finds a part anywhere in a name, the start of a name first, individual before overview", () => {
  expect(found("ワクチン")).toEqual(["ind-16", "ind-17", "ind-18", "ovr-05"]);
  expect(found("再生").slice(0, 3)).toEqual(["ind-04", "ind-24", "ovr-09"]);
});

it.each([["ﾜｸﾁﾝ"], ["わくちん"], ["ワク チン"]])("finds ワクチン as %s", (query) => {
  expect(found(query)).toEqual(found("ワクチン"));
});

it.each([["amed-dx"], ["ＡＭＥＤ－ＤＸ"], ["AMED‐DX"]])("finds AMED-DX as %s", (query) => {
  expect(found(query)).toEqual(["ind-26", "ovr-11"]);
});

it("puts a name before an alias, and an alias before ministry, heading and description", () => {
  expect(found("バイオバンク")).toEqual(["ovr-07", "ind-20"]);
  expect(found("産学官共同型")).toEqual(["ind-09"]);
  expect(found("経済産業省")).toEqual(["ind-02", "ind-24", "ovr-09"]);
  expect(found("CDMO")).toEqual(["ind-24", "ovr-09"]);
  expect(found("感染症危機管理")).toEqual(["ind-15", "ind-16", "ind-17", "ind-18"]);
});

it("asks for all terms", () => {
  expect(found("文部科学省　感染症")).toEqual(["ind-15", "ovr-03", "ind-17"]);
  expect(found("感染症 りんご")).toEqual([]);
});

it("finds 事業 as any other word while it is being typed", () => {
  expect(found("相談窓口事業")).toEqual(["ind-08"]);
});

it("takes what is typed as text, not as a pattern", () => {
  expect(found(".*")).toEqual([]);
  expect(found("(産学官")).toEqual(["ind-09"]);
});
