import type { Commands } from "../commands/registerCommands";
import type { FilterKind } from "../messages/updateMessages";
import type { LaterUpdates } from "./laterUpdates";
import type { SettableValue } from "./liveValue";
import type { PaneView } from "./paneNav";
import type { PaneTasks } from "./paneTasks";
import { needsPerson } from "./status/paneStatus";
import type { TaskReport } from "./status/paneStatus";
import type { UpdateSession } from "./updateSheets/updateSession";

/** What the ribbon's buttons do in a running pane. */
export function createRibbonCommands(options: {
  readonly tasks: PaneTasks;
  readonly updates: LaterUpdates;
  readonly view: SettableValue<PaneView>;
  readonly showPane: () => Promise<void>;
}): Commands {
  const { tasks, updates, view, showPane } = options;

  const showIfNeeded = async (report: TaskReport): Promise<void> => {
    if (needsPerson(report)) await showPane();
  };
  const showUpdates = async (): Promise<void> => {
    view.set("updates");
    await showPane();
  };
  /** Where the session cannot be fetched, the screen that is shown says so, with the way to try again. */
  const inSession = (work: (session: UpdateSession) => Promise<void>) => async (): Promise<void> => {
    await showUpdates();
    const session = await updates.load().catch(() => undefined);
    if (session !== undefined) await work(session);
  };
  const list = (kind: FilterKind): (() => Promise<void>) =>
    inSession(async (session) => {
      session.list(kind);
      await session.checkNow();
    });

  return {
    insertMeasureTable: async () => showIfNeeded(await tasks.insertTable({ place: "newSheet" })),
    insertSet: async () => showIfNeeded(await tasks.insertSet()),
    checkUpdates: inSession((session) => session.checkNow()),
    applyRevision: inSession(async (session) => session.selectUpdates()),
    showCurrent: list("all"),
    showRevised: list("updates"),
    showEdited: list("edits"),
    showConflicts: list("conflicts"),
    showMissing: list("all"),
  };
}
