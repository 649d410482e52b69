import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useMessages } from "../messagesContext";
import { useNoticeStyles } from "./notice.styles";
import type { ReportWords } from "./reportWords";

/** A sentence on what a task came to, with the ways to go on. */
export function Notice({
  words,
  onDismiss,
}: {
  readonly words: ReportWords;
  readonly onDismiss: () => void;
}) {
  const messages = useMessages();
  const styles = useNoticeStyles();
  const dismiss = (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={messages.status.dismiss}
      onClick={onDismiss}
    />
  );
  return (
    <MessageBar intent={words.intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{words.sentence}</MessageBarBody>
      <MessageBarActions className={styles.actions} containerAction={dismiss}>
        {words.answers.map((answer) => (
          <Button key={answer.label} className={styles.answer} onClick={answer.choose}>
            {answer.label}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}
