import type { CreatePivot } from "../workbook/objectChanges";
import { cellAt } from "./rangeAt";

/** Queues a pivot table over a table of the workbook. */
export function queuePivot(
  context: Excel.RequestContext,
  { sheet, change }: { sheet: Excel.Worksheet; change: CreatePivot },
): void {
  const source = context.workbook.tables.getItem(change.sourceTable);
  const pivot = sheet.pivotTables.add(change.pivotName, source, cellAt(sheet, change));
  // Each level in a column of its own, so that the result can be quoted and copied.
  pivot.layout.layoutType = Excel.PivotLayoutType.outline;
  pivot.layout.showRowGrandTotals = change.grandTotals;
  pivot.layout.showColumnGrandTotals = change.grandTotals;
  for (const field of change.rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(field));
  for (const field of change.columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(field));
  const values = pivot.dataHierarchies.add(pivot.hierarchies.getItem(change.value.field));
  values.summarizeBy =
    change.value.summary === "sum" ? Excel.AggregationFunction.sum : Excel.AggregationFunction.count;
  values.name = change.value.caption;
  values.numberFormat = change.value.numberFormat;
  if (change.filter === undefined) return;
  const { field, items } = change.filter;
  const filter = pivot.filterHierarchies.add(pivot.hierarchies.getItem(field));
  filter.fields.getItem(field).applyFilter({ manualFilter: { selectedItems: [...items] } });
}
