import type { Budget } from "../../budget/measure";
import { searchMeasures } from "../../budget/searchMeasures";
import type { Messages } from "../../messages/messages";
import type { ComboOption } from "./comboField";

/** The measures that a search finds, or all of the individual list where nothing is searched for. */
export function measureOptions(
  budget: Budget,
  { query, messages }: { readonly query: string; readonly messages: Messages },
): readonly ComboOption[] {
  const found =
    query === ""
      ? budget.measures.filter(({ list }) => list === "individual")
      : searchMeasures(budget, query);
  return found.map((measure) => {
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
