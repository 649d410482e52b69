import { makeStyles, tokens } from "@fluentui/react-components";

/** How the list looks: headings stay in view while their measures scroll by. */
export const useMeasureListStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
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
