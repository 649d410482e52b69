import type { UpdateChoices, WorkbookCheck } from "../../actions/updateTypes";
import type { MergeChoice, MergeFinding } from "../../merge/mergeTypes";
import type { PlannedChange, PlannedTable, UnknownBaseChoice } from "./plannedTable";

/** What a person said about a finding: how to decide it, or to leave it open. */
export type Decision = MergeChoice | "open";

/** What a person said, by table and finding; what nobody spoke about stands as it does in the beginning. */
export interface Decisions {
  readonly findings: ReadonlyMap<string, ReadonlyMap<string, Decision>>;
  readonly unknownBases: ReadonlyMap<string, UnknownBaseChoice>;
}

/** Nothing said: updates are chosen, conflicts and edits are left open. */
export const noDecisions: Decisions = { findings: new Map(), unknownBases: new Map() };

/** How a change stands; updates are taken unless the person says otherwise, nothing else is decided silently. */
export function decisionOf({ findings }: Decisions, { ref, id, effect }: PlannedChange): Decision {
  return findings.get(ref)?.get(id) ?? (effect === "update" ? "seed" : "open");
}

/** Whether a change is among what will be applied. */
export function isChosen(decisions: Decisions, change: PlannedChange): boolean {
  return decisionOf(decisions, change) !== "open";
}

/** The decisions with some changes decided alike. */
export function decide(
  decisions: Decisions,
  changes: readonly PlannedChange[],
  decision: Decision,
): Decisions {
  const findings = new Map(decisions.findings);
  const renewed = new Map<string, Map<string, Decision>>();
  for (const { ref, id } of changes) {
    let table = renewed.get(ref);
    if (table === undefined) {
      table = new Map(findings.get(ref));
      renewed.set(ref, table);
      findings.set(ref, table);
    }
    table.set(id, decision);
  }
  return { ...decisions, findings };
}

/** The decisions with a treatment for a table whose base is unknown; what was decided in it before is forgotten. */
export function treatUnknownBase(
  decisions: Decisions,
  { ref, choice }: { readonly ref: string; readonly choice: UnknownBaseChoice | undefined },
): Decisions {
  const findings = new Map(decisions.findings);
  findings.delete(ref);
  const unknownBases = new Map(decisions.unknownBases);
  if (choice === undefined) unknownBases.delete(ref);
  else unknownBases.set(ref, choice);
  return { findings, unknownBases };
}

/** What to apply: every chosen change by name, so that nothing happens that the screen did not list. */
export function updateChoices(plan: readonly PlannedTable[], decisions: Decisions): UpdateChoices {
  const findings = new Map<string, ReadonlyMap<string, MergeChoice>>();
  for (const { table, rows } of plan) {
    const choices = new Map<string, MergeChoice>();
    for (const change of rows.flatMap((row) => row.changes)) {
      const decision = decisionOf(decisions, change);
      if (decision !== "open") choices.set(change.id, decision);
    }
    if (choices.size > 0) findings.set(table.ref, choices);
  }
  const unknownBases = new Map([...decisions.unknownBases].filter(([ref]) => findings.has(ref)));
  return { findings, unknownBases };
}

/**
 * What of the decisions still holds after another look at the workbook.
 *
 * A decision holds for what was shown: it is forgotten where the finding is gone or says something else by now.
 */
export function carryDecisions(
  decisions: Decisions,
  { before, after }: { readonly before: WorkbookCheck | undefined; readonly after: WorkbookCheck },
): Decisions {
  if (before === undefined) return noDecisions;
  const findings = new Map<string, ReadonlyMap<string, Decision>>();
  for (const [ref, decided] of decisions.findings) {
    const [old, present] = [findingsOf(before, ref), findingsOf(after, ref)];
    const kept = [...decided].filter(([id]) => isSame(old.get(id), present.get(id)));
    if (kept.length > 0) findings.set(ref, new Map(kept));
  }
  const stillUnknown = new Set(
    after.tables.filter(({ state }) => state === "unknownBase").map(({ ref }) => ref),
  );
  return {
    findings,
    unknownBases: new Map([...decisions.unknownBases].filter(([ref]) => stillUnknown.has(ref))),
  };
}

function findingsOf(check: WorkbookCheck, wanted: string): ReadonlyMap<string, MergeFinding> {
  const merge = check.tables.find(({ ref }) => ref === wanted)?.merge;
  return new Map((merge?.kind === "merged" ? merge.findings : []).map((finding) => [finding.id, finding]));
}

function isSame(old: MergeFinding | undefined, present: MergeFinding | undefined): boolean {
  return old !== undefined && present !== undefined && contentOf(old) === contentOf(present);
}

/** What a finding says, wherever in the sheet it stands now. */
function contentOf(finding: MergeFinding): string {
  if (finding.kind === "column") return JSON.stringify([finding.effect, finding.change]);
  const own = finding.kind === "row" ? (finding.own ?? []).map(({ value }) => value) : [];
  const { effect, base = null, sheet = null, seed = null } = finding;
  return JSON.stringify([effect, base, sheet, seed, own]);
}
