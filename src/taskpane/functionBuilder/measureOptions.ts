import type { MeasureIndex } from "../../budget/findMeasure";
import type { Budget } from "../../budget/measure";
import { searchMeasures } from "../../budget/searchMeasures";
import type { Messages } from "../../messages/messages";
import type { ComboOption } from "./comboField";

/** So many names that are like a mistyped one are offered. */
const mostSuggestions = 3;

/**
 * The measures that a search finds, or where it finds none, those whose names are like what was typed; all of the
 * individual list where nothing is searched for.
 */
export function measureOptions(
  budget: Budget,
  {
    query,
    index,
    messages,
  }: { readonly query: string; readonly index: MeasureIndex; readonly messages: Messages },
): readonly ComboOption[] {
  const found =
    query === ""
      ? budget.measures.filter(({ list }) => list === "individual")
      : searchMeasures(budget, query);
  const offered = found.length > 0 ? found : index.suggest(query, mostSuggestions);
  return offered.map((measure) => {
    const [amount] = measure.amounts;
    const isPart = measure.parentId !== undefined;
    const noAmount = isPart ? messages.measure.partOfAnother : messages.measure.noAmount;
    return {
      key: measure.id,
      label: measure.name,
      detail: [
        ...(measure.list === "overview" ? [messages.measure.overviewLine] : []),
        amount === undefined ? noAmount : messages.measure.amountPhrase(amount),
      ].join(" · "),
    };
  });
}
