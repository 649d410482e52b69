import { citation } from "./citation";
import type { Basis, Budget, Measure, MeasureStatus, SourceDocument } from "./measure";
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

/** How rows are written. */
export interface MeasureRowOptions {
  readonly language: "ja" | "en";
  readonly words: MeasureRowWords;
}

/** What is said of one line, by column. */
export type MeasureRow = Readonly<Record<MeasureColumnKey, string | number | null>>;

/**
 * Writes lines of either list as rows: an amount is a number in 億円, and `null` is where nothing is said, never 0.
 *
 * What lines have in common is looked up and put together once for all rows of a writer.
 */
export function measureRowWriter(
  budget: Budget,
  { language, words }: MeasureRowOptions,
): (measure: Measure, parent: Measure | undefined) => MeasureRow {
  const pillarOf = once<string>();
  const ministriesOf = once<string>();
  const documentOf = once<CitedDocument>();
  return (measure, parent) => {
    const [amount] = measure.amounts;
    const { documentId, pillarId, ministryIds } = measure;
    const { document, sourceOf } = documentOf(documentId, () => ({
      document: measureContext(budget, measure).document,
      sourceOf: once<string>(),
    }));
    const ministries = ministriesOf(
      ministryIds.length === 1 ? (ministryIds[0] ?? "") : ministryIds.join(),
      () =>
        measureContext(budget, measure)
          .ministries.map((ministry) => (language === "ja" ? ministry.name : ministry.nameEn))
          .join(words.listSeparator),
    );
    return {
      id: measure.id,
      pillar: pillarOf(pillarId, () => pillarTitle(measureContext(budget, measure).pillar)),
      name: measure.name,
      ministries: ministries || null,
      status: words.statuses[measure.status],
      amountOku: amount?.amountOku ?? null,
      basis: amount === undefined ? null : words.bases[amount.basis],
      approximate: amount?.approximate === true ? words.approximate : null,
      provisional: document.provisional ? words.provisional : null,
      parent: parent?.name ?? null,
      description: measure.description || null,
      note: measure.note || null,
      source: sourceOf(amount?.locator ?? measure.locator, () =>
        citation(budget, measure, { style: "short", language }),
      ),
    };
  };
}

interface CitedDocument {
  readonly document: SourceDocument;
  /** A short citation says the document and the place in it. */
  readonly sourceOf: Once<string>;
}

type Once<Value> = (key: string, make: () => Value) => Value;

/** Makes one value for each key. */
function once<Value extends object | string>(): Once<Value> {
  const known = new Map<string, Value>();
  return (key, make) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make()));
    return value;
  };
}
