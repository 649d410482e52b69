import { makeStyles, tokens } from "@fluentui/react-components";

/** How it looks where a part of the pane should be. */
export const usePartFailureStyles = makeStyles({
  part: { padding: "16px" },
  sentence: {
    margin: "0 0 12px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    lineBreak: "strict",
    overflowWrap: "anywhere",
  },
  waiting: { color: tokens.colorNeutralForeground2 },
});
