import { makeStyles, tokens } from "@fluentui/react-components";

/** How the formula and what it gives look. */
export const useFormulaDockStyles = makeStyles({
  dock: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "10px 16px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // On a low pane nothing may stay in the way of the fields.
    "@media (max-height: 560px)": { position: "static" },
  },
  part: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  value: { minHeight: "24px", maxHeight: "150px", overflowY: "auto", overflowX: "auto" },
  figure: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    lineHeight: "24px",
    overflowWrap: "anywhere",
  },
  words: { fontSize: "13px", lineHeight: "20px", overflowWrap: "anywhere" },
  error: {
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  message: {
    margin: "2px 0 0",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  grid: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: "16px" },
  cell: {
    // Four columns fit a pane of any width.
    maxWidth: "min(18vw, 150px)",
    padding: "2px 6px",
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  others: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-around",
    columnGap: "8px",
  },
});
