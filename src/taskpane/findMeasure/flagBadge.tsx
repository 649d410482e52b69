import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFlagBadgeStyles } from "./flagBadge.styles";

/** A few words set apart: `caution` for what one must know before quoting a number. */
export function FlagBadge({
  tone = "neutral",
  children,
}: {
  readonly tone?: "neutral" | "brand" | "caution";
  readonly children: ReactNode;
}) {
  const styles = useFlagBadgeStyles();
  return <span className={mergeClasses(styles.badge, styles[tone])}>{children}</span>;
}
