import {
  Button,
  Field,
  FluentProvider,
  Input,
  MessageBar,
  MessageBarBody,
  webLightTheme,
} from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/**
 * The peer that the pane's start is measured against: the least that a React and Fluent pane can be, a field, a
 * button and a message.
 */
function PeerPane() {
  return (
    <FluentProvider theme={webLightTheme}>
      <Field label="Name">
        <Input role="searchbox" />
      </Field>
      <Button appearance="primary">Insert</Button>
      <MessageBar>
        <MessageBarBody>Ready</MessageBarBody>
      </MessageBar>
    </FluentProvider>
  );
}

void Office.onReady().then(() => {
  const root = document.getElementById("root");
  if (root !== null) {
    createRoot(root).render(<PeerPane />);
  }
});
