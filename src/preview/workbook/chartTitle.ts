import type { ChartFont, ChartTitle } from "./previewChart";

/** So many characters of a title's text, from one on; counted from 0 in UTF-16, as office.js counts. */
export interface TextSpan {
  readonly start: number;
  readonly length: number;
}

/** A piece of a title in one font. */
export interface TitlePiece {
  readonly text: string;
  readonly font: ChartFont;
}

/** The font of one character of a title. */
export function titleFontAt({ font, ownFonts = [] }: ChartTitle, index: number): ChartFont {
  const own = [...ownFonts].reverse().find(({ start, length }) => index >= start && index < start + length);
  return own?.font ?? font;
}

/** The title with another font for some of its characters. */
export function withTitleFont(title: ChartTitle, span: TextSpan, font: ChartFont): ChartTitle {
  const end = span.start + span.length;
  const left = (title.ownFonts ?? []).filter(
    ({ start, length }) => start < span.start || start + length > end,
  );
  return { ...title, ownFonts: [...left, { ...span, font }] };
}

/** The title's lines, each in pieces of one font. */
export function titleLines(title: ChartTitle): readonly (readonly TitlePiece[])[] {
  const lines: TitlePiece[][] = [[]];
  const text = title.text.replaceAll("\r\n", "\n");
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === "\n") {
      lines.push([]);
      continue;
    }
    const line = lines.at(-1) ?? [];
    const font = titleFontAt(title, index);
    const last = line.at(-1);
    if (last?.font === font) line[line.length - 1] = { font, text: last.text + character };
    else line.push({ font, text: character });
  }
  return lines;
}
