import { Component } from "react";
import type { ReactNode } from "react";
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
  return (
    <SentenceScreen sentence={startUp.crashed}>
      <PaneButton look="primary" onClick={() => location.reload()}>
        {startUp.reload}
      </PaneButton>
    </SentenceScreen>
  );
}
