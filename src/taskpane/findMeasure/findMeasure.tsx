import { Suspense, useRef } from "react";
import type { RefObject } from "react";
import type { Budget } from "../../budget/measure";
import { LaterMeasureDetail } from "../laterParts";
import { usePaneStyles } from "../pane.styles";
import { focusRow, MeasureList } from "./measureList";
import { ResultCount } from "./resultCount";
import { SearchBox } from "./searchBox";
import type { MeasureSearch } from "./useMeasureSearch";
import type { OpenMeasureControl } from "./useOpenMeasure";

/** Search above, list or one measure below. */
export function FindMeasure(props: {
  readonly budget: Budget;
  readonly listedCount: number;
  readonly search: MeasureSearch;
  readonly control: OpenMeasureControl;
  readonly listRef: RefObject<HTMLDivElement | null>;
}) {
  const { budget, listedCount, search, control, listRef } = props;
  const { open } = control;
  const styles = usePaneStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <header className={styles.header}>
        <SearchBox
          text={search.text}
          inputRef={input}
          onType={(typed) => {
            control.close();
            search.type(typed);
          }}
          onOpenFirst={() => {
            if (search.found?.[0] !== undefined) control.openMeasure(search.found[0]);
          }}
          onEnterList={() => focusRow(listRef.current)}
        />
        <ResultCount search={open === undefined ? search : undefined} listedCount={listedCount} />
      </header>
      <main key={open?.measure.id} className={styles.content}>
        {open === undefined ? (
          <MeasureList
            budget={budget}
            found={search.found}
            listRef={listRef}
            onOpen={control.openMeasure}
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
              onChooseAmount={control.chooseAmount}
              onOpen={control.openMeasure}
              onBack={control.backToList}
            />
          </Suspense>
        )}
      </main>
    </>
  );
}
