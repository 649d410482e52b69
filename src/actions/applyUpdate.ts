import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookPort } from "../workbook/workbookPort";
import { applyObserved } from "./applyObserved";
import { checkAfter } from "./checkAfter";
import { checkWorkbook } from "./checkWorkbook";
import { compareFollowed } from "./compareFollowed";
import type { ComparedTable } from "./compareFollowed";
import { decideUpdate, isAsShown, settleOthers } from "./decideUpdate";
import type { DecidedTable } from "./decideUpdate";
import { describeCheck } from "./describeCheck";
import { doneChanges } from "./doneChanges";
import { contentsSheetNames, planContentsVersion, putContentsBack } from "./planContentsVersion";
import { planHistory } from "./planHistory";
import type { LoggedTable } from "./planHistory";
import { planUpdate } from "./planUpdate";
import { readFollowed } from "./readFollowed";
import type { FollowedState } from "./readFollowed";
import type {
  ApplyUpdateOutcome,
  UndoRecord,
  UpdateChoices,
  UpdateContext,
  UpdateOptions,
  WorkbookCheck,
} from "./updateTypes";

/** What is applied: exactly what was shown, as it was decided. */
export interface ApplyUpdateRequest {
  readonly context: UpdateContext;
  readonly check: WorkbookCheck;
  readonly choices: UpdateChoices;
  readonly options: UpdateOptions;
}

/**
 * Brings tables up to date as the person decided: one read, and one write below a chunk.
 *
 * Where the workbook is not what was shown any more, nothing is written and the answer is how it stands now; where
 * somebody writes between that look and our write, what they wrote is put back. Rejects with a `WorkbookError`.
 */
export async function applyUpdate(
  port: WorkbookPort,
  request: ApplyUpdateRequest,
): Promise<ApplyUpdateOutcome> {
  const { context, check, choices, options } = request;
  const known = check.tables.map(({ tableName }) => tableName);
  const state = await readFollowed(port, { known, fills: options.highlights, sheets: contentsSheetNames });
  const compared = compareFollowed(state, context);
  const now = describeCheck(compared, { state, context });
  const chosen = decideUpdate(compared, choices);
  const asked = new Set([...choices.findings.keys(), ...choices.unknownBases.keys()]);
  const isChanged = check.tables.some(
    (shown) =>
      asked.has(shown.ref) &&
      !isAsShown(
        shown,
        compared.find(({ followed }) => followed.ref === shown.ref),
      ),
  );
  if (isChanged) return { kind: "changedMeanwhile", check: now };
  if (chosen.length === 0) return { kind: "nothing" };
  const decided = [...chosen, ...settleOthers(compared, { chosen, described: now.tables, context })];
  const plan = planUpdate(decided, { compared, state, context, highlights: options.highlights });
  const done = decided.map((one): LoggedTable => {
    const described = now.tables.find(({ ref }) => ref === one.table.followed.ref);
    return {
      from: one.table.followed.saved?.head.dataVersion,
      changes: described === undefined ? [] : doneChanges(one, described),
    };
  });
  const { snapshot } = state;
  const history =
    options.history === undefined ? [] : planHistory(done, { snapshot, context, when: options.history.when });
  const contents = planContents(decided, { compared, state, context });
  const written = await applyObserved(port, {
    changes: [...plan.changes, ...contents, ...history],
    base: plan.base,
    tables: decided.map(({ table }) => table.cells),
    state,
  });
  if (written === "putBack") {
    const [before] = contents.length === 0 ? [] : versionsOf(compared);
    await putContentsBack(port, { written: context.budget.version, before });
    return { kind: "changedMeanwhile", check: await checkWorkbook(port, context) };
  }
  const edits = new Map(decided.map(({ table, outcome }) => [table, outcome]));
  const after = checkAfter(compared, { bases: plan.bases, edits, state, context });
  return {
    kind: "applied",
    changes: done.flatMap(({ changes }) => changes),
    undo: { tables: decided.map(undoOf) },
    arePivotsOld: written === "pivotsAreOld",
    check: { ...after, hasHighlights: after.hasHighlights || plan.hasHighlights },
  };
}

/** 目次 names the new version once every table of ours comes from it. */
function planContents(
  decided: readonly DecidedTable[],
  {
    compared,
    state,
    context,
  }: { compared: readonly ComparedTable[]; state: FollowedState; context: UpdateContext },
): readonly WorkbookChange[] {
  const isSettled = compared.every((table) => {
    const decision = decided.find((one) => one.table === table);
    return decision === undefined
      ? table.state === "current" || table.state === "edited"
      : decision.outcome.openCount === 0;
  });
  if (!isSettled) return [];
  return planContentsVersion(state.snapshot, { before: versionsOf(compared), now: context.budget.version });
}

/** The versions that tables come from. */
function versionsOf(compared: readonly ComparedTable[]): readonly string[] {
  return compared.flatMap(({ followed }) => followed.saved?.head.dataVersion ?? []);
}

function undoOf({ table, outcome, baseBefore }: DecidedTable): UndoRecord["tables"][number] {
  const { ref, tableId, saved, isOwnBase } = table.followed;
  return {
    ref,
    tableId,
    done: outcome,
    baseBefore,
    versionBefore: isOwnBase ? saved?.head.dataVersion : undefined,
    notesBefore: saved?.head.notes,
  };
}
