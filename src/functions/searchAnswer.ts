import { createMeasureRanking } from "../budget/rankMeasures";
import { functionMessagesFor } from "../messages/functionMessages";
import { searchHeaders } from "../messages/searchHeaders";
import { shortened } from "../messages/shortened";
import { linksOfMeasure } from "../policy/policyLinks";
import { seedBudget } from "../seeds/seedBudget";
import { answeredPolicy } from "../seeds/answeredPolicy";
import { notAvailable } from "./functionError";
import { functionLanguage } from "./functionLanguage";
import { measureIndex } from "./measureCells";
import { spill } from "./spill";
import type { HeaderChoice } from "./spill";

const keys = ["id", "name", "amountOku", "score"] as const;

let rank: ReturnType<typeof createMeasureRanking> | undefined;

/** The measures that fit a query, best first, as rows; nothing to search for and nothing found are `#N/A`. */
export function searchRows(
  { query, max }: { readonly query: string; readonly max: number },
  choice: HeaderChoice,
): unknown[][] {
  const messages = functionMessagesFor(functionLanguage());
  if (query.trim() === "") throw notAvailable(messages.blankQuery);
  rank ??= createMeasureRanking(seedBudget, {
    index: measureIndex(),
    furtherWords: ({ id }) =>
      linksOfMeasure(answeredPolicy, id).flatMap(({ link, priority }) => [
        link.wording,
        ...(priority?.keyTerms ?? []),
      ]),
  });
  const found = rank(query).slice(0, max);
  if (found.length === 0) throw notAvailable(messages.nothingFound(shortened(query)));
  const rows = found.map(({ measure, score }) => ({
    id: measure.id,
    name: measure.name,
    amountOku: measure.amounts[0]?.amountOku ?? null,
    score,
  }));
  return spill(rows, { keys, headers: searchHeaders[choice.language], choice });
}
