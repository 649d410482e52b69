import type { XmlAttributes } from "./xmlScanner";
import { childrenOf, numberOf, type XmlElement } from "./xmlTree";

/** Colours that files of old name by number, from 8 on; 0 to 7 are the first eight again. */
const indexedColors = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
/** A theme lists dark before light; numbers count light first. */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The colours of a file's theme in the order of their numbers, `RRGGBB`. */
export function readThemeColors(theme: XmlElement | undefined): readonly string[] {
  const scheme = childrenOf(
    theme?.children.find(({ name }) => name === "themeElements"),
    "clrScheme",
  );
  return themeOrder.map((name) => {
    const color = scheme.find((one) => one.name === name)?.children[0];
    return color?.attributes["lastClr"] ?? color?.attributes["val"] ?? (name === "lt1" ? "FFFFFF" : "000000");
  });
}

/** A colour element as `#RRGGBB`; `undefined` for an automatic one. */
export function readColor(
  attributes: XmlAttributes | undefined,
  theme: readonly string[],
): string | undefined {
  if (!attributes) return undefined;
  const themeIndex = numberOf(attributes["theme"]);
  const indexed = numberOf(attributes["indexed"]);
  const rgb =
    attributes["rgb"]?.slice(-6) ??
    (themeIndex === undefined ? undefined : theme[themeIndex]) ??
    (indexed === undefined ? undefined : indexedColors[indexed < 8 ? indexed : indexed - 8]);
  if (rgb === undefined || !/^[0-9a-f]{6}$/i.test(rgb)) return undefined;
  return `#${tinted(rgb, numberOf(attributes["tint"]) ?? 0).toUpperCase()}`;
}

/** A theme's colour made lighter (towards 1) or darker (towards -1): its lightness changes, its hue stays. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const lightness = (most + least) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const targetSpread = saturation * (1 - Math.abs(2 * target - 1));
  return channels
    .map((channel) => (spread === 0 ? target : target + ((channel - lightness) / spread) * targetSpread))
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, channel)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}
