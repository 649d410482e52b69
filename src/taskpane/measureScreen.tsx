import { Suspense, useMemo, useRef } from "react";
import { createMeasureIndex } from "../budget/findMeasure";
import { FindMeasure } from "./findMeasure/findMeasure";
import { useMeasureSearch } from "./findMeasure/useMeasureSearch";
import { useOpenMeasure } from "./findMeasure/useOpenMeasure";
import { useSetChoice } from "./insertSet/useSetChoice";
import { InsertTable } from "./insertTable/insertTable";
import { LaterInsertFormula, LaterSetDock, LaterSetScreen } from "./laterParts";
import { usePaneStyles } from "./pane.styles";
import type { PaneEnvironment } from "./paneEnvironment";

/** What is found, open and chosen on the first screen. */
export type MeasureScreenState = ReturnType<typeof useMeasureScreen>;

/** Keeps what a person found, opened and chose on the first screen. */
export function useMeasureScreen({ budget, tasks }: PaneEnvironment) {
  const search = useMeasureSearch(budget);
  const index = useMemo(() => createMeasureIndex(budget.measures), [budget]);
  const listedCount = useMemo(
    () => budget.measures.filter(({ list }) => list === "individual").length,
    [budget],
  );
  const listRef = useRef<HTMLDivElement>(null);
  const control = useOpenMeasure(listRef);
  const set = useSetChoice();
  return { budget, tasks, search, index, listedCount, listRef, control, set, onKeyDown: set.onKeyDown };
}

/** Measures to find, or a set to choose. */
export function MeasureContent({ screen }: { readonly screen: MeasureScreenState }) {
  const { set, budget, listedCount, search, control, listRef } = screen;
  const styles = usePaneStyles();
  return set.isOpen ? (
    <main className={styles.content}>
      <Suspense>
        <LaterSetScreen selection={set.selection} onSelect={set.select} onBack={set.close} />
      </Suspense>
    </main>
  ) : (
    <FindMeasure {...{ budget, listedCount, search, control, listRef }} />
  );
}

/** What can be inserted of what the first screen shows. */
export function MeasureDock({ screen }: { readonly screen: MeasureScreenState }) {
  const { set, tasks, control, index } = screen;
  if (set.isOpen) {
    return (
      <Suspense>
        <LaterSetDock selection={set.selection} tasks={tasks} />
      </Suspense>
    );
  }
  if (control.open === undefined) {
    return <InsertTable tasks={tasks} moreRef={set.openerRef} onMore={set.open} />;
  }
  return (
    <Suspense>
      <LaterInsertFormula {...control.open} index={index} tasks={tasks} />
    </Suspense>
  );
}
