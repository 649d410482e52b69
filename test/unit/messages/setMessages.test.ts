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
  hasContents: true,
  sheetNames: names,
  kept: { tables: ["KEPT"], sheets: ["PIVOT"] },
  different: ["DIFFERENT"],
  pivotsSkipped: true,
};
const nothing: InsertedSetWords = {
  isUpdate: false,
  tableCount: 0,
  pivotCount: 0,
  hasCharts: false,
  hasContents: false,
  sheetNames: [],
  kept: { tables: [], sheets: [] },
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
    outcome.cancelled({ tables: [], sheets: [] }),
    outcome.cancelled({ tables: names, sheets: [] }),
    outcome.cancelled({ tables: [], sheets: ["PIVOT"] }),
    outcome.cancelled({ tables: names, sheets: ["PIVOT"] }),
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
    for (const sentence of [
      words.outcome.present(names),
      words.outcome.cancelled({ tables: names, sheets: [] }),
    ]) {
      expect(sentence).toMatch(/ALPHA.*BETA.*GAMMA.*2/);
      expect(sentence).not.toContain("DELTA");
    }
    expect(words.outcome.inserted(everything)).toMatch(/5.*2.*ALPHA.*KEPT.*PIVOT.*DIFFERENT/);
  });

  it("say after an update what is new, and which tables, pivot tables and charts were there before", () => {
    const sentence = words.outcome.inserted({
      ...nothing,
      isUpdate: true,
      tableCount: 2,
      pivotCount: 1,
      kept: { tables: ["KEPT"], sheets: ["PIVOT", "CHARTS"] },
    });
    expect(sentence).toBe(
      language === "ja"
        ? "足りなかった表 2 個、ピボット テーブル 1 個を加えました。選んだものはすべてこのブックにあります。すでにあった「KEPT」とシート「PIVOT」「CHARTS」は、そのままにしました。"
        : "Added what was missing: 2 tables and 1 pivot table. Everything you chose is in this workbook. Already there and left as before: the table “KEPT”; the sheets “PIVOT” and “CHARTS”.",
    );
  });

  it("call nothing new after an update that only found what was there", () => {
    const kept = { tables: [], sheets: ["CHARTS"] };
    expect(words.outcome.inserted({ ...nothing, isUpdate: true, kept })).toBe(
      language === "ja"
        ? "選んだものはすべてこのブックにあります。すでにあったシート「CHARTS」は、そのままにしました。"
        : "Everything you chose is in this workbook. Already there and left as before: the sheet “CHARTS”.",
    );
  });

  it("name the pivot tables and charts that are whole when it was cancelled after the tables", () => {
    expect(words.outcome.cancelled({ tables: ["ALPHA"], sheets: ["PIVOT"] })).toMatch(/ALPHA.*PIVOT/);
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
