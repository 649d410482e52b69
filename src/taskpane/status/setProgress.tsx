import { useRef } from "react";
import type { RefObject } from "react";
import { useSetWords } from "../insertSet/useSetWords";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import { useHiddenStyles } from "../theme/hidden.styles";
import type { SetStep } from "./paneStatus";
import { useSetProgressStyles } from "./setProgress.styles";
import { useHandOnFocus } from "./useHandOnFocus";

/** How far the insertion of a set is, and the button that ends it between two tables. */
export function SetProgress(props: { readonly step: SetStep; readonly focusWanted: RefObject<boolean> }) {
  const { progress, isCancelling, cancel } = props.step;
  const messages = useMessages();
  const words = useSetWords().progress;
  const styles = useSetProgressStyles();
  const { hidden } = useHiddenStyles();
  const area = useRef<HTMLDivElement>(null);
  useHandOnFocus(area, props.focusWanted);
  const text =
    progress === undefined
      ? messages.progress.reading
      : words.step({
          number: Math.min(progress.done + 1, progress.total),
          total: progress.total,
          title: progress.tableTitle,
        });
  // Eighteen lines in a row would be read out long after the end: a screen reader is told each quarter.
  const quarter = progress === undefined ? 0 : Math.floor((4 * progress.done) / Math.max(1, progress.total));
  return (
    <div ref={area} className={styles.area} aria-live="off">
      <div className={styles.line}>
        <span className={styles.text}>{isCancelling ? words.cancelling : text}</span>
        <PaneButton look="quiet" isUnavailable={isCancelling} onClick={cancel}>
          {words.cancel}
        </PaneButton>
      </div>
      <span className={hidden} aria-live="polite" aria-atomic="true">
        {isCancelling ? words.cancelling : words.spoken(25 * quarter)}
      </span>
      <progress
        className={styles.bar}
        aria-label={words.bar}
        aria-valuetext={text}
        {...(progress === undefined ? {} : { value: progress.done, max: Math.max(1, progress.total) })}
      />
    </div>
  );
}
