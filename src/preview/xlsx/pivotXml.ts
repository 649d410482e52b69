import { formatArea } from "../workbook/a1";
import type { PivotLine } from "../workbook/pivotLayout";
import type { PivotField, PivotSummary } from "../workbook/previewPivot";
import { PivotAxes } from "./pivotAxes";
import type { PivotCacheContent } from "./pivotCaches";
import { pivotVersion } from "./pivotCacheXml";
import type { StylesXml } from "./stylesXml";
import type { PivotContent } from "./workbookContent";
import { element } from "./xmlText";

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** The number of the field that the captions of several values stand for. */
const valuesField = -2;
/** The same number where an autosort names the values. */
const valuesReference = 4_294_967_294;

/** How a file names summaries; a sum needs no name. */
export const summaryNames: Readonly<Record<PivotSummary, string>> = {
  Sum: "sum",
  Count: "count",
  Average: "average",
  Max: "max",
  Min: "min",
  CountNumbers: "countNums",
  Product: "product",
};

/** The part of one pivot table. */
export function pivotXml(pivot: PivotContent, cache: PivotCacheContent, styles: StylesXml): string {
  const axes = new PivotAxes(pivot, cache);
  const { rows, columns, filters, values, layoutType } = pivot;
  const columnFields = [
    ...columns.map(({ field }) => placeOf(cache, field)),
    ...(values.length > 1 ? [valuesField] : []),
  ];
  const isEmpty = rows.length + columns.length + values.length === 0;
  return element(
    "pivotTableDefinition",
    {
      xmlns: mainNamespace,
      name: pivot.name,
      cacheId: cache.id,
      applyNumberFormats: 0,
      applyBorderFormats: 0,
      applyFontFormats: 0,
      applyPatternFormats: 0,
      applyAlignmentFormats: 0,
      applyWidthHeightFormats: 1,
      dataCaption: "値",
      missingCaption: pivot.emptyCellText === "" ? undefined : pivot.emptyCellText,
      updatedVersion: pivotVersion,
      minRefreshableVersion: 3,
      useAutoFormatting: pivot.autoFormat ? 1 : undefined,
      rowGrandTotals: pivot.showRowGrandTotals ? undefined : 0,
      colGrandTotals: pivot.showColumnGrandTotals ? undefined : 0,
      itemPrintTitles: 1,
      createdVersion: pivotVersion,
      indent: 0,
      compact: layoutType === "Compact" ? undefined : 0,
      outline: layoutType === "Tabular" ? undefined : 1,
      outlineData: layoutType === "Tabular" ? undefined : 1,
      compactData: layoutType === "Compact" ? undefined : 0,
      multipleFieldFilters: 0,
    },
    locationXml(pivot) +
      element("pivotFields", { count: cache.fields.length }, pivotFieldsXml(pivot, cache, axes)) +
      fieldsXml(
        "rowFields",
        rows.map(({ field }) => placeOf(cache, field)),
      ) +
      (isEmpty ? "" : linesXml("rowItems", axes.rows, rows, axes)) +
      fieldsXml("colFields", columnFields) +
      (isEmpty ? "" : linesXml("colItems", axes.columns, columns, axes)) +
      listXml(
        "pageFields",
        filters.map(({ field }) => element("pageField", { fld: placeOf(cache, field), hier: -1 })),
      ) +
      listXml(
        "dataFields",
        values.map(({ field, caption, summarizeBy, numberFormat }) =>
          element("dataField", {
            name: caption,
            fld: placeOf(cache, field),
            subtotal: summarizeBy === "Sum" ? undefined : summaryNames[summarizeBy],
            baseField: 0,
            baseItem: 0,
            numFmtId: numberFormat === "General" ? undefined : styles.numberFormatId(numberFormat),
          }),
        ),
      ) +
      element("pivotTableStyleInfo", {
        name: "PivotStyleLight16",
        showRowHeaders: 1,
        showColHeaders: 1,
        showRowStripes: 0,
        showColStripes: 0,
        showLastColumn: 1,
      }),
  );
}

function placeOf(cache: PivotCacheContent, field: string): number {
  return cache.fields.findIndex(({ name }) => name === field);
}

/** Where the table lies and how many of its rows and columns are headers and labels. */
function locationXml({ tableArea, rows, columns, filters, values, layoutType }: PivotContent): string {
  const isEmpty = rows.length + columns.length + values.length === 0;
  const levels = columns.length + (values.length > 1 ? 1 : 0);
  const labelColumns =
    rows.length === 0
      ? columns.length > 0 || values.length === 0
        ? 1
        : 0
      : layoutType === "Compact"
        ? 1
        : rows.length;
  // Captions of several values alone stand in the first row, without a row of field names above.
  const firstHeaderRow = isEmpty || (columns.length === 0 && values.length > 1) ? 0 : 1;
  return element("location", {
    ref: formatArea(tableArea),
    firstHeaderRow,
    firstDataRow: isEmpty ? 0 : columns.length === 0 ? 1 : levels + 1,
    firstDataCol: isEmpty ? 0 : labelColumns,
    rowPageCount: filters.length > 0 ? filters.length : undefined,
    colPageCount: filters.length > 0 ? 1 : undefined,
  });
}

function pivotFieldsXml(pivot: PivotContent, cache: PivotCacheContent, axes: PivotAxes): string {
  const { rows, columns, filters, values, layoutType } = pivot;
  const axisOf: readonly (readonly [string, readonly PivotField[]])[] = [
    ["axisRow", rows],
    ["axisCol", columns],
    ["axisPage", filters],
  ];
  const layout = {
    compact: layoutType === "Compact" ? undefined : 0,
    outline: layoutType === "Tabular" ? 0 : undefined,
    subtotalTop: pivot.subtotalLocation === "AtBottom" ? 0 : undefined,
    showAll: 0,
  };
  return cache.fields
    .map(({ name }) => {
      const dataField = values.some(({ field }) => field === name) ? 1 : undefined;
      const found = axisOf.flatMap(([axis, fields]) => {
        const field = fields.find((one) => one.field === name);
        return field ? [{ axis, field }] : [];
      })[0];
      if (!found) return element("pivotField", { dataField, ...layout });
      return axisFieldXml(found.field, { axis: found.axis, dataField, layout, pivot, axes });
    })
    .join("");
}

function axisFieldXml(
  field: PivotField,
  options: {
    readonly axis: string;
    readonly dataField: number | undefined;
    readonly layout: Readonly<Record<string, number | undefined>>;
    readonly pivot: PivotContent;
    readonly axes: PivotAxes;
  },
): string {
  const { axis, dataField, layout, pivot, axes } = options;
  const hasSubtotal = pivot.subtotalLocation !== "Off" && field.showSubtotals;
  const items = axes.itemsOf(field.field).map((place) =>
    element("item", {
      h: field.hiddenItems.includes(axes.labelOf(field.field, place)) ? 1 : undefined,
      x: place,
    }),
  );
  if (hasSubtotal) items.push(element("item", { t: "default" }));
  const { sort } = field;
  const valueIndex = pivot.values.findIndex(({ caption }) => caption === sort?.valueCaption);
  return element(
    "pivotField",
    {
      name: field.caption === field.field ? undefined : field.caption,
      axis,
      dataField,
      ...layout,
      multipleItemSelectionAllowed: axis === "axisPage" && field.hiddenItems.length > 0 ? 1 : undefined,
      sortType: sort === undefined ? undefined : sort.descending ? "descending" : "ascending",
      defaultSubtotal: hasSubtotal ? undefined : 0,
    },
    listXml("items", items) + (sort?.by === "value" ? valueSortXml(Math.max(0, valueIndex)) : ""),
  );
}

function valueSortXml(valueIndex: number): string {
  const reference = element(
    "reference",
    { field: valuesReference, count: 1, selected: 0 },
    element("x", { v: valueIndex }),
  );
  const area = { dataOnly: 0, outline: 0, fieldPosition: 0 };
  return element(
    "autoSortScope",
    {},
    element("pivotArea", area, element("references", { count: 1 }, reference)),
  );
}

/** Rows or columns of the body: each says which items of the line before it keeps, and its own. */
function linesXml(
  name: string,
  lines: readonly PivotLine[],
  fields: readonly PivotField[],
  axes: PivotAxes,
): string {
  let former: readonly string[] = [];
  const isSeveral = lines.some(({ valueIndex }) => valueIndex > 0);
  const elements = lines.map((line, index) => {
    const before = lines[index - 1];
    const isSamePath =
      before !== undefined &&
      before.kind === line.kind &&
      before.path.join("\u0001") === line.path.join("\u0001");
    const attributes = {
      t: line.kind === "grandTotal" ? "grand" : line.kind === "subtotal" ? "default" : undefined,
      r: 0,
      i: line.valueIndex > 0 ? line.valueIndex : undefined,
    };
    if (line.kind === "grandTotal") return lineXml({ ...attributes, r: undefined }, [0]);
    const positions = line.path.map((label, level) => axes.positionOf(fields[level]?.field ?? "", label));
    if (line.kind === "subtotal") {
      const kept = positions.length - 1;
      return lineXml({ ...attributes, r: kept > 0 ? kept : undefined }, positions.slice(kept));
    }
    let kept = isSamePath ? line.path.length : 0;
    while (!isSamePath && kept < line.path.length - 1 && former[kept] === line.path[kept]) kept += 1;
    former = line.path;
    const own = positions.slice(kept);
    if (isSeveral && line.valueIndex >= 0) own.push(line.valueIndex);
    return lineXml({ ...attributes, r: kept > 0 ? kept : undefined }, own);
  });
  return listXml(name, elements);
}

function lineXml(
  attributes: Readonly<Record<string, string | number | undefined>>,
  positions: readonly number[],
): string {
  const places = positions.map((position) => element("x", { v: position === 0 ? undefined : position }));
  return element("i", attributes, places.join(""));
}

function fieldsXml(name: string, fields: readonly number[]): string {
  return listXml(
    name,
    fields.map((x) => element("field", { x })),
  );
}

function listXml(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? "" : element(name, { count: elements.length }, elements.join(""));
}
