import { makeStyles, tokens } from "@fluentui/react-components";
import { focusOutline } from "./theme/focusOutline";

/** How choices look: one line of text each, at least 24 px to click on. */
export const useChoiceStyles = makeStyles({
  fieldset: { minWidth: 0, margin: 0, padding: 0, border: "none" },
  legend: {
    padding: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  options: { display: "flex" },
  row: { flexWrap: "wrap", columnGap: "16px" },
  column: { flexDirection: "column" },
  option: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "28px",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
  },
  radio: {
    ...focusOutline,
    outlineOffset: "1px",
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: "pointer",
  },
});
