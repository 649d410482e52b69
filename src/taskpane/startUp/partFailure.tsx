import { useEffect, useRef } from "react";
import { describeError, isNotLoaded } from "../../messages/describeError";
import { takeLostFocus } from "../lostFocus";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import { usePartFailureStyles } from "./partFailure.styles";

/** Says why a part of the pane is not there, with the way to try again. */
export function PartFailure(props: { readonly error: unknown; readonly onRetry: () => void }) {
  const messages = useMessages();
  const styles = usePartFailureStyles();
  const button = useRef<HTMLButtonElement>(null);
  // What failed may have had the focus.
  useEffect(() => takeLostFocus(button.current), []);
  return (
    <div role="alert" className={styles.part}>
      <p className={styles.sentence}>
        {isNotLoaded(props.error) ? describeError(props.error, messages) : messages.startUp.partCrashed}
      </p>
      <PaneButton
        look="primary"
        buttonRef={button}
        onClick={() => {
          // The button goes away with the press; the way that leads to this screen stays.
          document.querySelector<HTMLElement>('nav [aria-current="page"]')?.focus();
          props.onRetry();
        }}
      >
        {messages.status.retry}
      </PaneButton>
    </div>
  );
}
