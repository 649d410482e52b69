import { makeStyles, tokens } from "@fluentui/react-components";

/** How the choices for many changes are laid out. */
export const useManyChangesStyles = makeStyles({
  many: { display: "flex", flexDirection: "column", rowGap: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
