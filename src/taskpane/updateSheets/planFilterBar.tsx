import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { KeyboardEvent } from "react";
import type { FilterKind } from "../../messages/updateMessages";
import { keepKey } from "../findMeasure/keepKey";
import { countChanges, countChosen } from "./countChanges";
import type { Decisions } from "./decisions";
import { isFiltering } from "./planFilter";
import type { PlanFilter } from "./planFilter";
import type { PlannedChange } from "./plannedTable";
import { useUpdateScreenStyles } from "./updateScreen.styles";
import { useUpdateWords } from "./useUpdateWords";

const kinds: readonly FilterKind[] = ["all", "updates", "conflicts", "edits", "chosen"];

/** Which changes are listed: of a kind, and with some text in them. */
export function PlanFilterBar(props: {
  readonly filter: PlanFilter;
  readonly changes: readonly PlannedChange[];
  readonly listedCount: number;
  readonly decisions: Decisions;
  readonly onFilter: (filter: PlanFilter) => void;
}) {
  const { filter, changes, listedCount, decisions, onFilter } = props;
  const words = useUpdateWords().filter;
  const styles = useUpdateScreenStyles();
  const counts: Readonly<Record<FilterKind, number>> = {
    ...countChanges(changes),
    all: changes.length,
    chosen: countChosen(changes, decisions).all,
  };
  const set = (change: Partial<PlanFilter>): void =>
    onFilter({ ...filter, ...change, chosenThen: decisions });
  return (
    <div role="search" aria-label={words.search} className={styles.filter}>
      <div role="group" aria-label={words.label} className={styles.kinds}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={kind === filter.kind}
            className={mergeClasses(styles.kind, kind === filter.kind && styles.pressed)}
            onClick={() => set({ kind })}
          >
            {words.kinds(kind, counts[kind])}
          </button>
        ))}
      </div>
      <FilterText text={filter.text} onChange={(text) => set({ text })} />
      <div role="status" className={styles.shown}>
        {isFiltering(filter) && words.shown({ shown: listedCount, all: changes.length })}
      </div>
    </div>
  );
}

/** Half-composed Japanese is not searched for until it is settled. */
function FilterText(props: { readonly text: string; readonly onChange: (text: string) => void }) {
  const words = useUpdateWords().filter;
  const styles = useUpdateScreenStyles();
  const [composed, setComposed] = useState<string>();
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.key !== "Escape" || props.text === "") return;
    keepKey(event);
    props.onChange("");
  }
  return (
    <input
      type="text"
      role="searchbox"
      className={styles.search}
      aria-label={words.search}
      placeholder={words.placeholder}
      autoComplete="off"
      spellCheck={false}
      value={composed ?? props.text}
      onChange={(event) => {
        if (composed === undefined) props.onChange(event.target.value);
        else setComposed(event.target.value);
      }}
      onCompositionStart={(event) => setComposed(event.currentTarget.value)}
      onCompositionEnd={(event) => {
        setComposed(undefined);
        props.onChange(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
