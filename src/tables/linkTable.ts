import { tableMessagesFor } from "../messages/tableMessages";
import type { TableColumnKeys } from "../messages/tableMessages";
import type { PolicyLink } from "../policy/policy";
import { linkRow } from "../policy/policyRows";
import type { CellInput } from "../workbook/cellContent";
import { drawColumns } from "./drawnTable";
import type { ColumnLook, PlainTable } from "./drawnTable";
import { tableEntry } from "./tableCatalog";
import { budgetNotes, policyNotes } from "./tableNotes";
import type { DrawContext } from "./tableSource";

const columns: readonly ColumnLook<TableColumnKeys["links"]>[] = [
  { key: "id", widthInCharacters: 18 },
  { key: "measureId", widthInCharacters: 10 },
  { key: "measure", widthInCharacters: 38, wrapText: true },
  { key: "status", widthInCharacters: 16, wrapText: true },
  { key: "amountOku", widthInCharacters: 12, numberFormat: "#,##0", horizontalAlignment: "Right" },
  { key: "basis", widthInCharacters: 12, wrapText: true, horizontalAlignment: "Center" },
  { key: "projectNo", widthInCharacters: 8, horizontalAlignment: "Center" },
  { key: "project", widthInCharacters: 28, wrapText: true },
  { key: "section", widthInCharacters: 32, wrapText: true },
  { key: "priorityId", widthInCharacters: 10 },
  { key: "evidence", widthInCharacters: 8, horizontalAlignment: "Center" },
  { key: "wording", widthInCharacters: 28, wrapText: true },
  { key: "reason", widthInCharacters: 54, wrapText: true },
];

/** 施策と方針の対応: which project or section of the policy a measure answers; a measure may have several rows or none. */
export function drawLinkTable(context: DrawContext): PlainTable {
  const words = tableMessagesFor(context.language).tables.links;
  const [title = "", ...budgetLines] = budgetNotes(words.title, context);
  const [, ...policyLines] = policyNotes(words.title, context);
  return {
    tableName: tableEntry("links").tableName,
    sheetName: words.sheetName,
    columns: drawColumns(columns, words.headers),
    rows: context.policy.links.map((link) => {
      const cells = linkCells(link, context);
      return columns.map(({ key }) => cells[key]);
    }),
    notes: [title, ...budgetLines, ...policyLines],
  };
}

function linkCells(
  link: PolicyLink,
  { budget, policy, language }: DrawContext,
): Readonly<Record<TableColumnKeys["links"], CellInput>> {
  const words = tableMessagesFor(language);
  const measure = budget.measures.find(({ id }) => id === link.measureId);
  const amount = measure?.amounts[0];
  return {
    id: link.id,
    measureId: link.measureId,
    measure: measure?.name ?? null,
    status: measure === undefined ? null : words.statuses[measure.status],
    amountOku: amount?.amountOku ?? null,
    basis: amount === undefined ? null : words.bases[amount.basis],
    ...linkRow(link, { policy, words }),
  };
}
