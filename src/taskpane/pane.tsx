import { Suspense, useEffect, useMemo, useRef } from "react";
import { createMeasureIndex } from "../budget/findMeasure";
import type { Budget } from "../budget/measure";
import type { Language } from "../messages/language";
import { FindMeasure } from "./findMeasure/findMeasure";
import { useMeasureSearch } from "./findMeasure/useMeasureSearch";
import { useOpenMeasure } from "./findMeasure/useOpenMeasure";
import { useSetChoice } from "./insertSet/useSetChoice";
import { InsertTable } from "./insertTable/insertTable";
import { fetchLaterParts, LaterInsertFormula, LaterSetDock, LaterSetScreen } from "./laterParts";
import { useMessages } from "./messagesContext";
import { usePaneStyles } from "./pane.styles";
import type { PaneTasks } from "./paneTasks";
import { PaneFooter } from "./settings/paneFooter";
import { StatusRegion } from "./status/statusRegion";
import { useHiddenStyles } from "./theme/hidden.styles";

/** The pane at work: measures to find, or a set to choose, above; what can be inserted below. */
export function Pane(props: {
  readonly budget: Budget;
  readonly tasks: PaneTasks;
  readonly onChooseLanguage: (language: Language) => void;
}) {
  const { budget, tasks } = props;
  const styles = usePaneStyles();
  const { hidden } = useHiddenStyles();
  const { title } = useMessages();
  const search = useMeasureSearch(budget);
  const index = useMemo(() => createMeasureIndex(budget.measures), [budget]);
  const listedCount = useMemo(
    () => budget.measures.filter(({ list }) => list === "individual").length,
    [budget],
  );
  const list = useRef<HTMLDivElement>(null);
  const control = useOpenMeasure(list);
  const set = useSetChoice();
  useEffect(fetchLaterParts, []);

  return (
    <div className={styles.pane} onKeyDown={set.onKeyDown}>
      {set.isOpen ? (
        <main className={styles.content}>
          <h1 className={hidden}>{title}</h1>
          <Suspense>
            <LaterSetScreen selection={set.selection} onSelect={set.select} onBack={set.close} />
          </Suspense>
        </main>
      ) : (
        <FindMeasure {...{ budget, listedCount, search, control }} listRef={list} />
      )}
      <div className={styles.bottom}>
        <StatusRegion tasks={tasks} />
        {set.isOpen ? (
          <Suspense>
            <LaterSetDock selection={set.selection} tasks={tasks} />
          </Suspense>
        ) : control.open === undefined ? (
          <InsertTable tasks={tasks} moreRef={set.openerRef} onMore={set.open} />
        ) : (
          <Suspense>
            <LaterInsertFormula {...control.open} index={index} tasks={tasks} />
          </Suspense>
        )}
        <PaneFooter version={budget.version} onChooseLanguage={props.onChooseLanguage} />
      </div>
    </div>
  );
}
