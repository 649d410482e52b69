import { makeStyles, tokens } from "@fluentui/react-components";
import { focusOutline } from "../theme/focusOutline";

/** How a line of the list looks: the name takes the room, amounts stand in one column on the right. */
export const useMeasureRowStyles = makeStyles({
  row: {
    ...focusOutline,
    outlineOffset: "-2px",
    display: "grid",
    columnGap: "8px",
    rowGap: "2px",
    alignItems: "baseline",
    width: "100%",
    padding: "6px 16px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "13px",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  // The ministries' marks are one character in Japanese and up to four letters in English.
  ja: { gridTemplateColumns: "20px minmax(0, 1fr) auto" },
  en: { gridTemplateColumns: "36px minmax(0, 1fr) auto" },
  indented: { paddingInlineStart: "36px" },
  name: { textWrap: "pretty", lineHeight: "20px", overflowWrap: "anywhere", lineBreak: "strict" },
  amount: {
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "end",
    whiteSpace: "nowrap",
  },
  quiet: {
    marginInlineStart: "2px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  facts: { display: "flex", flexWrap: "wrap", gap: "4px", gridColumn: "2 / -1" },
  marks: { display: "flex", flexDirection: "column", rowGap: "2px" },
  mark: {
    display: "block",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    fontSize: "10px",
    lineHeight: "16px",
    textAlign: "center",
  },
});
