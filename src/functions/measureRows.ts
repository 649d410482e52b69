import type { Measure } from "../budget/measure";
import { measureColumnKeys, measureRowWriter } from "../budget/measureRow";
import { measureRowMessages } from "../messages/measureRowMessages";
import { seedBudget } from "../seeds/seedBudget";
import { spill } from "./spill";
import type { HeaderChoice } from "./spill";

/** Measures as the rows of 施策一覧. */
export function measureRows(measures: readonly Measure[], choice: HeaderChoice): unknown[][] {
  const { language } = choice;
  const words = measureRowMessages[language];
  const writeRow = measureRowWriter(seedBudget, { language, words });
  const rows = measures.map((measure) =>
    writeRow(
      measure,
      seedBudget.measures.find(({ id }) => id === measure.parentId),
    ),
  );
  return spill(rows, { keys: measureColumnKeys, headers: words.headers, choice });
}
