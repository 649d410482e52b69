import type { ActionRunner, BusyOutcome } from "../actions/actionRunner";
import { showPlace } from "../actions/showPlace";
import { createMeasureIndex } from "../budget/findMeasure";
import type { Budget } from "../budget/measure";
import type { Language } from "../messages/language";
import type { PlaceWords } from "../messages/messages";
import type { CellPlace } from "../workbook/cellArea";
import type { WorkbookPort } from "../workbook/workbookPort";
import { createLiveValue } from "./liveValue";
import type { LiveValue } from "./liveValue";
import { createSetTask } from "./insertSet/setTask";
import type { SetParts } from "./insertSet/setTask";
import type {
  FormulaSubject,
  PaneStatus,
  RunningStep,
  SetRequest,
  TableRequest,
  TaskReport,
} from "./status/paneStatus";
import { throwBug } from "./throwBug";

/** What a person can have done to the workbook from here. Tasks never reject: what came of them is in `status`. */
export interface PaneTasks {
  readonly status: LiveValue<PaneStatus>;
  insertTable(request: TableRequest): Promise<TaskReport>;
  insertFormula(request: FormulaSubject & { readonly place: "activeCell" | CellPlace }): Promise<TaskReport>;
  /** Inserts what is asked for, or without a request the whole set on new sheets. */
  insertSet(request?: SetRequest): Promise<TaskReport>;
  /** Runs an action of a later screen, one at a time with all others; `retry` is offered where it fails. */
  perform(action: () => Promise<TaskReport>, options: { readonly retry: () => void }): Promise<TaskReport>;
  /** Brings cells to the front; the present notice stays unless that fails. */
  showPlace(place: PlaceWords): Promise<void>;
  dismiss(): void;
}

/** What writes into the workbook is not needed for the pane's first look. */
const load = {
  insertMeasureTable: () => import(/* webpackChunkName: "later" */ "../actions/insertMeasureTable"),
  insertMeasureFormula: () => import(/* webpackChunkName: "later" */ "../actions/insertMeasureFormula"),
};

/** The tasks of one workbook; `runner` is what keeps pane and ribbon from writing at the same time. */
export function createPaneTasks(options: {
  readonly port: WorkbookPort;
  readonly budget: Budget;
  readonly runner: ActionRunner;
  readonly language: () => Language;
  readonly loadSet: () => Promise<SetParts>;
}): PaneTasks {
  const { port, budget, runner } = options;
  const status = createLiveValue<PaneStatus>({ step: undefined, report: undefined });
  const index = createMeasureIndex(budget.measures);

  const showStep = (step: RunningStep | undefined): void => status.set({ ...status.get(), step });
  const report = (value: TaskReport | undefined): void => status.set({ ...status.get(), report: value });

  /** Runs one action at a time; a refused one leaves the running one and its progress alone. */
  async function run(
    action: () => Promise<TaskReport>,
    { retry, isInsertion }: { readonly retry: () => void; readonly isInsertion: boolean },
  ): Promise<TaskReport> {
    const result = await runner.run(async () => {
      status.set({ step: "reading", report: undefined });
      const outcome = await action().catch((error: unknown) => failed(error, { retry, isInsertion }));
      status.set({ step: undefined, report: outcome });
      return outcome;
    });
    if (!isBusy(result)) return result;
    const refused = { task: "refused", outcome: result } as const;
    report(refused);
    return refused;
  }

  const runSet = createSetTask({ ...options, load: options.loadSet, showStep });
  const tasks: PaneTasks = {
    status,
    insertTable(request) {
      const action = async (): Promise<TaskReport> => {
        const { insertMeasureTable } = await load.insertMeasureTable();
        const outcome = await insertMeasureTable(port, {
          ...request,
          budget,
          language: options.language(),
          onProgress: (step) => showStep(step === "done" ? undefined : step),
        });
        return { task: "insertTable", outcome, request };
      };
      return run(action, { retry: () => void tasks.insertTable(request), isInsertion: true });
    },
    insertFormula({ measure, basis, place }) {
      const action = async (): Promise<TaskReport> => {
        const { insertMeasureFormula } = await load.insertMeasureFormula();
        const outcome = await insertMeasureFormula(port, {
          measure,
          place,
          index,
          ...(basis === undefined ? {} : { basis }),
        });
        return { task: "insertFormula", outcome, subject: { measure, basis } };
      };
      return run(action, {
        retry: () => void tasks.insertFormula({ measure, basis, place }),
        isInsertion: true,
      });
    },
    insertSet: (request) =>
      run(() => runSet(request), { retry: () => void tasks.insertSet(request), isInsertion: true }),
    perform: (action, { retry }) => run(action, { retry, isInsertion: false }),
    async showPlace(place) {
      try {
        const result = await runner.run(() => showPlace(port, place));
        if (isBusy(result)) report({ task: "refused", outcome: result });
      } catch (error) {
        report(failed(error, { retry: () => void tasks.showPlace(place), isInsertion: false }));
      }
    },
    dismiss: () => report(undefined),
  };
  return tasks;
}

/** Failures of the workbook are told to the person; a bug of ours is, as well, and stays loud for who looks for it. */
function failed(
  error: unknown,
  { retry, isInsertion }: { readonly retry: () => void; readonly isInsertion: boolean },
): TaskReport {
  throwBug(error);
  return { task: "failed", error, retry, isInsertion };
}

function isBusy(result: unknown): result is BusyOutcome {
  return typeof result === "object" && result !== null && "kind" in result && result.kind === "busy";
}
