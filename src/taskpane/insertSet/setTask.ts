import type { InsertSetOutcome, InsertSetRequest, SetProgress } from "../../actions/setRequest";
import type { Budget } from "../../budget/measure";
import type { Language } from "../../messages/language";
import type { Policy } from "../../policy/policy";
import type { WorkbookPort } from "../../workbook/workbookPort";
import type { RunningStep, SetRequest, TaskReport } from "../status/paneStatus";

/** What inserting a set needs beyond the pane's first load. */
export interface SetParts {
  readonly insertSet: (port: WorkbookPort, request: InsertSetRequest) => Promise<InsertSetOutcome>;
  readonly policy: Policy;
}

/** The task that inserts a set: it tells how far it is, and can be ended between two tables. */
export function createSetTask(options: {
  readonly port: WorkbookPort;
  readonly budget: Budget;
  readonly language: () => Language;
  readonly load: () => Promise<SetParts>;
  readonly showStep: (step: RunningStep) => void;
}): (request: SetRequest | undefined) => Promise<TaskReport> {
  const { port, budget, language, load, showStep } = options;
  return async (asked) => {
    const ending = new AbortController();
    let progress: SetProgress | undefined;
    const show = (): void => showStep({ progress, isCancelling: ending.signal.aborted, cancel });
    const cancel = (): void => {
      ending.abort();
      show();
    };
    show();
    const { insertSet, policy } = await load();
    const request = asked ?? (await wholeSet(language()));
    const outcome = await insertSet(port, {
      ...request,
      budget,
      policy,
      signal: ending.signal,
      onProgress(now) {
        progress = now;
        show();
      },
    });
    return { task: "insertSet", outcome, request };
  };
}

async function wholeSet(language: Language): Promise<SetRequest> {
  const { setRequest, wholeSelection } = await import(/* webpackChunkName: "set" */ "./setSelection");
  return setRequest(wholeSelection, language);
}
