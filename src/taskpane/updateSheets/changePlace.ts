import type { CheckedTable } from "../../actions/updateTypes";
import type { PlaceWords } from "../../messages/messages";
import { formatAddress } from "../../workbook/cellAddress";
import type { PlannedChange } from "./plannedTable";

/** The cell that a change is about, or its row's first one; `undefined` where the sheet does not have the row. */
export function changePlace({ finding }: PlannedChange, table: CheckedTable): PlaceWords | undefined {
  if (finding.sheetRow === undefined) return undefined;
  const { origin, sheetName } = table;
  const columnIndex = origin.columnIndex + (finding.kind === "cell" ? finding.sheetColumn : 0);
  const rowIndex = origin.rowIndex + finding.sheetRow;
  return { sheetName, address: formatAddress({ rowIndex, columnIndex, rowCount: 1, columnCount: 1 }) };
}
