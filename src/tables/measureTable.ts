import type { Budget } from "../budget/measure";
import { measureRowWriter } from "../budget/measureRow";
import type { MeasureColumnKey } from "../budget/measureRow";
import type { Language } from "../messages/language";
import { tableMessagesFor } from "../messages/tableMessages";
import { drawColumns } from "./drawnTable";
import type { ColumnLook, PlainTable } from "./drawnTable";
import { fitMinistries } from "./fitMinistries";
import { budgetNotes } from "./tableNotes";

/**
 * The layout of 施策一覧: the individual list, one row per line, ids first.
 *
 * The table's name is the same in every language, so that formulas and later updates find it whatever language
 * its headers are in.
 */
export const measureTable = {
  name: "施策一覧",
  columns: [
    { key: "id", widthInCharacters: 10 },
    { key: "pillar", widthInCharacters: 20, wrapText: true },
    { key: "name", widthInCharacters: 38, wrapText: true },
    { key: "ministries", widthInCharacters: 14, wrapText: true },
    { key: "status", widthInCharacters: 16, wrapText: true },
    { key: "amountOku", widthInCharacters: 12, numberFormat: "#,##0", horizontalAlignment: "Right" },
    { key: "basis", widthInCharacters: 12, wrapText: true, horizontalAlignment: "Center" },
    { key: "approximate", widthInCharacters: 8, horizontalAlignment: "Center" },
    { key: "provisional", widthInCharacters: 8, horizontalAlignment: "Center" },
    { key: "parent", widthInCharacters: 26, wrapText: true },
    { key: "description", widthInCharacters: 44, wrapText: true },
    { key: "note", widthInCharacters: 44, wrapText: true },
    // Not wrapped, it would run beyond its column: a page of the sheet would be fitted to the longest source.
    { key: "source", widthInCharacters: 44, wrapText: true },
  ] satisfies readonly ColumnLook<MeasureColumnKey>[],
} as const;

/** 施策一覧 as cells: amounts are numbers in 億円 and empty where the document prints none, never 0. */
export function drawMeasureTable(budget: Budget, language: Language): PlainTable {
  const messages = tableMessagesFor(language);
  const words = messages.tables.measures;
  const measures = budget.measures.filter((measure) => measure.list === "individual");
  const measuresById = new Map(measures.map((measure) => [measure.id, measure]));
  const writeRow = measureRowWriter(budget, { language, words: messages });
  const keys = measureTable.columns.map(({ key }) => key);
  return {
    tableName: measureTable.name,
    sheetName: words.sheetName,
    columns: fitMinistries(drawColumns(measureTable.columns, words.headers), language),
    rows: measures.map((measure) => {
      const parent = measure.parentId === undefined ? undefined : measuresById.get(measure.parentId);
      const cells = writeRow(measure, parent);
      return keys.map((key) => cells[key]);
    }),
    notes: budgetNotes(words.title, { budget, language }),
  };
}
