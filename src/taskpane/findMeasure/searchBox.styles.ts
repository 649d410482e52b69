import { makeStyles, tokens } from "@fluentui/react-components";

/** How the search field looks: the frame takes the ring of the field inside it. */
export const useSearchBoxStyles = makeStyles({
  box: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "32px",
    paddingInline: "10px 4px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-within": {
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: "-1px",
    },
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: "18px" },
  field: {
    flexGrow: 1,
    minWidth: 0,
    padding: 0,
    border: "none",
    outlineStyle: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    textOverflow: "ellipsis",
    "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
});
