import { Suspense, useEffect, useState } from "react";
import type { Language } from "../messages/language";
import type { SheetStatus } from "../messages/messages";
import { fetchLaterParts, LaterFunctionScreen, LaterUpdateScreen } from "./laterParts";
import type { SettableValue } from "./liveValue";
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
  readonly sheetStatus: SettableValue<SheetStatus | undefined>;
  readonly onChooseLanguage: (language: Language) => void;
}) {
  const { environment, sheetStatus } = props;
  const styles = usePaneStyles();
  const [view, setView] = useState<PaneView>("measures");
  const status = useLiveValue(sheetStatus);
  // Kept while another screen is shown, so that nothing that was typed or chosen is lost.
  const measures = useMeasureScreen(environment);
  useEffect(fetchLaterParts, []);
  return (
    <div className={styles.pane} onKeyDown={view === "measures" ? measures.onKeyDown : undefined}>
      <PaneNav view={view} status={status} onChoose={setView} />
      {view === "measures" ? (
        <MeasureContent screen={measures} />
      ) : (
        <main className={styles.content}>
          <Suspense>
            {view === "functions" ? (
              <LaterFunctionScreen environment={environment} />
            ) : (
              <LaterUpdateScreen environment={environment} status={sheetStatus} />
            )}
          </Suspense>
        </main>
      )}
      <div className={styles.bottom}>
        <StatusRegion tasks={environment.tasks} />
        {view === "measures" && <MeasureDock screen={measures} />}
        <PaneFooter version={environment.budget.version} onChooseLanguage={props.onChooseLanguage} />
      </div>
    </div>
  );
}
