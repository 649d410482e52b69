import { useMemo } from "react";
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

/** Follows the session and derives the plan from it. */
export function useUpdatePlan(session: UpdateSession): ShownPlan {
  const state = useLiveValue(session.state);
  const { language } = useMessages();
  const words = useUpdateWords();
  const { check, decisions, filter } = state;
  const { unknownBases } = decisions;
  const plan = useMemo(() => planWorkbook(check, { unknownBases }), [check, unknownBases]);
  const changes = useMemo(() => changesOf(plan), [plan]);
  const listed = useMemo(
    () => filterPlan(plan, filter, (change) => searchedTexts(change, { language, words })),
    [plan, filter, language, words],
  );
  return { state, plan, changes, listed };
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
