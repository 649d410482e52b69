import { formatSheetArea } from "../../../workbook/a1";
import type { CellFormat } from "../../../workbook/previewWorkbook";
import type { CallArguments } from "../callArguments";
import { requireSheet, type HostSession } from "../hostSession";
import { colorValue, flagValue, textValue } from "../memberValues";
import type { RangeTarget } from "../objectModel";
import { cellOf } from "../rangeGeometry";
import { apiNotFound, invalidArgument } from "../richApiError";

type Fields = Readonly<Record<string, unknown>>;

/** A format of the model, and how a value for it is read and shown. */
interface FormatPlace {
  readonly name: keyof CellFormat;
  readonly parse: (value: unknown) => string | boolean;
  readonly show?: (value: unknown) => unknown;
}

/** Where a format stands in the properties of a cell, and how a value for it is read. */
const formatPlaces = {
  "fill.color": { name: "fillColor", parse: colorValue },
  "fill.pattern": {
    name: "isFilled",
    parse: parsePattern,
    show: (isFilled) => (isFilled ? "Solid" : "None"),
  },
  "font.bold": { name: "bold", parse: (value: unknown) => flagValue(value, "bold") },
  "font.color": { name: "fontColor", parse: colorValue },
  "font.italic": { name: "italic", parse: (value: unknown) => flagValue(value, "italic") },
  "font.name": { name: "fontName", parse: (value: unknown) => textValue(value, "a font's name") },
} as const satisfies Readonly<Record<string, FormatPlace>>;

/** The two patterns that the preview has. */
function parsePattern(value: unknown): boolean {
  if (value === "Solid" || value === "None") return value === "Solid";
  throw apiNotFound(`the fill pattern ${String(value)}`);
}

function fieldsOf(value: unknown): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw invalidArgument("the properties of a cell are an object");
}

/** The asked-for or given format properties, as `part.name` with what stands there. */
function formatEntries(format: unknown): readonly (readonly [keyof typeof formatPlaces, unknown])[] {
  return Object.entries(format === undefined ? {} : fieldsOf(format)).flatMap(([part, inner]) =>
    Object.entries(fieldsOf(inner)).map(([name, value]) => {
      const place = `${part}.${name}`;
      if (!Object.hasOwn(formatPlaces, place)) throw apiNotFound(`the cell property format.${place}`);
      return [place as keyof typeof formatPlaces, value] as const;
    }),
  );
}

function refuseOthers(properties: Fields, known: readonly string[]): void {
  const other = Object.keys(properties).find((name) => !known.includes(name));
  if (other !== undefined) throw apiNotFound(`the cell property ${other}`);
}

/** `Range.getCellProperties`: addresses and formats cell by cell. */
export function readCellProperties(
  { sheetId, area }: RangeTarget,
  args: CallArguments,
  session: HostSession,
): readonly (readonly Fields[])[] {
  const wanted = fieldsOf(args.values[0]);
  refuseOthers(wanted, ["address", "format"]);
  const places = formatEntries(wanted["format"]).filter(([, isWanted]) => isWanted === true);
  const sheetName = requireSheet(session, sheetId).name;
  return Array.from({ length: area.rowCount }, (_row, row) =>
    Array.from({ length: area.columnCount }, (_column, column) => {
      const format = session.workbook.readFormat(sheetId, area.rowIndex + row, area.columnIndex + column);
      const properties: Record<string, Record<string, unknown>> = {};
      for (const [place] of places) {
        const [part = "", name = ""] = place.split(".");
        const known: FormatPlace = formatPlaces[place];
        const value = format[known.name];
        (properties[part] ??= {})[name] = known.show?.(value) ?? value;
      }
      return {
        ...(wanted["address"] === true
          ? { address: formatSheetArea(sheetName, cellOf(area, row, column)) }
          : {}),
        ...(places.length > 0 ? { format: properties } : {}),
      };
    }),
  );
}

/** `Range.setCellProperties`: formats cell by cell; what is left out stays. */
export function writeCellProperties(
  { sheetId, area }: RangeTarget,
  args: CallArguments,
  session: HostSession,
): void {
  const rows: unknown = args.values[0];
  const fits =
    Array.isArray(rows) &&
    rows.length === area.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits)
    throw invalidArgument(`the properties are not ${area.rowCount} rows of ${area.columnCount} cells`);
  const formats = (rows as unknown[][]).map((row) =>
    row.map((cell): CellFormat => {
      const properties = fieldsOf(cell);
      refuseOthers(properties, ["format"]);
      const given = formatEntries(properties["format"]);
      return Object.fromEntries(
        given.map(([place, value]) => [formatPlaces[place].name, formatPlaces[place].parse(value)]),
      );
    }),
  );
  for (const [row, line] of formats.entries()) {
    for (const [column, format] of line.entries())
      if (Object.keys(format).length > 0)
        session.workbook.formatCells(sheetId, cellOf(area, row, column), format);
  }
}
