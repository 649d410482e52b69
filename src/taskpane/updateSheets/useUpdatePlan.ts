import { useDeferredValue } from "react";
import type { Language } from "../../messages/language";
import type { UpdateMessages } from "../../messages/updateMessages";
import { useMessages } from "../messagesContext";
import { useLiveValue } from "../useLiveValue";
import { formatMergeCell } from "./cellText";
import { changeReason } from "./changeReason";
import { changesOf } from "./countChanges";
import { filterPlan } from "./planFilter";
import type { PlannedChange, PlannedTable } from "./plannedTable";
import { planWorkbook } from "./planWorkbook";
import { rowCells } from "./rowCells";
import type { UpdateSession } from "./updateSession";
import type { UpdateState } from "./updateState";
import { useUpdateWords } from "./useUpdateWords";

/** What the screen shows: the whole plan, and what of it is listed. */
export interface ShownPlan {
  readonly state: UpdateState;
  readonly plan: readonly PlannedTable[];
  readonly changes: readonly PlannedChange[];
  readonly listed: readonly PlannedTable[];
}

/**
 * Follows the session and derives the plan from it: once for the screen and what stands below it, and after what is
 * typed into the filter has been drawn.
 */
export function useUpdatePlan(session: UpdateSession): ShownPlan {
  const state = useLiveValue(session.state);
  const text = useDeferredValue(state.filter.text);
  const { language } = useMessages();
  const words = useUpdateWords();
  return { state, ...planOnce(session, { state, text, language, words }) };
}

type Derived = Omit<ShownPlan, "state">;

/** The last plan of each session, with everything that it was derived from. */
const lastPlans = new WeakMap<
  UpdateSession,
  { readonly sources: readonly unknown[]; readonly derived: Derived }
>();

function planOnce(
  session: UpdateSession,
  given: {
    readonly state: UpdateState;
    readonly text: string;
    readonly language: Language;
    readonly words: UpdateMessages;
  },
): Derived {
  const { state, text, language, words } = given;
  const { check, filter } = state;
  const { unknownBases } = state.decisions;
  const sources = [check, unknownBases, filter.kind, filter.chosenThen, text, words];
  const last = lastPlans.get(session);
  if (last !== undefined && sources.every((source, position) => source === last.sources[position])) {
    return last.derived;
  }
  const plan = planWorkbook(check, { unknownBases });
  const listed = filterPlan(plan, { ...filter, text }, (change) =>
    searchedTexts(change, { language, words }),
  );
  const derived = { plan, changes: changesOf(plan), listed };
  lastPlans.set(session, { sources, derived });
  return derived;
}

/** What a person may search a change by: everything that it shows. */
function searchedTexts(
  change: PlannedChange,
  { language, words }: { readonly language: Language; readonly words: UpdateMessages },
): readonly string[] {
  const { finding, rowName, header = "" } = change;
  const cells =
    finding.kind === "cell"
      ? [finding.base ?? null, finding.sheet, finding.seed]
      : rowCells(finding).map(({ value }) => value);
  return [
    rowName,
    finding.key,
    header,
    words.why(changeReason(change), "row"),
    ...cells.map((cell) => formatMergeCell(cell, language)),
  ];
}
