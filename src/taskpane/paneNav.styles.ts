import { makeStyles, tokens } from "@fluentui/react-components";
import { focusOutline } from "./theme/focusOutline";

/** How the ways between the pane's screens look. */
export const usePaneNavStyles = makeStyles({
  nav: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    columnGap: "4px",
    padding: "0 12px",
    "@media (max-width: 340px)": { columnGap: 0, padding: "0 4px" },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    ...focusOutline,
    outlineOffset: "-2px",
    position: "relative",
    display: "inline-flex",
    alignItems: "center",
    columnGap: "6px",
    minHeight: "36px",
    padding: "0 8px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      left: "8px",
      right: "8px",
      bottom: "0",
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorBrandBackground,
      "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
    },
  },
  badge: {
    padding: "0 6px",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "18px",
  },
  quiet: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
  news: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground3,
  },
});
