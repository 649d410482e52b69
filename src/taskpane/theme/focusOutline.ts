import { tokens } from "@fluentui/react-components";

/** The focus ring of our own controls, the same as Fluent's; an outline stays visible in forced colours. */
export const focusOutline = {
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
} as const;
