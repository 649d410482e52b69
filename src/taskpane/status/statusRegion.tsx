import { Suspense } from "react";
import { LaterNotice, LaterProgress } from "../laterParts";
import { useMessages } from "../messagesContext";
import type { PaneTasks } from "../paneTasks";
import { useLiveValue } from "../useLiveValue";
import { reportWords } from "./reportWords";
import { useDelayed } from "./useDelayed";

/** Below this a task is over before anyone could read that it runs. */
const progressDelayMs = 300;

/** The one place where the pane says what is going on and what came of it, for eyes and for screen readers. */
export function StatusRegion({ tasks }: { readonly tasks: PaneTasks }) {
  const messages = useMessages();
  const { step, report } = useLiveValue(tasks.status);
  const isSlow = useDelayed(step !== undefined, progressDelayMs);
  const words = report === undefined ? undefined : reportWords(report, { messages, tasks });
  return (
    <div role="status" aria-live="polite" aria-label={messages.status.region}>
      {step !== undefined && isSlow && (
        <Suspense fallback={messages.progress[step]}>
          <LaterProgress label={messages.progress[step]} />
        </Suspense>
      )}
      {words !== undefined && (
        <Suspense fallback={words.sentence}>
          <LaterNotice words={words} onDismiss={tasks.dismiss} />
        </Suspense>
      )}
    </div>
  );
}
