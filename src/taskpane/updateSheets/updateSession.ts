import type { UpdateContext } from "../../actions/updateTypes";
import type { Language } from "../../messages/language";
import type { SheetStatus } from "../../messages/messages";
import type { FilterKind } from "../../messages/updateMessages";
import type { StopWatching } from "../../workbook/workbookPort";
import { createLiveValue } from "../liveValue";
import type { LiveValue, SettableValue } from "../liveValue";
import type { PaneEnvironment } from "../paneEnvironment";
import { noDecisions } from "./decisions";
import { createOriginReader } from "./originReader";
import { createSheetChecker } from "./sheetChecker";
import type { UpdateParts } from "./updateParts";
import { firstState } from "./updateState";
import type { UpdateState } from "./updateState";
import { createUpdateTasks } from "./updateTasks";
import type { UpdateTasks } from "./updateTasks";

/** What a person changes on the screen itself. */
export type UpdateChange = Partial<Pick<UpdateState, "decisions" | "filter" | "highlights" | "history">>;

/** Everything behind the screen for updates; it lives as long as the pane, whichever screen is shown. */
export interface UpdateSession extends UpdateTasks {
  readonly state: LiveValue<UpdateState>;
  change(change: UpdateChange): void;
  checkNow(): Promise<void>;
  /** The tables' titles come with a check: another language asks for another one. */
  speak(language: Language): void;
  /** Lists the updates alone, all of them chosen. */
  selectUpdates(): void;
  /** Lists everything of a kind. */
  list(kind: FilterKind): void;
  followSelection(isWanted: boolean): void;
  stop(): Promise<void>;
}

/** Begins to look after the workbook's tables: looks at them once, and again whenever something changed. */
export function startUpdateSession(options: {
  readonly environment: Omit<PaneEnvironment, "callFunction">;
  readonly status: SettableValue<SheetStatus | undefined>;
  readonly onAnswer: (status: SheetStatus | undefined) => void;
  readonly loadParts: () => Promise<UpdateParts>;
}): UpdateSession {
  const { environment, status, onAnswer, loadParts } = options;
  const { port, budget } = environment;
  const state = createLiveValue<UpdateState>(firstState);
  let spoken: Language | undefined;

  const context = async (): Promise<UpdateContext> => {
    const policy = await environment.loadPolicy();
    spoken = environment.language();
    return { budget, policy, language: spoken };
  };
  const checker = createSheetChecker({
    environment,
    state,
    status,
    onAnswer,
    check: async () => (await loadParts()).checkWorkbook(port, await context()),
  });
  const origin = createOriginReader({
    environment,
    state,
    read: async () => (await loadParts()).readCellOrigin(port, await context()),
  });
  const adopt: typeof checker.adopt = (check) => {
    checker.adopt(check);
    origin.hint();
  };

  // Where the host tells nothing, the workbook is still looked at on demand and after every action.
  const watching = port
    .watch((hint) => {
      if (hint.kind === "cellsChanged") checker.checkLater();
      origin.hint();
    })
    .catch((): StopWatching => async () => undefined);
  void checker.checkNow();

  return {
    ...createUpdateTasks({ environment, state, loadParts, context, adopt }),
    state,
    change: (change) => state.set({ ...state.get(), ...change }),
    checkNow: checker.checkNow,
    speak(language) {
      if (spoken !== undefined && spoken !== language) void checker.checkNow();
    },
    selectUpdates() {
      const decisions = { ...state.get().decisions, findings: withoutOpen(state.get()) };
      state.set({
        ...state.get(),
        decisions,
        filter: { kind: "updates", text: "", chosenThen: noDecisions },
      });
    },
    list(kind) {
      const { decisions } = state.get();
      state.set({ ...state.get(), filter: { kind, text: "", chosenThen: decisions } });
    },
    followSelection: origin.follow,
    async stop() {
      checker.stop();
      origin.stop();
      await (
        await watching
      )();
    },
  };
}

/** Updates are chosen where nothing else was said. */
function withoutOpen({ decisions }: UpdateState): UpdateState["decisions"]["findings"] {
  return new Map(
    [...decisions.findings].map(([ref, decided]) => [
      ref,
      new Map([...decided].filter(([, decision]) => decision !== "open")),
    ]),
  );
}
