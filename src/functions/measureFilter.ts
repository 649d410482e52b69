import type { MeasureFilter } from "../budget/selectMeasures";
import { pillarTitle } from "../budget/measureContext";
import { ministryShortNames } from "../budget/ministryShortNames";
import { ministryLabels, pillarLabels, statusLabels } from "../messages/functionMessages";
import { seedBudget } from "../seeds/seedBudget";
import { optionalLabelOf } from "./chosenLabel";

const pillarOf = optionalLabelOf("pillar", pillarLabels, {
  also: (choice) =>
    seedBudget.pillars
      .filter(({ id }) => id === choice)
      .flatMap((pillar) => [
        pillar.name,
        pillarTitle(pillar),
        ...(pillar.label === "" ? [] : [pillar.label]),
      ]),
});
const ministryOf = optionalLabelOf("ministry", ministryLabels, {
  also: (choice) => [
    ministryShortNames[choice],
    ...seedBudget.ministries.filter(({ id }) => id === choice).map(({ mark }) => mark),
  ],
});
const statusOf = optionalLabelOf("status", statusLabels);

/** Reads the arguments that narrow the individual list; blank or omitted narrows nothing. */
export function readMeasureFilter(pillar: unknown, ministry: unknown, status: unknown): MeasureFilter {
  return { pillarId: pillarOf(pillar), ministryId: ministryOf(ministry), status: statusOf(status) };
}
