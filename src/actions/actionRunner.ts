/** What a second request gets while the first one runs. */
export interface BusyOutcome {
  readonly kind: "busy";
}

/** Runs one action at a time. */
export interface ActionRunner {
  readonly isRunning: boolean;
  /** Runs the action, or answers `busy` without starting it while another one runs. */
  run<Outcome>(action: () => Promise<Outcome>): Promise<Outcome | BusyOutcome>;
}

/** A runner for one workbook: pane and ribbon share it, so that a second click never writes twice. */
export function createActionRunner(): ActionRunner {
  let isRunning = false;
  return {
    get isRunning() {
      return isRunning;
    },
    async run(action) {
      if (isRunning) return { kind: "busy" };
      isRunning = true;
      try {
        return await action();
      } finally {
        isRunning = false;
      }
    },
  };
}
