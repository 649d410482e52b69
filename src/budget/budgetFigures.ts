import type { Budget, Measure } from "./measure";

/** What the data itself adds up to: only the amount printed beside a line counts, and each list on its own. */
export function budgetFigures({ measures, compositions }: Budget) {
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

/** The amount printed beside a line, as an addend: a line without one adds nothing. */
export function amountOf({ amounts }: Measure): number {
  return amounts[0]?.amountOku ?? 0;
}

/** What lines of one list add up to by the amounts printed beside them. */
export function sumOf(measures: readonly Measure[]): number {
  return measures.reduce((sum, measure) => sum + amountOf(measure), 0);
}

/** The amounts printed beside lines, largest first. */
export function amountsDescending(measures: readonly Measure[]): number[] {
  return measures.map(amountOf).sort((a, b) => b - a);
}
