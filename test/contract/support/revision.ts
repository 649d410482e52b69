import type {
  CheckedTable,
  UpdateChoices,
  UpdateContext,
  UpdateOptions,
  WorkbookCheck,
} from "../../../src/actions/updateTypes";
import type { MergeChoice, MergeFinding } from "../../../src/merge/mergeTypes";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import { revise } from "../../support/revisedBudget";

/** What the add-in knows today, when tables are inserted. */
export const today: UpdateContext = { budget: seedBudget, policy: seedPolicy, language: "ja" };

/** What a later version knows: three other amounts, a renamed, a withdrawn and a new measure. */
export const later: UpdateContext = {
  ...today,
  budget: revise(seedBudget, {
    amounts: { "ind-01": 500, "ind-04": 4, "ind-06": 25 },
    names: { "ind-08": "国際共同治験相談窓口事業" },
    withdrawn: ["ind-07"],
    added: [{ id: "ind-90", name: "新しい施策", after: "ind-09", amountOku: 77 }],
  }),
};

/** Neither colours nor a history. */
export const quiet: UpdateOptions = { highlights: false, history: undefined };

/** Every update that needs no decision. */
export function allUpdates(check: WorkbookCheck): UpdateChoices {
  return chooseBy(check, (finding) => (finding.effect === "update" ? "seed" : undefined));
}

/** One choice for each finding that `choice` gives one for. */
export function chooseBy(
  check: WorkbookCheck,
  choice: (finding: MergeFinding, table: CheckedTable) => MergeChoice | undefined,
): UpdateChoices {
  const findings = check.tables.map((table) => {
    const chosen = findingsOf(table).flatMap((finding) => {
      const made = choice(finding, table);
      return made === undefined ? [] : [[finding.id, made] as const];
    });
    return [table.ref, new Map(chosen)] as const;
  });
  return { findings: new Map(findings.filter(([, chosen]) => chosen.size > 0)), unknownBases: new Map() };
}

/** What was found in a table. */
export function findingsOf({ merge }: CheckedTable): readonly MergeFinding[] {
  if (merge.kind !== "merged") throw new Error(merge.kind);
  return merge.findings;
}
