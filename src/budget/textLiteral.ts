/** Excel takes no longer text between quotation marks in a formula. */
export const longestLiteral = 255;

/**
 * A text as a formula has it: between quotation marks, a longer one as literals joined by `&`.
 *
 * `parseTextLiteral` gives the same text again.
 */
export function formatTextLiteral(text: string): string {
  const parts: string[] = [];
  let part = "";
  for (const character of text) {
    const written = character === '"' ? '""' : character;
    if (part.length + written.length > longestLiteral) {
      parts.push(part);
      part = "";
    }
    part += written;
  }
  return [...parts, part].map((written) => `"${written}"`).join("&");
}

/** The text of a literal such as `"a ""b"""`, or of literals joined by `&`; `undefined` for any other argument. */
export function parseTextLiteral(source: string): string | undefined {
  if (!/^"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*$/.test(source)) return undefined;
  return [...source.matchAll(/"((?:[^"]|"")*)"/g)]
    .map((match) => (match[1] ?? "").replaceAll('""', '"'))
    .join("");
}
