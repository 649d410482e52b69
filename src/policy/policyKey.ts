/**
 * Text as it is compared when looking something up: without width, case, white space, middle dots, dashes and
 * brackets, and with hiragana as katakana. A key is for comparing, never for showing.
 */
export function policyKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Cf}\p{Pd}\p{Ps}\p{Pe}ー−⁃─━・·•‧∙⋅◦⸱、,<>\ufe0e\ufe0f]/gu, "")
    .replace(/[\u3041-\u3096]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/** The keys of a query's terms; white space, also full-width, stands between terms. */
export function queryKeys(query: string): readonly string[] {
  return query.normalize("NFKC").split(/\s+/u).map(policyKey).filter(Boolean);
}

/** Several texts as one key to search in; no term is found across two of them. */
export function joinedKey(texts: readonly string[]): string {
  return texts.map(policyKey).join("\n");
}
