import { breakText } from "../../../../src/preview/grid/chartSvg";

const font = { size: 7.5, bold: false, italic: false, color: "#000000" };
/** Pixels for so many half-width characters of that size. */
const room = (characters: number): number => characters * 5.25;

describe("labels of charts", () => {
  it("are broken between words, and between any two Japanese characters", () => {
    const name = "Ministry of Education, Culture, Sports, Science and Technology";
    expect(breakText(name, font, { width: room(50), lines: 2 })).toEqual([
      "Ministry of Education, Culture, Sports, Science",
      "and Technology",
    ]);
    expect(breakText("創薬基盤の整備", font, { width: room(8), lines: 2 })).toEqual(["創薬基盤", "の整備"]);
  });

  it("break a word that no line has room for, and end in … where lines run out", () => {
    expect(breakText("abcdefghij", font, { width: room(6), lines: 2 })).toEqual(["abcdef", "ghij"]);
    expect(breakText("創薬基盤の整備", font, { width: room(8), lines: 1 })).toEqual(["創薬基…"]);
  });
});
