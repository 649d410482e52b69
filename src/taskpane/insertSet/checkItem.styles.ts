import { makeStyles, tokens } from "@fluentui/react-components";
import { focusOutline } from "../theme/focusOutline";

/** How a check box with its sentence looks; at least 24 px to click on. */
export const useCheckItemStyles = makeStyles({
  item: { paddingBlock: "2px" },
  label: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "26px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
  },
  box: {
    ...focusOutline,
    outlineOffset: "1px",
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: "pointer",
  },
  about: {
    margin: 0,
    paddingInlineStart: "24px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    lineBreak: "strict",
    textWrap: "pretty",
  },
  note: { display: "block", color: tokens.colorBrandForeground1 },
});
