import type { Budget, Measure } from "../../src/budget/measure";
import { seedBudget } from "../../src/seeds/seedBudget";

/** The seed's lines with an amount over and over, each with an id of its own, and with other amounts where `amountOf` gives one. */
export function syntheticBudget(
  count: number,
  {
    version = seedBudget.version,
    amountOf = () => undefined,
  }: { version?: string; amountOf?: (at: number) => number | undefined } = {},
): Budget {
  const lines = seedBudget.measures.filter(
    ({ list, amounts }) => list === "individual" && amounts.length > 0,
  );
  const measures = Array.from({ length: count }, (_, at): Measure => {
    const line = lines[at % lines.length];
    const [first, ...others] = line?.amounts ?? [];
    if (line === undefined || first === undefined) throw new Error("the seed has no lines");
    const amountOku = amountOf(at) ?? first.amountOku;
    return {
      ...line,
      id: `syn-${String(at)}`,
      parentId: undefined,
      amounts: [{ ...first, amountOku }, ...others],
    };
  });
  return { ...seedBudget, version, measures };
}
