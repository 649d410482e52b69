import type { Budget, Measure } from "../../src/budget/measure";

/** A later edition of a budget, with what a test says differently; its version is newer than any of today's. */
export function revise(
  budget: Budget,
  {
    amounts = {},
    names = {},
    withdrawn = [],
    added = [],
    version = "2099-01-01.1",
  }: {
    amounts?: Readonly<Record<string, number>>;
    names?: Readonly<Record<string, string>>;
    withdrawn?: readonly string[];
    added?: readonly (Pick<Measure, "id" | "name"> & {
      readonly after: string;
      readonly amountOku: number;
    })[];
    version?: string;
  },
): Budget {
  const kept = budget.measures
    .filter(({ id }) => !withdrawn.includes(id))
    .map((measure) => {
      const [first, ...others] = measure.amounts;
      const amountOku = amounts[measure.id];
      return {
        ...measure,
        name: names[measure.id] ?? measure.name,
        amounts:
          amountOku === undefined || first === undefined
            ? measure.amounts
            : [{ ...first, amountOku }, ...others],
      };
    });
  const measures = kept.flatMap((measure) => {
    const followers = added.filter(({ after }) => after === measure.id);
    const [first] = measure.amounts;
    return [
      measure,
      ...followers.map(({ id, name, amountOku }) => ({
        ...measure,
        id,
        name,
        aliases: [],
        amounts: first === undefined ? [] : [{ ...first, amountOku, printed: `${String(amountOku)}億円` }],
      })),
    ];
  });
  return { ...budget, version, measures };
}
