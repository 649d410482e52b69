/** The languages everything a person reads exists in; Japanese is the default. */
export type Language = "ja" | "en";

/** Japanese for a Japanese Office or one that does not say, English for any other. */
export function languageOf(locale: string | undefined): Language {
  return locale === undefined || locale === "" || /^ja\b/i.test(locale) ? "ja" : "en";
}
