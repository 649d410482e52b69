import { isChosen } from "./decisions";
import type { Decision, Decisions } from "./decisions";
import type { PlannedChange } from "./plannedTable";
import { SmallButton } from "../smallButton";
import { Tick } from "./tick";
import { useManyChangesStyles } from "./manyChanges.styles";
import { useUpdateWords } from "./useUpdateWords";

/** What every part that decides something is given. */
export interface Deciding {
  readonly decisions: Decisions;
  /** Decides some changes alike, on top of whatever is decided by then. */
  readonly onDecide: (changes: readonly PlannedChange[], decision: Decision) => void;
}

/**
 * Decides many changes alike: those of a row, of a table, or all that are listed.
 *
 * One check box for the updates, or for the edits where there are no updates; two buttons for the conflicts. Where
 * there is only one of a kind, it is decided where it stands.
 */
export function ManyChanges(
  props: Deciding & { readonly scope: string; readonly changes: readonly PlannedChange[] },
) {
  const { scope, changes, decisions, onDecide } = props;
  const words = useUpdateWords();
  const styles = useManyChangesStyles();
  const of = (effect: PlannedChange["effect"]) => changes.filter((change) => change.effect === effect);
  const [updates, edits, conflicts] = [of("update"), of("edit"), of("conflict")];
  const selectable = updates.length > 0 ? updates : edits;
  const chosenCount = selectable.filter((change) => isChosen(decisions, change)).length;
  const hasSelectable = selectable.length > 1;
  const hasConflicts = conflicts.length > 1;
  if (!hasSelectable && !hasConflicts) return null;
  return (
    <div role="group" aria-label={scope} className={styles.many}>
      {hasSelectable && (
        <Tick
          label={(selectable === updates ? words.selectUpdates : words.selectEdits)(selectable.length)}
          state={chosenCount === 0 ? "off" : chosenCount === selectable.length ? "on" : "some"}
          onToggle={() => onDecide(selectable, chosenCount === selectable.length ? "open" : "seed")}
        />
      )}
      {hasConflicts && (
        <div className={styles.buttons}>
          <span className={styles.count}>{words.conflicts(conflicts.length)}</span>
          <SmallButton label={words.keepAll(conflicts.length)} onClick={() => onDecide(conflicts, "sheet")}>
            {words.decide.sheetCell}
          </SmallButton>
          <SmallButton label={words.takeAll(conflicts.length)} onClick={() => onDecide(conflicts, "seed")}>
            {words.decide.seedCell}
          </SmallButton>
        </div>
      )}
    </div>
  );
}
