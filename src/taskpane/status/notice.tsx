import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { RefObject } from "react";
import { useMessages } from "../messagesContext";
import type { ReportWords } from "./answer";
import { useNoticeStyles } from "./notice.styles";
import { useHandOnFocus } from "./useHandOnFocus";

/** A sentence on what a task came to, with the ways to go on. */
export function Notice({
  words,
  onDismiss,
  focusWanted,
}: {
  readonly words: ReportWords;
  readonly onDismiss: () => void;
  readonly focusWanted: RefObject<boolean>;
}) {
  const messages = useMessages();
  const styles = useNoticeStyles();
  const area = useRef<HTMLDivElement>(null);
  useHandOnFocus(area, focusWanted);
  const dismiss = (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={messages.status.dismiss}
      onClick={onDismiss}
    />
  );
  return (
    <div ref={area}>
      <MessageBar intent={words.intent} layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.body}>{words.sentence}</MessageBarBody>
        <MessageBarActions className={styles.actions} containerAction={dismiss}>
          {words.answers.map((answer, position) => (
            <Button key={position} className={styles.answer} onClick={answer.choose}>
              {answer.label}
            </Button>
          ))}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
