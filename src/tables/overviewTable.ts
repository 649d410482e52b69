import { measureRowWriter } from "../budget/measureRow";
import { tableMessagesFor } from "../messages/tableMessages";
import type { TableColumnKeys } from "../messages/tableMessages";
import type { CellInput } from "../workbook/cellContent";
import { drawColumns, textOrEmpty } from "./drawnTable";
import type { ColumnLook, PlainTable } from "./drawnTable";
import { fitMinistries } from "./fitMinistries";
import { tableEntry } from "./tableCatalog";
import { budgetNotes } from "./tableNotes";
import type { DrawContext } from "./tableSource";

const columns: readonly ColumnLook<TableColumnKeys["overview"]>[] = [
  { key: "id", widthInCharacters: 10 },
  { key: "pillar", widthInCharacters: 26, wrapText: true },
  { key: "name", widthInCharacters: 38, wrapText: true },
  { key: "ministries", widthInCharacters: 14, wrapText: true },
  { key: "status", widthInCharacters: 16, wrapText: true },
  { key: "amountOku", widthInCharacters: 12, numberFormat: "#,##0", horizontalAlignment: "Right" },
  { key: "basis", widthInCharacters: 12, wrapText: true, horizontalAlignment: "Center" },
  { key: "approximate", widthInCharacters: 8, horizontalAlignment: "Center" },
  { key: "provisional", widthInCharacters: 8, horizontalAlignment: "Center" },
  { key: "madeOf", widthInCharacters: 20, wrapText: true },
  { key: "description", widthInCharacters: 44, wrapText: true },
  { key: "note", widthInCharacters: 44, wrapText: true },
  { key: "source", widthInCharacters: 44, wrapText: true },
];

/** 総括表: the overview's lines, each with the ids of the individual measures it is made of. */
export function drawOverviewTable({ budget, language }: DrawContext): PlainTable {
  const messages = tableMessagesFor(language);
  const words = messages.tables.overview;
  const lines = budget.measures.filter(({ list }) => list === "overview");
  const writeRow = measureRowWriter(budget, { language, words: messages });
  return {
    tableName: tableEntry("overview").tableName,
    sheetName: words.sheetName,
    columns: fitMinistries(drawColumns(columns, words.headers), language),
    rows: lines.map((line) => {
      const partIds = budget.compositions
        .filter(({ overviewId }) => overviewId === line.id)
        .map(({ measureId }) => measureId);
      const cells: Readonly<Record<TableColumnKeys["overview"], CellInput>> = {
        ...writeRow(line, undefined),
        madeOf: textOrEmpty(partIds.join(messages.listSeparator)),
      };
      return columns.map(({ key }) => cells[key]);
    }),
    notes: budgetNotes(words.title, { budget, language }),
  };
}
