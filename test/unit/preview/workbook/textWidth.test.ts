import { countLines } from "../../../../src/preview/workbook/textWidth";

const font = { size: 10, bold: false };
/** A column with room for so many half-width characters. */
const room = (characters: number): number => characters * 5.2 + 5;

describe("the lines of a wrapped text", () => {
  it.each([
    ["Science and Technology", 14, 2],
    ["Education, Culture, Sports,", 11, 3],
    // Four words of nine letters need four lines where only one fits a line, however much is left of each.
    ["abcdefghi abcdefghi abcdefghi abcdefghi", 17, 4],
    ["創薬基盤の整備、スタートアップ・実用化支援", 20, 3],
    ["link-ovr-02-s5-2", 8, 2],
    ["一行\n二行目", 20, 2],
    ["", 20, 1],
  ])("%j in a column of %d take %d", (text, characters, expected) => {
    expect(countLines(text, room(characters), font)).toBe(expected);
  });
});
