import { makeStyles, tokens } from "@fluentui/react-components";

const box = {
  width: "100%",
  minWidth: 0,
  minHeight: "32px",
  padding: "3px 8px",
  border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusMedium,
  boxSizing: "border-box",
  // The formula stays in view below the fields: a field that gets the focus must not end up behind it.
  scrollMarginBottom: "280px",
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  fontFamily: "inherit",
  fontSize: tokens.fontSizeBase300,
  ":focus-visible": { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-1px" },
} as const;

/** How the fields of a formula look: the name over the field, suggestions below it. */
export const useFieldStyles = makeStyles({
  field: { minWidth: 0 },
  label: {
    display: "flex",
    alignItems: "baseline",
    columnGap: "8px",
    marginBottom: "2px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
  },
  note: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  input: { ...box, "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 } },
  select: { ...box },
  options: {
    maxHeight: "208px",
    margin: "2px 0 0",
    padding: "2px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    listStyleType: "none",
    ":empty": { display: "none" },
  },
  option: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: "12px",
    minHeight: "24px",
    padding: "4px 8px",
    borderRadius: tokens.borderRadiusSmall,
    fontSize: "13px",
    lineHeight: "18px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  active: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
  },
  optionLabel: { minWidth: 0, overflowWrap: "anywhere", lineBreak: "strict" },
  detail: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  none: {
    display: "block",
    padding: "4px 8px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
