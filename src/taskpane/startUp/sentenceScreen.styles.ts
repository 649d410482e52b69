import { makeStyles, tokens } from "@fluentui/react-components";

/** How a screen with a single message looks. */
export const useSentenceScreenStyles = makeStyles({
  screen: { maxWidth: "480px", padding: "16px" },
  title: {
    margin: "0 0 20px",
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  heading: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
    lineBreak: "strict",
  },
  body: { margin: "0 0 20px", fontSize: tokens.fontSizeBase300, lineHeight: "22px", lineBreak: "strict" },
  controls: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "12px" },
});
