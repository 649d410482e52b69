import fc from "fast-check";
import { createMeasureIndex, nameThatFinds } from "../../../src/budget/findMeasure";
import type { Measure } from "../../../src/budget/measure";
import { measureNameKey } from "../../../src/budget/nameKey";
import { seedBudget } from "../../../src/seeds/seedBudget";

const { measures } = seedBudget;
const index = createMeasureIndex(measures);
const idOf = (name: string) => index.find(name)?.id;

/** Every text that must find a measure, with the measure it must find. */
const spellings = measures.flatMap((measure) => [
  { text: measure.id, id: measure.id },
  ...[measure.name, ...measure.aliases].map((text) => ({ text, id: answering(text) })),
]);

/** The measure that answers to a printed text: of the individual list where that list has it, by name or alias. */
function answering(text: string): string {
  const holders = measures.filter(({ name, aliases }) => name === text || aliases.includes(text));
  return (holders.find(({ list }) => list === "individual") ?? holders[0])?.id ?? "none";
}

const widths: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  (text) => text.normalize("NFD"),
  (text) => text.replaceAll("・", "･").replaceAll("ー", "ｰ").replaceAll("、", "､"),
  (text) => text.replaceAll("ワクチン", "ﾜｸﾁﾝ").replaceAll("データ", "ﾃﾞｰﾀ").replaceAll("バイオ", "ﾊﾞｲｵ"),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replaceAll("(", "〔").replaceAll(")", "〕").replaceAll("-", "‐"),
  (text) => [...text].join("　"),
  (text) => ` ${text}\u200b`,
  (text) => (text.endsWith("事業") ? text.slice(0, -2) : text),
];

it("finds the measure of the README's formula", () => {
  expect(index.find("後発医薬品製造基盤整備基金")).toMatchObject({
    id: "ind-28",
    name: "後発医薬品製造基盤整備基金事業",
  });
});

it("finds every measure by id, name and alias in every width", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...spellings),
      fc.uniqueArray(fc.constantFrom(...widths), { maxLength: 4 }),
      ({ text, id }, changes) => idOf(changes.reduce((typed, change) => change(typed), text)) === id,
    ),
    { numRuns: 1500 },
  );
});

it("finds nothing by a part of a name", () => {
  const keys = new Set(spellings.map(({ text }) => measureNameKey(text)));
  fc.assert(
    fc.property(fc.constantFrom(...spellings), fc.nat(), fc.nat(), ({ text }, from, length) => {
      const start = from % text.length;
      const part = text.slice(start, start + 1 + (length % text.length));
      fc.pre(!keys.has(measureNameKey(part)));
      return index.find(part) === undefined;
    }),
    { numRuns: 1500 },
  );
});

it("finds nothing by a name with something added, or by any other text", () => {
  fc.assert(
    fc.property(fc.constantFrom(...spellings), fc.constantFrom("費", "x", "1", "等"), ({ text }, more) => {
      return index.find(`${text}${more}`) === undefined && index.find(`${more}${text}`) === undefined;
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 12 }), (text) => index.find(text) === undefined),
  );
  for (const text of ["", " ", "事業", "・", "推進", "ind", "ind-0", "ind-1", "toString", "__proto__"]) {
    expect([text, idOf(text)]).toEqual([text, undefined]);
  }
});

it("lets the individual list answer where both lists print a name", () => {
  expect(idOf("革新的医薬品等実用化支援基金事業")).toBe("ind-01");
  expect(idOf("難病・希少疾病治療グローバル研究開発支援")).toBe("ind-09");
  expect(idOf("バイオバンク利活用の推進")).toBe("ind-20");
  // Lines that only the overview has.
  expect(idOf("国際競争力のある治験環境の整備")).toBe("ovr-01");
  expect(idOf("健康・医療分野の研究基盤整備")).toBe("ovr-08");
  expect(idOf("その他、健康・医療分野の研究基盤整備")).toBe("ind-22");
});

it("lets spelling decide nothing: with and without 事業 the same measure answers", () => {
  const line = (id: string, list: Measure["list"], name: string): Measure => ({
    ...(measures[0] as Measure),
    id,
    list,
    name,
    aliases: [],
  });
  const two = createMeasureIndex([
    line("ovr-1", "overview", "拠点"),
    line("ind-1", "individual", "拠点事業"),
  ]);
  expect(["拠点", "拠点事業", "拠 点"].map((name) => two.find(name)?.id)).toEqual([
    "ind-1",
    "ind-1",
    "ind-1",
  ]);
  expect(two.find("ovr-1")?.id).toBe("ovr-1");
});

it("no two measures of one list answer to the same key", () => {
  for (const list of ["overview", "individual"] as const) {
    const keys = measures
      .filter((measure) => measure.list === list)
      .flatMap(({ id, name, aliases }) => [...new Set([id, name, ...aliases].map(measureNameKey))]);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

it("gives for every measure something to type that finds exactly this one", () => {
  for (const measure of measures) expect(idOf(nameThatFinds(index, measure))).toBe(measure.id);
  expect(
    measures.filter((measure) => nameThatFinds(index, measure) === measure.id).map(({ id }) => id),
  ).toEqual([
    "ovr-02",
    "ovr-03",
    "ovr-04",
    "ovr-05",
    "ovr-06",
    "ovr-07",
    "ovr-09",
    "ovr-10",
    "ovr-11",
    "ovr-12",
    "ovr-13",
  ]);
});

describe("suggestions for a name that is not found", () => {
  const suggested = (name: string, max = 3) => index.suggest(name, max).map(({ id }) => id);

  it.each([
    ["後発基金", "ind-28"],
    ["後発品基金", "ind-28"],
    ["脳科学", "ind-23"],
    ["創薬AI", "ind-21"],
    ["ワクチン拠点", "ind-17"],
    ["卸業者支援", "ind-29"],
  ])("begin with what %s was shortened from", (typed, expected) => {
    expect(suggested(typed)[0]).toBe(expected);
  });

  it("are not made of single letters that happen to stand in a name in that order", () => {
    for (const typed of ["アイス", "教育", "新幹線"]) expect(suggested(typed)).toEqual([]);
  });

  it.each([
    ["後発医薬品基金", "ind-28"],
    ["後発医薬品製造基盤整備基金積立", "ind-28"],
    ["ｺｳﾊﾂ医薬品の製造基盤整備", "ind-28"],
    ["ばいおばんく", "ind-20"],
    ["創薬ベンチャー強化", "ind-02"],
    ["国際共同治験相談窓口", "ind-08"],
    ["再生医療", "ind-04"],
    ["全ゲノム解析", "ind-19"],
    ["小児医薬品ネットワーク", "ind-14"],
    ["革新的医薬品等実用化基金", "ind-01"],
  ])("%s: first %s", (typed, expected) => {
    expect(suggested(typed)[0]).toBe(expected);
  });

  it("are three at most, each once, and none that answers to no name", () => {
    const many = suggested("感染症", 10);
    expect(suggested("感染症")).toEqual(many.slice(0, 3));
    expect(new Set(many).size).toBe(many.length);
    expect(suggested("感染症", 0)).toEqual([]);
    for (const { name, id } of index.suggest("難病", 10)) expect(idOf(name)).toBe(id);
  });

  it.each(["りんご", "防衛費", "foo", "", "事業", "a", "123", "くすり", "ind-99", "=SUM(A1)", "・・・"])(
    "%j: none",
    (typed) => {
      expect(suggested(typed)).toEqual([]);
    },
  );
});
