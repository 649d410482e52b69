import { makeStyles, tokens } from "@fluentui/react-components";

/** How the fields of a pivot table of one's own look: label and list on one line each. */
export const useOwnPivotStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    marginInlineStart: "24px",
    marginBlock: "6px",
  },
  field: { display: "grid", gridTemplateColumns: "64px minmax(0, 1fr)", alignItems: "center" },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  select: {
    minWidth: 0,
    minHeight: "28px",
    padding: "2px 6px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-1px" },
  },
});
