import { makeStyles, tokens } from "@fluentui/react-components";

/** How the last line of the pane looks. */
export const usePaneFooterStyles = makeStyles({
  footer: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    gap: "8px",
    padding: "8px 16px 10px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
