import { searchMeasures } from "../../../src/budget/searchMeasures";
import { searchForMeasures } from "../../../src/functions/measureFunctions";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { installCustomFunctionsGlobal } from "../../support/customFunctionsGlobal";
import { column } from "./answers";

installCustomFunctionsGlobal();

/**
 * What analysts type, and what they expect to see first: by MEASURE_SEARCH and by the pane's search, which narrows while
 * one types and shows both lists. One id is who must be first; of several, all must be the first ones, in any order.
 */
const expectations: readonly (readonly [query: string, byFunction: string, byPane?: string])[] = [
  ["ﾜｸﾁﾝ", "ind-16 ind-17"],
  ["わくちん", "ind-16 ind-17"],
  ["ゲノム", "ind-19", "ind-19 ovr-06"],
  ["難病", "ind-09", "ind-09 ovr-04"],
  ["希少疾患", "ind-09", "ind-09 ovr-04"],
  ["オーファン", "ind-09", "ind-09 ovr-04"],
  ["ドラッグ・ロス", "ind-10"],
  ["ドラッグラグ", "ind-10"],
  ["drug loss", "ind-10"],
  ["国際共同治験", "ind-08"],
  ["治験 環境", "ovr-01"],
  ["スタートアップ", "ind-03"],
  ["ベンチャー", "ind-02"],
  ["ベンチャー　エコシステム", "ind-02"],
  ["CDMO", "ind-24"],
  ["バイオシミラー", "ind-25", "ind-25 ovr-10"],
  ["ジェネリック", "ind-28", "ind-28 ovr-13"],
  ["後発品", "ind-28", "ind-28 ovr-13"],
  ["安定供給", "ind-29"],
  ["卸", "ind-29"],
  ["厚労省", "ind-01 ind-04 ind-05"],
  ["文科省", "ind-03 ind-15 ind-17 ind-20 ind-22 ind-23"],
  ["経産省", "ind-02 ind-24", "ind-02 ind-24 ovr-09"],
  ["内閣府", "ind-09 ind-16", "ind-09 ind-16 ovr-04"],
  ["厚労省 基金", "ind-01 ind-28"],
  ["経産省 設備投資", "ind-24"],
  ["AI", "ind-21", "ind-21"],
  ["ＡＩ　プラットフォーム", "ind-21"],
  ["FIH", "ind-05"],
  ["iPS", "ind-04"],
  ["再生医療", "ind-04"],
  ["感染症", "ind-15 ind-18"],
  ["AMED DX", "ind-26", "ind-26 ovr-11"],
  ["amed-dx", "ind-26", "ind-26 ovr-11"],
  ["小児", "ind-14"],
  ["人材", "ind-15", "ind-15 ovr-03"],
  ["genome", "ind-19", "ind-19 ovr-06"],
  ["vaccine", "ind-16 ind-17"],
  ["Economy", "ind-02 ind-24", "ind-02 ind-24 ovr-09"],
  ["相談窓口", "ind-08"],
  ["産学官共同型", "ind-09"],
  ["バイオバンク", "ind-20", "ovr-07 ind-20"],
  ["ind-05", "ind-05"],
];

const rows = expectations.map(
  ([query, byFunction, byPane = byFunction]) => [query, byFunction, byPane] as const,
);

it.each(rows)("%s finds first what is meant", async (query, byFunction, byPane) => {
  const ranked = column(await searchForMeasures(query, 10), "ID");
  const listed = searchMeasures(seedBudget, query).map(({ id }) => id);
  for (const [ids, expected] of [
    [ranked, byFunction.split(" ")],
    [listed, byPane.split(" ")],
  ] as const) {
    expect(ids.slice(0, expected.length).sort()).toEqual([...expected].sort());
  }
});

it.each([
  // Letters of a word are in many others; a word is not.
  ["AI", ["ind-22", "ind-24", "ind-25"]],
  ["genome", ["ind-02", "ind-24"]],
  ["startup", ["ind-15", "ind-16", "ind-17", "ovr-08"]],
  ["ind-05", ["ind-02", "ind-15"]],
  ["nation", ["ind-02", "ind-24"]],
])("%s finds nothing that only has its letters", async (query, others) => {
  const ranked = await searchForMeasures(query, 50).then(
    (rows) => column(rows, "ID"),
    () => [],
  );
  const listed = searchMeasures(seedBudget, query).map(({ id }) => id);
  expect([...ranked, ...listed].filter((id) => others.includes(String(id)))).toEqual([]);
});

it.each(["ジェネリック", "オーファン", "厚労省", "vaccine", "FIH"])(
  "%s finds by searching alone: no function takes it for a name",
  async (word) => {
    expect((await searchForMeasures(word)).length).toBeGreaterThan(1);
    const { measureAmount } = await import("../../../src/functions/functions");
    expect(measureAmount([[word]])[0]?.[0]).toBeInstanceOf(CustomFunctions.Error);
  },
);
