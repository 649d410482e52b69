import { makeStyles, tokens } from "@fluentui/react-components";

/** How amounts look: the figure first, what it means beside and below it. */
export const useMeasureAmountsStyles = makeStyles({
  box: {
    marginBottom: "14px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
    ":empty": { display: "none" },
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "8px" },
  figure: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  largeFigure: { color: tokens.colorBrandForeground1, fontSize: "24px", lineHeight: "32px" },
  basis: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  printed: {
    margin: "2px 0 0",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  hint: {
    margin: "4px 0 0",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
});
