import { parseArea, uniteAreas } from "../workbook/a1";
import type { Area } from "../workbook/previewWorkbook";
import type { PivotField, PivotLayoutType, PivotSort, PivotSummary } from "../workbook/previewPivot";
import { summaryNames } from "./pivotXml";
import type { PivotContent, PivotSourceContent } from "./workbookContent";
import { unescapeCellText } from "./xmlText";
import { child, childrenOf, isTrue, numberOf, type XmlElement } from "./xmlTree";

/** What of a pivot table's file parts is not understood here; with any of it the cells stay as they are. */
const unknownInTable = ["calculatedItems", "filters", "pivotHierarchies", "rowHierarchiesUsage"];

/**
 * A pivot table from its two parts. `undefined` where it has what is not kept here, such as groups, calculated fields
 * or sources outside the workbook.
 */
export function readPivot(
  table: XmlElement,
  cache: XmlElement,
  formatCode: (id: number) => string,
): PivotContent | undefined {
  const source = readSource(child(cache, "cacheSource"));
  const fields = childrenOf(cache, "cacheFields");
  const tableArea = parseArea(child(table, "location")?.attributes["ref"] ?? "");
  const isUnknown =
    fields.some((field) => child(field, "fieldGroup") ?? field.attributes["formula"]) ||
    unknownInTable.some((name) => child(table, name)) ||
    childrenOf(table, "dataFields").some(
      ({ attributes }) => (attributes["showDataAs"] ?? "normal") !== "normal",
    );
  if (!source || !tableArea || isUnknown) return undefined;
  const names = fields.map(({ attributes }) => unescapeCellText(attributes["name"] ?? ""));
  const values = childrenOf(table, "dataFields").map(({ attributes }) => {
    const summary = Object.entries(summaryNames).find(
      ([, name]) => name === (attributes["subtotal"] ?? "sum"),
    );
    return {
      field: names[numberOf(attributes["fld"]) ?? -1] ?? "",
      caption: unescapeCellText(attributes["name"] ?? ""),
      summarizeBy: summary?.[0] as PivotSummary | undefined,
      numberFormat: formatCode(numberOf(attributes["numFmtId"]) ?? 0),
    };
  });
  const known = values.flatMap(({ summarizeBy, ...value }) => (summarizeBy ? { ...value, summarizeBy } : []));
  if (known.length !== values.length) return undefined;
  const captions = known.map(({ caption }) => caption);
  const fieldAt = (place: number): PivotField[] => {
    const element = childrenOf(table, "pivotFields")[place];
    const cached = fields[place];
    return element && cached ? [readField(element, cached, captions)] : [];
  };
  const axis = (name: string, attribute: string): readonly PivotField[] =>
    childrenOf(table, name).flatMap(({ attributes }) => fieldAt(numberOf(attributes[attribute]) ?? -1));
  const rows = axis("rowFields", "x");
  const columns = axis("colFields", "x");
  const filters = axis("pageFields", "fld");
  const onAxes = [...rows, ...columns, ...filters];
  const isOff = onAxes.length > 0 && onAxes.every(({ showSubtotals }) => !showSubtotals);
  const shown = (list: readonly PivotField[]): readonly PivotField[] =>
    isOff ? list.map((field) => ({ ...field, showSubtotals: true })) : list;
  const isAtBottom = childrenOf(table, "pivotFields").some(
    ({ attributes }) => !isTrue(attributes["subtotalTop"], true),
  );
  const { attributes } = table;
  return {
    name: unescapeCellText(attributes["name"] ?? ""),
    source,
    fields: names,
    rows: shown(rows),
    columns: shown(columns),
    filters: shown(filters),
    values: known,
    layoutType: layoutOf(table),
    subtotalLocation: isOff ? "Off" : isAtBottom ? "AtBottom" : "AtTop",
    showRowGrandTotals: isTrue(attributes["rowGrandTotals"], true),
    showColumnGrandTotals: isTrue(attributes["colGrandTotals"], true),
    autoFormat: isTrue(attributes["useAutoFormatting"]),
    emptyCellText: unescapeCellText(attributes["missingCaption"] ?? ""),
    tableArea,
    area: wholeArea(tableArea, filters.length),
  };
}

/** Filters stand above the table with a row between. */
function wholeArea(table: Area, filterCount: number): Area {
  if (filterCount === 0 || table.rowIndex < filterCount + 1) return table;
  const filters = {
    ...table,
    rowIndex: table.rowIndex - filterCount - 1,
    rowCount: filterCount,
    columnCount: 2,
  };
  return uniteAreas(table, filters) ?? table;
}

function layoutOf({ attributes }: XmlElement): PivotLayoutType {
  if (isTrue(attributes["compact"], true)) return "Compact";
  return isTrue(attributes["outline"]) ? "Outline" : "Tabular";
}

function readSource(source: XmlElement | undefined): PivotSourceContent | undefined {
  const place = child(source, "worksheetSource")?.attributes;
  if (source?.attributes["type"] !== "worksheet" || !place || place["id"] !== undefined) return undefined;
  if (place["name"] !== undefined) return { kind: "table", tableName: unescapeCellText(place["name"]) };
  const area = parseArea(place["ref"] ?? "");
  const sheetName = place["sheet"];
  return area && sheetName !== undefined
    ? { kind: "area", sheetName: unescapeCellText(sheetName), area }
    : undefined;
}

function readField(element: XmlElement, cached: XmlElement, captions: readonly string[]): PivotField {
  const { attributes } = element;
  const field = unescapeCellText(cached.attributes["name"] ?? "");
  const items = childrenOf(cached, "sharedItems");
  const hiddenItems = childrenOf(element, "items")
    .filter((item) => isTrue(item.attributes["h"]))
    .map((item) => labelOf(items[numberOf(item.attributes["x"]) ?? -1]));
  const sort = readSort(element, captions);
  return {
    field,
    caption: unescapeCellText(attributes["name"] ?? field),
    hiddenItems,
    showSubtotals: isTrue(attributes["defaultSubtotal"], true),
    ...(sort ? { sort } : {}),
  };
}

function readSort(element: XmlElement, captions: readonly string[]): PivotSort | undefined {
  const type = element.attributes["sortType"] ?? "manual";
  if (type === "manual") return undefined;
  const descending = type === "descending";
  const area = child(child(element, "autoSortScope"), "pivotArea");
  if (!area) return { by: "label", descending };
  const [item] = child(child(area, "references"), "reference")?.children ?? [];
  const valueCaption = captions[numberOf(item?.attributes["v"]) ?? 0];
  return { by: "value", descending, ...(valueCaption === undefined ? {} : { valueCaption }) };
}

/** The text of an item of the cache; `""` for empty cells. */
function labelOf(item: XmlElement | undefined): string {
  const value = item?.attributes["v"];
  if (value === undefined) return "";
  return item?.name === "b" ? (isTrue(value) ? "TRUE" : "FALSE") : unescapeCellText(value);
}
