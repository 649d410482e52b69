/** The font that the page brings along: it draws what a named font lacks, or all where the machine lacks the font. */
const fallbackFont = "Noto Sans JP";

/** A cell's font as the grid is given it, a list of which the first that has a character draws it. */
export function toFontList(fontName: string): string {
  return fontName === fallbackFont ? fontName : `${fontName}, ${fallbackFont}`;
}

/** The font that a cell names, of the list that the grid was given. */
export function namedFont(fontList: string): string {
  return fontList.split(",")[0] ?? fontList;
}
