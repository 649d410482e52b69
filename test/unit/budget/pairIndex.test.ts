import { createPairIndex } from "../../../src/budget/pairIndex";

/** Documents of one text each, as pairs. */
function indexOf(...texts: readonly string[]) {
  return createPairIndex(texts.map((text) => [{ pairs: pairsOf(text), weight: 1 }]));
}

function pairsOf(text: string): string[] {
  return [...text].slice(1).map((letter, at) => `${text[at] ?? ""}${letter}`);
}

/** The documents found, best first. */
function ranked(matches: readonly { document: number; score: number }[]): number[] {
  return [...matches].sort((a, b) => b.score - a.score).map(({ document }) => document);
}

describe("the ranking by pairs of letters", () => {
  it("gives the documents that have a pair, and how many of the query's", () => {
    const found = indexOf("abcd", "bcx", "yz")(pairsOf("abc"));
    expect(found.map(({ document, pairCount }) => [document, pairCount])).toEqual([
      [0, 2],
      [1, 1],
    ]);
  });

  it("ranks a rare pair above a common one", () => {
    const search = indexOf("abxx", "abyy", "abzz", "cdww");
    expect(ranked(search(["ab", "cd"]))[0]).toBe(3);
  });

  it("ranks a short text above a long one that has the same pair", () => {
    expect(ranked(indexOf("ab0123456789", "ab01")(["ab"]))).toEqual([1, 0]);
  });

  it("ranks a text that repeats a pair higher, and a field by its weight", () => {
    expect(ranked(indexOf("abcde", "abxab")(["ab"]))).toEqual([1, 0]);
    const search = createPairIndex([
      [
        { pairs: ["ab"], weight: 1 },
        { pairs: ["zz"], weight: 5 },
      ],
      [
        { pairs: ["zz"], weight: 1 },
        { pairs: ["ab"], weight: 5 },
      ],
    ]);
    expect(ranked(search(["ab"]))).toEqual([1, 0]);
  });

  it("takes a single letter for the beginning of a pair, less than for itself", () => {
    const search = createPairIndex([
      [{ pairs: ["ab", "cd"], weight: 1 }],
      [{ pairs: ["a", "cd"], weight: 1 }],
      [{ pairs: ["xa", "cd"], weight: 1 }],
    ]);
    expect(ranked(search(["a"]))).toEqual([1, 0]);
  });

  it("finds nothing in nothing", () => {
    expect(createPairIndex([])(["ab"])).toEqual([]);
    expect(indexOf("ab")([])).toEqual([]);
  });
});
