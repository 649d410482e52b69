import type { Language } from "../messages/language";
import type { DrawnTable } from "../tables/drawnTable";
import { fitsOnSheet, formatAddress } from "../workbook/cellAddress";
import { freeSheetName, freeTableName, isSameName } from "../workbook/freeName";
import { WorkbookError } from "../workbook/workbookError";
import type { CellArea, CellPlace } from "../workbook/cellArea";
import type { AreaRequest } from "../workbook/readRequest";
import type { WorkbookChange } from "../workbook/workbookChange";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";
import { sharedWidths } from "./columnWidths";
import { planInsertedBases } from "./planInsertedBases";
import { placeTable, sizeOf } from "./placeTable";
import { proposePlace } from "./proposedPlace";
import type { ProposedPlace } from "./proposedPlace";
import { refuseProtected } from "../workbook/refuseProtected";

/** Where a table goes: a sheet of its own, the selected cell, or a cell that was proposed before. */
export type TablePlace = "newSheet" | "activeCell" | CellPlace;

/** What came of inserting a table. Nothing is ever overwritten: what is in the way is said, and a way out with it. */
export type InsertTableOutcome =
  | {
      readonly kind: "inserted";
      readonly sheetName: string;
      /** The table itself, header included, without the notes above it. */
      readonly address: string;
      readonly tableName: string;
      /** Rows below the header. */
      readonly rowCount: number;
    }
  | {
      readonly kind: "placeTaken";
      readonly sheetName: string;
      readonly address: string;
      readonly proposal: ProposedPlace;
    }
  | {
      readonly kind: "nameTaken";
      readonly tableName: string;
      /** The sheet of the table that has the name; `undefined` where a defined name has it. */
      readonly sheetName: string | undefined;
      readonly proposedName: string;
      /** Where it was asked for: where the table goes under its proposed name. */
      readonly place: "newSheet" | CellPlace;
    };

/** What to write and what to say when it is written; without changes, only what to say. */
export interface TablePlan {
  readonly changes: readonly WorkbookChange[];
  readonly outcome: InsertTableOutcome;
}

/** The cells that a table with its notes needs, counted from where it goes; `undefined` for a sheet of its own. */
export function areaNeeded(table: DrawnTable, place: TablePlace): AreaRequest | undefined {
  return place === "newSheet" ? undefined : { from: place, ...sizeOf(table) };
}

/**
 * Decides how a table gets into the workbook.
 *
 * Throws a `WorkbookError` for what no choice of the person's here can change: a protected sheet or workbook
 * (`sheetProtected`, `structureProtected`), a sheet that is gone (`notFound`), no room (`outsideSheet`).
 */
export function planMeasureTable(
  snapshot: WorkbookSnapshot,
  {
    table,
    place,
    tableName = table.tableName,
    ...origin
  }: { table: DrawnTable; place: TablePlace; tableName?: string; version: string; language: Language },
): TablePlan {
  const bases = planInsertedBases([{ id: "measures", tableName, table }], {
    snapshot,
    ...origin,
    sources: undefined,
  });
  const base = bases.flat();
  return place === "newSheet"
    ? planOnNewSheet(snapshot, { table, tableName, base })
    : planOnSheet(snapshot, { table, tableName, place, base });
}

function planOnNewSheet(
  snapshot: WorkbookSnapshot,
  { table, tableName, base }: { table: DrawnTable; tableName: string; base: readonly WorkbookChange[] },
): TablePlan {
  if (snapshot.isStructureProtected) throw new WorkbookError("structureProtected");
  const nameTaken = findNameTaken(snapshot, { tableName, place: "newSheet" });
  if (nameTaken !== undefined) return { changes: [], outcome: nameTaken };
  const sheetName = freeSheetName(
    table.sheetName,
    snapshot.sheets.map((sheet) => sheet.name),
  );
  const area = { rowIndex: 0, columnIndex: 0, ...sizeOf(table) };
  if (!fitsOnSheet(area)) throw new WorkbookError("outsideSheet", { subject: sheetName });
  const placed = placeTable(table, {
    sheetName,
    rowIndex: 0,
    columnIndex: 0,
    tableName,
    freezesHeader: true,
    ownsSheet: true,
  });
  return {
    changes: [
      { kind: "addSheet", sheetName },
      ...placed.changes,
      ...base,
      { kind: "showArea", sheetName, area: { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 } },
    ],
    outcome: inserted(table, { sheetName, tableName, tableArea: placed.tableArea }),
  };
}

function planOnSheet(
  snapshot: WorkbookSnapshot,
  {
    table,
    tableName,
    place,
    base,
  }: {
    table: DrawnTable;
    tableName: string;
    place: "activeCell" | CellPlace;
    base: readonly WorkbookChange[];
  },
): TablePlan {
  const found = snapshot.area;
  if (found === undefined) {
    throw new WorkbookError("notFound", place === "activeCell" ? {} : { subject: place.sheetName });
  }
  const { sheetName, area } = found;
  refuseProtected(sheetName, snapshot);
  if (!fitsOnSheet(area)) throw new WorkbookError("outsideSheet", { subject: sheetName });
  if (!found.isEmpty || found.tableNames.length > 0 || found.hasMergedCells) {
    const proposal = proposePlace(found);
    return {
      changes: [],
      outcome: { kind: "placeTaken", sheetName, address: formatAddress(area), proposal },
    };
  }
  const { rowIndex, columnIndex } = area;
  const nameTaken = findNameTaken(snapshot, { tableName, place: { sheetName, rowIndex, columnIndex } });
  if (nameTaken !== undefined) return { changes: [], outcome: nameTaken };
  // On a sheet that is in use the view belongs to the person; frozen far down, the rows would fill the window.
  const freezesHeader = found.usedArea === undefined && area.rowIndex <= lastRowIndexToFreezeFrom;
  const placed = placeTable(table, {
    sheetName,
    rowIndex,
    columnIndex,
    tableName,
    freezesHeader,
    ownsSheet: false,
    widths: sharedWidths([table], { columnIndex, usedInColumns: found.usedInColumns }),
  });
  return {
    changes: [...placed.changes, ...base],
    outcome: inserted(table, { sheetName, tableName, tableArea: placed.tableArea }),
  };
}

const lastRowIndexToFreezeFrom = 4;

function findNameTaken(
  snapshot: WorkbookSnapshot,
  { tableName, place }: { tableName: string; place: "newSheet" | CellPlace },
): InsertTableOutcome | undefined {
  const tableNames = snapshot.tables.map((table) => table.name);
  const taken = [...tableNames, ...snapshot.names];
  if (!taken.some((name) => isSameName(name, tableName))) return undefined;
  return {
    kind: "nameTaken",
    tableName,
    sheetName: snapshot.tables.find((table) => isSameName(table.name, tableName))?.sheetName,
    proposedName: freeTableName(tableName.replace(/_\d+$/, ""), taken),
    place,
  };
}

function inserted(
  table: DrawnTable,
  { sheetName, tableName, tableArea }: { sheetName: string; tableName: string; tableArea: CellArea },
): InsertTableOutcome {
  return {
    kind: "inserted",
    sheetName,
    address: formatAddress(tableArea),
    tableName,
    rowCount: table.rows.length,
  };
}
