import { injectPaneFont } from "../../../../src/preview/grid/pageFonts";

describe("the font that the pane borrows", () => {
  it("goes into the pane's own document, each face with its characters", () => {
    const added: unknown[] = [];
    class FontFace {
      constructor(
        readonly family: string,
        readonly source: string,
        readonly descriptors: object,
      ) {}
    }
    const pane = { FontFace, document: { fonts: { add: (face: unknown) => added.push(face) } } };
    const face = {
      family: "Noto Sans JP",
      weight: "700",
      style: "normal",
      unicodeRange: "U+85AC",
      address: "https://localhost/files/a.woff2",
    };
    injectPaneFont(pane as unknown as Window, [face]);
    expect(added).toEqual([
      {
        family: "Noto Sans JP",
        source: 'url("https://localhost/files/a.woff2") format("woff2")',
        descriptors: { weight: "700", style: "normal", unicodeRange: "U+85AC", display: "swap" },
      },
    ]);
  });
});
