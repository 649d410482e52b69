import { Suspense } from "react";
import { LaterUpdateScreen } from "./laterParts";
import type { LaterUpdates } from "./laterUpdates";
import { useMessages } from "./messagesContext";
import type { PaneEnvironment } from "./paneEnvironment";
import { PartFailure } from "./startUp/partFailure";
import { usePartFailureStyles } from "./startUp/partFailure.styles";
import { useLiveValue } from "./useLiveValue";

/** The screen for updates; until its code is there it says that, or why it cannot be, with the way to try again. */
export function LaterUpdatesScreen(props: {
  readonly environment: PaneEnvironment;
  readonly updates: LaterUpdates;
}) {
  const { environment, updates } = props;
  const session = useLiveValue(updates.session);
  const problem = useLiveValue(updates.problem);
  if (session === undefined && problem !== undefined) {
    return <PartFailure error={problem} onRetry={updates.tryToLoad} />;
  }
  return (
    <Suspense fallback={<Waiting />}>
      {session === undefined ? (
        <Waiting />
      ) : (
        <LaterUpdateScreen environment={environment} session={session} />
      )}
    </Suspense>
  );
}

function Waiting() {
  const { progress } = useMessages();
  const styles = usePartFailureStyles();
  return (
    <p role="status" className={`${styles.part} ${styles.waiting}`}>
      {progress.loading}
    </p>
  );
}
