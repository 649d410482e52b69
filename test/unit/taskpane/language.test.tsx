import "../../support/taskpaneSetup";
import { act, screen } from "@testing-library/react";
import type { Language } from "../../../src/messages/language";
import { messagesFor } from "../../../src/messages/messagesFor";
import { createLanguageChoice } from "../../../src/taskpane/settings/languageChoice";
import type { ChoiceStorage } from "../../../src/taskpane/settings/languageChoice";
import { paneWorkbook } from "./paneWorkbook";
import { click, openMeasure, renderPane, search } from "./renderPane";

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Every text a person can read or hear, but what the data says and the names of the languages. */
function paneWords(): readonly string[] {
  const words: string[] = [];
  const isOurs = (element: Element | null): boolean =>
    element !== null &&
    element.closest("#root, body")?.contains(element) === true &&
    closestLanguage(element) === null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest("style") === null && isOurs(node.parentElement))
      words.push(node.textContent ?? "");
  }
  for (const attribute of ["aria-label", "placeholder", "title", "alt"]) {
    for (const element of document.body.querySelectorAll(`[${attribute}]`)) {
      if (isOurs(element)) words.push(element.getAttribute(attribute) ?? "");
    }
  }
  return words.filter((text) => text.trim() !== "");
}

function closestLanguage(element: Element): string | null {
  return element.closest("[lang]:not(html)")?.getAttribute("lang") ?? null;
}

describe("the language switch", () => {
  const views: readonly (readonly [string, (language: Language) => Promise<void>])[] = [
    ["the list", async () => undefined],
    ["nothing found", () => search("xyz")],
    ["a measure", () => openMeasure("難病・希少疾病治療グローバル")],
    ["an overview line", () => openMeasure("ovr-08")],
    ["a measure without an amount", () => openMeasure("ind-26")],
    ["a continuing measure", () => openMeasure("ind-03")],
    ["the set to choose", (language) => click(messagesFor(language).insertTable.more)],
    ["a notice", (language) => click(language === "ja" ? "施策一覧を挿入" : "Insert the measure list")],
  ];

  it.each(views)("changes every word of the pane: %s", async (_, show) => {
    const workbook = paneWorkbook({ taken: [{ rowIndex: 0, columnIndex: 0 }] });
    await renderPane({ workbook });
    await show("ja");
    const before = paneWords();
    await click("English");
    const after = paneWords();
    // A name inside a sentence stays as the data has it.
    const withoutNames = after.map((text) =>
      text.replace(/“[^”]*”|=MEASURE_AMOUNT\(.*\)|As printed: .*/g, ""),
    );
    expect(withoutNames.filter((text) => japanese.test(text))).toEqual([]);
    // English says some things in words of its own that a Japanese note of the data says already.
    expect(after.length).toBeGreaterThanOrEqual(before.length);
    expect(document.documentElement.lang).toBe("en");
    await click("日本語");
    expect(paneWords()).toEqual(before);
    expect(document.documentElement.lang).toBe("ja");
    expect(document.title).toBe("創薬予算");
  });

  it("shows which language is chosen", async () => {
    await renderPane({ language: "en" });
    expect(screen.getByRole("button", { name: "English" })).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByRole("button", { name: "日本語" })).toHaveAttribute("aria-pressed", "false");
  });

  it("writes the table in the language of the pane", async () => {
    const { workbook } = await renderPane();
    await click("English");
    await click("Insert the measure list");
    expect(workbook.written).toContainEqual({ kind: "addSheet", sheetName: "Measures" });
  });
});

describe("the remembered language", () => {
  function storageWith(stored: string | null): ChoiceStorage & { readonly saved: string[] } {
    const saved: string[] = [];
    return {
      saved,
      getItem: async () => stored,
      setItem: async (_, value) => void saved.push(value),
    };
  }

  it("is taken over from the last time, and kept for the next", async () => {
    const storage = storageWith("en");
    const choice = createLanguageChoice({ initial: "ja", storage });
    await choice.remembered;
    expect(choice.get()).toBe("en");
    choice.choose("ja");
    expect([choice.get(), storage.saved]).toEqual(["ja", ["ja"]]);
  });

  it("never undoes what the person chose meanwhile, and means nothing if it is no language", async () => {
    const quick = createLanguageChoice({ initial: "ja", storage: storageWith("ja") });
    quick.choose("en");
    await quick.remembered;
    expect(quick.get()).toBe("en");
    const odd = createLanguageChoice({ initial: "ja", storage: storageWith("fr") });
    await odd.remembered;
    expect(odd.get()).toBe("ja");
  });

  it("is only missing where the host cannot store", async () => {
    const broken: ChoiceStorage = {
      getItem: () => Promise.reject(new Error("no storage")),
      setItem: () => Promise.reject(new Error("no storage")),
    };
    const choice = createLanguageChoice({ initial: "ja", storage: broken });
    await act(async () => choice.remembered);
    choice.choose("en");
    expect(choice.get()).toBe("en");
  });
});
