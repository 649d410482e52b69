import { titleLines } from "../workbook/chartTitle";
import type { ChartFont, ChartTitle } from "../workbook/previewChart";
import { element, escapeXml } from "./xmlText";

/** A fill of one colour, `#RRGGBB`. */
export function solidFillXml(color: string): string {
  return element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));
}

/** A value element: `<c:idx val="0"/>`. */
export function valueXml(name: string, val: string | number): string {
  return element(name, { val });
}

/** How the text of an axis, legend or label looks. */
export function textLookXml(font: ChartFont): string {
  const paragraph =
    element("a:pPr", {}, fontXml("a:defRPr", font)) + element("a:endParaRPr", { lang: "ja-JP" });
  return element("c:txPr", {}, "<a:bodyPr/><a:lstStyle/>" + element("a:p", {}, paragraph));
}

/** The title of a chart or axis; `""` for one that is not shown. */
export function titleXml(title: ChartTitle, options: { readonly isTurned: boolean }): string {
  const { text, isVisible, font } = title;
  if (!isVisible) return "";
  const body = options.isTurned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : "<a:bodyPr/>";
  if (text === "") return element("c:title", {}, valueXml("c:overlay", 0) + textLookXml(font));
  const paragraphs = titleLines(title).map((line) => {
    const runs = line.map((piece) => {
      const look = fontXml("a:rPr", piece.font, { lang: "ja-JP" });
      return element("a:r", {}, look + element("a:t", {}, escapeXml(piece.text)));
    });
    return element("a:p", {}, element("a:pPr", {}, fontXml("a:defRPr", font)) + runs.join(""));
  });
  const rich = element("c:rich", {}, `${body}<a:lstStyle/>${paragraphs.join("")}`);
  return element("c:title", {}, element("c:tx", {}, rich) + valueXml("c:overlay", 0));
}

function fontXml(name: string, font: ChartFont, more: Readonly<Record<string, string>> = {}): string {
  const typeface = font.name;
  const faces =
    typeface === undefined ? "" : element("a:latin", { typeface }) + element("a:ea", { typeface });
  const look = { sz: Math.round(font.size * 100), b: font.bold ? 1 : 0, i: font.italic ? 1 : 0 };
  return element(name, { ...more, ...look }, solidFillXml(font.color) + faces);
}
