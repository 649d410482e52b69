import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";

/** Deep green: white text on 70–90 and the shades from 110 on over dark surfaces have AA contrast. */
const brand: BrandVariants = {
  10: "#01140f",
  20: "#01231c",
  30: "#003329",
  40: "#004034",
  50: "#004d3f",
  60: "#015949",
  70: "#0e6554",
  80: "#1b715e",
  90: "#2f826d",
  100: "#43927d",
  110: "#5aa28d",
  120: "#74b4a0",
  130: "#90c4b3",
  140: "#add5c7",
  150: "#c8e4da",
  160: "#e1f1eb",
};

/** Fonts that draw Japanese well on Windows, macOS and elsewhere. */
const fontFamilyBase = '"Yu Gothic UI", "Hiragino Sans", "Noto Sans JP", Meiryo, sans-serif';

/** Light or dark, as the surroundings of the pane are. */
export type ColorScheme = "light" | "dark";

/** The pane's own Fluent themes. */
export const brandThemes: Readonly<Record<ColorScheme, Theme>> = {
  light: { ...createLightTheme(brand), fontFamilyBase, colorBrandForegroundLink: brand[80] },
  dark: {
    ...createDarkTheme(brand),
    fontFamilyBase,
    colorBrandBackground: brand[80],
    colorBrandBackgroundHover: brand[70],
    colorBrandForeground1: brand[120],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorCompoundBrandForeground1: brand[120],
    colorCompoundBrandForeground1Hover: brand[130],
    colorCompoundBrandStroke: brand[110],
    colorCompoundBrandBackground: brand[110],
    colorBrandStroke1: brand[110],
  },
};
