import { makeStyles, tokens } from "@fluentui/react-components";
import { focusOutline } from "../theme/focusOutline";

/** How the facts about a measure look: small names over their text. */
export const useMeasureFactsStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", rowGap: "10px", margin: 0 },
  name: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { margin: 0, fontSize: "13px", lineHeight: "20px", lineBreak: "strict", overflowWrap: "anywhere" },
  links: { margin: 0, padding: 0, listStyleType: "none" },
  link: {
    ...focusOutline,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: "12px",
    width: "100%",
    minHeight: "24px",
    padding: "2px 0",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
  },
  linkAmount: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});
