import { useState } from "react";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { measureContext, pillarTitle } from "../../budget/measureContext";
import type { Budget, Measure } from "../../budget/measure";
import { useMessages } from "../messagesContext";
import { groupedMeasures } from "./groupedMeasures";
import { keepKey } from "./keepKey";
import { useMeasureListStyles } from "./measureList.styles";
import { MeasureRow } from "./measureRow";

/** Puts the focus on a row of the list: a measure's, or the first one. */
export function focusRow(list: HTMLElement | null, measureId?: string): void {
  const rows = rowsOf(list);
  const row = rows.find((candidate) => candidate.dataset["measure"] === measureId) ?? rows[0];
  row?.focus();
}

/**
 * The measures found, or the whole individual list by heading where nothing is searched for.
 *
 * One tab stop; the arrow keys, Home and End move along the rows, and up from the first one to the search field.
 */
export function MeasureList(props: {
  readonly budget: Budget;
  /** `undefined` where nothing is searched for. */
  readonly found: readonly Measure[] | undefined;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly onOpen: (measure: Measure) => void;
  readonly onLeave: (reason: "up" | "escape") => void;
}) {
  const { budget, found } = props;
  const messages = useMessages();
  const styles = useMeasureListStyles();
  const [tabStopId, setTabStopId] = useState<string>();
  const groups = found === undefined ? groupedMeasures(budget) : [];
  const shown = found ?? groups.flatMap((group) => group.measures);
  const tabStop = shown.find((measure) => measure.id === tabStopId) ?? shown[0];

  const rows = (measures: readonly Measure[]): ReactNode =>
    measures.map((measure) => (
      <li key={measure.id} className={styles.line}>
        <MeasureRow
          measure={measure}
          ministries={measureContext(budget, measure).ministries}
          isTabStop={measure === tabStop}
          isIndented={found === undefined && measure.parentId !== undefined}
          onOpen={() => props.onOpen(measure)}
          onFocus={() => setTabStopId(measure.id)}
        />
      </li>
    ));

  return (
    // The rows are buttons; the keys pressed on them are handled here for all of them.
    <div ref={props.listRef} onKeyDown={(event) => moveAlong(event, props.onLeave)}>
      {found !== undefined && (
        <ul className={styles.list} aria-label={messages.search.results}>
          {rows(found)}
        </ul>
      )}
      {groups.map(({ pillar, measures }) => (
        <section key={pillar.id} aria-labelledby={`pillar-${pillar.id}`}>
          <h2 id={`pillar-${pillar.id}`} lang="ja" className={styles.heading}>
            {pillarTitle(pillar)}
          </h2>
          <ul className={styles.list}>{rows(measures)}</ul>
        </section>
      ))}
    </div>
  );
}

function rowsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("button[data-measure]") ?? [])];
}

function moveAlong(event: KeyboardEvent<HTMLElement>, onLeave: (reason: "up" | "escape") => void): void {
  const rows = rowsOf(event.currentTarget);
  const position = rows.findIndex((row) => row === event.target);
  const target = {
    ArrowDown: rows[Math.min(position + 1, rows.length - 1)],
    ArrowUp: rows[position - 1] ?? "up",
    Home: rows[0],
    End: rows.at(-1),
    Escape: "escape",
  }[event.key];
  if (target === undefined) return;
  keepKey(event);
  if (target === "up" || target === "escape") onLeave(target);
  else if (typeof target !== "string") target.focus();
}
