import { injectPaneFont } from "../../../../src/preview/grid/pageFonts";

describe("the font that the pane borrows", () => {
  it("goes into the pane's own document, each face with its characters", () => {
    class CSSStyleSheet {
      text = "";
      replaceSync(text: string): void {
        this.text = text;
      }
    }
    const own = new CSSStyleSheet();
    const pane = { CSSStyleSheet, document: { adoptedStyleSheets: [own] } };
    const face = {
      family: "Noto Sans JP",
      weight: "700",
      style: "normal",
      unicodeRange: "U+85AC",
      address: "https://localhost/files/a.woff2",
    };
    injectPaneFont(pane as unknown as Window, [face, { ...face, weight: "400" }]);
    const [kept, lent, ...others] = pane.document.adoptedStyleSheets;
    expect([kept, others]).toEqual([own, []]);
    expect(lent?.text.match(/@font-face/g)).toHaveLength(2);
    expect(lent?.text).toContain(
      '@font-face{font-family:"Noto Sans JP";font-weight:700;font-style:normal;font-display:swap;' +
        'src:url("https://localhost/files/a.woff2") format("woff2");unicode-range:U+85AC}',
    );
  });
});
