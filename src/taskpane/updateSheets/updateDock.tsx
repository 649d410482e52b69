import { ArrowSyncCheckmarkRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { useDockStyles } from "../dock.styles";
import { PaneButton } from "../paneButton";
import { changesOf, countChosen } from "./countChanges";
import { isChosen, updateChoices } from "./decisions";
import { Tick } from "./tick";
import type { UpdateSession } from "./updateSession";
import { useKeptFocus } from "./useKeptFocus";
import { useUpdatePlan } from "./useUpdatePlan";
import { useUpdateWords } from "./useUpdateWords";

/** Applies what is chosen, and says before what that is; and takes the last update back. */
export function UpdateDock({ session }: { readonly session: UpdateSession }) {
  const { state, plan, changes, listed } = useUpdatePlan(session);
  const { check, decisions, highlights, history } = state;
  const words = useUpdateWords();
  const styles = useDockStyles();
  const apply = useRef<HTMLButtonElement>(null);
  const onFocus = useKeptFocus(apply);
  if (check === undefined || plan.length === 0) return null;
  const counts = countChosen(changes, decisions);
  const listedCount = changesOf(listed).filter((change) => isChosen(decisions, change)).length;
  const sentence = words.plan({ ...counts, hidden: counts.all - listedCount });
  return (
    <section aria-label={words.title} className={styles.dock} onFocus={onFocus}>
      {changes.length > 0 && (
        <>
          <p className={styles.label} aria-live="polite">
            {counts.all === 0 ? `${words.nothingChosen}${sentence}` : sentence}
          </p>
          <div role="group" aria-label={words.options.label}>
            <Tick
              label={words.options.highlights}
              state={highlights ? "on" : "off"}
              onToggle={() => session.change({ highlights: !highlights })}
            />
            <Tick
              label={words.options.history}
              state={history ? "on" : "off"}
              onToggle={() => session.change({ history: !history })}
            />
          </div>
        </>
      )}
      <PaneButton
        look="primary"
        icon={<ArrowSyncCheckmarkRegular />}
        buttonRef={apply}
        isUnavailable={counts.all === 0}
        onClick={() => void session.apply(updateChoices(plan, decisions))}
      >
        {words.apply(counts.all)}
      </PaneButton>
      {(state.undo !== undefined || check.hasHighlights) && (
        <div className={styles.others}>
          {state.undo !== undefined && (
            <PaneButton look="quiet" onClick={() => void session.undo()}>
              {words.undo}
            </PaneButton>
          )}
          {check.hasHighlights && (
            <PaneButton look="quiet" onClick={() => void session.clearHighlights()}>
              {words.clearHighlights}
            </PaneButton>
          )}
        </div>
      )}
    </section>
  );
}
