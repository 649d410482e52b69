import { ArrowSyncRegular } from "@fluentui/react-icons";
import type { Ref } from "react";
import { describeError } from "../../messages/describeError";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import type { UpdateSession } from "./updateSession";
import type { UpdateState } from "./updateState";
import { useUpdateScreenStyles } from "./updateScreen.styles";
import { useUpdateWords } from "./useUpdateWords";

/** How the workbook stands in one sentence, with which data it was compared and when, and the way to look again. */
export function CheckHead(props: {
  readonly state: UpdateState;
  readonly session: Pick<UpdateSession, "checkNow">;
  readonly version: string;
  readonly buttonRef: Ref<HTMLButtonElement>;
}) {
  const { check, checkedAt, isChecking, problem } = props.state;
  const messages = useMessages();
  const words = useUpdateWords();
  const styles = useUpdateScreenStyles();
  const look = (): void => void props.session.checkNow();
  return (
    <header>
      <h2 id="updates-name" className={styles.title}>
        {words.title}
      </h2>
      {/* Said politely whenever it changes: the only sign of what happens in the background. */}
      <div role="status" aria-label={words.title}>
        {(check !== undefined || isChecking) && (
          <p className={styles.standing}>
            {check === undefined ? words.checking : words.standing(check.status)}
          </p>
        )}
        {problem !== undefined && !isChecking && (
          <p className={styles.problem}>{words.checkFailed(describeError(problem, messages))}</p>
        )}
      </div>
      <p className={styles.version}>{words.dataVersion(check?.dataVersion ?? props.version)}</p>
      <div className={styles.look}>
        <PaneButton look="quiet" icon={<ArrowSyncRegular />} buttonRef={props.buttonRef} onClick={look}>
          {problem !== undefined && !isChecking ? messages.status.retry : words.check}
        </PaneButton>
        <span className={styles.time}>
          {isChecking ? words.checking : checkedAt === undefined ? "" : words.checkedAt(checkedAt)}
        </span>
      </div>
    </header>
  );
}
