/** A failure to come: at the `nth` action or batch from now on (1 is the next), with the code Excel would give. */
export interface PlannedFailure {
  readonly nth: number;
  readonly code: string;
  readonly message?: string;
}

/**
 * How the host misbehaves; every field may be set at any time.
 *
 * - `failAction`, `failBatch`: one action, or one whole `context.sync()`, fails; then the plan is used up. What ran
 *   before a failing action stays in the workbook, as in Excel; a failing batch does nothing at all.
 * - `isCellBeingEdited`: every sync is refused, as while a person types into a cell; the add-in sees the code
 *   `InvalidOperationInCellEditMode`. A batch run with `delayForCellEdit` waits instead. Custom function results
 *   still arrive. The page's grid sets this too.
 * - `isReadOnly`: whatever would change the workbook is refused with `AccessDenied`.
 * - `lagMilliseconds`: added to every batch.
 * - `beforeBatch`: called when a batch has arrived and before its first action, with its number since the hook was
 *   set: what a co-author does in here comes between the add-in's reading and its writing.
 * - `connection`: `"silent"` leaves everything unanswered (a sync then never ends: office.js sets itself no limit);
 *   `"sessionExpired"` refuses with the code `InvalidOrTimedOutSession`.
 *
 * Protected sheets, taken names and co-authors are no faults: do them to the workbook (`setProtected`, `addTable`,
 * `writeCells` with the source `coAuthor`).
 */
export interface HostFaults {
  failAction: PlannedFailure | undefined;
  failBatch: PlannedFailure | undefined;
  isCellBeingEdited: boolean;
  isReadOnly: boolean;
  lagMilliseconds: number;
  beforeBatch: ((batchNumber: number) => void) | undefined;
  connection: "up" | "silent" | "sessionExpired";
}

/** A host without faults. */
export function createHostFaults(): HostFaults {
  return {
    failAction: undefined,
    failBatch: undefined,
    isCellBeingEdited: false,
    isReadOnly: false,
    lagMilliseconds: 0,
    beforeBatch: undefined,
    connection: "up",
  };
}

/** Counts an action or a batch; gives the failure whose turn it is. */
export function takePlannedFailure(
  faults: HostFaults,
  plan: "failAction" | "failBatch",
): PlannedFailure | undefined {
  const planned = faults[plan];
  if (!planned) return undefined;
  faults[plan] = planned.nth > 1 ? { ...planned, nth: planned.nth - 1 } : undefined;
  return planned.nth > 1 ? undefined : planned;
}
