import { citation } from "../budget/citation";
import type { Amount, Measure } from "../budget/measure";
import { tableMessagesFor } from "../messages/tableMessages";
import type { TableColumnKeys } from "../messages/tableMessages";
import type { CellInput } from "../workbook/cellContent";
import { drawColumns } from "./drawnTable";
import type { ColumnLook, PlainTable } from "./drawnTable";
import { tableEntry } from "./tableCatalog";
import { budgetNotes } from "./tableNotes";
import type { DrawContext } from "./tableSource";

const columns: readonly ColumnLook<TableColumnKeys["amounts"]>[] = [
  { key: "id", widthInCharacters: 22 },
  { key: "list", widthInCharacters: 10 },
  { key: "measureId", widthInCharacters: 10 },
  { key: "name", widthInCharacters: 46, wrapText: true },
  { key: "status", widthInCharacters: 14, wrapText: true },
  { key: "basis", widthInCharacters: 12, wrapText: true, horizontalAlignment: "Center" },
  { key: "amountOku", widthInCharacters: 12, numberFormat: "#,##0", horizontalAlignment: "Right" },
  { key: "approximate", widthInCharacters: 8, horizontalAlignment: "Center" },
  { key: "printed", widthInCharacters: 28, wrapText: true },
  { key: "isFirst", widthInCharacters: 8, horizontalAlignment: "Center" },
  { key: "source", widthInCharacters: 66, wrapText: true },
];

/** 金額明細: every printed amount, of both lists, one row per measure and basis. */
export function drawAmountTable(context: DrawContext): PlainTable {
  const { budget, language } = context;
  const words = tableMessagesFor(language).tables.amounts;
  return {
    tableName: tableEntry("amounts").tableName,
    sheetName: words.sheetName,
    columns: drawColumns(columns, words.headers),
    rows: budget.measures.flatMap((measure) =>
      measure.amounts.map((amount) => {
        const cells = amountCells({ measure, amount }, context);
        return columns.map(({ key }) => cells[key]);
      }),
    ),
    notes: budgetNotes(words.title, { budget, language }),
  };
}

function amountCells(
  { measure, amount }: { measure: Measure; amount: Amount },
  { budget, language }: DrawContext,
): Readonly<Record<TableColumnKeys["amounts"], CellInput>> {
  const words = tableMessagesFor(language);
  return {
    id: `${measure.id}:${amount.basis}`,
    list: words.lists[measure.list],
    measureId: measure.id,
    name: measure.name,
    status: words.statuses[measure.status],
    basis: words.bases[amount.basis],
    amountOku: amount.amountOku,
    approximate: amount.approximate ? words.approximate : null,
    printed: amount.printed,
    isFirst: amount === measure.amounts[0] ? words.yes : null,
    source: citation(budget, measure, { style: "short", language, amount }),
  };
}
