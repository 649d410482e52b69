/**
 * How two spellings of a name are found to be the same. A key is for comparing, never for showing.
 *
 * Folded: Unicode NFKC (width, half-width kana, circled numbers), case, white space and invisible characters,
 * middle dots, brackets of any kind, commas, and every dash including the long-vowel mark: people type `AMED‐DX`,
 * `AMED－DX` and `AMEDーDX` for one thing. Kanji are never folded into one another.
 */

/** What NFKC leaves apart. Each canonical character is the one that names are printed with, so most need no change. */
const foldedTo: readonly (readonly [characters: string, canonical: string])[] = [
  [
    " \t\n\v\f\r\u00a0\u00ad\u1680\u180e\u2028\u2029\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f",
    "",
  ],
  ["\u00b7\u2022\u2027\u2219\u22c5\u25e6\u2e31", "・"],
  ["[{〔【「『〈《〖〘⟨<", "("],
  ["]}〕】」』〉》〗〙⟩>", ")"],
  [",", "、"],
  ["-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2501", "ー"],
];

const canonicalForms: ReadonlyMap<string, string> = new Map(
  foldedTo.flatMap(([characters, canonical]) => [...characters].map((character) => [character, canonical])),
);

const foldable = new RegExp(`[${[...canonicalForms.keys()].map(unicodeEscape).join("")}]`, "gu");

/** Text with width, case, white space, middle dots, brackets, commas and dashes made alike. */
export function foldText(text: string): string {
  const normal = text.normalize("NFKC").toLowerCase();
  const folded = normal.replace(foldable, (character) => canonicalForms.get(character) ?? character);
  // White space may have stood between a letter and its voicing mark, as in `ﾃ ﾞ`.
  return folded.length === normal.length ? folded : folded.normalize("NFKC");
}

const projectSuffix = "事業";

/** The key of a measure's name: folded, and without one trailing 事業. Empty when nothing is left. */
export function measureNameKey(name: string): string {
  const folded = foldText(name);
  return folded.endsWith(projectSuffix) ? folded.slice(0, -projectSuffix.length) : folded;
}

/** The same name with 事業 at its end where it had none, and without it where it had. */
export function toggleProjectSuffix(name: string): string {
  return name.endsWith(projectSuffix) ? name.slice(0, -projectSuffix.length) : `${name}${projectSuffix}`;
}

/** Folded further for searching and suggesting, where a near miss is welcome: hiragana count as katakana. */
export function searchKey(text: string): string {
  return foldText(text).replace(/[\u3041-\u3096]/gu, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) + 0x60),
  );
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
