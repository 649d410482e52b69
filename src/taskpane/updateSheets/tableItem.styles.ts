import { makeStyles, tokens } from "@fluentui/react-components";

/** How a table and its rows look. */
export const useTableItemStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  note: {
    margin: "2px 0",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    lineBreak: "strict",
    overflowWrap: "anywhere",
  },
  caution: {
    margin: "2px 0",
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  question: { margin: "4px 0" },
  rows: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    padding: "8px 0 4px",
    ":not(:last-child)": { borderBottom: `1px dashed ${tokens.colorNeutralStroke3}` },
  },
  name: {
    margin: 0,
    fontSize: "13px",
    fontWeight: tokens.fontWeightRegular,
    lineHeight: "20px",
    lineBreak: "strict",
    overflowWrap: "anywhere",
  },
});
