import { formatTextLiteral } from "../budget/textLiteral";
import { tableMessagesFor } from "../messages/tableMessages";
import type { TableColumnKeys } from "../messages/tableMessages";
import { planChecks } from "./budgetChecks";
import { drawColumns } from "./drawnTable";
import type { ColumnLook, DrawnCell, DrawnTable } from "./drawnTable";
import { tableEntry } from "./tableCatalog";
import { budgetNotes } from "./tableNotes";
import type { DrawContext } from "./tableSource";

const columns: readonly ColumnLook<TableColumnKeys["checks"]>[] = [
  { key: "id", widthInCharacters: 26 },
  { key: "check", widthInCharacters: 46, wrapText: true },
  { key: "unit", widthInCharacters: 8, horizontalAlignment: "Center" },
  { key: "expected", widthInCharacters: 10, numberFormat: "#,##0", horizontalAlignment: "Right" },
  { key: "actual", widthInCharacters: 10, numberFormat: "#,##0", horizontalAlignment: "Right" },
  { key: "difference", widthInCharacters: 8, numberFormat: "#,##0;-#,##0;0", horizontalAlignment: "Right" },
  {
    key: "knownDifference",
    widthInCharacters: 10,
    numberFormat: "#,##0;-#,##0;0",
    horizontalAlignment: "Right",
  },
  { key: "verdict", widthInCharacters: 14, horizontalAlignment: "Center" },
  { key: "reason", widthInCharacters: 70, wrapText: true },
];

/**
 * 整合性チェック: what the documents' figures add up to, and why they differ where they do.
 *
 * The expected value is the data's; the actual one is a formula over the inserted tables, so that an edit there shows
 * here. A difference that the documents explain is no error, and nothing is evened out.
 */
export function drawCheckTable(context: DrawContext): DrawnTable {
  const messages = tableMessagesFor(context.language);
  const words = messages.tables.checks;
  const { verdicts, units } = messages.checks;
  const verdict =
    `=IF(ROUND([@difference]-[@knownDifference],6)=0,IF([@knownDifference]=0,${formatTextLiteral(verdicts.equal)},` +
    `${formatTextLiteral(verdicts.explained)}),${formatTextLiteral(verdicts.check)})`;
  return {
    tableName: tableEntry("checks").tableName,
    sheetName: words.sheetName,
    columns: drawColumns(columns, words.headers),
    rows: planChecks(context).map((check) => {
      const cells: Readonly<Record<TableColumnKeys["checks"], DrawnCell>> = {
        id: check.id,
        check: check.words.check,
        unit: units[check.unit],
        expected: check.expected,
        actual: { formula: `=${check.actual}` },
        difference: { formula: "=[@actual]-[@expected]" },
        knownDifference: check.knownDifference,
        verdict: { formula: verdict },
        reason: check.words.reason,
      };
      return columns.map(({ key }) => cells[key]);
    }),
    notes: budgetNotes(words.title, context),
  };
}
