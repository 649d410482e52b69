import { TableMultipleRegular } from "@fluentui/react-icons";
import { useDockStyles } from "../dock.styles";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import type { PaneTasks } from "../paneTasks";
import { chosenPivots, setRequest, tablesWithNeeded, wholeSelection } from "./setSelection";
import type { SetSelection } from "./setSelection";
import { useSetWords } from "./useSetWords";

/** Inserts what is chosen, and says before how much that is. */
export function SetDock(props: {
  readonly selection: SetSelection | undefined;
  readonly tasks: Pick<PaneTasks, "insertSet">;
}) {
  const { selection = wholeSelection, tasks } = props;
  const words = useSetWords();
  const { language } = useMessages();
  const styles = useDockStyles();
  const counts = {
    tables: tablesWithNeeded(selection).length,
    pivots: chosenPivots(selection).length,
    charts: selection.charts.length,
  };
  const isNothing = counts.tables + counts.pivots + counts.charts === 0;
  return (
    <section aria-label={words.title} className={styles.dock}>
      <p className={styles.label} aria-live="polite">
        {isNothing ? words.nothingChosen : words.summary(counts)}
      </p>
      <PaneButton
        look="primary"
        icon={<TableMultipleRegular />}
        isUnavailable={isNothing}
        onClick={() => void tasks.insertSet(setRequest(selection, language))}
      >
        {words.button}
      </PaneButton>
    </section>
  );
}
