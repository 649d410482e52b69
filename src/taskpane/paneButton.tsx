import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement, ReactNode, Ref } from "react";
import { usePaneButtonStyles } from "./paneButton.styles";

/**
 * A button of the pane's first look: `primary` for what the screen is for, `quiet` beside text.
 *
 * Plain markup in the theme's colours: Fluent's own button would be a tenth of everything loaded first.
 */
export function PaneButton(props: {
  readonly look: "primary" | "quiet";
  readonly icon?: ReactElement;
  /** The name, where the button shows only its icon. */
  readonly label?: string;
  readonly onClick: () => void;
  /** The id of what says more about it. */
  readonly describedBy?: string;
  /** Stays in the tab order, and does nothing. */
  readonly isUnavailable?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly children?: ReactNode;
}) {
  const styles = usePaneButtonStyles();
  return (
    <button
      type="button"
      ref={props.buttonRef}
      className={mergeClasses(
        styles.button,
        styles[props.look],
        props.isUnavailable === true && styles.unavailable,
      )}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-disabled={props.isUnavailable}
      onClick={props.isUnavailable === true ? undefined : props.onClick}
    >
      {props.icon !== undefined && (
        <span aria-hidden className={styles.icon}>
          {props.icon}
        </span>
      )}
      {props.children}
    </button>
  );
}
