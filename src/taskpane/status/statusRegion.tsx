import { Suspense, useEffect, useRef } from "react";
import { LaterProgress, LaterReport, LaterSetProgress } from "../laterParts";
import { useMessages } from "../messagesContext";
import type { PaneTasks } from "../paneTasks";
import { useLiveValue } from "../useLiveValue";
import { useDelayed } from "./useDelayed";

/** Below this a task is over before anyone could read that it runs. */
const progressDelayMs = 300;

/** The one place where the pane says what is going on and what came of it, for eyes and for screen readers. */
export function StatusRegion({ tasks }: { readonly tasks: PaneTasks }) {
  const messages = useMessages();
  const { step, report } = useLiveValue(tasks.status);
  const isSlow = useDelayed(step !== undefined, progressDelayMs);
  const focusWanted = useRef(false);
  const region = useRef<HTMLDivElement>(null);
  const isSilent = step === undefined && report === undefined;
  useEffect(() => {
    if (!isSilent || !focusWanted.current) return;
    // A notice was closed from within: the focus goes on to what stands below it.
    focusWanted.current = false;
    region.current?.parentElement?.querySelector<HTMLElement>("button, input:checked")?.focus();
  }, [isSilent]);
  return (
    <div ref={region} role="status" aria-live="polite" aria-label={messages.status.region}>
      {step !== undefined && isSlow && (
        <Suspense fallback={messages.progress[typeof step === "string" ? step : "reading"]}>
          {typeof step === "string" ? (
            <LaterProgress label={messages.progress[step]} />
          ) : (
            <LaterSetProgress step={step} focusWanted={focusWanted} />
          )}
        </Suspense>
      )}
      {report !== undefined && (
        <Suspense>
          <LaterReport report={report} tasks={tasks} focusWanted={focusWanted} />
        </Suspense>
      )}
    </div>
  );
}
