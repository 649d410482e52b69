import { drawTable } from "../tables/drawTable";
import { pivotLayout } from "../tables/pivotCatalog";
import { tableCatalog, tableEntry, tableTitle, withNeeded } from "../tables/tableCatalog";
import type { TableId } from "../tables/tableCatalog";
import type { DrawContext, TableSource } from "../tables/tableSource";
import { freeTableName, isSameName } from "../workbook/freeName";
import type { TableContent } from "../workbook/tableSnapshot";
import type { WorkbookSnapshot } from "../workbook/workbookSnapshot";
import { compareTable } from "./compareTable";
import type { InsertSetRequest, KeptTable, PresentTable } from "./setRequest";

/** Which tables of a set are made, under which names, and which of the workbook's own serve as they are. */
export interface ChosenTables {
  /** In the catalogue's order. */
  readonly inserted: readonly { readonly id: TableId; readonly tableName: string }[];
  readonly kept: readonly KeptTable[];
  /** Where formulas find each table that they calculate from. */
  readonly sources: NonNullable<DrawContext["sources"]>;
}

/** Every table that the request takes: those chosen, and those that formulas, pivot tables and charts calculate from. */
export function tablesOf({ tables, pivots, charts }: InsertSetRequest): readonly TableId[] {
  return withNeeded([
    ...tables,
    ...pivots.map((choice) => pivotLayout(choice).source),
    ...(charts.length > 0 ? (["measures"] as const) : []),
  ]);
}

/** The chosen tables that are in the workbook already, under the names the catalogue gives them. */
export function presentTables(
  snapshot: WorkbookSnapshot,
  { tables, language }: Pick<InsertSetRequest, "tables" | "language">,
): readonly PresentTable[] {
  return tableCatalog
    .filter(({ id }) => tables.includes(id))
    .flatMap(({ id, tableName }) => {
      const found = snapshot.tables.find((table) => isSameName(table.name, tableName));
      return found === undefined
        ? []
        : [{ id, title: tableTitle(id, language), tableName: found.name, sheetName: found.sheetName }];
    });
}

/**
 * Decides which tables are made. A table that is there is used as it is where it was not chosen, or where only what is
 * missing was asked for, as long as formulas can find its columns; otherwise another one is made beside it.
 */
export function chooseTables(snapshot: WorkbookSnapshot, request: InsertSetRequest): ChosenTables {
  const taken = [...snapshot.tables.map(({ name }) => name), ...snapshot.names];
  const inserted: { id: TableId; tableName: string }[] = [];
  const kept: KeptTable[] = [];
  const sources: { [Id in TableId]?: TableSource } = {};
  const wanted = tablesOf(request);
  for (const id of wanted) {
    const content = findContent(snapshot, id);
    const mayStay = !request.tables.includes(id) || request.ifPresent === "update";
    const comparison =
      content === undefined || !mayStay ? undefined : compareTable(content, { id, request, sources });
    if (content !== undefined && comparison !== undefined) {
      const isSource = isNeeded(id, { wanted, request });
      const { name: tableName, sheetName } = content;
      const title = tableTitle(id, request.language);
      if (!isSource || comparison.language !== undefined) {
        kept.push({ id, title, tableName, sheetName, state: comparison.state });
        sources[id] = { tableName, language: comparison.language ?? request.language };
        continue;
      }
    }
    const tableName = freeTableName(tableEntry(id).tableName, taken);
    taken.push(tableName);
    inserted.push({ id, tableName });
    sources[id] = { tableName, language: request.language };
  }
  return { inserted, kept, sources };
}

/** Draws the tables that are made, their formulas over where their sources are. */
export function drawChosen({ inserted, sources }: ChosenTables, request: InsertSetRequest) {
  const { budget, policy, language } = request;
  return inserted.map(({ id, tableName }) => ({
    id,
    tableName,
    table: drawTable(id, { budget, policy, language, sources }),
  }));
}

function findContent(snapshot: WorkbookSnapshot, id: TableId): TableContent | undefined {
  const { tableName } = tableEntry(id);
  return snapshot.tableContents.find(({ name }) => isSameName(name, tableName));
}

/** Whether anything of the request calculates from the table. */
function isNeeded(
  id: TableId,
  { wanted, request }: { wanted: readonly TableId[]; request: InsertSetRequest },
): boolean {
  return (
    wanted.some((other) => tableEntry(other).needs.includes(id)) ||
    request.pivots.some((choice) => pivotLayout(choice).source === id) ||
    (id === "measures" && request.charts.length > 0)
  );
}
