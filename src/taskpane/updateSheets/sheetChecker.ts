import type { WorkbookCheck } from "../../actions/updateTypes";
import type { SheetStatus } from "../../messages/messages";
import type { SettableValue } from "../liveValue";
import type { PaneEnvironment } from "../paneEnvironment";
import { throwBug } from "../throwBug";
import { createDebounced } from "./createDebounced";
import { withCheck } from "./updateState";
import type { UpdateState } from "./updateState";

/** After the last hint that something changed, the workbook is left in peace for that long. */
const quietMs = 1000;

/** Keeps what is known of the workbook true. */
export interface SheetChecker {
  /**
   * Looks at the workbook because the person wants to know: now, or once the running action is over. Never rejects: a
   * failure is in the state.
   */
  checkNow(): Promise<void>;
  /** Looks at the workbook once nothing has changed for a while. */
  checkLater(): void;
  /** Takes what an action found after it wrote. */
  adopt(check: WorkbookCheck): void;
  stop(): void;
}

/**
 * Checks read only and never stand in the way of a person's action: they wait for one that runs, and what they found
 * is thrown away where one began meanwhile. After every action the workbook is looked at again.
 */
export function createSheetChecker(options: {
  readonly environment: Pick<PaneEnvironment, "runner" | "tasks">;
  readonly state: SettableValue<UpdateState>;
  readonly status: SettableValue<SheetStatus | undefined>;
  /** Told what was found where the person wanted to know. */
  readonly onAnswer: (status: SheetStatus | undefined) => void;
  readonly check: () => Promise<WorkbookCheck>;
}): SheetChecker {
  const { environment, state, status, onAnswer, check } = options;
  const { runner, tasks } = environment;
  let isActing = tasks.status.get().step !== undefined;
  /** Whether an action may have changed something that nobody has looked at since. */
  let isStale = false;
  /** Counts what makes the findings of a running check old. */
  let age = 0;
  let running: Promise<void> | undefined;
  let isWantedAgain = false;
  let isAsked = false;
  const checkLater = createDebounced(() => void look(), quietMs);

  function adopt(found: WorkbookCheck): void {
    isStale = false;
    age += 1;
    state.set(withCheck(state.get(), { check: found, at: new Date() }));
    status.set(found.status);
  }

  async function lookOnce(): Promise<void> {
    const ageThen = age;
    state.set({ ...state.get(), isChecking: true });
    try {
      const found = await check();
      if (age !== ageThen || runner.isRunning) isWantedAgain = true;
      else {
        adopt(found);
        if (isAsked) onAnswer(found.status);
        isAsked = false;
      }
    } catch (problem) {
      state.set({ ...state.get(), problem });
      throwBug(problem);
    } finally {
      running = undefined;
      state.set({ ...state.get(), isChecking: false });
      if (isWantedAgain) checkLater();
      isWantedAgain = false;
    }
  }

  function look(): Promise<void> {
    checkLater.cancel();
    if (running !== undefined) {
      isWantedAgain = true;
      return running;
    }
    if (runner.isRunning) {
      checkLater();
      return Promise.resolve();
    }
    running = lookOnce();
    return running;
  }

  const unsubscribe = tasks.status.subscribe(() => {
    const isActingNow = tasks.status.get().step !== undefined;
    if (isActingNow === isActing) return;
    isActing = isActingNow;
    if (isActing) {
      isStale = true;
      isAsked = false;
      age += 1;
    } else if (isStale) checkLater();
  });

  return {
    checkNow() {
      isAsked = true;
      return look();
    },
    checkLater,
    adopt,
    stop() {
      checkLater.cancel();
      unsubscribe();
    },
  };
}
