import { formatArea } from "../workbook/a1";
import type { PivotDatum } from "../workbook/pivotSummary";
import { itemKey, type PivotCacheContent, type PivotCacheField } from "./pivotCaches";
import { element } from "./xmlText";

const namespaces = {
  xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
/** The form of pivot tables that Excel 2016 and later write. */
export const pivotVersion = 6;
/** A text longer than this is said to be long. */
const longText = 255;

/** The part with a cache's source and fields; Excel reads the source again when the file is opened. */
export function pivotCacheXml(cache: PivotCacheContent, recordsId: string): string {
  const { source, fields, rows } = cache;
  const sourceXml =
    source.kind === "table"
      ? element("worksheetSource", { name: source.tableName })
      : element("worksheetSource", { ref: formatArea(source.area), sheet: source.sheetName });
  const fieldXml = fields.map((field, column) =>
    element("cacheField", { name: field.name, numFmtId: 0 }, sharedItemsXml(field, dataOf(cache, column))),
  );
  return element(
    "pivotCacheDefinition",
    {
      ...namespaces,
      "r:id": recordsId,
      refreshOnLoad: 1,
      createdVersion: pivotVersion,
      refreshedVersion: pivotVersion,
      minRefreshableVersion: 3,
      recordCount: rows.length,
    },
    element("cacheSource", { type: "worksheet" }, sourceXml) +
      element("cacheFields", { count: fields.length }, fieldXml.join("")),
  );
}

/** The part with a cache's rows. */
export function pivotRecordsXml({ fields, rows }: PivotCacheContent): string {
  const places = fields.map(({ items }) => new Map(items.map((item, index) => [itemKey(item), index])));
  const records = rows.map((row) => {
    const data = row.map((datum, column) => {
      const place = places[column]?.get(itemKey(datum));
      return place === undefined ? datumXml(datum) : element("x", { v: place });
    });
    return element("r", {}, data.join(""));
  });
  return element("pivotCacheRecords", { ...namespaces, count: rows.length }, records.join(""));
}

function dataOf({ rows }: PivotCacheContent, column: number): readonly PivotDatum[] {
  return rows.flatMap((row) => row[column] ?? []);
}

function sharedItemsXml({ items, isListed }: PivotCacheField, data: readonly PivotDatum[]): string {
  const isBlank = ({ value, isError }: PivotDatum): boolean => value === "" && !isError;
  const numbers = data.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  const texts = data.flatMap(({ value, isError }) =>
    typeof value === "string" && value !== "" && !isError ? [value] : [],
  );
  const hasBlank = data.some(isBlank);
  const hasNumber = numbers.length > 0;
  const hasText =
    texts.length > 0 || data.some(({ value, isError }) => typeof value === "boolean" || isError);
  const isMixed = hasNumber && hasText;
  const flags = {
    containsSemiMixedTypes: hasText || hasBlank || !hasNumber ? undefined : 0,
    containsString: hasText || !hasNumber ? undefined : 0,
    containsBlank: hasBlank ? 1 : undefined,
    containsMixedTypes: isMixed ? 1 : undefined,
    containsNumber: hasNumber ? 1 : undefined,
    containsInteger: hasNumber && numbers.every(Number.isInteger) ? 1 : undefined,
    minValue: hasNumber ? numbers.reduce((least, one) => Math.min(least, one)) : undefined,
    maxValue: hasNumber ? numbers.reduce((most, one) => Math.max(most, one)) : undefined,
    count: isListed ? items.length : undefined,
    longText: texts.some((text) => text.length > longText) ? 1 : undefined,
  };
  return element("sharedItems", flags, items.map(datumXml).join(""));
}

function datumXml({ value, isError }: PivotDatum): string {
  if (isError) return element("e", { v: String(value) });
  if (value === "") return element("m", {});
  if (typeof value === "number") return element("n", { v: value });
  return typeof value === "boolean" ? element("b", { v: Number(value) }) : element("s", { v: value });
}
