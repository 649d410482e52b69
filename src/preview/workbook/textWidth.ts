/** Screens of Office count 96 pixels to the inch, points 72. */
export const pixelsPerPoint = 4 / 3;

/** Characters that take the width of two in Japanese fonts. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The width of a text in half-width characters: a full-width one counts two. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** The width of a text in points, good enough to fit columns where no font can be measured. */
export function textWidth(text: string, font: { readonly size: number; readonly bold: boolean }): number {
  return widthInCharacters(text) * font.size * (font.bold ? 0.55 : 0.52);
}

/** The parts of a text that a line is not broken within: a word with the blanks after it, or one Japanese character. */
export function unbrokenParts(text: string): readonly string[] {
  return text.match(/[\u0021-\u007e\u00a1-\u024f\u2010-\u201f]+ *|[\s\S]/gu) ?? [];
}

/** How many lines a text takes in a column, broken between words and between any two Japanese characters. */
export function countLines(
  text: string,
  columnPoints: number,
  font: { size: number; bold: boolean },
): number {
  const available = Math.max(1, columnPoints - cellPadding);
  return text.split("\n").reduce((lines, line) => lines + linesOf(line, available, font), 0);
}

function linesOf(line: string, available: number, font: { size: number; bold: boolean }): number {
  let lines = 1;
  let used = 0;
  for (const part of unbrokenParts(line)) {
    const width = textWidth(part.trimEnd(), font);
    if (used > 0 && used + width > available + tolerance) {
      lines += 1;
      used = 0;
    }
    // A word that no line has room for is broken all the same.
    if (width > available + tolerance) lines += Math.ceil(width / available - tolerance) - 1;
    used += textWidth(part, font);
  }
  return lines;
}

/** Sums of widths are not exact. */
const tolerance = 1e-6;

/** The room left and right of a cell's text, in points. */
export const cellPadding = 5;
