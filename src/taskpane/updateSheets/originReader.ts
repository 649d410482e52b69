import type { CellOrigin } from "../../actions/updateTypes";
import type { SettableValue } from "../liveValue";
import type { PaneEnvironment } from "../paneEnvironment";
import { throwBug } from "../throwBug";
import { createDebounced } from "./createDebounced";
import type { UpdateState } from "./updateState";

/** Short enough to seem at once, long enough for somebody who holds an arrow key. */
const quietMs = 250;

/** Tells what the selected cell is, as long as somebody wants to know. */
export interface OriginReader {
  follow(isWanted: boolean): void;
  /** The selection or the cells may have changed. */
  hint(): void;
  stop(): void;
}

/** Reads the selected cell's origin; a failure is kept in the state until the next hint tries again. */
export function createOriginReader(options: {
  readonly environment: Pick<PaneEnvironment, "runner">;
  readonly state: SettableValue<UpdateState>;
  readonly read: () => Promise<CellOrigin>;
}): OriginReader {
  const { environment, state, read } = options;
  let isWanted = false;
  let isReading = false;
  const readLater = createDebounced(() => void readNow(), quietMs);

  async function readNow(): Promise<void> {
    if (!isWanted) return;
    if (isReading || environment.runner.isRunning) return readLater();
    isReading = true;
    try {
      const origin = await read();
      state.set({ ...state.get(), origin, originProblem: undefined });
    } catch (originProblem) {
      state.set({ ...state.get(), origin: undefined, originProblem });
      throwBug(originProblem);
    } finally {
      isReading = false;
    }
  }

  return {
    follow(wanted) {
      isWanted = wanted;
      if (wanted) void readNow();
      else readLater.cancel();
    },
    hint() {
      if (isWanted) readLater();
    },
    stop() {
      isWanted = false;
      readLater.cancel();
    },
  };
}
