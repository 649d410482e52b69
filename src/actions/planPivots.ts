import type { Language } from "../messages/language";
import { tableMessagesFor } from "../messages/tableMessages";
import type { PivotMessages } from "../messages/tableMessages";
import { pivotLayout } from "../tables/pivotCatalog";
import type { PivotChoice, PivotLayout } from "../tables/pivotCatalog";
import { budgetNotes, policyNotes } from "../tables/tableNotes";
import { sourceOf } from "../tables/tableSource";
import type { DrawContext, TableSource } from "../tables/tableSource";
import type { CreatePivot } from "../workbook/objectChanges";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookFeatures } from "../workbook/workbookSnapshot";
import { noteChanges } from "./placeTable";

/** The name that a new sheet for a pivot table gets where that is free. */
export function pivotTitle(choice: PivotChoice, language: Language): string {
  const { pivots } = tableMessagesFor(language);
  if (typeof choice === "string") return pivots.titles[choice];
  const header = headerIn(choice.source, language);
  const join = (keys: readonly string[]): string => keys.map(header).join("・");
  return pivots.ownTitle({
    rows: join(choice.rows),
    columns: join(choice.columns),
    value: header(choice.value),
  });
}

/** What a pivot table holds, in a sentence for 目次. */
export function pivotAbout(choice: PivotChoice, language: Language): string {
  const { pivots } = tableMessagesFor(language);
  return typeof choice === "string" ? pivots.abouts[choice] : pivots.ownAbout;
}

/** The changes that put a pivot table on its own new sheet, with its title and what it leaves out above it. */
export function planPivot(
  choice: PivotChoice,
  { sheetName, context, features }: { sheetName: string; context: DrawContext; features: WorkbookFeatures },
): readonly WorkbookChange[] {
  const layout = pivotLayout(choice);
  const source = sourceOf(context, layout.source);
  const { pivots } = tableMessagesFor(context.language);
  const notes = [
    ...sourceNotes(layout.source, { title: pivotTitle(choice, context.language), context }),
    scopeNote(layout, { pivots, tableName: source.tableName }),
  ];
  // Below them a blank row, the filter and another blank row.
  const rowIndex = notes.length + 3;
  return [
    ...noteChanges(notes, { sheetName, rowIndex: 0, columnIndex: 0 }),
    createPivot(layout, { sheetName, rowIndex, source, language: context.language, features }),
    {
      kind: "setPrintLayout",
      sheetName,
      orientation: "Landscape",
      // Columns of a pivot table are as wide as its labels, whose number is not known before.
      paperSize: layout.columns.length > 0 ? "A3" : "A4",
    },
  ];
}

/** The title and, so that the sheet can be quoted by itself, the lines that stand above the source table as well. */
function sourceNotes(
  source: PivotLayout["source"],
  { title, context }: { title: string; context: DrawContext },
): readonly string[] {
  if (source === "priorities") return policyNotes(title, context);
  const notes = budgetNotes(title, context);
  return source === "links" ? [...notes, ...policyNotes(title, context).slice(1)] : notes;
}

function createPivot(
  layout: PivotLayout,
  {
    sheetName,
    rowIndex,
    source,
    language,
    features,
  }: {
    sheetName: string;
    rowIndex: number;
    source: TableSource;
    language: Language;
    features: WorkbookFeatures;
  },
): CreatePivot {
  const { source: sourceId, rows, columns, value, summary, onlyNew } = layout;
  const header = headerIn(sourceId, source.language);
  const { pivots } = tableMessagesFor(language);
  const filter = {
    field: header("status"),
    items: [tableMessagesFor(source.language).statuses.new],
  };
  // A field can be in one place only; without filters, the totals of each status stand apart instead.
  const filters =
    onlyNew && sourceId !== "priorities" && !rows.includes("status") && !columns.includes("status");
  const rowKeys = filters && !features.pivotFilters ? ["status", ...rows] : rows;
  return {
    kind: "createPivot",
    sheetName,
    pivotName: sheetName,
    rowIndex,
    columnIndex: 0,
    sourceTable: source.tableName,
    rows: rowKeys.map(header),
    columns: columns.map(header),
    value: {
      field: header(value),
      caption: summary === "sum" ? pivots.sumOf(header(value)) : pivots.countOf(header(value)),
      summary,
      numberFormat: "#,##0",
    },
    // Without the filter, lines that belong to no total are in it.
    grandTotals: addsUp(layout) && (!filters || features.pivotFilters),
    ...(filters && features.pivotFilters ? { filter } : {}),
  };
}

/** What is summed is one kind of money only: then its grand total means something. */
function addsUp({ source, summary, onlyNew }: PivotLayout): boolean {
  return summary === "count" || (onlyNew && source !== "amounts");
}

function scopeNote(
  layout: PivotLayout,
  { pivots, tableName }: { pivots: PivotMessages; tableName: string },
): string {
  if (layout.summary === "count") return pivots.counted({ tableName });
  if (addsUp(layout)) return pivots.onlyNew;
  return layout.source === "amounts" ? pivots.allAmounts : pivots.allStatuses;
}

function headerIn(source: PivotLayout["source"], language: Language): (key: string) => string {
  const headers: Readonly<Record<string, string>> = tableMessagesFor(language).tables[source].headers;
  return (key) => headers[key] ?? key;
}
