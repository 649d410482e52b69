import { useEffect, useRef } from "react";
import { useMessages } from "../messagesContext";
import type { PaneEnvironment } from "../paneEnvironment";
import { CellOriginPanel } from "./cellOriginPanel";
import { CheckHead } from "./checkHead";
import { changesOf } from "./countChanges";
import { ManyChanges } from "./manyChanges";
import { MissingTables } from "./missingTables";
import { isFiltering } from "./planFilter";
import { PlanFilterBar } from "./planFilterBar";
import { unfoldedAtFirst } from "./planWorkbook";
import { TableItem } from "./tableItem";
import type { UpdateSession } from "./updateSession";
import { useDeciding } from "./useDeciding";
import { useKeptFocus } from "./useKeptFocus";
import type { ShownPlan } from "./useUpdatePlan";
import { useUpdatePlan } from "./useUpdatePlan";
import { useUpdateScreenStyles } from "./updateScreen.styles";
import { useUpdateWords } from "./useUpdateWords";

/** The screen that shows what changed in the data and in the sheets, and where a person decides about it. */
export function UpdateScreen(props: {
  readonly environment: Pick<PaneEnvironment, "budget" | "tasks">;
  readonly session: UpdateSession;
}) {
  const { environment, session } = props;
  const { language } = useMessages();
  const styles = useUpdateScreenStyles();
  const shown = useUpdatePlan(session);
  const look = useRef<HTMLButtonElement>(null);
  const onFocus = useKeptFocus(look);
  useEffect(() => session.speak(language), [session, language]);
  const { state } = shown;
  return (
    <article aria-labelledby="updates-name" className={styles.screen} onFocus={onFocus}>
      <CheckHead state={state} session={session} version={environment.budget.version} buttonRef={look} />
      <CellOriginPanel origin={state.origin} problem={state.originProblem} session={session} />
      {shown.plan.length > 0 && <Plan shown={shown} {...props} />}
      <MissingTables missing={state.check?.missing ?? []} session={session} />
    </article>
  );
}

function Plan(props: Parameters<typeof UpdateScreen>[0] & { readonly shown: ShownPlan }) {
  const { environment, session } = props;
  const { state, changes, listed } = props.shown;
  const { decisions, filter } = state;
  const words = useUpdateWords();
  const styles = useUpdateScreenStyles();
  const { onDecide, onTreat } = useDeciding(session);
  const deciding = { decisions, onDecide };
  const listedChanges = changesOf(listed);
  const isFiltered = isFiltering(filter);
  const unfolded = unfoldedAtFirst(listed, { isFiltered });
  const shownTables = isFiltered ? listed.filter(({ rows }) => rows.length > 0) : listed;
  return (
    <section aria-labelledby="updates-tables" className={styles.section}>
      <h3 id="updates-tables" className={styles.subtitle}>
        {words.tables}
      </h3>
      {changes.length > 0 && (
        <>
          <PlanFilterBar
            {...{ filter, changes, decisions }}
            listedCount={listedChanges.length}
            onFilter={(next) => session.change({ filter: next })}
          />
          {listed.filter(({ rows }) => rows.length > 0).length > 1 && (
            <ManyChanges scope={words.all} changes={listedChanges} {...deciding} />
          )}
        </>
      )}
      {shownTables.length === 0 && <p>{words.nothingShown}</p>}
      <ul className={styles.list}>
        {shownTables.map((planned) => (
          <TableItem
            key={planned.table.ref}
            planned={planned}
            isUnfoldedAtFirst={unfolded.has(planned.table.ref)}
            tasks={environment.tasks}
            onTreat={onTreat}
            {...deciding}
          />
        ))}
      </ul>
    </section>
  );
}
