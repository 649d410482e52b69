import { parseArea } from "../workbook/a1";
import type { LossList } from "./openReport";
import type { PackageReader, PackageRelationship } from "./packageReader";
import type { TableContent } from "./workbookContent";
import { unescapeCellText } from "./xmlText";
import { child, childrenOf, isTrue, numberOf, type XmlElement } from "./xmlTree";

/** The tables among the parts that a sheet relates to. */
export function readTables(
  parts: PackageReader,
  related: readonly PackageRelationship[],
  where: { readonly sheetName: string; readonly losses: LossList },
): readonly TableContent[] {
  return related.flatMap(({ type, path }) => {
    const root = type === "table" && path !== undefined ? parts.tree(path) : undefined;
    const table = root && readTable(root, where);
    return table ? [table] : [];
  });
}

function readTable(
  root: XmlElement,
  { sheetName, losses }: { readonly sheetName: string; readonly losses: LossList },
): TableContent | undefined {
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
  return {
    ...(id === undefined || !/^\{[0-9A-F-]{36}\}$/i.test(id) ? {} : { id }),
    name,
    area: { ...area, rowCount: area.rowCount - totals },
    columns,
    style: style?.["name"] ?? "",
    showHeaders: (numberOf(attributes["headerRowCount"]) ?? 1) > 0,
    showFilterButton: filter !== undefined,
    showBandedRows: isTrue(style?.["showRowStripes"]),
  };
}
