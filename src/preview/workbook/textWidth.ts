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

/** How many lines a text takes in a column, words broken anywhere as Japanese is. */
export function countLines(
  text: string,
  columnPoints: number,
  font: { size: number; bold: boolean },
): number {
  const available = Math.max(1, columnPoints - cellPadding);
  return text
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, font) / available)), 0);
}

/** The room left and right of a cell's text, in points. */
export const cellPadding = 5;
