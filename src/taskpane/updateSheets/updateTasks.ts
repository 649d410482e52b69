import type {
  ApplyUpdateOutcome,
  UpdateChoices,
  UpdateContext,
  WorkbookCheck,
} from "../../actions/updateTypes";
import type { UpdateMessages } from "../../messages/updateMessages";
import { updateMessagesFor } from "../../messages/updateMessages";
import type { SettableValue } from "../liveValue";
import type { PaneEnvironment } from "../paneEnvironment";
import type { ReportWords, Speaking } from "../status/answer";
import type { SaidReport } from "../status/paneStatus";
import { doneCounts } from "./doneCounts";
import { formatMoment } from "./formatMoment";
import type { UpdateParts } from "./updateParts";
import type { UpdateState } from "./updateState";

/** What a person can have done from the screen for updates; what came of it is said as a notice. */
export interface UpdateTasks {
  /** Writes what is chosen of what is shown. */
  apply(choices: UpdateChoices): Promise<void>;
  /** Puts cells back to the document's value that were read by themselves, apart from what is shown. */
  reset(choices: UpdateChoices): Promise<void>;
  undo(): Promise<void>;
  clearHighlights(): Promise<void>;
  forget(table: { readonly ref: string; readonly title: string }): Promise<void>;
}

/** The tasks of the screen, each one at a time with all others of the pane. */
export function createUpdateTasks(options: {
  readonly environment: Omit<PaneEnvironment, "callFunction">;
  readonly state: SettableValue<UpdateState>;
  readonly loadParts: () => Promise<UpdateParts>;
  readonly context: () => Promise<UpdateContext>;
  readonly adopt: (check: WorkbookCheck) => void;
}): UpdateTasks {
  const { environment, state, loadParts, context, adopt } = options;
  const { port, tasks } = environment;

  async function perform(action: (parts: UpdateParts) => Promise<SaidReport>, retry: () => void) {
    await tasks.perform(async () => action(await loadParts()), { retry });
  }

  /** Without a check, what is chosen was read from the workbook by itself, and counts as it stands there now. */
  async function applyTo(shown: WorkbookCheck | undefined, choices: UpdateChoices): Promise<void> {
    const { highlights, history } = state.get();
    await perform(
      async (parts) => {
        const now = await context();
        const outcome = await parts.applyUpdate(port, {
          context: now,
          check: shown ?? (await parts.checkWorkbook(port, now)),
          choices,
          options: { highlights, history: history ? { when: formatMoment(new Date()) } : undefined },
        });
        if (outcome.kind !== "nothing") adopt(outcome.check);
        if (outcome.kind === "applied") state.set({ ...state.get(), undo: outcome.undo });
        return applied(outcome, () => void self.undo());
      },
      // What was shown then: if the workbook is another by now, that is said instead of writing.
      () => void applyTo(shown, choices),
    );
  }

  const self: UpdateTasks = {
    async apply(choices) {
      const { check } = state.get();
      if (check !== undefined) await applyTo(check, choices);
    },
    reset: (choices) => applyTo(undefined, choices),
    async undo() {
      const { undo: record } = state.get();
      if (record === undefined) return;
      await perform(
        async (parts) => {
          const { skipped, check, arePivotsOld } = await parts.undoUpdate(port, {
            context: await context(),
            record,
          });
          adopt(check);
          state.set({ ...state.get(), undo: undefined });
          return said(
            skipped === 0 && !arePivotsOld ? "success" : "warning",
            ({ outcome }) => outcome.undone(skipped) + (arePivotsOld ? outcome.pivotsAreOld : ""),
          );
        },
        () => void self.undo(),
      );
    },
    clearHighlights: () =>
      perform(
        async (parts) => {
          adopt(await parts.clearHighlights(port, await context()));
          return said("success", ({ outcome }) => outcome.highlightsCleared);
        },
        () => void self.clearHighlights(),
      ),
    forget: ({ ref, title }) =>
      perform(
        async (parts) => {
          adopt(await parts.forgetTable(port, { context: await context(), ref }));
          return said("success", ({ outcome }) => outcome.forgotten(title));
        },
        () => void self.forget({ ref, title }),
      ),
  };
  return self;
}

function applied(outcome: ApplyUpdateOutcome, undo: () => void): SaidReport {
  switch (outcome.kind) {
    case "applied":
      return said(
        outcome.arePivotsOld ? "warning" : "success",
        (words) =>
          words.outcome.applied(doneCounts(outcome.changes)) +
          (outcome.arePivotsOld ? words.outcome.pivotsAreOld : ""),
        (words) => [{ label: words.undo, choose: undo }],
      );
    case "changedMeanwhile":
      return said("warning", (words) => words.outcome.changedMeanwhile);
    case "nothing":
      return said("info", (words) => words.outcome.nothing);
  }
}

function said(
  intent: ReportWords["intent"],
  sentence: (words: UpdateMessages) => string,
  answers: (words: UpdateMessages) => ReportWords["answers"] = () => [],
): SaidReport {
  const say = ({ messages }: Speaking): ReportWords => {
    const words = updateMessagesFor(messages.language);
    return { intent, sentence: sentence(words), answers: answers(words) };
  };
  return { task: "said", needsPerson: intent !== "success", say };
}
