import { makeStyles, tokens } from "@fluentui/react-components";
import { focusOutline } from "./theme/focusOutline";

/** How the pane's own buttons look. */
export const usePaneButtonStyles = makeStyles({
  button: {
    ...focusOutline,
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    columnGap: "6px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: "inherit",
    cursor: "pointer",
  },
  primary: {
    outlineOffset: "2px",
    minHeight: "32px",
    padding: "4px 12px",
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    ":active": { backgroundColor: tokens.colorBrandBackgroundPressed },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
      ":hover": { backgroundColor: "Highlight" },
      ":active": { backgroundColor: "Highlight" },
    },
  },
  unavailable: {
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    color: tokens.colorNeutralForegroundDisabled,
    cursor: "not-allowed",
    ":hover": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    ":active": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    "@media (forced-colors: active)": {
      backgroundColor: "Canvas",
      color: "GrayText",
      ":hover": { backgroundColor: "Canvas" },
      ":active": { backgroundColor: "Canvas" },
    },
  },
  quiet: {
    minWidth: "24px",
    minHeight: "24px",
    padding: "2px",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    ":hover": { color: tokens.colorBrandForeground1 },
  },
  icon: { display: "inline-flex", fontSize: "20px", lineHeight: 0 },
});
