import { makeStyles, tokens } from "@fluentui/react-components";
import { focusOutline } from "./theme/focusOutline";

/** How the framed buttons within the list look. */
export const useSmallButtonStyles = makeStyles({
  button: {
    ...focusOutline,
    outlineOffset: "1px",
    maxWidth: "100%",
    minHeight: "24px",
    padding: "1px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
});
