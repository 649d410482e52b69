import { makeStyles, tokens } from "@fluentui/react-components";

/** How one formula is laid out: fields above, the formula and what it gives always in view below. */
export const useFormulaEditorStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", minHeight: "100%" },
  fields: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    rowGap: "10px",
    padding: "10px 16px 16px",
  },
  back: { marginInlineStart: "-4px" },
  name: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "24px",
    overflowWrap: "anywhere",
  },
  purpose: {
    margin: "-8px 0 0",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
});
