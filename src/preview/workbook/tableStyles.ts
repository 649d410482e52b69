import { BooleanNumber, BorderStyleTypes, type IBorderStyleData, type Injector } from "@univerjs/core";
import { RangeThemeStyle, SheetRangeThemeModel, type IRangeThemeStyleItem } from "@univerjs/sheets";

/** The style of a new table in Excel. */
export const defaultTableStyle = "TableStyleMedium2";

/** Accents of Excel's own theme, in the order in which its table styles repeat: neutral, then six colours. */
const accents = ["#404040", "#4472C4", "#ED7D31", "#7F7F7F", "#BF9000", "#5B9BD5", "#70AD47"] as const;
const white = "#FFFFFF";

/** Whether Excel has a table style of that name; custom styles are not kept here. */
export function isTableStyle(name: string): boolean {
  const match = /^TableStyle(Light|Medium|Dark)([1-9]\d?)$/.exec(name);
  const last = { Light: 21, Medium: 28, Dark: 11 };
  return match !== null && Number(match[2]) <= last[match[1] as keyof typeof last];
}

/** Makes Univer know how a table style looks, and gives its name there. */
export function registerTableStyle(injector: Injector, style: string, showBandedRows: boolean): string {
  const name = `${style}${showBandedRows ? "" : " plain"}`;
  const themes = injector.get(SheetRangeThemeModel);
  if (!themes.getRegisteredRangeThemes().includes(name)) {
    themes.registerDefaultRangeTheme(new RangeThemeStyle(name, looks(style, showBandedRows)));
  }
  return name;
}

function looks(style: string, showBandedRows: boolean): Record<string, IRangeThemeStyleItem> {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  const accent = accents[(Number(match?.[2] ?? 2) - 1) % accents.length] ?? accents[1];
  const line: IBorderStyleData = { s: BorderStyleTypes.THIN, cl: { rgb: accent } };
  const isLight = match?.[1] === "Light";
  const isDark = match?.[1] === "Dark";
  const header: IRangeThemeStyleItem = isLight
    ? { cl: { rgb: mix(accent, "#000000", 0.25) }, bl: BooleanNumber.TRUE, bd: { t: line, b: line } }
    : {
        bg: { rgb: isDark ? mix(accent, "#000000", 0.4) : accent },
        cl: { rgb: white },
        bl: BooleanNumber.TRUE,
      };
  const band: IRangeThemeStyleItem = { bg: { rgb: mix(accent, white, isDark ? 0.45 : 0.8) } };
  const base: IRangeThemeStyleItem = isDark ? { bg: { rgb: mix(accent, white, 0.6) } } : {};
  return {
    headerRowStyle: header,
    ...(showBandedRows ? { firstRowStyle: band } : isDark ? { firstRowStyle: base } : {}),
    ...(isDark ? { secondRowStyle: base } : {}),
    lastRowStyle: { bd: { b: line } },
  };
}

/** Two `#RRGGBB` colours, the second by `share` (0 to 1). */
function mix(first: string, second: string, share: number): string {
  const channel = (color: string, index: number): number =>
    Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16);
  const channels = [0, 1, 2].map((index) =>
    Math.round(channel(first, index) * (1 - share) + channel(second, index) * share),
  );
  return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
