import { makeStyles, tokens } from "@fluentui/react-components";

/** How one change looks: a thin line at its side, in the colour of caution where it waits for the person. */
export const useChangeItemStyles = makeStyles({
  change: {
    marginTop: "6px",
    padding: "2px 0 2px 10px",
    borderLeftWidth: "3px",
    borderLeftStyle: "solid",
    borderLeftColor: tokens.colorNeutralStroke2,
  },
  conflict: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", rowGap: "2px" },
  header: { fontSize: "13px", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  place: { marginInlineStart: "auto", fontVariantNumeric: "tabular-nums" },
  values: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: "12px",
    rowGap: "1px",
    margin: "4px 0",
    fontSize: "13px",
    lineHeight: "20px",
  },
  // Texts of some length need the whole width.
  stacked: { gridTemplateColumns: "minmax(0, 1fr)" },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    overflowWrap: "anywhere",
    lineBreak: "strict",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "pre-line",
  },
  news: { fontWeight: tokens.fontWeightSemibold },
  formula: { fontFamily: `${tokens.fontFamilyMonospace}, "Yu Gothic UI", "Noto Sans JP", Meiryo` },
  quiet: { color: tokens.colorNeutralForeground3 },
  more: { display: "block", marginTop: "2px" },
});
