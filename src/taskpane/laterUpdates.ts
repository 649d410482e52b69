import type { SheetStatus } from "../messages/messages";
import { createLiveValue } from "./liveValue";
import type { LiveValue, SettableValue } from "./liveValue";
import type { PaneEnvironment } from "./paneEnvironment";
import type { UpdateParts } from "./updateSheets/updateParts";
import type { UpdateSession } from "./updateSheets/updateSession";

/** What looks after the workbook's tables; its code is not needed for the pane's first look. */
export interface LaterUpdates {
  /** `undefined` until it is there. */
  readonly session: LiveValue<UpdateSession | undefined>;
  /** Why the last fetch of it failed; `undefined` where it did not, or is going on. */
  readonly problem: LiveValue<unknown>;
  /** Fetches it, and with that begins to look at the workbook; a fetch that failed is tried again at the next call. */
  load(): Promise<UpdateSession>;
  /** The same for who can do without it: a failure is in `problem` alone. */
  readonly tryToLoad: () => void;
}

/** Makes one for the pane's life; `loadParts` stands in for the actions in tests. */
export function createLaterUpdates(options: {
  readonly environment: PaneEnvironment;
  readonly status: SettableValue<SheetStatus | undefined>;
  /** Told how the sheets stand whenever the person wanted to know, the pane's start included. */
  readonly onAnswer: (status: SheetStatus | undefined) => void;
  readonly loadParts?: () => Promise<UpdateParts>;
}): LaterUpdates {
  const session = createLiveValue<UpdateSession | undefined>(undefined);
  const problem = createLiveValue<unknown>(undefined);
  let loading: Promise<UpdateSession> | undefined;

  async function start(): Promise<UpdateSession> {
    const [{ startUpdateSession }, { loadUpdateParts }] = await Promise.all([
      import(/* webpackChunkName: "updates" */ "./updateSheets/updateSession"),
      import(/* webpackChunkName: "updates" */ "./updateSheets/updateParts"),
    ]);
    const started = startUpdateSession({ loadParts: loadUpdateParts, ...options });
    session.set(started);
    return started;
  }

  function load(): Promise<UpdateSession> {
    if (loading !== undefined) return loading;
    problem.set(undefined);
    loading = start().catch((error: unknown) => {
      loading = undefined;
      problem.set(error);
      throw error;
    });
    return loading;
  }

  return { session, problem, load, tryToLoad: () => void load().catch(() => undefined) };
}
