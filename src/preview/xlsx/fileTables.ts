import { parseArea } from "../workbook/a1";
import { columnCells, commonFormula } from "./columnFormula";
import { fromFileFormula } from "./fileFormula";
import type { LossList } from "./openReport";
import type { PackageReader, PackageRelationship } from "./packageReader";
import type { RowContent, TableContent } from "./workbookContent";
import { unescapeCellText } from "./xmlText";
import { child, childrenOf, isTrue, numberOf, type XmlElement } from "./xmlTree";

/** The sheet that a table stands on. */
interface TablePlace {
  readonly sheetName: string;
  readonly rows: readonly RowContent[];
  readonly losses: LossList;
}

/** The tables among the parts that a sheet relates to. */
export function readTables(
  parts: PackageReader,
  related: readonly PackageRelationship[],
  where: TablePlace,
): readonly TableContent[] {
  return related.flatMap(({ type, path }) => {
    const root = type === "table" && path !== undefined ? parts.tree(path) : undefined;
    const table = root && readTable(root, where);
    return table ? [table] : [];
  });
}

function readTable(root: XmlElement, { sheetName, rows, losses }: TablePlace): TableContent | undefined {
  const { attributes } = root;
  const name = unescapeCellText(attributes["displayName"] ?? attributes["name"] ?? "");
  const area = parseArea(attributes["ref"] ?? "");
  const columns = childrenOf(root, "tableColumns").map((column, index) => ({
    id: numberOf(column.attributes["id"]) ?? index + 1,
    name: unescapeCellText(column.attributes["name"] ?? ""),
  }));
  if (!area || columns.length !== area.columnCount) {
    losses.add("table", { sheetName, detail: name });
    return undefined;
  }
  const totals = numberOf(attributes["totalsRowCount"]) ?? 0;
  if (totals > 0) losses.add("totalsRow", { sheetName, detail: name });
  const filter = child(root, "autoFilter");
  if (filter && filter.children.length > 0) losses.add("autoFilter", { sheetName, detail: name });
  const style = child(root, "tableStyleInfo")?.attributes;
  const id = attributes["uid"];
  const table = {
    ...(id === undefined || !/^\{[0-9A-F-]{36}\}$/i.test(id) ? {} : { id }),
    name,
    area: { ...area, rowCount: area.rowCount - totals },
    columns,
    style: style?.["name"] ?? "",
    showHeaders: (numberOf(attributes["headerRowCount"]) ?? 1) > 0,
    showFilterButton: filter !== undefined,
    showBandedRows: isTrue(style?.["showRowStripes"]),
  };
  const count = lostFormulas(root, table, rows);
  if (count > 0) losses.add("columnFormula", { sheetName, detail: name, count });
  return table;
}

/** How many columns have a formula for added rows that their cells, where it is looked up again, do not say. */
function lostFormulas(root: XmlElement, table: TableContent, rows: readonly RowContent[]): number {
  return childrenOf(root, "tableColumns").filter((column, index) => {
    const stated = child(column, "calculatedColumnFormula");
    if (!stated) return false;
    const cells = columnCells(table, table.area.columnIndex + index, rows);
    const formula = commonFormula(cells, (text) => text);
    // A cell's formula that is stuck has a prefix that the column's has not.
    const isSaid =
      formula !== undefined &&
      fromFileFormula(formula.slice(1)) === fromFileFormula(unescapeCellText(stated.text).trim());
    return !isSaid;
  }).length;
}
