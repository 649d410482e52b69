import type { CellOrigin, UndoRecord, UpdateContext, WorkbookCheck } from "../../actions/updateTypes";
import { carryDecisions, noDecisions } from "./decisions";
import type { Decisions } from "./decisions";
import type { PlanFilter } from "./planFilter";

/** Everything that the screen for updates shows, and what the person said there. */
export interface UpdateState {
  /** How the workbook stood when it was last looked at; `undefined` until then. */
  readonly check: WorkbookCheck | undefined;
  readonly checkedAt: Date | undefined;
  readonly isChecking: boolean;
  /** Why the last look failed; `undefined` where it did not. */
  readonly problem: unknown;
  readonly decisions: Decisions;
  readonly filter: PlanFilter;
  readonly highlights: boolean;
  readonly history: boolean;
  /** The last update, as long as it can be taken back. */
  readonly undo: UndoRecord | undefined;
  /** What the selected cell is; `undefined` until somebody wanted to know. */
  readonly origin: CellOrigin | undefined;
  /** Why that could not be read the last time; `undefined` where it could. */
  readonly originProblem: unknown;
}

/** Everything is listed. */
export const wholeFilter: PlanFilter = { kind: "all", text: "", chosenThen: noDecisions };

/** Before anybody looked at the workbook. */
export const firstState: UpdateState = {
  check: undefined,
  checkedAt: undefined,
  isChecking: false,
  problem: undefined,
  decisions: noDecisions,
  filter: wholeFilter,
  highlights: false,
  history: false,
  undo: undefined,
  origin: undefined,
  originProblem: undefined,
};

/** The state after a look at the workbook; decisions hold as far as they are about the same. */
export function withCheck(
  state: UpdateState,
  { check, at }: { readonly check: WorkbookCheck; readonly at: Date },
): UpdateState {
  const decisions = carryDecisions(state.decisions, { before: state.check, after: check });
  return { ...state, check, checkedAt: at, isChecking: false, problem: undefined, decisions };
}

/** What the actions compare with; fetched when it is first needed. */
export type LoadContext = () => Promise<UpdateContext>;
