import type { PageOptions } from "./pageOptions";
import type { PageTexts } from "./pageTexts";

/** The element with that id, which the page's HTML must have. */
export function part(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`preview.html has no element "${id}"`);
  return element;
}

/** The language of the page's own words. */
export function pageLanguage(options: PageOptions): "ja" | "en" {
  return options.locale === "ja-JP" ? "ja" : "en";
}

/** Puts the words into the page: content, names for screen readers, tips. */
export function applyTexts(texts: PageTexts, options: PageOptions): void {
  const textOf = (key: string | undefined) => {
    const text = texts[key as keyof PageTexts];
    if (typeof text !== "string") throw new Error(`preview.html asks for the unknown text "${key}"`);
    return text;
  };
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) {
    element.textContent = textOf(element.dataset["text"]);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
    element.setAttribute("aria-label", textOf(element.dataset["label"]));
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-tip]")) {
    element.title = textOf(element.dataset["tip"]);
  }
  document.documentElement.lang = pageLanguage(options);
  document.title = texts.pageTitle;
  const languageLink = part("languageLink");
  const query = new URLSearchParams(window.location.search);
  query.set("locale", options.locale === "ja-JP" ? "en-US" : "ja-JP");
  languageLink.setAttribute("href", `?${query.toString()}`);
  languageLink.lang = options.locale === "ja-JP" ? "en" : "ja";
}

/** Chooses light or dark colours for the page; says which. */
export function applyScheme(scheme: PageOptions["scheme"]): "light" | "dark" {
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const chosen = scheme === "system" ? (prefersDark ? "dark" : "light") : scheme;
  document.documentElement.dataset["scheme"] = chosen;
  return chosen;
}

/** Says something at the bottom of the page for a while, and to screen readers. */
export function showNotice(text: string, options: { stays: boolean } = { stays: false }): void {
  const notice = part("notice");
  notice.hidden = false;
  notice.textContent = text;
  if (!options.stays) {
    setTimeout(() => {
      if (notice.textContent === text) notice.hidden = true;
    }, 8000);
  }
}
