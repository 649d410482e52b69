import type { ReactNode, Ref } from "react";
import { useSmallButtonStyles } from "./smallButton.styles";

/** A button within a list: framed, at least 24 px high, and wrapping where its words are long. */
export function SmallButton(props: {
  readonly onClick: () => void;
  /** The name, where what the button shows does not say it all. */
  readonly label?: string;
  readonly isExpanded?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}) {
  const styles = useSmallButtonStyles();
  return (
    <button
      type="button"
      ref={props.buttonRef}
      className={styles.button}
      aria-label={props.label}
      aria-expanded={props.isExpanded}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}
