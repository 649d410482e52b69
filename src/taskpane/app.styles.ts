import { makeStyles } from "@fluentui/react-components";

/** The pane fills its frame. */
export const useAppStyles = makeStyles({
  app: { height: "100%", minWidth: 0 },
  // Native radio buttons and scroll bars follow the theme as well.
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});
