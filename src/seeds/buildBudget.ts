import type { Budget } from "../budget/measure";
import { valueOf } from "./seedTables";
import type { SeedTables } from "./seedTables";

/** Puts amounts and aliases into their measures and everything into one budget, in the order of the files. */
export function buildBudget(version: string, tables: SeedTables): Budget {
  const amounts = tables.amounts.map(valueOf);
  const aliases = tables.aliases.map(valueOf);
  return {
    version,
    documents: tables.documents.map(valueOf),
    ministries: tables.ministries.map(valueOf),
    pillars: tables.pillars.map(valueOf),
    measures: tables.measures.map(({ value: measure }) => ({
      ...measure,
      amounts: amounts
        .filter(({ measureId }) => measureId === measure.id)
        .map(({ basis, amountOku, approximate, printed, locator }) => ({
          basis,
          amountOku,
          approximate,
          printed,
          locator,
        })),
      aliases: aliases.filter(({ measureId }) => measureId === measure.id).map(({ alias }) => alias),
    })),
    totals: tables.totals.map(valueOf),
    compositions: tables.compositions.map(valueOf),
  };
}
