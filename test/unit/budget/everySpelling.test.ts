import fc from "fast-check";
import { createMeasureIndex } from "../../../src/budget/findMeasure";
import { measureNameKey } from "../../../src/budget/nameKey";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedTable } from "../../journeys/support/seedTables";

const index = createMeasureIndex(seedBudget.measures);
const rows = seedTable("measures").map(({ id = "", list = "", name = "" }) => ({ id, list, name }));
const aliases = seedTable("aliases").map(({ measure_id: id = "", alias = "" }) => ({ id, alias }));

/** Every printed name, alias and id of the seed files, with the measure it must find: the individual list's first. */
const spellings = [
  ...rows.map(({ id }) => ({ text: id, id })),
  ...[...rows.map(({ name }) => name), ...aliases.map(({ alias }) => alias)].map((text) => ({
    text,
    id: holderOf(text),
  })),
];

function holderOf(text: string): string {
  const holders = rows.filter(
    ({ id, name }) => name === text || aliases.some((one) => one.id === id && one.alias === text),
  );
  return (holders.find(({ list }) => list === "individual") ?? holders[0])?.id ?? "none";
}

/** Half-width kana by the full-width letters they stand for. */
const halfWidthKana: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0xff9e - 0xff61 }, (_, at) => String.fromCharCode(0xff61 + at))
    .flatMap((half) => [half, `${half}\uff9e`, `${half}\uff9f`])
    .map((half) => [half.normalize("NFKC"), half] as const)
    .filter(([full]) => full.length === 1),
);

const dashes = ["-", "‐", "‑", "‒", "–", "—", "―", "−", "－", "ー", "ｰ", "─", "━", "⁃", "﹣", "﹘"];
const dots = ["・", "･", "·", "•", "‧", "∙", "⋅", "◦", "⸱"];
const opening = [
  "(",
  "（",
  "[",
  "［",
  "{",
  "｛",
  "〔",
  "【",
  "「",
  "｢",
  "『",
  "〈",
  "《",
  "〖",
  "〘",
  "<",
  "＜",
];
const closing = [
  ")",
  "）",
  "]",
  "］",
  "}",
  "｝",
  "〕",
  "】",
  "」",
  "｣",
  "』",
  "〉",
  "》",
  "〗",
  "〙",
  ">",
  "＞",
];
const spaces = ["", " ", "　", "\u00a0", "\t", "\n", "\u200b", "\u2009", "\ufeff"];
const commas = ["、", "､", ",", "，"];

/** Everything a character may have been typed as. */
function typings(character: string): readonly string[] {
  for (const kind of [dashes, dots, opening, closing, commas]) if (kind.includes(character)) return kind;
  if (/\s/u.test(character)) return spaces;
  const full = /[!-~]/.test(character) ? [String.fromCharCode(character.charCodeAt(0) + 0xfee0)] : [];
  const half = halfWidthKana.get(character);
  return [
    character,
    character.toUpperCase(),
    character.toLowerCase(),
    character.normalize("NFD"),
    ...full,
    ...(half === undefined ? [] : [half]),
  ];
}

it("takes every line with its aliases from the seed files", () => {
  expect(rows.length).toBe(seedBudget.measures.length);
  expect(spellings.filter(({ id }) => id === "none")).toEqual([]);
});

it("finds every printed name, alias and id with each of its letters typed in each way", () => {
  const missed = spellings.flatMap(({ text, id }) =>
    [...text].flatMap((character, at) =>
      typings(character)
        .map((typed) => [...text].with(at, typed).join(""))
        .filter((typed) => index.find(typed)?.id !== id)
        .map((typed) => `${typed} → ${index.find(typed)?.id ?? "nothing"}, not ${id}`),
    ),
  );
  expect(missed).toEqual([]);
});

it("finds them with all letters typed in any way at once, spaces anywhere, with and without 事業", () => {
  const typed = fc.constantFrom(...spellings).chain(({ text, id }) =>
    fc.record({
      id: fc.constant(id),
      letters: fc.tuple(
        ...[...text].map((character) =>
          fc.tuple(fc.constantFrom(...typings(character)), fc.constantFrom(...spaces)),
        ),
      ),
      withoutSuffix: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(typed, ({ id, letters, withoutSuffix }) => {
      const text = letters.map((pair) => pair.join("")).join("");
      const shortened = withoutSuffix ? text.replace(/事\s*業\s*$/u, "") : text;
      expect([shortened, index.find(shortened)?.id]).toEqual([shortened, id]);
    }),
    { numRuns: 3000 },
  );
});

it("folds no two measures into one: what answers alike is printed alike", () => {
  const holders = new Map<string, { id: string; list: string; text: string }[]>();
  for (const { id, list, name } of rows) {
    const own = aliases.filter((alias) => alias.id === id).map(({ alias }) => alias);
    for (const text of [id, name, ...own]) {
      const key = measureNameKey(text);
      holders.set(key, [...(holders.get(key) ?? []), { id, list, text }]);
    }
  }
  for (const sharing of holders.values()) {
    const inOneList = new Set(sharing.map(({ id, list }) => `${list}/${id}`));
    const lists = new Set(sharing.map(({ list }) => list));
    // One measure a list; the two lists share a key only for the very words that both print.
    expect([sharing, inOneList.size]).toEqual([sharing, lists.size]);
    if (lists.size > 1) {
      const plain = (text: string): string => text.replace(/\s/g, "").replace(/事業$/, "");
      expect(new Set(sharing.map(({ text }) => plain(text))).size).toBe(1);
    }
  }
});
