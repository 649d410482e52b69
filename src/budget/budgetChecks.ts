import { amountOf, amountsDescending, budgetFigures, sumOf } from "./budgetFigures";
import type { Amount, Budget, Measure } from "./measure";
import { packageTotal } from "./packageTotal";

/** What a comparison is about, with what its words and formulas need to know. */
export type CheckSubject =
  | { readonly kind: "individualSum" | "individualCount" | "overviewSum" | "byPillar" | "byMinistry" }
  | { readonly kind: "packageTotal"; readonly printed: string; readonly sumOku: number }
  | { readonly kind: "nationalTotal"; readonly printed: string }
  | {
      readonly kind: "bridge";
      readonly overviewOku: number;
      /** Measures that only the individual list has. */
      readonly only: readonly Measure[];
      readonly onlyOku: readonly number[];
      /** Lines whose measures do not sum to them, each figure being rounded. */
      readonly rounded: readonly ComposedLine[];
      readonly roundingOku: number;
      readonly sumOku: number;
    }
  | {
      readonly kind: "overlap";
      readonly overviewOku: number;
      readonly composedOku: number;
      readonly only: readonly Measure[];
    }
  | ({ readonly kind: "line"; readonly overviewOku: number } & ComposedLine)
  | { readonly kind: "bases"; readonly measure: Measure; readonly first: Amount; readonly other: Amount }
  | { readonly kind: "continuing"; readonly amountsOku: readonly number[]; readonly sumOku: number }
  | { readonly kind: "withoutAmount"; readonly parent: Measure; readonly parentOku: number };

/** A line of the overview and the individual measures it is made of. */
export interface ComposedLine {
  readonly line: Measure;
  readonly parts: readonly Measure[];
  readonly partsOku: number;
}

/** One comparison within the budget document: a figure, what the data adds up to, and the difference that is explained. */
export interface BudgetCheck {
  readonly id: string;
  readonly unit: "amountOku" | "count";
  readonly expected: number;
  readonly actual: number;
  /** By how much the actual value differs from the expected one in the documents themselves. */
  readonly knownDifference: number;
  readonly subject: CheckSubject;
}

/** Every comparison within the budget document: totals, the two lists, lines and their measures, bases. */
export function budgetChecks(budget: Budget): readonly BudgetCheck[] {
  const facts = budgetFigures(budget);
  return [
    ...totalChecks(budget, facts),
    ...listChecks(facts),
    ...facts.lines.map((composed) => lineCheck(composed)),
    ...basisChecks(budget),
    ...apartChecks(facts),
    ...summaryChecks(facts),
  ];
}

type BudgetFigures = ReturnType<typeof budgetFigures>;

function totalChecks(budget: Budget, { priced, sumOku }: BudgetFigures): BudgetCheck[] {
  const count = priced.length;
  const checks = [
    equal("chk-sum", { kind: "individualSum" }, { expected: sumOku, actual: sumOku }),
    counted("chk-count", { kind: "individualCount" }, { expected: count, actual: count }),
  ];
  const total = packageTotal(budget, "project_cost");
  if (total !== undefined) {
    const subject = { kind: "packageTotal", printed: total.printed, sumOku } as const;
    checks.push(explained("chk-package", subject, { expected: total.amountOku, actual: sumOku }));
  }
  const national = packageTotal(budget, "national");
  if (national !== undefined) {
    const inNational = priced.filter(({ amounts }) => amounts[0]?.basis === "national").length;
    const subject = { kind: "nationalTotal", printed: national.printed } as const;
    checks.push(counted("chk-national", subject, { expected: inNational, actual: inNational }));
  }
  return checks;
}

function listChecks({ overviewOku, sumOku, onlyIndividual: only, lines }: BudgetFigures): BudgetCheck[] {
  const composedOku = sumOku - sumOf(only);
  const rounded = lines.filter(({ line, partsOku }) => amountOf(line) !== partsOku);
  const roundingOku = rounded.reduce((sum, { line, partsOku }) => sum + partsOku - amountOf(line), 0);
  const onlyOku = amountsDescending(only);
  return [
    equal("chk-overview", { kind: "overviewSum" }, { expected: overviewOku, actual: overviewOku }),
    equal(
      "chk-bridge",
      { kind: "bridge", overviewOku, only, onlyOku, rounded, roundingOku, sumOku },
      { expected: sumOku, actual: overviewOku + sumOf(only) + roundingOku },
    ),
    explained(
      "chk-overlap",
      { kind: "overlap", overviewOku, composedOku, only },
      { expected: overviewOku, actual: composedOku },
    ),
  ];
}

function lineCheck(composed: ComposedLine): BudgetCheck {
  const overviewOku = amountOf(composed.line);
  return explained(
    `chk-${composed.line.id}`,
    { kind: "line", overviewOku, ...composed },
    { expected: overviewOku, actual: composed.partsOku },
  );
}

function basisChecks({ measures }: Budget): BudgetCheck[] {
  return measures.flatMap((measure) => {
    const [first, ...others] = measure.amounts;
    if (first === undefined) return [];
    return others.map((other) =>
      explained(
        `chk-${measure.id}-${other.basis}`,
        { kind: "bases", measure, first, other },
        { expected: first.amountOku, actual: other.amountOku },
      ),
    );
  });
}

function apartChecks({ continuing, parents }: BudgetFigures): BudgetCheck[] {
  const sumOku = sumOf(continuing);
  return [
    equal(
      "chk-continuing",
      { kind: "continuing", amountsOku: amountsDescending(continuing), sumOku },
      { expected: sumOku, actual: sumOku },
    ),
    ...parents.map(({ parent, pricedParts }) =>
      counted(
        `chk-parts-${parent.id}`,
        { kind: "withoutAmount", parent, parentOku: amountOf(parent) },
        { expected: pricedParts, actual: pricedParts },
      ),
    ),
  ];
}

function summaryChecks({ priced, sumOku: expected }: BudgetFigures): BudgetCheck[] {
  const sumBy = (groupOf: (measure: Measure) => string): number =>
    [...new Set(priced.map(groupOf))]
      .map((group) => sumOf(priced.filter((measure) => groupOf(measure) === group)))
      .reduce((total, sum) => total + sum, 0);
  return [
    equal("chk-pillars", { kind: "byPillar" }, { expected, actual: sumBy(({ pillarId }) => pillarId) }),
    equal(
      "chk-ministries",
      { kind: "byMinistry" },
      { expected, actual: sumBy(({ ministryIds }) => ministryIds.join()) },
    ),
  ];
}

interface Values {
  readonly expected: number;
  readonly actual: number;
}

function equal(id: string, subject: CheckSubject, values: Values): BudgetCheck {
  return { id, unit: "amountOku", ...values, knownDifference: 0, subject };
}

function explained(id: string, subject: CheckSubject, values: Values): BudgetCheck {
  return { id, unit: "amountOku", ...values, knownDifference: values.actual - values.expected, subject };
}

function counted(id: string, subject: CheckSubject, values: Values): BudgetCheck {
  return { id, unit: "count", ...values, knownDifference: 0, subject };
}
