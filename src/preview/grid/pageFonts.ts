/** The font of the page, of the grid's cells and, lent, of the pane. */
export const pageFontFamily = "Noto Sans JP";

/** One face of a web font: a weight and the characters it draws. */
export interface PageFontFace {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly unicodeRange: string;
  /** Absolute address of its woff2 file. */
  readonly address: string;
}

/** The faces that the page's own style sheets declare. */
export function collectFontFaces(page: Document): PageFontFace[] {
  return [...page.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .flatMap((rule) => {
        const read = (property: string) => rule.style.getPropertyValue(property).trim();
        const file = /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(read("src"))?.[1];
        if (file === undefined) return [];
        return {
          family: read("font-family").replace(/^["']|["']$/g, ""),
          weight: read("font-weight") || "400",
          style: read("font-style") || "normal",
          unicodeRange: read("unicode-range") || "U+0-10FFFF",
          address: new URL(file, sheet.href ?? page.baseURI).href,
        };
      }),
  );
}

/**
 * Lends the page's fonts to the pane, so that Japanese shows on a machine without Japanese fonts.
 *
 * The add-in ships no font, as Office machines have them. A face loads when one of its characters is drawn.
 */
export function injectPaneFont(pane: Window, faces: readonly PageFontFace[]): void {
  const { CSSStyleSheet } = pane as Window & typeof globalThis;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(faces.map(faceRule).join(""));
  // One sheet for all faces: a FontFace for each would keep the pane from starting.
  pane.document.adoptedStyleSheets = [...pane.document.adoptedStyleSheets, sheet];
}

function faceRule({ family, weight, style, unicodeRange, address }: PageFontFace): string {
  const source = `url("${address}") format("woff2")`;
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:${source};unicode-range:${unicodeRange}}`;
}

/** Loads what the first picture of the grid needs, so that it does not flicker. */
export async function loadFirstFonts(page: Document, text: string): Promise<void> {
  await Promise.all(
    ["400", "700"].map((weight) => page.fonts.load(`${weight} 15px "${pageFontFamily}"`, text)),
  );
}
