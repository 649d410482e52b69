import { createLiveValue } from "../liveValue";
import type { LiveValue } from "../liveValue";
import type { ColorScheme } from "./brandTheme";

/** What Office says about its theme; Excel on the web says nothing. */
export interface OfficeThemeColors {
  readonly isDarkTheme?: boolean;
  /** `#RRGGBB` */
  readonly bodyBackgroundColor?: string;
}

/** Office's own theme where it is known, else what the system prefers. */
export function colorSchemeOf(office: OfficeThemeColors | undefined, prefersDark: boolean): ColorScheme {
  if (typeof office?.isDarkTheme === "boolean") return office.isDarkTheme ? "dark" : "light";
  const lightness = lightnessOf(office?.bodyBackgroundColor);
  if (lightness !== undefined) return lightness < 0.5 ? "dark" : "light";
  return prefersDark ? "dark" : "light";
}

/** Follows the theme: on a change of the system's preference, and when the person comes back to the pane. */
export function watchColorScheme(
  readOfficeTheme: () => OfficeThemeColors | undefined,
  page: Window,
): LiveValue<ColorScheme> {
  const prefersDark = page.matchMedia("(prefers-color-scheme: dark)");
  const read = (): ColorScheme => colorSchemeOf(readOfficeTheme(), prefersDark.matches);
  const scheme = createLiveValue(read());
  const update = (): void => scheme.set(read());
  prefersDark.addEventListener("change", update);
  // Excel has no event for a changed Office theme, and it cannot change while the pane has the focus.
  page.addEventListener("focus", update);
  return scheme;
}

/** Perceived lightness between 0 (black) and 1 (white); `undefined` for anything that is no `#RRGGBB`. */
function lightnessOf(color: string | undefined): number | undefined {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? "");
  if (match === null) return undefined;
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255) as [
    number,
    number,
    number,
  ];
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
