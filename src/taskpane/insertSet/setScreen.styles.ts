import { makeStyles, tokens } from "@fluentui/react-components";

/** How the screen for inserting a set is laid out. */
export const useSetScreenStyles = makeStyles({
  screen: { padding: "10px 16px 16px" },
  back: { marginInlineStart: "-4px" },
  name: {
    margin: "6px 0 4px",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "24px",
  },
  section: {
    minWidth: 0,
    margin: 0,
    padding: "12px 0 8px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  heading: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: "12px",
  },
  title: {
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  // A legend is laid over the edge of its fieldset unless it floats.
  floating: { float: "left", width: "100%", paddingBottom: "4px", "& + *": { clear: "both" } },
  buttons: { display: "inline-flex", columnGap: "12px" },
  fieldset: { minWidth: 0, margin: "4px 0 6px", padding: 0, border: "none" },
  legend: {
    padding: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  how: { display: "flex", flexDirection: "column", rowGap: "8px" },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
});
