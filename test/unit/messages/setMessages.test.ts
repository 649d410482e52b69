import { messagesFor } from "../../../src/messages/messagesFor";
import type { InsertedSetWords, SetMessages } from "../../../src/messages/setMessages";
import { setMessagesFor } from "../../../src/messages/setMessages";
import { tableMessagesFor } from "../../../src/messages/tableMessages";
import type { Language } from "../../../src/messages/language";

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const languages: readonly Language[] = ["ja", "en"];

const names = ["ALPHA", "BETA", "GAMMA", "DELTA", "EPSILON"];
const everything: InsertedSetWords = {
  isUpdate: false,
  tableCount: 5,
  pivotCount: 2,
  hasCharts: true,
  sheetNames: names,
  kept: ["KEPT"],
  different: ["DIFFERENT"],
  pivotsSkipped: true,
};
const nothing: InsertedSetWords = {
  isUpdate: false,
  tableCount: 0,
  pivotCount: 0,
  hasCharts: false,
  sheetNames: [],
  kept: [],
  different: [],
  pivotsSkipped: false,
};

function sentences({ outcome }: SetMessages): readonly string[] {
  return [
    outcome.inserted(everything),
    outcome.inserted(nothing),
    outcome.inserted({ ...nothing, tableCount: 1, sheetNames: ["ALPHA"] }),
    outcome.inserted({ ...everything, isUpdate: true }),
    outcome.inserted({ ...nothing, isUpdate: true }),
    outcome.present(names),
    outcome.present(["ALPHA"]),
    outcome.cancelled([]),
    outcome.cancelled(names),
    outcome.placeTaken({ sheetName: "SHEET", address: "B2:C3" }),
  ];
}

/** Every text by its path; sentences that are made of something are tested by themselves. */
function fixedTexts(value: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => fixedTexts(child, `${path}.${key}`));
}

describe.each(languages)("the words about a set in %s", (language) => {
  const words = setMessagesFor(language);

  it("are whole sentences in that language alone", () => {
    for (const sentence of sentences(words)) {
      expect(sentence).toMatch(language === "ja" ? /。$/ : /^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|null|\[object/);
      expect(japanese.test(sentence)).toBe(language === "ja");
    }
  });

  it("name the first three and count the others", () => {
    for (const sentence of [words.outcome.present(names), words.outcome.cancelled(names)]) {
      expect(sentence).toMatch(/ALPHA.*BETA.*GAMMA.*2/);
      expect(sentence).not.toContain("DELTA");
    }
    expect(words.outcome.inserted(everything)).toMatch(/5.*2.*ALPHA.*KEPT.*DIFFERENT/);
  });

  it("do not call new after an update what may have been there before", () => {
    const sentence = words.outcome.inserted({ ...nothing, isUpdate: true, pivotCount: 3, hasCharts: true });
    expect(sentence).toBe(
      language === "ja"
        ? "選んだものはすべてこのブックにあります。"
        : "Everything you chose is in this workbook.",
    );
  });

  it("name the answers that they speak of", () => {
    const sentence = words.outcome.present(names);
    expect(sentence).toContain(words.answer.update);
    expect(sentence).toContain(words.answer.addAnother);
  });

  it("count one thing as one", () => {
    const summary = words.summary({ tables: 1, pivots: 0, charts: 2 });
    expect(summary).toBe(language === "ja" ? "表 1・ピボット 0・グラフ 2" : "1 table, 0 pivots, 2 charts");
  });

  it("have no empty text, and no Japanese in English", () => {
    for (const [path, text] of fixedTexts(words)) {
      expect([path, text.trim()]).not.toEqual([path, ""]);
      if (language === "en") expect([path, japanese.test(text)]).toEqual([path, false]);
    }
  });
});

describe("the words that two catalogues have", () => {
  it.each(languages)("are the same in %s: the pane loads without the tables' words", (language) => {
    expect(messagesFor(language).measure.status).toEqual(tableMessagesFor(language).statuses);
  });
});
