import { formatColumn, quoteSheetName } from "./a1";
import { replaceTableInFormula } from "./formulaText";
import type { PreviewTable } from "./previewWorkbook";
import { rewriteFormulas } from "./rewriteFormulas";
import type { UniverSession } from "./univerSession";

/** Writes plain addresses where formulas name a table that is about to become plain cells. */
export function replaceTableReferences(session: UniverSession, table: PreviewTable): void {
  const sheetName = quoteSheetName(session.sheet(table.sheetId).getName());
  rewriteFormulas(session, (formula, rowIndex) =>
    replaceTableInFormula(formula, table.name, (reference) => {
      const address = addressOf(table, reference, rowIndex);
      return address === undefined ? "#REF!" : `${sheetName}!${address}`;
    }),
  );
}

/** The absolute address of a structured reference seen from a row; a name has no row of its own. */
function addressOf(
  table: PreviewTable,
  reference: { readonly section: string; readonly columns: readonly string[] },
  formulaRow: number | undefined,
): string | undefined {
  const { area } = table;
  const last = area.rowIndex + area.rowCount - 1;
  const rowsBySection: Readonly<Record<string, readonly [number, number] | undefined>> = {
    "#all": [area.rowIndex, last],
    "#headers": [area.rowIndex, area.rowIndex],
    "#this row": formulaRow === undefined ? undefined : [formulaRow, formulaRow],
    "#data": [area.rowIndex + 1, last],
  };
  const rows = rowsBySection[reference.section.toLowerCase()];
  const offsets = reference.columns.map((name) => table.columns.findIndex((column) => column.name === name));
  if (!rows || offsets.includes(-1)) return undefined;
  const first = offsets.length === 0 ? 0 : Math.min(...offsets);
  const final = offsets.length === 0 ? area.columnCount - 1 : Math.max(...offsets);
  const cell = (offset: number, row: number): string => {
    // A reference to the formula's own row keeps following its row.
    const isThisRow = reference.section.toLowerCase() === "#this row";
    return `$${formatColumn(area.columnIndex + offset)}${isThisRow ? "" : "$"}${row + 1}`;
  };
  const start = cell(first, rows[0]);
  const end = cell(final, rows[1]);
  return start === end ? start : `${start}:${end}`;
}
