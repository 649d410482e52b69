import { useMemo } from "react";
import { decide, treatUnknownBase } from "./decisions";
import type { Decision } from "./decisions";
import type { PlannedChange, UnknownBaseChoice } from "./plannedTable";
import type { UpdateSession } from "./updateSession";

/** The ways to decide, the same ones for the session's life: each works on what is decided when it is used. */
export function useDeciding(session: Pick<UpdateSession, "state" | "change">) {
  return useMemo(() => {
    const decisions = () => session.state.get().decisions;
    return {
      onDecide(changes: readonly PlannedChange[], decision: Decision): void {
        session.change({ decisions: decide(decisions(), changes, decision) });
      },
      onTreat(ref: string, choice: UnknownBaseChoice | undefined): void {
        session.change({ decisions: treatUnknownBase(decisions(), { ref, choice }) });
      },
    };
  }, [session]);
}
