import type { WorkbookChange } from "../workbook/workbookChange";
import type { InsertedSheet, InsertedTable, MadeParts } from "./setRequest";

/** A part of the set that is written whole: a table, a sheet over tables, or 目次. */
export interface SetStep {
  /** What it is called while it is written. */
  readonly title: string;
  readonly changes: readonly WorkbookChange[];
  readonly made:
    | { readonly kind: "table"; readonly table: InsertedTable }
    | { readonly kind: "pivot" | "charts" | "contents"; readonly sheet: InsertedSheet };
}

/** What is in the workbook once these steps are. */
export function madeBy(steps: readonly SetStep[]): MadeParts {
  const made = steps.map((step) => step.made);
  const sheetsOf = (kind: "pivot" | "charts" | "contents"): readonly InsertedSheet[] =>
    made.flatMap((one) => (one.kind === kind ? [one.sheet] : []));
  return {
    tables: made.flatMap((one) => (one.kind === "table" ? [one.table] : [])),
    pivots: sheetsOf("pivot"),
    charts: sheetsOf("charts")[0],
    contents: sheetsOf("contents")[0],
  };
}
