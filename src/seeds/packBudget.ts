import type {
  Amount,
  Budget,
  Composition,
  Measure,
  Ministry,
  Pillar,
  PrintedTotal,
  SourceDocument,
} from "../budget/measure";
import { packRows, unpackRows } from "./packedRows";
import type { PackedRow } from "./packedRows";

/** The budget as it is shipped: rows without keys, for few bytes. */
export interface PackedBudget {
  readonly version: string;
  readonly documents: readonly PackedRow[];
  readonly ministries: readonly PackedRow[];
  readonly pillars: readonly PackedRow[];
  readonly measures: readonly PackedRow[];
  readonly totals: readonly PackedRow[];
  readonly compositions: readonly PackedRow[];
}

const documentColumns: readonly (keyof SourceDocument)[] = [
  "id",
  "title",
  "shortTitle",
  "titleEn",
  "issuer",
  "issuerEn",
  "publishedOn",
  "publishedOnEra",
  "fiscalYear",
  "provisional",
  "amountBasisNote",
];
const ministryColumns: readonly (keyof Ministry)[] = ["id", "mark", "name", "nameEn"];
const pillarColumns: readonly (keyof Pillar)[] = [
  "id",
  "documentId",
  "list",
  "label",
  "name",
  "parentId",
  "order",
];
const measureColumns: readonly (keyof Measure)[] = [
  "id",
  "documentId",
  "list",
  "pillarId",
  "parentId",
  "order",
  "name",
  "status",
  "ministryIds",
  "description",
  "locator",
  "note",
  "amounts",
  "aliases",
];
const amountColumns: readonly (keyof Amount)[] = ["basis", "amountOku", "approximate", "printed", "locator"];
const totalColumns: readonly (keyof PrintedTotal)[] = ["documentId", ...amountColumns];
const compositionColumns: readonly (keyof Composition)[] = ["overviewId", "measureId"];

/** Packs a budget into plain JSON without repeated keys. */
export function packBudget(budget: Budget): PackedBudget {
  return {
    version: budget.version,
    documents: packRows(budget.documents, documentColumns),
    ministries: packRows(budget.ministries, ministryColumns),
    pillars: packRows(budget.pillars, pillarColumns),
    measures: packRows(
      budget.measures.map((measure) => ({ ...measure, amounts: packRows(measure.amounts, amountColumns) })),
      measureColumns,
    ),
    totals: packRows(budget.totals, totalColumns),
    compositions: packRows(budget.compositions, compositionColumns),
  };
}

/** The budget that was packed; exactly the value that went in. */
export function unpackBudget(packed: PackedBudget): Budget {
  return {
    version: packed.version,
    documents: unpackRows(packed.documents, documentColumns),
    ministries: unpackRows(packed.ministries, ministryColumns),
    pillars: unpackRows(packed.pillars, pillarColumns),
    measures: unpackRows<Omit<Measure, "amounts"> & { amounts: readonly PackedRow[] }>(
      packed.measures,
      measureColumns,
    ).map((measure) => ({ ...measure, amounts: unpackRows(measure.amounts, amountColumns) })),
    totals: unpackRows(packed.totals, totalColumns),
    compositions: unpackRows(packed.compositions, compositionColumns),
  };
}
