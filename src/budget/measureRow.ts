import { citation } from "./citation";
import type { Basis, Budget, Measure, MeasureStatus } from "./measure";
import { measureContext, pillarTitle } from "./measureContext";

/** The columns of 施策一覧 in order: the same in every language and for ever. */
export const measureColumnKeys = [
  "id",
  "pillar",
  "name",
  "ministries",
  "status",
  "amountOku",
  "basis",
  "approximate",
  "provisional",
  "parent",
  "description",
  "note",
  "source",
] as const;

/** A column of 施策一覧 by its key. */
export type MeasureColumnKey = (typeof measureColumnKeys)[number];

/** The words that a row's values are written in. */
export interface MeasureRowWords {
  readonly statuses: Readonly<Record<MeasureStatus, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly approximate: string;
  readonly provisional: string;
  readonly listSeparator: string;
}

/** How a row is written. */
export interface MeasureRowOptions {
  readonly parent: Measure | undefined;
  readonly language: "ja" | "en";
  readonly words: MeasureRowWords;
}

/**
 * What is said of a line of either list, by column: an amount is a number in 億円, and `null` is where nothing is said,
 * never 0.
 */
export function measureRow(
  budget: Budget,
  measure: Measure,
  { parent, language, words }: MeasureRowOptions,
): Readonly<Record<MeasureColumnKey, string | number | null>> {
  const [amount] = measure.amounts;
  const { document, pillar, ministries } = measureContext(budget, measure);
  const ministryNames = ministries.map((ministry) => (language === "ja" ? ministry.name : ministry.nameEn));
  return {
    id: measure.id,
    pillar: pillarTitle(pillar),
    name: measure.name,
    ministries: ministryNames.join(words.listSeparator) || null,
    status: words.statuses[measure.status],
    amountOku: amount?.amountOku ?? null,
    basis: amount === undefined ? null : words.bases[amount.basis],
    approximate: amount?.approximate === true ? words.approximate : null,
    provisional: document.provisional ? words.provisional : null,
    parent: parent?.name ?? null,
    description: measure.description || null,
    note: measure.note || null,
    source: citation(budget, measure, { style: "short", language }),
  };
}
