import type { Budget } from "../budget/measure";
import { measureRowWriter } from "../budget/measureRow";
import type { MeasureColumnKey } from "../budget/measureRow";
import type { Language } from "../messages/language";
import { tableMessagesFor } from "../messages/tableMessages";
import { drawColumns } from "./drawnTable";
import type { ColumnLook, PlainTable } from "./drawnTable";
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
    { key: "name", widthInCharacters: 42, wrapText: true },
    { key: "ministries", widthInCharacters: 16, wrapText: true },
    { key: "status", widthInCharacters: 16, wrapText: true },
    { key: "amountOku", widthInCharacters: 18, numberFormat: "#,##0", horizontalAlignment: "Right" },
    { key: "basis", widthInCharacters: 13 },
    { key: "approximate", widthInCharacters: 15, horizontalAlignment: "Center" },
    { key: "provisional", widthInCharacters: 15, horizontalAlignment: "Center" },
    { key: "parent", widthInCharacters: 36, wrapText: true },
    { key: "description", widthInCharacters: 56, wrapText: true },
    { key: "note", widthInCharacters: 56, wrapText: true },
    // The same words in most rows: wrapped they would only make every row higher.
    { key: "source", widthInCharacters: 60 },
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
    columns: drawColumns(measureTable.columns, words.headers),
    rows: measures.map((measure) => {
      const parent = measure.parentId === undefined ? undefined : measuresById.get(measure.parentId);
      const cells = writeRow(measure, parent);
      return keys.map((key) => cells[key]);
    }),
    notes: budgetNotes(words.title, { budget, language }),
  };
}
