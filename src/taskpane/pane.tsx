import { Suspense, useEffect } from "react";
import type { Language } from "../messages/language";
import type { SheetStatus } from "../messages/messages";
import { fetchLaterParts, LaterFunctionScreen, LaterUpdateDock } from "./laterParts";
import type { LaterUpdates } from "./laterUpdates";
import { LaterUpdatesScreen } from "./laterUpdatesScreen";
import type { LiveValue, SettableValue } from "./liveValue";
import { MeasureContent, MeasureDock, useMeasureScreen } from "./measureScreen";
import { usePaneStyles } from "./pane.styles";
import type { PaneEnvironment } from "./paneEnvironment";
import { PaneNav } from "./paneNav";
import type { PaneView } from "./paneNav";
import { PaneFooter } from "./settings/paneFooter";
import { StatusRegion } from "./status/statusRegion";
import { useLiveValue } from "./useLiveValue";

/** The pane at work: the ways between its screens, the screen, and below it what came of the last task. */
export function Pane(props: {
  readonly environment: PaneEnvironment;
  /** How our tables in the workbook stand; `undefined` until somebody looked. */
  readonly sheetStatus: LiveValue<SheetStatus | undefined>;
  /** Which screen is shown; the ribbon sets it as well. */
  readonly view: SettableValue<PaneView>;
  readonly updates: LaterUpdates;
  readonly onChooseLanguage: (language: Language) => void;
}) {
  const { environment, updates } = props;
  const styles = usePaneStyles();
  const view = useLiveValue(props.view);
  const status = useLiveValue(props.sheetStatus);
  const session = useLiveValue(updates.session);
  // Kept while another screen is shown, so that nothing that was typed or chosen is lost.
  const measures = useMeasureScreen(environment);
  useEffect(fetchLaterParts, []);
  useEffect(() => updates.tryToLoad(), [updates, view]);
  return (
    <div className={styles.pane} onKeyDown={view === "measures" ? measures.onKeyDown : undefined}>
      <PaneNav view={view} status={status} onChoose={props.view.set} />
      {view === "measures" ? (
        <MeasureContent screen={measures} />
      ) : (
        <main className={styles.content}>
          {view === "functions" ? (
            <Suspense>
              <LaterFunctionScreen environment={environment} />
            </Suspense>
          ) : (
            <LaterUpdatesScreen environment={environment} updates={updates} />
          )}
        </main>
      )}
      <div className={styles.bottom}>
        <StatusRegion tasks={environment.tasks} />
        {view === "measures" && <MeasureDock screen={measures} />}
        {view === "updates" && session !== undefined && (
          <Suspense>
            <LaterUpdateDock session={session} />
          </Suspense>
        )}
        <PaneFooter version={environment.budget.version} onChooseLanguage={props.onChooseLanguage} />
      </div>
    </div>
  );
}
