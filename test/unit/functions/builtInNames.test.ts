import { functionNames } from "../../../src/budget/functionNames";
import { functionFilePrefix } from "../../../src/preview/xlsx/excelFunctions";

/**
 * The tables of names are HyperFormula's (SPDX: GPL-3.0-only), the only ones that a registry has. They are a tool of this
 * test, like a dictionary: read here, copied nowhere, and no part of what is built or published.
 */
const languages = [
  "csCZ",
  "daDK",
  "deDE",
  "enGB",
  "enUS",
  "esES",
  "fiFI",
  "frFR",
  "huHU",
  "itIT",
  "nbNO",
  "nlNL",
  "plPL",
  "ptPT",
  "ruRU",
  "svSE",
  "trTR",
] as const;

interface LanguageTable {
  readonly default: { readonly functions: Readonly<Record<string, string>> };
}

/** What spreadsheets in one language call their functions, as Excel compares them: without case. */
async function namesIn(language: (typeof languages)[number]): Promise<ReadonlySet<string>> {
  const table = (await import(`hyperformula/i18n/languages/${language}`)) as LanguageTable;
  return new Set(Object.values(table.default.functions).map((name) => name.toUpperCase()));
}

it("compares with real tables: each has the words of its own language", async () => {
  const known = {
    deDE: "SVERWEIS",
    frFR: "RECHERCHEV",
    trTR: "DÜŞEYARA",
    fiFI: "PHAKU",
    ruRU: "ВПР",
  } as const;
  for (const [language, name] of Object.entries(known)) {
    const names = await namesIn(language as keyof typeof known);
    expect([language, names.has(name), names.size > 300]).toEqual([language, true, true]);
  }
});

it.each(languages)("no function has a name that Excel has in %s", async (language) => {
  const names = await namesIn(language);
  expect(functionNames.filter((name) => names.has(name))).toEqual([]);
});

it("no function has a name that Excel has in English, Japanese, Chinese or Korean, which share one list", () => {
  expect(functionFilePrefix("VLOOKUP")).toBe("");
  expect(functionNames.filter((name) => functionFilePrefix(name) !== undefined)).toEqual([]);
});
