import type { Amount, Measure } from "../../../src/budget/measure";
import type { Language } from "../../../src/messages/language";
import { languageOf } from "../../../src/messages/language";
import { messagesFor } from "../../../src/messages/messagesFor";
import { seedBudget } from "../../../src/seeds/seedBudget";

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const languages: readonly Language[] = ["ja", "en"];

/** What a sentence is filled with here: values that can be found again in it. */
const sample = {
  sheetName: "SHEET-NAME",
  address: "B2:C3",
  rowCount: 1234,
  tableName: "TABLE-NAME",
  otherSheet: true,
  name: "MEASURE-NAME",
  measure: { name: "MEASURE-NAME" } as Measure,
  amountOku: 1688,
  approximate: true,
};
const ministry = seedBudget.ministries[0];
const document = seedBudget.documents[0];

const statusKinds = ["current", "revised", "edited", "conflict", "missing", "newerData"] as const;

/** Every text of a catalogue by its path; sentences are filled with the samples. */
function texts(value: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (path === "nav.status") {
    const say = value as ReturnType<typeof messagesFor>["nav"]["status"];
    return statusKinds.map((kind) => [`${path}.${kind}`, say({ kind, count: 1234 })] as const);
  }
  if (typeof value === "function")
    return texts((value as (argument: unknown) => unknown)(argumentFor(path)), path);
  if (typeof value !== "object" || value === null) throw new Error(`${path} is no text`);
  return Object.entries(value).flatMap(([key, child]) => texts(child, path === "" ? key : `${path}.${key}`));
}

function argumentFor(path: string): unknown {
  const last = path.slice(path.lastIndexOf(".") + 1);
  if (path.startsWith("error.")) return "SUBJECT";
  if (/^measure\.ministry/.test(path)) return ministry;
  if (/^detail\.(sourceDocument|publishedOn)$/.test(path)) return document;
  if (/Count$/.test(last)) return 1234;
  if (path === "measure.amount" || path === "insertFormula.result") return 1688;
  if (/^(outcome|status\.insertAt|measure\.amountPhrase)/.test(path) && last !== "insertAs") return sample;
  return "ARGUMENT";
}

describe.each(languages)("the %s catalogue", (language) => {
  const messages = messagesFor(language);

  it("has no empty text but where a badge says it all", () => {
    const empty = texts(messages).filter(([, text]) => text.trim() === "");
    expect(empty.filter(([path]) => !path.startsWith("measure.flagHint."))).toEqual([]);
  });

  it("uses everything its sentences are given", () => {
    const said = new Map(texts(messages));
    expect(said.get("outcome.tableInserted")).toMatch(/(?=.*SHEET-NAME)(?=.*B2:C3)(?=.*1,234)/);
    expect(said.get("outcome.tablePlaceTaken")).toMatch(/(?=.*SHEET-NAME)(?=.*B2:C3)/);
    expect(said.get("outcome.tableNameTaken")).toMatch(/(?=.*SHEET-NAME)(?=.*TABLE-NAME)/);
    expect(said.get("outcome.formulaInserted")).toMatch(/(?=.*SHEET-NAME)(?=.*B2:C3)(?=.*MEASURE-NAME)/);
    expect(said.get("outcome.formulaPlaceTaken")).toMatch(/(?=.*SHEET-NAME)(?=.*B2:C3)/);
    expect(said.get("status.insertAt")).toMatch(/(?=.*SHEET-NAME)(?=.*B2:C3)/);
    expect(said.get("insertFormula.result")).toContain("1,688");
    for (const path of ["search.noResult", "status.showSheet", "status.insertAs", "measure.partOf"]) {
      expect(said.get(path)).toContain("ARGUMENT");
    }
    for (const path of ["search.resultCount", "search.listedCount"])
      expect(said.get(path)).toContain("1,234");
    for (const path of ["nav.status.revised", "nav.status.conflict"])
      expect(said.get(path)).toContain("1,234");
    for (const kind of ["sheetProtected", "overlapsData", "nameTaken", "notFound"]) {
      expect(said.get(`error.${kind}`)).toContain("SUBJECT");
    }
  });

  it("makes whole sentences of errors and outcomes, with and without a subject", () => {
    const sentences = [
      ...Object.values(messages.error).flatMap((say) => [say("SUBJECT"), say(undefined)]),
      ...texts(messages.outcome, "outcome").map(([, text]) => text),
      messages.outcome.tableNameTaken({ tableName: "T", sheetName: undefined }),
    ];
    for (const sentence of sentences) {
      expect(sentence).toMatch(language === "ja" ? /。$/ : /^[A-Z“].*\.$/s);
      expect(sentence).not.toMatch(/undefined|null|\[object/);
    }
  });

  it("tells every reason of a failure apart", () => {
    const sentences = Object.values(messages.error).map((say) => say("SUBJECT"));
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe("the two catalogues", () => {
  it("have the same entries", () => {
    expect(texts(messagesFor("en")).map(([path]) => path)).toEqual(
      texts(messagesFor("ja")).map(([path]) => path),
    );
  });

  it("are each in one language: no Japanese in English but the language's own name", () => {
    const strays = texts(messagesFor("en")).filter(([, text]) => japanese.test(text));
    expect(strays).toEqual([["settings.languageNames.ja", "日本語"]]);
  });

  it("are not copies of each other", () => {
    const ja = new Map(texts(messagesFor("ja")));
    const same = texts(messagesFor("en")).filter(([path, text]) => text !== "" && ja.get(path) === text);
    expect(same.map(([path]) => path)).toEqual(["settings.languageNames.ja", "settings.languageNames.en"]);
  });
});

describe("amounts", () => {
  const amount = (amountOku: number, approximate = false): Pick<Amount, "amountOku" | "approximate"> => ({
    amountOku,
    approximate,
  });

  it.each([
    [amount(1688), "1,688億円", "¥168.8 bn"],
    [amount(481, true), "481億円程度", "approx. ¥48.1 bn"],
    [amount(3), "3億円", "¥0.3 bn"],
    [amount(3500), "3,500億円", "¥350 bn"],
  ])("%j reads %s and %s", (value, ja, en) => {
    expect(messagesFor("ja").measure.amountPhrase(value)).toBe(ja);
    expect(messagesFor("en").measure.amountPhrase(value)).toBe(en);
  });
});

describe("dates", () => {
  it("are in the era in Japanese and in full in English", () => {
    const published = seedBudget.documents.find(({ id }) => id === "package-fy2025");
    if (published === undefined) throw new Error("no such document");
    expect(messagesFor("ja").detail.publishedOn(published)).toBe("令和8年1月21日");
    expect(messagesFor("en").detail.publishedOn(published)).toBe("21 January 2026");
  });
});

describe("the language of an Office", () => {
  it.each([
    ["ja-JP", "ja"],
    ["JA", "ja"],
    [undefined, "ja"],
    ["", "ja"],
    ["en-US", "en"],
    ["jav", "en"],
  ] as const)("%s is %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
