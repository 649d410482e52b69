import { Suspense, useEffect, useMemo, useRef } from "react";
import { createMeasureIndex } from "../budget/findMeasure";
import type { Budget } from "../budget/measure";
import type { Language } from "../messages/language";
import { focusRow, MeasureList } from "./findMeasure/measureList";
import { ResultCount } from "./findMeasure/resultCount";
import { SearchBox } from "./findMeasure/searchBox";
import { useOpenMeasure } from "./findMeasure/useOpenMeasure";
import { useMeasureSearch } from "./findMeasure/useMeasureSearch";
import { InsertTable } from "./insertTable/insertTable";
import { fetchLaterParts, LaterInsertFormula, LaterMeasureDetail } from "./laterParts";
import { PaneFooter } from "./settings/paneFooter";
import { useMessages } from "./messagesContext";
import type { PaneTasks } from "./paneTasks";
import { usePaneStyles } from "./pane.styles";
import { StatusRegion } from "./status/statusRegion";
import { useHiddenStyles } from "./theme/hidden.styles";

/** The pane at work: search above, list or one measure between, what can be inserted below. */
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
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { open, openMeasure, chooseAmount, backToList, close } = useOpenMeasure(list);
  useEffect(fetchLaterParts, []);

  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <h1 className={hidden}>{title}</h1>
        <SearchBox
          text={search.text}
          inputRef={input}
          onType={(typed) => {
            close();
            search.type(typed);
          }}
          onOpenFirst={() => {
            if (search.found?.[0] !== undefined) openMeasure(search.found[0]);
          }}
          onEnterList={() => focusRow(list.current)}
        />
        <ResultCount search={open === undefined ? search : undefined} listedCount={listedCount} />
      </header>
      <main key={open?.measure.id} className={styles.content}>
        {open === undefined ? (
          <MeasureList
            budget={budget}
            found={search.found}
            listRef={list}
            onOpen={openMeasure}
            onLeave={(reason) => {
              if (reason === "escape") search.type({ text: "", isComposing: false });
              input.current?.focus();
            }}
          />
        ) : (
          <Suspense>
            <LaterMeasureDetail
              budget={budget}
              measure={open.measure}
              amount={open.amount}
              onChooseAmount={chooseAmount}
              onOpen={openMeasure}
              onBack={backToList}
            />
          </Suspense>
        )}
      </main>
      <div className={styles.bottom}>
        <StatusRegion tasks={tasks} />
        {open === undefined ? (
          <InsertTable tasks={tasks} />
        ) : (
          <Suspense>
            <LaterInsertFormula measure={open.measure} amount={open.amount} index={index} tasks={tasks} />
          </Suspense>
        )}
        <PaneFooter version={budget.version} onChooseLanguage={props.onChooseLanguage} />
      </div>
    </div>
  );
}
