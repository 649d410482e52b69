const pixelsPerPoint = 96 / 72;
/** Fonts whose digits are eight pixels wide at 11 points; those of Western workbooks have seven. */
const wideFonts = /ゴシック|明朝|メイリオ|gothic|mincho|meiryo/i;

/** How wide a digit of the workbook's default font is, in pixels: the unit that files measure columns in. */
export function digitWidth(font: { readonly name: string; readonly size: number }): number {
  return Math.max(1, Math.round(((wideFonts.test(font.name) ? 8 : 7) * font.size) / 11));
}

/** A column's width of so many points, in digits as a file has it. */
export function widthInDigits(points: number, pixelsPerDigit: number): number {
  return Math.round(((points * pixelsPerPoint) / pixelsPerDigit) * 256) / 256;
}

/** A file's column width in points, rounded to whole pixels as Excel shows it. */
export function widthInPoints(digits: number, pixelsPerDigit: number): number {
  return Math.round(digits * pixelsPerDigit) / pixelsPerPoint;
}
