import { Component, useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { takeLostFocus } from "../lostFocus";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import { SentenceScreen } from "./sentenceScreen";

/** Shows a way on where the pane itself fails; React reports the failure on the console. */
export class CrashScreen extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <CrashMessage /> : this.props.children;
  }
}

function CrashMessage() {
  const { startUp } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  // Whatever had the focus is gone.
  useEffect(() => takeLostFocus(button.current), []);
  return (
    <div role="alert">
      <SentenceScreen sentence={startUp.crashed}>
        <PaneButton look="primary" buttonRef={button} onClick={() => location.reload()}>
          {startUp.reload}
        </PaneButton>
      </SentenceScreen>
    </div>
  );
}
