import { pageFontFamily } from "../../../../src/preview/grid/pageFonts";
import { namedFont, toFontList } from "../../../../src/preview/workbook/fontList";

describe("the font of a cell", () => {
  it.each(["DejaVu Sans", "游ゴシック", pageFontFamily])(
    "%s is drawn by the page's where a machine has no Japanese fonts, and keeps its name",
    (fontName) => {
      const fonts = toFontList(fontName).split(", ");
      expect(fonts[0]).toBe(fontName);
      expect(fonts.filter((font) => font === pageFontFamily)).toHaveLength(1);
      expect(namedFont(toFontList(fontName))).toBe(fontName);
    },
  );
});
