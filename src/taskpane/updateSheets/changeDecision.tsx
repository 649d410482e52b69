import type { UpdateMessages } from "../../messages/updateMessages";
import { Choice } from "../choice";
import { decisionOf } from "./decisions";
import type { Decision } from "./decisions";
import type { Deciding } from "./manyChanges";
import type { PlannedChange } from "./plannedTable";
import { Tick } from "./tick";
import { useUpdateWords } from "./useUpdateWords";

/** What to do about a change: a check box, or for a conflict a choice that begins undecided. */
export function ChangeDecision({
  change,
  decisions,
  onDecide,
}: Deciding & { readonly change: PlannedChange }) {
  const words = useUpdateWords();
  const decision = decisionOf(decisions, change);
  const set = (next: Decision): void => onDecide([change], next);
  if (change.effect !== "conflict") {
    return (
      <Tick
        label={words.take[takeKey(change)]}
        state={decision === "seed" ? "on" : "off"}
        onToggle={() => set(decision === "seed" ? "open" : "seed")}
      />
    );
  }
  const labels = conflictKeys(change);
  return (
    <Choice<Decision>
      legend={words.decide.question}
      layout="row"
      value={decision}
      onChoose={set}
      options={[
        { value: "sheet", label: words.decide[labels.sheet] },
        { value: "seed", label: words.decide[labels.seed] },
        { value: "open", label: words.decide.open },
      ]}
    />
  );
}

function takeKey({ finding, effect }: PlannedChange): keyof UpdateMessages["take"] {
  if (finding.kind === "cell") return effect === "edit" ? "reset" : "cell";
  if (finding.change === "added") return "add";
  return finding.change === "deletedByPerson" ? "restore" : "remove";
}

type DecideKey = keyof UpdateMessages["decide"];

function conflictKeys({ finding }: PlannedChange): { readonly sheet: DecideKey; readonly seed: DecideKey } {
  if (finding.kind === "cell") return { sheet: "sheetCell", seed: "seedCell" };
  if (finding.change === "added") return { sheet: "leaveOut", seed: "addRow" };
  return finding.change === "deletedByPerson"
    ? { sheet: "keepDeleted", seed: "restoreRow" }
    : { sheet: "keepRow", seed: "removeRow" };
}
