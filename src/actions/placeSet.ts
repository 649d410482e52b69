import type { DrawnTable } from "../tables/drawnTable";
import { tableTitle } from "../tables/tableCatalog";
import type { TableId } from "../tables/tableCatalog";
import { formatAddress } from "../workbook/cellAddress";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";
import { placeTable } from "./placeTable";
import type { InsertedTable, InsertSetOutcome, InsertSetRequest } from "./setRequest";
import type { SheetNames } from "./sheetNames";
import { stackTables } from "./stackTables";

/** A table of the set before it has a place. */
export interface DrawnForSet {
  readonly id: TableId;
  readonly tableName: string;
  readonly table: DrawnTable;
}

/** A table of the set with the changes that put it where it goes. */
export interface PlacedTable {
  readonly table: InsertedTable;
  readonly changes: readonly WorkbookChange[];
}

/** Gives each table a new sheet. */
export function placeOnSheets(
  drawn: readonly DrawnForSet[],
  { request, names }: { request: InsertSetRequest; names: SheetNames },
): { readonly kind: "placed"; readonly tables: readonly PlacedTable[] } {
  const tables = drawn.map(({ id, tableName, table }) => {
    const sheetName = names.take(table.sheetName);
    const { changes, tableArea } = placeTable(table, {
      sheetName,
      rowIndex: 0,
      columnIndex: 0,
      tableName,
      freezesHeader: true,
      ownsSheet: true,
    });
    return {
      table: insertedTable(id, { request, tableName, sheetName, address: formatAddress(tableArea), table }),
      changes: [{ kind: "addSheet", sheetName } as const, ...changes],
    };
  });
  return { kind: "placed", tables };
}

/** Puts the tables one below the other from the selected cell on. */
export function placeInStack(
  drawn: readonly DrawnForSet[],
  { snapshot, request }: { snapshot: WorkbookSnapshot; request: InsertSetRequest },
):
  | { readonly kind: "placed"; readonly tables: readonly PlacedTable[] }
  | Extract<InsertSetOutcome, { kind: "placeTaken" }> {
  if (drawn.length === 0) return { kind: "placed", tables: [] };
  const stack = stackTables(snapshot, { drawn, place: request.place });
  if (stack.kind === "placeTaken") return stack;
  const tables = drawn.map(({ id, tableName, table }, index) => {
    const rowIndex = stack.rowIndexes[index] ?? stack.rowIndex;
    const { sheetName, columnIndex, widths } = stack;
    const placed = placeTable(table, {
      sheetName,
      rowIndex,
      columnIndex,
      tableName,
      freezesHeader: false,
      ownsSheet: false,
      widths,
    });
    const address = formatAddress(placed.tableArea);
    return {
      table: insertedTable(id, { request, tableName, sheetName, address, table }),
      changes: placed.changes,
    };
  });
  return { kind: "placed", tables };
}

function insertedTable(
  id: TableId,
  {
    request,
    tableName,
    sheetName,
    address,
    table,
  }: {
    request: InsertSetRequest;
    tableName: string;
    sheetName: string;
    address: string;
    table: DrawnTable;
  },
): InsertedTable {
  const title = tableTitle(id, request.language);
  return { id, title, tableName, sheetName, address, rowCount: table.rows.length };
}
