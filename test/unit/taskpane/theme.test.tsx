import "../../support/taskpaneSetup";
import type { Theme } from "@fluentui/react-components";
import { brandThemes } from "../../../src/taskpane/theme/brandTheme";
import { colorSchemeOf } from "../../../src/taskpane/theme/colorScheme";

/** WCAG 2 contrast of two `#RGB` or `#RRGGBB` colours. */
function contrast(first: string, second: string): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const hex = /^#(.)(.)(.)$/.test(color) ? color.replace(/[\da-f]/gi, "$&$&") : color;
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Text and what it stands on, as the pane uses them. */
const pairs: readonly (readonly [keyof Theme, keyof Theme])[] = [
  ["colorNeutralForegroundOnBrand", "colorBrandBackground"],
  ["colorNeutralForegroundOnBrand", "colorBrandBackgroundHover"],
  ["colorNeutralForegroundOnBrand", "colorBrandBackgroundPressed"],
  ["colorBrandForeground1", "colorNeutralBackground1"],
  ["colorBrandForeground1", "colorNeutralBackground2"],
  ["colorBrandForeground2", "colorBrandBackground2"],
  ["colorBrandForegroundLink", "colorNeutralBackground1"],
  ["colorBrandForegroundLinkHover", "colorNeutralBackground1"],
  ["colorNeutralForeground1", "colorNeutralBackground1Selected"],
  ["colorNeutralForeground2", "colorNeutralBackground2"],
  ["colorNeutralForeground2", "colorNeutralBackground3"],
  ["colorNeutralForeground3", "colorNeutralBackground1"],
  ["colorNeutralForeground3", "colorNeutralBackground2"],
  ["colorStatusWarningForeground1", "colorStatusWarningBackground1"],
];

describe.each(["light", "dark"] as const)("the %s theme", (scheme) => {
  it.each(pairs)("shows %s on %s with AA contrast", (text, ground) => {
    const theme = brandThemes[scheme];
    expect(contrast(String(theme[text]), String(theme[ground]))).toBeGreaterThanOrEqual(4.5);
  });

  it("shows what is chosen with enough contrast for a control", () => {
    const theme = brandThemes[scheme];
    expect(
      contrast(theme.colorCompoundBrandBackground, theme.colorNeutralBackground1),
    ).toBeGreaterThanOrEqual(3);
  });
});

describe("light or dark", () => {
  it.each([
    ["Office says dark", { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, false, "dark"],
    ["Office's ground is black", { bodyBackgroundColor: "#262626" }, false, "dark"],
    ["Office's ground is white", { bodyBackgroundColor: "#E6E6E6" }, true, "light"],
    ["Office says nothing, the system prefers dark", undefined, true, "dark"],
    ["Office says nothing useful", { bodyBackgroundColor: "window" }, false, "light"],
  ] as const)("%s", (_, office, prefersDark, expected) => {
    expect(colorSchemeOf(office, prefersDark)).toBe(expected);
  });
});
