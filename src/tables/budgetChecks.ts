import type { Budget, Measure } from "../budget/measure";
import { packageTotal } from "../budget/packageTotal";
import { tableMessagesFor } from "../messages/tableMessages";
import type { CheckMessages, CheckWords } from "../messages/tableMessages";
import { checkFormulas } from "./checkFormulas";
import type { CheckFormulas } from "./checkFormulas";
import type { DrawContext } from "./tableSource";

/** One comparison: what the data says, the formula (without `=`) that finds it in the workbook, and the difference that is explained. */
export interface BudgetCheck {
  readonly id: string;
  readonly unit: "amountOku" | "count";
  readonly expected: number;
  readonly actual: string;
  /** By how much the actual value differs from the expected one in the documents themselves. */
  readonly knownDifference: number;
  readonly words: CheckWords;
}

/** Every comparison within the budget document: totals, the two lists, lines and their measures, bases. */
export function planChecks(context: DrawContext): readonly BudgetCheck[] {
  const facts = budgetFigures(context.budget);
  const basis: CheckBasis = {
    facts,
    formulas: checkFormulas(context),
    words: tableMessagesFor(context.language).checks,
    context,
  };
  return [
    ...totalChecks(basis),
    ...listChecks(basis),
    ...lineChecks(basis),
    ...basisChecks(basis),
    ...apartChecks(basis),
    ...summaryChecks(basis),
  ];
}

interface CheckBasis {
  readonly facts: BudgetFigures;
  readonly formulas: CheckFormulas;
  readonly words: CheckMessages;
  readonly context: DrawContext;
}

function totalChecks({ facts, formulas, words, context }: CheckBasis): BudgetCheck[] {
  const { sumOku, priced } = facts;
  const checks = [
    amountCheck("chk-sum", words.individualSum, { expected: sumOku, actual: formulas.individualSum }),
    countCheck("chk-count", words.individualCount, { expected: priced.length, actual: formulas.pricedCount }),
  ];
  const total = packageTotal(context.budget, "project_cost");
  if (total !== undefined) {
    checks.push({
      ...amountCheck("chk-package", words.packageTotal({ printed: total.printed, sumOku }), {
        expected: total.amountOku,
        actual: formulas.individualSum,
      }),
      knownDifference: sumOku - total.amountOku,
    });
  }
  const national = packageTotal(context.budget, "national");
  if (national !== undefined) {
    const nationalCount = priced.filter(({ amounts }) => amounts[0]?.basis === "national").length;
    const actual = formulas.nationalCount;
    checks.push(
      countCheck("chk-national", words.nationalTotal({ printed: national.printed }), {
        expected: nationalCount,
        actual,
      }),
    );
  }
  return checks;
}

function listChecks({ facts, formulas, words }: CheckBasis): BudgetCheck[] {
  const { overviewOku, sumOku, onlyIndividual, lines } = facts;
  const onlyOku = amountsDescending(onlyIndividual);
  const composedOku = sumOku - sumOf(onlyIndividual);
  const rounded = lines.filter(({ line, partsOku }) => amountOf(line) !== partsOku);
  const roundingOku = rounded.reduce((sum, { line, partsOku }) => sum + partsOku - amountOf(line), 0);
  const roundings = rounded.map(
    ({ line, parts }) => `(${formulas.individualAmounts(parts)}-${formulas.overviewAmount(line)})`,
  );
  const only = formulas.individualAmounts(onlyIndividual);
  return [
    amountCheck("chk-overview", words.overviewSum, { expected: overviewOku, actual: formulas.overviewSum }),
    amountCheck("chk-bridge", words.bridge({ overviewOku, onlyOku, roundingOku, sumOku }), {
      expected: sumOku,
      actual: [formulas.overviewSum, only, ...roundings].join("+"),
    }),
    {
      ...amountCheck("chk-overlap", words.overlap({ overviewOku, composedOku }), {
        expected: overviewOku,
        actual: `${formulas.individualSum}-(${only})`,
      }),
      knownDifference: composedOku - overviewOku,
    },
  ];
}

function lineChecks({ facts, formulas, words }: CheckBasis): BudgetCheck[] {
  return facts.lines.map(({ line, parts, partsOku }) => {
    const overviewOku = amountOf(line);
    const partNames = parts.map(({ name }) => name);
    return {
      ...amountCheck(`chk-${line.id}`, words.line({ name: line.name, partNames, overviewOku, partsOku }), {
        expected: overviewOku,
        actual: formulas.individualAmounts(parts),
      }),
      knownDifference: partsOku - overviewOku,
    };
  });
}

function basisChecks({ formulas, words, context }: CheckBasis): BudgetCheck[] {
  const { bases } = tableMessagesFor(context.language);
  return context.budget.measures.flatMap((measure) => {
    const [first, ...others] = measure.amounts;
    if (first === undefined) return [];
    return others.map((other) => ({
      ...amountCheck(
        `chk-${measure.id}-${other.basis}`,
        words.bases({
          name: measure.name,
          first: bases[first.basis],
          firstOku: first.amountOku,
          other: bases[other.basis],
          otherOku: other.amountOku,
        }),
        { expected: first.amountOku, actual: formulas.amountOn(measure, other.basis) },
      ),
      knownDifference: other.amountOku - first.amountOku,
    }));
  });
}

function apartChecks({ facts, formulas, words }: CheckBasis): BudgetCheck[] {
  const amountsOku = amountsDescending(facts.continuing);
  const sumOku = sumOf(facts.continuing);
  return [
    amountCheck("chk-continuing", words.continuing({ amountsOku, sumOku }), {
      expected: sumOku,
      actual: formulas.continuingSum,
    }),
    ...facts.parents.map(({ parent, pricedParts }) =>
      countCheck(
        `chk-parts-${parent.id}`,
        words.withoutAmount({ parentName: parent.name, parentOku: amountOf(parent) }),
        { expected: pricedParts, actual: formulas.pricedPartCount(parent) },
      ),
    ),
  ];
}

function summaryChecks({ facts, formulas, words }: CheckBasis): BudgetCheck[] {
  const expected = facts.sumOku;
  return [
    amountCheck("chk-pillars", words.byPillar, { expected, actual: formulas.pillarSum }),
    amountCheck("chk-ministries", words.byMinistry, { expected, actual: formulas.ministrySum }),
  ];
}

function amountCheck(
  id: string,
  words: CheckWords,
  values: { readonly expected: number; readonly actual: string },
): BudgetCheck {
  return { id, unit: "amountOku", ...values, knownDifference: 0, words };
}

function countCheck(
  id: string,
  words: CheckWords,
  values: { readonly expected: number; readonly actual: string },
): BudgetCheck {
  return { id, unit: "count", ...values, knownDifference: 0, words };
}

type BudgetFigures = ReturnType<typeof budgetFigures>;

/** What the data itself adds up to: only the amount printed beside a line counts, and each list on its own. */
function budgetFigures({ measures, compositions }: Budget) {
  const individual = measures.filter(({ list }) => list === "individual");
  const priced = individual.filter(({ status, amounts }) => status === "new" && amounts.length > 0);
  const overview = measures.filter(
    ({ list, status, amounts }) => list === "overview" && status === "new" && amounts.length > 0,
  );
  const composedIds = new Set(compositions.map(({ measureId }) => measureId));
  return {
    priced,
    sumOku: sumOf(priced),
    overviewOku: sumOf(overview),
    onlyIndividual: priced.filter(({ id }) => !composedIds.has(id)),
    continuing: individual.filter(({ status }) => status === "continuing"),
    lines: overview.map((line) => {
      const partIds = compositions.filter(({ overviewId }) => overviewId === line.id);
      const parts = individual.filter(({ id }) => partIds.some(({ measureId }) => measureId === id));
      return { line, parts, partsOku: sumOf(parts) };
    }),
    parents: individual.flatMap((parent) => {
      const parts = individual.filter(({ parentId }) => parentId === parent.id);
      const pricedParts = parts.filter(({ amounts }) => amounts.length > 0).length;
      return parts.length === 0 ? [] : [{ parent, pricedParts }];
    }),
  };
}

function amountOf({ amounts }: Measure): number {
  return amounts[0]?.amountOku ?? 0;
}

function sumOf(measures: readonly Measure[]): number {
  return measures.reduce((sum, measure) => sum + amountOf(measure), 0);
}

function amountsDescending(measures: readonly Measure[]): number[] {
  return measures.map(amountOf).sort((a, b) => b - a);
}
