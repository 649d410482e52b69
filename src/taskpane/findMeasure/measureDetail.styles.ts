import { makeStyles, tokens } from "@fluentui/react-components";

/** How one measure is laid out. */
export const useMeasureDetailStyles = makeStyles({
  detail: { padding: "4px 16px 16px" },
  back: { marginInlineStart: "-4px" },
  name: {
    margin: "6px 0 8px",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "24px",
    lineBreak: "strict",
    textWrap: "pretty",
    overflowWrap: "anywhere",
  },
  badges: { display: "flex", flexWrap: "wrap", gap: "4px", margin: "0 0 12px" },
});
