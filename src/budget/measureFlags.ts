import type { Amount, Basis, Measure, SourceDocument } from "./measure";

/**
 * What one must know before quoting a number: the basis it is on, 程度 (`approximate`), 計数精査中 (`provisional`),
 * that it stays outside the package's total (`outsidePackage`), that it shares another line's amount
 * (`partOfAnother`), or that none is printed (`noAmount`).
 */
export type MeasureFlag =
  "approximate" | "provisional" | Basis | "outsidePackage" | "partOfAnother" | "noAmount";

/** The flags of a measure's amount (the one printed beside it unless another is given). */
export function measureFlags(
  measure: Measure,
  document: SourceDocument,
  amount: Amount | undefined = measure.amounts[0],
): readonly MeasureFlag[] {
  const flags: MeasureFlag[] = [];
  if (amount?.approximate === true) flags.push("approximate");
  if (document.provisional) flags.push("provisional");
  if (amount !== undefined) flags.push(amount.basis);
  if (measure.status === "continuing") flags.push("outsidePackage");
  if (amount === undefined) flags.push(measure.parentId === undefined ? "noAmount" : "partOfAnother");
  return flags;
}
