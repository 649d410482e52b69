import type { CellFormat } from "../workbook/previewWorkbook";
import { builtInFormats } from "./builtInFormats";
import { readColor } from "./fileColors";
import { unescapeCellText } from "./xmlText";
import { child, childrenOf, isTrue, numberOf, type XmlElement } from "./xmlTree";

/** What a style has that a cell here cannot have. */
export type LostLook = "borders" | "fontEffects" | "alignment" | "patternFill";

/** One of a file's cell styles. */
export interface FileStyle {
  readonly format: Required<CellFormat>;
  readonly lost: readonly LostLook[];
}

const plainFont = { name: "Calibri", size: 11 } as const;
const horizontal = { left: "Left", center: "Center", right: "Right", centerContinuous: "Center" } as const;
const vertical = { top: "Top", center: "Center" } as const;

/** The number formats of a file by their number. */
export function readNumberFormats(styles: XmlElement | undefined): ReadonlyMap<number, string> {
  const codes = new Map(builtInFormats);
  for (const { attributes } of childrenOf(styles, "numFmts")) {
    const id = numberOf(attributes["numFmtId"]);
    if (id !== undefined) codes.set(id, unescapeCellText(attributes["formatCode"] ?? "General"));
  }
  return codes;
}

/** The cell styles of a file by their number; the first is that of cells nobody formatted. */
export function readStyles(styles: XmlElement | undefined, theme: readonly string[]): readonly FileStyle[] {
  const codes = readNumberFormats(styles);
  const fonts = childrenOf(styles, "fonts");
  const fills = childrenOf(styles, "fills");
  const borders = childrenOf(styles, "borders");
  const all = childrenOf(styles, "cellXfs").map((style): FileStyle => {
    const at = (list: readonly XmlElement[], name: string): XmlElement | undefined =>
      list[numberOf(style.attributes[name]) ?? 0];
    const font = at(fonts, "fontId");
    const fill = child(at(fills, "fillId"), "patternFill");
    const alignment = child(style, "alignment");
    return {
      format: {
        numberFormat: codes.get(numberOf(style.attributes["numFmtId"]) ?? 0) ?? "General",
        ...readFont(font, theme),
        ...readFill(fill, theme),
        ...readAlignment(alignment),
      },
      lost: [
        ...(hasBorder(at(borders, "borderId")) ? (["borders"] as const) : []),
        ...(hasEffects(font) ? (["fontEffects"] as const) : []),
        ...(losesAlignment(alignment) ? (["alignment"] as const) : []),
        ...(losesFill(at(fills, "fillId")) ? (["patternFill"] as const) : []),
      ],
    };
  });
  return all.length > 0 ? all : [{ format: plainFormat, lost: [] }];
}

const plainFormat: Required<CellFormat> = {
  numberFormat: "General",
  bold: false,
  italic: false,
  fontColor: "#000000",
  fontSize: plainFont.size,
  fontName: plainFont.name,
  fillColor: "#FFFFFF",
  isFilled: false,
  wrapText: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
};

function readFont(font: XmlElement | undefined, theme: readonly string[]) {
  const isOn = (name: string): boolean => {
    const found = child(font, name);
    return found !== undefined && isTrue(found.attributes["val"], true);
  };
  return {
    bold: isOn("b"),
    italic: isOn("i"),
    fontColor: readColor(child(font, "color")?.attributes, theme) ?? plainFormat.fontColor,
    fontSize: numberOf(child(font, "sz")?.attributes["val"]) ?? plainFont.size,
    fontName: child(font, "name")?.attributes["val"] ?? plainFont.name,
  };
}

function readFill(fill: XmlElement | undefined, theme: readonly string[]) {
  const type = fill?.attributes["patternType"] ?? "none";
  const color =
    type === "none" || type === "gray125" ? undefined : readColor(child(fill, "fgColor")?.attributes, theme);
  return { fillColor: color ?? plainFormat.fillColor, isFilled: color !== undefined };
}

function readAlignment(alignment: XmlElement | undefined) {
  const { horizontal: across, vertical: down, wrapText } = alignment?.attributes ?? {};
  return {
    wrapText: isTrue(wrapText),
    horizontalAlignment: horizontal[across as keyof typeof horizontal] ?? ("General" as const),
    verticalAlignment: vertical[down as keyof typeof vertical] ?? ("Bottom" as const),
  };
}

function hasBorder(border: XmlElement | undefined): boolean {
  return (border?.children ?? []).some(({ attributes }) => (attributes["style"] ?? "none") !== "none");
}

function hasEffects(font: XmlElement | undefined): boolean {
  return ["u", "strike", "vertAlign", "outline", "shadow"].some((name) => {
    const found = child(font, name);
    return (
      found !== undefined && !["0", "false", "none", "baseline"].includes(found.attributes["val"] ?? "1")
    );
  });
}

function losesAlignment(alignment: XmlElement | undefined): boolean {
  const attributes = alignment?.attributes ?? {};
  const across = attributes["horizontal"] ?? "general";
  const isOther = across !== "general" && !(across in horizontal);
  const numbers = [attributes["textRotation"], attributes["indent"]].some(
    (value) => (numberOf(value) ?? 0) !== 0,
  );
  return isOther || numbers || isTrue(attributes["shrinkToFit"]) || across === "centerContinuous";
}

function losesFill(fill: XmlElement | undefined): boolean {
  if (child(fill, "gradientFill")) return true;
  const type = child(fill, "patternFill")?.attributes["patternType"] ?? "none";
  return !["none", "solid", "gray125"].includes(type);
}
