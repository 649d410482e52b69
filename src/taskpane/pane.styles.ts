import { makeStyles, tokens } from "@fluentui/react-components";

/** At heights below this (high zoom), nothing stays in place: the whole pane scrolls. */
const low = "@media (max-height: 440px)";

/** How the pane is divided: the middle scrolls, search and insertion stay in view. */
export const usePaneStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    [low]: { height: "auto" },
  },
  header: { flexShrink: 0, padding: "12px 16px 6px" },
  content: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: 0,
    minHeight: 0,
    overflowX: "hidden",
    overflowY: "auto",
    [low]: { flexBasis: "auto", overflowY: "visible" },
  },
  bottom: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
