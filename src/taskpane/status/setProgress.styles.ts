import { makeStyles, tokens } from "@fluentui/react-components";

/** How the progress of a set looks: one line of text over the bar. */
export const useSetProgressStyles = makeStyles({
  area: { padding: "10px 16px 2px" },
  line: { display: "flex", justifyContent: "space-between", alignItems: "center", columnGap: "12px" },
  text: {
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  bar: {
    display: "block",
    width: "100%",
    height: "6px",
    accentColor: tokens.colorCompoundBrandBackground,
  },
});
