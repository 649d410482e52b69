import type { RefObject } from "react";
import { useMessages } from "../messagesContext";
import type { PaneTasks } from "../paneTasks";
import { Notice } from "./notice";
import type { TaskReport } from "./paneStatus";
import { reportWords } from "./reportWords";

/** The notice on what a task came to. */
export function Report(props: {
  readonly report: TaskReport;
  readonly tasks: PaneTasks;
  readonly focusWanted: RefObject<boolean>;
}) {
  const messages = useMessages();
  return (
    <Notice
      words={reportWords(props.report, { messages, tasks: props.tasks })}
      onDismiss={props.tasks.dismiss}
      focusWanted={props.focusWanted}
    />
  );
}
