import { makeStyles, tokens } from "@fluentui/react-components";

/** How the bottom of the pane looks, where things are put into the workbook. */
export const useDockStyles = makeStyles({
  dock: { display: "flex", flexDirection: "column", rowGap: "8px", padding: "10px 16px 12px" },
  others: { display: "flex", flexWrap: "wrap", justifyContent: "space-around", columnGap: "8px" },
  preview: {
    display: "block",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontFamily: `${tokens.fontFamilyMonospace}, "Yu Gothic UI", "Hiragino Sans", "Noto Sans JP", Meiryo`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflowWrap: "anywhere",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  label: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  labels: {
    margin: "0 0 4px",
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "12px",
  },
});
