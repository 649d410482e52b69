import { isSameName } from "../workbook/freeName";
import type { CellPlace, SheetBlock } from "../workbook/cellArea";
import type { TablePlace } from "../workbook/definitions";
import { parseStructuredReference } from "./structuredReference";
import type { StructuredReference } from "./structuredReference";
import { isInside } from "./workbookCells";

/** The cells that a reference to a table means in the formula of a cell; `undefined` for anything else. */
export function tableCells(
  text: string,
  { place, tables }: { readonly place: CellPlace; readonly tables: readonly TablePlace[] },
): SheetBlock | undefined {
  const reference = parseStructuredReference(text);
  if (reference === undefined) return undefined;
  const { table: name } = reference;
  const table = tables.find((one) => (name === undefined ? isIn(one, place) : isSameName(one.name, name)));
  return table && cellsOfTable(table, { reference, place });
}

function isIn({ sheetName, area }: TablePlace, place: CellPlace): boolean {
  return isSameName(sheetName, place.sheetName) && isInside(area, place);
}

function cellsOfTable(
  { sheetName, area, body, columns }: TablePlace,
  { reference, place }: { reference: StructuredReference; place: CellPlace },
): SheetBlock | undefined {
  const bodyEnd = body.rowIndex + body.rowCount;
  const isBeside =
    isSameName(sheetName, place.sheetName) && place.rowIndex >= body.rowIndex && place.rowIndex < bodyEnd;
  const stretches = reference.rows.flatMap((rows): (readonly [start: number, end: number])[] => {
    switch (rows) {
      case "all":
        return [[area.rowIndex, area.rowIndex + area.rowCount]];
      case "headers":
        return [[area.rowIndex, body.rowIndex]];
      case "data":
        return [[body.rowIndex, bodyEnd]];
      case "totals":
        return [[bodyEnd, area.rowIndex + area.rowCount]];
      case "this":
        return isBeside ? [[place.rowIndex, place.rowIndex + 1]] : [];
    }
  });
  const start = Math.min(...stretches.map(([first]) => first));
  const end = Math.max(...stretches.map(([, last]) => last));
  const [first, last] =
    reference.columns === undefined
      ? [0, columns.length - 1]
      : reference.columns.map((header) => columnCalled(header, columns));
  if (stretches.length === 0 || end <= start || first === undefined || last === undefined) return undefined;
  if (Math.min(first, last) < 0) return undefined;
  return {
    sheetName,
    area: {
      rowIndex: start,
      rowCount: end - start,
      columnIndex: area.columnIndex + Math.min(first, last),
      columnCount: Math.abs(last - first) + 1,
    },
  };
}

/** Excel tells headers apart that differ in width alone; people who type them may not. */
function columnCalled(header: string, columns: readonly string[]): number {
  const exact = columns.findIndex((column) => column.toLowerCase() === header.toLowerCase());
  return exact >= 0 ? exact : columns.findIndex((column) => isSameName(column, header));
}
