import { makeStyles, tokens } from "@fluentui/react-components";

/** How the list looks: headings stay in view while their measures scroll by. */
export const useMeasureListStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  // Lines out of sight are not laid out: the pane is drawn sooner. Most are as high as the size given.
  line: { contentVisibility: "auto", containIntrinsicSize: "auto 33px" },
  heading: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    margin: 0,
    padding: "5px 16px",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "18px",
  },
});
