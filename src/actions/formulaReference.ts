import { parseAddress, sheetSize } from "../workbook/cellAddress";
import type { SheetBlock } from "../workbook/cellArea";

/**
 * The cells that an argument refers to where it is nothing but a reference: `A2`, `$A$2:A20`, `A:A`, `2:2`, `'名簿 1'!B3`.
 *
 * `undefined` for anything else, and for cells of another workbook.
 */
export function parseReference(
  argument: string,
  { sheetName: ownSheet }: { readonly sheetName: string },
): SheetBlock | undefined {
  const match = reference.exec(argument);
  if (match === null) return undefined;
  const [, quoted, plain, address = ""] = match;
  const sheetName = quoted?.replaceAll("''", "'") ?? plain ?? ownSheet;
  if (sheetName.includes("]")) return undefined;
  const area = parseAddress(address);
  if (area !== undefined) return { sheetName, area };
  const [first = "", last = ""] = address.split(":");
  if (/^\$?\d/.test(first)) {
    const rows = parseAddress(`A${first}:A${last}`);
    return rows && { sheetName, area: { ...rows, columnCount: sheetSize.columnCount } };
  }
  const columns = parseAddress(`${first}1:${last}1`);
  return columns && { sheetName, area: { ...columns, rowCount: sheetSize.rowCount } };
}

const reference =
  /^(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}(?:\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|:\$?[A-Z]{1,3})|\$?\d+:\$?\d+)$/iu;
