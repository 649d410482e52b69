import { citation } from "../budget/citation";
import { measureContext, pillarTitle } from "../budget/measureContext";
import type { Measure } from "../budget/measure";
import { functionMessagesFor } from "../messages/functionMessages";
import type { MeasureField } from "../messages/functionMessages";
import type { Language } from "../messages/language";
import { seedBudget } from "../seeds/seedBudget";
import { amountAnswer } from "./amountAnswer";
import type { AnswerCell } from "./measureCells";

/** One field of a measure, words in the given language; empty text where the document prints none. */
export function fieldAnswer(
  measure: Measure,
  { field, language }: { field: MeasureField; language: Language },
): AnswerCell {
  return answers[field](measure, language);
}

const answers: Readonly<Record<MeasureField, (measure: Measure, language: Language) => AnswerCell>> = {
  id: (measure) => measure.id,
  name: (measure) => measure.name,
  pillar: (measure) => pillarTitle(measureContext(seedBudget, measure).pillar),
  ministries: (measure, language) =>
    measureContext(seedBudget, measure)
      .ministries.map((ministry) => (language === "ja" ? ministry.name : ministry.nameEn))
      .join(functionMessagesFor(language).listSeparator),
  status: (measure, language) => functionMessagesFor(language).statuses[measure.status],
  basis: (measure, language) => {
    const amount = amountAnswer(measure, "printed");
    return "basis" in amount ? functionMessagesFor(language).bases[amount.basis] : amount;
  },
  approximate: (measure) => {
    const amount = amountAnswer(measure, "printed");
    return "basis" in amount ? amount.approximate : amount;
  },
  provisional: (measure) => measureContext(seedBudget, measure).document.provisional,
  printed: (measure) => {
    const amount = amountAnswer(measure, "printed");
    return "basis" in amount ? amount.printed : amount;
  },
  description: (measure) => measure.description,
  source: (measure, language) => citation(seedBudget, measure, { style: "full", language }),
  note: (measure) => measure.note,
};
