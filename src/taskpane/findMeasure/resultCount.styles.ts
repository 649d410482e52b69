import { makeStyles, tokens } from "@fluentui/react-components";

/** How the count looks, and what takes its place where nothing was found. */
export const useResultCountStyles = makeStyles({
  count: {
    padding: "6px 0 0",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":empty": { paddingTop: 0 },
  },
  nothing: {
    margin: "8px 0 4px",
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  hint: { margin: 0 },
});
