import { makeStyles, tokens } from "@fluentui/react-components";
import { focusOutline } from "../theme/focusOutline";

/** How a heading that folds looks. */
export const useDisclosureStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit" },
  button: {
    ...focusOutline,
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    width: "100%",
    minHeight: "32px",
    padding: "2px 0",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  icon: { display: "inline-flex", flexShrink: 0, fontSize: "16px", lineHeight: 0 },
  title: {
    flexGrow: 1,
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase300,
  },
  content: { paddingInlineStart: "20px", paddingBottom: "10px" },
});
