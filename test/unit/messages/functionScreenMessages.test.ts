import { functionCatalog } from "../../../src/messages/functionCatalog";
import { functionScreenMessagesFor } from "../../../src/messages/functionScreenMessages";
import type { FunctionScreenMessages } from "../../../src/messages/functionScreenMessages";
import type { Language } from "../../../src/messages/language";

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const languages: readonly Language[] = ["ja", "en"];
const place = { sheetName: "SHEET", address: "B2:C3", namesAddress: "A2:A3", nameCount: 1234 };

function sentences(words: FunctionScreenMessages) {
  const { outcome, partOf, valueMissing, valueUnfinished, valueOfCells, valueUnknown } = words;
  return [
    ...Object.values(outcome).map((say) => (typeof say === "string" ? say : say(place))),
    partOf(place),
    valueMissing("PARAMETER"),
    valueUnfinished("PARAMETER"),
    valueOfCells,
    valueUnknown,
  ];
}

/** Every text that is not made of something, by its path. */
function fixedTexts(value: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => fixedTexts(child, `${path}.${key}`));
}

describe.each(languages)("the words about formulas in %s", (language) => {
  const words = functionScreenMessagesFor(language);

  it("are whole sentences in that language alone", () => {
    for (const sentence of sentences(words)) {
      expect(sentence).toMatch(language === "ja" ? /。$/ : /^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|null|\[object/);
      expect(japanese.test(sentence)).toBe(language === "ja");
    }
  });

  it("say where", () => {
    for (const [kind, say] of Object.entries(words.outcome)) {
      if (typeof say === "string") continue;
      expect([kind, say(place)]).toEqual([kind, expect.stringMatching(/(?=.*SHEET)(?=.*B2:C3)/)]);
    }
    expect(words.outcome.besideInserted(place)).toMatch(/(?=.*A2:A3)(?=.*1,234)/);
  });

  it("have a name for every parameter there is", () => {
    for (const { key } of functionCatalog.flatMap(({ parameters }) => parameters)) {
      expect([key, words.parameters[key]]).toEqual([key, expect.stringMatching(/\S/)]);
    }
  });

  it("have no empty text, and no Japanese in English", () => {
    for (const [path, text] of fixedTexts(words)) {
      expect([path, text.trim()]).not.toEqual([path, ""]);
      if (language === "en") expect([path, japanese.test(text)]).toEqual([path, false]);
    }
  });

  it("count what a preview leaves out", () => {
    expect(words.more(25, 0)).toBe(language === "ja" ? "ほか 25 行" : "25 more rows");
    expect(words.more(1, 9)).toBe(language === "ja" ? "ほか 1 行、ほか 9 列" : "1 more row, 9 more columns");
    expect(words.more(0, 0)).toBe("");
  });
});
